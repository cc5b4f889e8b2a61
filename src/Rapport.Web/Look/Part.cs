namespace Rapport.Web.Look;

/// <summary>What a later slice adds to a page of an earlier one, which thereby shows it without knowing it.</summary>
/// <param name="View">The partial page that draws it, from the root: <c>/Audits/_OfConversation.cshtml</c>.</param>
/// <param name="Model">What the partial page is given.</param>
/// <param name="Order">Parts stand in this order.</param>
internal sealed record Part(string View, object Model, int Order);
