namespace Rapport.Web.Look;

/// <summary>What people come for; the navigation opens by these, in this order.</summary>
internal enum Errand
{
    /// <summary>What is always in sight.</summary>
    Start,

    /// <summary>Customers in their own words.</summary>
    Hear,

    /// <summary>People who rate, and agree.</summary>
    Rate,

    /// <summary>What makes it better.</summary>
    Raise,

    /// <summary>What an owner looks after.</summary>
    SetUp,
}

/// <summary>An entry of the navigation; a slice registers its own as a singleton.</summary>
/// <param name="Name">As people read it.</param>
/// <param name="Path">Its address, from the root.</param>
/// <param name="Errand">What it stands with.</param>
/// <param name="Order">Entries of an errand stand in this order.</param>
/// <param name="Roles">Names of the roles that see it; empty for all.</param>
internal sealed record Place(string Name, string Path, Errand Errand, int Order, params string[] Roles)
{
    /// <summary>Whether the entry is for a viewer with these roles.</summary>
    public bool IsFor(System.Security.Claims.ClaimsPrincipal user) => Roles.Length == 0 || Roles.Any(user.IsInRole);

    /// <summary>Whether a page at this path lies in this place.</summary>
    public bool Holds(PathString path) => Path == "/" ? path == "/" : path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}
