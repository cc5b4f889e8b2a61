using Rapport.Web.Look;

namespace Rapport.Web.Permissions.Trials;

/// <summary>A trial as it is filled in.</summary>
internal sealed class Starting
{
    /// <summary>The request that is to be tried.</summary>
    public long Request { get; set; }

    public string? What { get; set; }

    public string? Stays { get; set; }

    public List<string> Teams { get; set; } = [];

    public DateOnly? FirstDay { get; set; }

    public int Weeks { get; set; } = 8;

    /// <summary>What is missing, field by field.</summary>
    /// <param name="mine">The teams that the viewer may let take part.</param>
    /// <param name="busy">Teams on a trial that is not decided.</param>
    public IEnumerable<(string Field, string Sentence)> Complaints(DateOnly today, IReadOnlyList<string> mine, IReadOnlyList<string> others, IReadOnlyList<string> busy)
    {
        (What, Stays) = (Typed.Clean(What), Typed.Clean(Stays));
        if (What.Length is 0 or > Asking.Longest)
            yield return (nameof(What), What.Length == 0 ? "Say what people may do while it is tried." : Asking.TooLong(Asking.Longest));
        if (Stays.Length > Asking.Longest)
            yield return (nameof(Stays), Asking.TooLong(Asking.Longest));
        if (Teams.Count == 0)
            yield return (nameof(Teams), "Choose the teams that take part.");
        else if (Teams.Find(team => !mine.Contains(team)) is { } foreign)
            yield return (nameof(Teams), $"You do not lead {foreign}.");
        else if (Teams.Find(busy.Contains) is { } tied)
            yield return (nameof(Teams), $"{tied} is on another trial. One at a time, or nobody knows which of them did it.");
        else if (others.Count == 0)
            yield return (nameof(Teams), "Leave a team out that is on no other trial: without one to compare with nobody knows what the trial did.");
        if (FirstDay is null || FirstDay < today || FirstDay > today.AddYears(1))
            yield return (nameof(FirstDay), "Choose a first day between today and a year from now.");
        if (Weeks is < 1 or > Trial.MostWeeks)
            yield return (nameof(Weeks), $"Between 1 and {Trial.MostWeeks} weeks.");
    }
}
