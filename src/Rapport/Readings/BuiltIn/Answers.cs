using Rapport.Conversations;

namespace Rapport.Readings.BuiltIn;

/// <summary>Which clause of the reply window gave a response.</summary>
internal static class Answers
{
    private const int Window = 3, LaterWindow = 6;
    private const float EchoCounts = .8f, LaterCosts = .7f;

    /// <summary>The clause that most looks like this response to this cue; null where no advisor speaks after it.</summary>
    public static int? Best(Hearing hearing, int cue, Response response)
    {
        var talk = hearing.Talk;
        var (best, most, nth) = (default(int?), float.NegativeInfinity, 0);
        var window = response == Response.ActedOn ? LaterWindow : Window;
        var next = talk.Clauses[cue].Turn + 1;
        var end = Math.Min(talk.Conversation.Turns.Count, next + Hearing.FarthestReply);
        for (var turn = next; turn < end && nth < window; turn++)
        {
            if (talk.Conversation.Turns[turn].Who != Speaker.Advisor)
                continue;
            var (first, past) = talk.ClausesOf(turn);
            for (var clause = first; clause < past; clause++)
            {
                var score = Score(hearing, cue, clause, response) - (LaterCosts * nth);
                if (score > most)
                    (best, most) = (clause, score);
            }

            nth++;
        }

        return best;
    }

    private static float Score(Hearing hearing, int cue, int clause, Response response)
    {
        var heard = hearing.Of(clause);
        var echo = response is Response.Scripted ? 0 : hearing.Echoes.In(hearing.Talk.Clauses[clause], hearing.Talk.Clauses[cue]);
        return heard[OfAdvisor.Response + (int)response] + (EchoCounts * Math.Min(echo, 2));
    }
}
