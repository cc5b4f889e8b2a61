namespace Rapport.Web.Look;

/// <summary>What a later slice adds to a page of an earlier one, which thereby shows it without knowing it.</summary>
/// <param name="View">The partial page that draws it, from the root: <c>/Audits/_OfConversation.cshtml</c>.</param>
/// <param name="Model">What the partial page is given.</param>
/// <param name="Order">Parts stand in this order.</param>
internal sealed record Part(string View, object Model, int Order)
{
    /// <summary>What slices have to say, in order. They are asked one after the other: they share the request's connection.</summary>
    /// <param name="asked">Lazily: each is asked as it is reached.</param>
    public static async Task<IReadOnlyList<Part>> InOrderAsync(IEnumerable<Task<Part?>> asked)
    {
        var said = new List<Part>();
        foreach (var each in asked)
        {
            if (await each is { } part)
                said.Add(part);
        }
        return [.. said.OrderBy(part => part.Order)];
    }
}
