using Rapport.Web.Look;

namespace Rapport.Web.Permissions;

/// <summary>A request as it is filled in, by a form or a program.</summary>
internal sealed class Asking
{
    public const int LongestLine = 500, Longest = 2000, UsualDays = 14;

    public Hurdle? Kind { get; set; }

    /// <summary>The rule, script or saying.</summary>
    public string? Text { get; set; }

    public string? Why { get; set; }

    /// <summary>What would be done or said instead.</summary>
    public string? Instead { get; set; }

    /// <summary>The number of the person whose rule it is; null for an owner of the installation.</summary>
    public long? OwnerId { get; set; }

    /// <summary>By when there is to be an answer; null for two weeks from now.</summary>
    public DateOnly? AnswerBy { get; set; }

    /// <summary>The candidate's line, for its evidence; null where there is none.</summary>
    public string? Line { get; set; }

    /// <summary>Takes out what no screen shows, and says field by field what is missing.</summary>
    public IEnumerable<(string Field, string Sentence)> Complaints(DateOnly today)
    {
        (Text, Why, Instead) = (Typed.Clean(Text), Typed.Clean(Why), Typed.Clean(Instead));
        if (Kind is null)
            yield return (nameof(Kind), "Say whether it is a rule, a script or a saying.");
        if (Text.Length is 0 or > LongestLine)
            yield return (nameof(Text), Text.Length == 0 ? "Write down what stands in the way, in its own words." : TooLong(LongestLine));
        if (Why.Length is 0 or > Longest)
            yield return (nameof(Why), Why.Length == 0 ? "Say why: what does it do to a customer, or to you?" : TooLong(Longest));
        if (Instead.Length > Longest)
            yield return (nameof(Instead), TooLong(Longest));
        if (AnswerBy < today || AnswerBy > today.AddYears(1))
            yield return (nameof(AnswerBy), "Choose a day between today and a year from now.");
    }

    /// <summary>What is said of a text that is too long.</summary>
    public static string TooLong(int most) => $"Shorter, please: {most:N0} letters are the most.";
}

/// <summary>An answer as it is filled in.</summary>
internal sealed class Answering
{
    public Answer? Answer { get; set; }

    public string? Reason { get; set; }

    /// <summary>What has to stay: law, safety.</summary>
    public string? Stays { get; set; }

    /// <summary>What people may do from now on, where it is dropped or changed; null for what the asker proposed.</summary>
    public string? What { get; set; }

    /// <summary>For which teams; none is all.</summary>
    public List<string> Teams { get; set; } = [];

    /// <summary>Whether the answer gives a permission.</summary>
    public bool Permits() => Answer is Permissions.Answer.Dropped or Permissions.Answer.Changed;

    public IEnumerable<(string Field, string Sentence)> Complaints(PermissionRequest request, IReadOnlyList<string> teams)
    {
        (Reason, Stays, What) = (Typed.Clean(Reason), Typed.Clean(Stays), Typed.Clean(What));
        if (What.Length == 0)
            What = request.Instead ?? "";
        if (Answer is null)
            yield return (nameof(Answer), "Say whether it is dropped, kept, changed or tried first.");
        if (Reason.Length is 0 or > Asking.Longest)
            yield return (nameof(Reason), Reason.Length == 0 ? "Say why; everybody will read it." : Asking.TooLong(Asking.Longest));
        if (Stays.Length > Asking.Longest)
            yield return (nameof(Stays), Asking.TooLong(Asking.Longest));
        if (Permits() && What.Length is 0 or > Asking.Longest)
            yield return (nameof(What), What.Length == 0 ? "Say what people may do from now on." : Asking.TooLong(Asking.Longest));
        if (Teams.Find(team => !teams.Contains(team)) is { } unknown)
            yield return (nameof(Teams), $"There is no team {unknown}.");
    }
}
