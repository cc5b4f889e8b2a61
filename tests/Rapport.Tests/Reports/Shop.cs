using Rapport.Conversations;
using Rapport.Formats;
using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Reports;

namespace Rapport.Tests.Reports;

/// <summary>A few dozen ratings of a made-up shop, small enough to check by eye.</summary>
internal static class Shop
{
    private const string Hostile = "=\"'><script>alert(1)</script><img src=x onerror=alert(1)>\u202e\u0000\u001b[31m[red]</style><!--";
    private static readonly string[] Advisors = ["Bea", "Ines", "Joy", "Madison", "Okan", "Tom"];
    private static readonly string[] Teams = ["Deliveries", "Returns", "Fitting advice"];

    private static readonly Story[] Stories =
    [
        new("It's for my daughter's wedding and my feet are shot.", "my daughter's wedding", "A wedding on those feet! I've put the wide pair aside till Friday.", CueKind.LifeEvent, 3, Response.ActedOn, BehaviourCode.OwnWords),
        new("I took a day off and nobody came.", "took a day off and nobody came", "I'm sorry for any inconvenience.", CueKind.Inconvenience, 3, Response.Scripted, BehaviourCode.ScriptedPhrase),
        new("Twenty years I've been buying here.", "Twenty years I've been buying here", null, CueKind.Loyalty, 2, Response.Missed, null),
        new("I can't do stairs at present.", "I can't do stairs", "No stairs, then. The van brings it to your door.", CueKind.Need, 3, Response.ActedOn, BehaviourCode.Gesture),
        new("Honestly I could cry.", "I could cry", "It is only a shoe, madam.", CueKind.Feeling, 3, Response.Dismissed, BehaviourCode.Coldness),
        new("Is it normal that they squeak?", "Is it normal", "They do squeak at first, yes.", CueKind.Unsure, 2, Response.Acknowledged, null),
        new("Where is my parcel?", null, "It is on the van.", CueKind.Need, 1, Response.Missed, BehaviourCode.ScriptedPhrase),
    ];

    /// <summary>Forty conversations, among them two that are declined; every story told by several advisors in several weeks.</summary>
    public static IReadOnlyList<(Rating Rating, string[] Stock)> Ratings { get; } = [.. Enumerable.Range(0, 40).Select(RatingOf)];

    public static AuditReport Report(IEnumerable<(Rating Rating, string[] Stock)>? ratings = null, bool byAdvisor = true)
    {
        var builder = new AuditReportBuilder(byAdvisor) { About = "Hearth & Sole" };
        foreach (var (rating, stock) in ratings ?? Ratings)
            builder.Add(rating, stock);
        builder.AddUnread(new Unreadable("march.csv", 12, "It has no column <text>; add one."));
        builder.AddRedacted("email", 3);
        builder.AddRepeats(1);
        return builder.Build();
    }

    /// <summary>The report of a shop in which every text there is tries to get out of its place.</summary>
    public static AuditReport HostileReport()
    {
        var talk = new Conversation(Hostile, [new(Speaker.Customer, Hostile), new(Speaker.Advisor, Hostile, Hostile), new(Speaker.Customer, Hostile), new(Speaker.Advisor, Hostile, Hostile)])
        {
            Source = Hostile,
            Team = Hostile,
            StartedAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
        };
        var (cue, answer) = (Quote.Of(talk, 0, 0, Hostile.Length), Quote.Of(talk, 1, 0, Hostile.Length));
        var builder = new AuditReportBuilder(byAdvisor: true) { About = Hostile };
        foreach (var response in new[] { Response.Missed, Response.Dismissed, Response.ActedOn, Response.Personalised, Response.Scripted })
            builder.Add(Rubric.Rate(new Reading(talk with { Advisor = response + Hostile }, [new(cue, CueKind.LifeEvent, 3, response, response == Response.Missed ? null : answer)], [], fault: false, Hostile) { Stock = Hostile }), [Hostile]);
        builder.AddUnread(new Unreadable(Hostile, 1, Hostile));
        builder.AddRedacted(Hostile, 1);
        return builder.Build();
    }

    private static (Rating Rating, string[] Stock) RatingOf(int n)
    {
        var story = Stories[n % Stories.Length];
        var conversation = new Conversation($"c-{n:00}", [
            new(Speaker.Customer, story.Customer),
            new(Speaker.Advisor, story.Answer ?? $"And the order number? This is {Advisors[n % 6]} speaking.", Advisors[n % 6]),
            new(Speaker.Customer, "Thank you."),
            new(Speaker.Advisor, "Mind how you go."),
        ])
        {
            Source = "shop",
            Team = Teams[n % 3],
            Channel = n % 2 == 0 ? Channel.Chat : Channel.Call,
            StartedAt = new DateTimeOffset(2026, 3, 2 + (n % 27), 9, 30, 0, TimeSpan.FromHours(1)),
            Satisfaction = n % 4 == 0 ? new(1 + (n % 5), 1, 5) : null,
            Resolved = n % 3 == 0 ? null : n % 2 == 0,
        };
        string[] stock = story.Does == BehaviourCode.ScriptedPhrase ? [story.Answer!] : [];
        return (Rubric.Rate(n is 13 or 27 ? Reading.Declined(conversation, Abstention.TooShort, "a test") : story.Read(conversation)), stock);
    }

    /// <summary>One exchange and what is found in it.</summary>
    private sealed record Story(string Customer, string? Cue, string? Answer, CueKind Kind, int Salience, Response Response, BehaviourCode? Does)
    {
        public Reading Read(Conversation conversation)
        {
            var answer = Response == Response.Missed ? null : Quote.Find(conversation, 1, Answer!);
            Cue[] cues = Cue is null ? [] : [new(Quote.Find(conversation, 0, Cue)!, Kind, Salience, Response, answer)];
            List<Behaviour> does = [new(BehaviourCode.Warmth, Quote.Find(conversation, 3, "Mind how you go.")!)];
            if (Does is { } code)
                does.Add(new(code, Quote.Find(conversation, 1, Answer!)!));
            return new(conversation, cues, does, fault: false, "a test") { Stock = "7f3a" };
        }
    }
}
