namespace Rapport.Web.Look;

/// <summary>A table to take away. A cell is a text, a whole number, a number, a day, or null where it is unknown, which stays empty and is never 0.</summary>
/// <param name="Name">The sheet's name: letters and hyphens.</param>
/// <param name="Columns">The heads.</param>
/// <param name="Rows">As many cells as heads.</param>
internal sealed record Table(string Name, IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows);
