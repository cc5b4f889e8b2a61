namespace Rapport.Web.People;

/// <summary>That the viewer was, or is, in a team.</summary>
/// <param name="Until">Null as long as it lasts.</param>
internal sealed record Spell(long TeamId, string Team, DateTimeOffset Since, DateTimeOffset? Until);

/// <summary>
/// Who is asking: the one source of access. Queries are filtered by it (<c>conversations.SeenBy(viewer)</c>), pages never by hand.
/// Read afresh from the database for each request, so that a changed role or team counts at once.
/// </summary>
internal sealed record Viewer
{
    /// <summary>Somebody who is not signed in, and sees nothing.</summary>
    public static Viewer Nobody { get; } = new();

    /// <summary>Null for nobody.</summary>
    public long? PersonId { get; init; }

    /// <summary>The person's name; empty for nobody.</summary>
    public string Name { get; init; } = "";

    /// <summary>Null for nobody.</summary>
    public Role? Role { get; init; }

    /// <summary>The viewer's name as an advisor in conversations, or null.</summary>
    public string? Advisor { get; init; }

    /// <summary>Where the viewer was when, the first first.</summary>
    public IReadOnlyList<Spell> Spells { get; init; } = [];

    /// <summary>Whether this installation shows machine figures per person. An advisor sees their own in any case.</summary>
    public bool FiguresPerPerson { get; init; }

    /// <summary>Whether a token asks, through the API.</summary>
    public bool ByToken { get; init; }

    /// <summary>Whether the viewer sees every conversation.</summary>
    public bool SeesEverything => Role == People.Role.Owner;

    /// <summary>Names of the teams whose conversations a leader or auditor sees: those they are in now. Empty for others.</summary>
    public IReadOnlyList<string> SeenTeams => Role is People.Role.Leader or People.Role.Auditor ? Teams : [];

    /// <summary>Names of the teams the viewer is in now.</summary>
    public IReadOnlyList<string> Teams => [.. Spells.Where(spell => spell.Until is null).Select(spell => spell.Team)];

    /// <summary>
    /// Whether the viewer may see machine figures about the advisor of this name, who works in these teams: always about oneself; otherwise
    /// only where the installation shows figures per person, and then the owner, and leaders and auditors of one of the teams.
    /// </summary>
    public bool SeesFiguresOf(string advisor, IEnumerable<string> teams) =>
        (Advisor is not null && Advisor == advisor)
        || (FiguresPerPerson && (SeesEverything || teams.Any(SeenTeams.Contains)));
}
