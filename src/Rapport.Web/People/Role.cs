namespace Rapport.Web.People;

/// <summary>What a person may do here; each person has one.</summary>
internal enum Role
{
    /// <summary>Sees themselves and team figures, never a colleague's.</summary>
    Advisor,

    /// <summary>Sees what they are given: the teams they are a member of.</summary>
    Auditor,

    /// <summary>Sees the teams they lead.</summary>
    Leader,

    /// <summary>Runs the installation and sees everything but passwords.</summary>
    Owner,
}

/// <summary>Roles as people read them.</summary>
internal static class RoleWords
{
    /// <summary>The role in a word.</summary>
    public static string Word(this Role role) => role.ToString().ToLowerInvariant();
}
