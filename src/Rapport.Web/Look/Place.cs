namespace Rapport.Web.Look;

/// <summary>An entry of the navigation; a slice registers its own as a singleton.</summary>
/// <param name="Name">As people read it.</param>
/// <param name="Path">Its address, from the root.</param>
/// <param name="Order">Entries stand in this order: overview 10, conversations 20 …, people 90.</param>
/// <param name="Roles">Names of the roles that see it; empty for all.</param>
internal sealed record Place(string Name, string Path, int Order, params string[] Roles)
{
    /// <summary>Whether the entry is for a viewer with these roles.</summary>
    public bool IsFor(System.Security.Claims.ClaimsPrincipal user) => Roles.Length == 0 || Roles.Any(user.IsInRole);

    /// <summary>Whether a page at this path lies in this place.</summary>
    public bool Holds(PathString path) => Path == "/" ? path == "/" : path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}
