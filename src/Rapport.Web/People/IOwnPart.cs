using Rapport.Web.Look;

namespace Rapport.Web.People;

/// <summary>What a slice has to say to a person on their own page; those of an order below 0 stand before the figures.</summary>
internal interface IOwnPart
{
    /// <summary>Its part for whoever looks; null where it has nothing to say.</summary>
    Task<Part?> ForViewerAsync();
}
