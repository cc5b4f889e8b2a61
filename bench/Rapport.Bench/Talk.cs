using System.Globalization;
using Rapport.Conversations;

namespace Rapport.Bench;

/// <summary>Made-up conversations in any number, the same for the same seed: for speed and memory only, never for quality.</summary>
internal static class Talk
{
    private static readonly string[] Customers =
    [
        "Hi, I ordered the {0} boots on {1} and they still have not come.",
        "That is the second time I am asking, nobody rang me back.",
        "I took a day off work for this and stood at the window until {2}.",
        "It is for my daughter's first day at school, she has been counting the days.",
        "I don't really understand the form, is that normal?",
        "We buried my father on {1}, so I may have missed an e-mail from you.",
        "I can't do stairs at the moment, could he bring them up?",
        "I've been buying from you since I was nineteen, would you believe it.",
        "ok",
        "My order number is {3}, the name is {4}.",
        "Honestly you have explained that better than anyone, thank you.",
        "so what happens now???",
    ];

    private static readonly string[] Advisors =
    [
        "Thank you for contacting us, {4} speaking, how can I help you today?",
        "I do apologise for any inconvenience this may have caused.",
        "A whole day off, and then nobody came. I would be cross too, {4}.",
        "Could I take your order number, please?",
        "I've moved it to the {1} and put a note on for the driver to carry them up, so you stay where you are.",
        "Unfortunately that is our policy, returns are possible within {2} days only.",
        "First day at school! What colour did she choose in the end?",
        "I'll ring you myself before {2}, whatever the depot says.",
        "Please be advised that your request {3} has been forwarded to the relevant department.",
        "Is there anything else I can assist you with today?",
        "The box you need is the second one, leave the first empty, that one is for firms.",
        "Right. So which size was it?",
    ];

    private static readonly string[] Names = ["Amara", "Bogdan", "Cerys", "Dai", "Esra", "Farouk", "Grace", "Hemi", "Ines", "Jakub"];

    /// <summary>Conversations of <paramref name="turnsEach"/> turns, <paramref name="turns"/> turns in all.</summary>
    public static IEnumerable<Conversation> Conversations(int turns, int turnsEach = 10, int seed = 1)
    {
        var random = new Random(seed);
        var start = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
        for (var number = 0; number < turns / turnsEach; number++)
        {
            var advisor = Names[random.Next(Names.Length)];
            yield return new($"c-{number}", [.. Enumerable.Range(0, turnsEach).Select(turn => TurnOf(turn, advisor, random))])
            {
                Channel = (Channel)random.Next(1, 5),
                Team = $"Team {random.Next(4)}",
                Advisor = advisor,
                StartedAt = start.AddMinutes(number),
            };
        }
    }

    private static Turn TurnOf(int turn, string advisor, Random random)
    {
        var speaker = turn % 2 == 0 ? Speaker.Customer : Speaker.Advisor;
        var lines = speaker == Speaker.Customer ? Customers : Advisors;
        object[] values = [random.Next(34, 48), $"{random.Next(1, 29)} May", $"{random.Next(8, 19)}:00", random.Next(10000, 99999), Names[random.Next(Names.Length)]];
        var said = string.Join(' ', Enumerable.Range(0, random.Next(1, 3)).Select(_ => string.Format(CultureInfo.InvariantCulture, lines[random.Next(lines.Length)], values)));
        return new(speaker, said, speaker == Speaker.Advisor ? advisor : null);
    }
}
