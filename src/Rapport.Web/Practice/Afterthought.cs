using Rapport.Readings;

namespace Rapport.Web.Practice;

/// <summary>
/// A question to think on after an answer: about what slipped by, or what was said by rote. It is never a sentence to say to a customer.
/// </summary>
internal static class Afterthought
{
    public static string On(Answered answer)
    {
        if (answer.Declines is not null)
            return "Would the customer know from this that somebody had read what they wrote?";
        if (answer.Slipped.FirstOrDefault(cue => !cue.SharesAWord) is { Salience: > 1 } slipped)
            return Of(slipped);
        if (answer.Again.Count > 0)
            return "If these two customers met, and compared what you wrote to them: what would each find that was for them alone?";
        if (answer.Stock.Count > 0)
            return "Which of your words could stand in anybody's answer to anybody? What did you notice about this person that nobody else has noticed today?";
        return answer.Hurting.Any()
            ? "How might the words that may hurt sound to somebody who has had this customer's day?"
            : "What will this customer tell at home about these two minutes, and which of your words will be in it?";
    }

    private static string Of(HeardCue cue)
    {
        var said = $"They said “{Ratings.Heard.Short(cue.Cue.Trim().TrimEnd('.'))}”.";
        return cue.Response switch
        {
            Response.Scripted => $"{said} Your words for it would fit anybody who ever said such a thing. What is so about it in this one life?",
            Response.Dismissed => $"{said} How does your answer sound to the person who said it?",
            _ => $"{said} {Of(cue.Kind)}",
        };
    }

    private static string Of(CueKind kind) => kind switch
    {
        CueKind.Feeling => "Where in your answer would they find that you noticed how they feel?",
        CueKind.Inconvenience => "What did it cost them, in hours or in nerves, and does your answer know that?",
        CueKind.LifeEvent => "What is going on in the life of somebody who says this? Where in your answer is there room for it?",
        CueKind.Need => "What would your answer have to be like for somebody who needs just this?",
        CueKind.Unsure => "What are they really afraid of getting wrong, and do they know the answer to that now?",
        CueKind.Identity => "They let you see something of who they are. What did you make of it?",
        CueKind.Loyalty => "What do they hope that you know about all these years?",
        _ => "They meant somebody by it. Did it arrive?",
    };
}
