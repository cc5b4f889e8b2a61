using Rapport.Conversations;

namespace Rapport.Web.Overview;

/// <summary>What figures are selected by; each kind of fact carries it.</summary>
internal interface ISelectable
{
    /// <summary>The UTC day the conversation began, as days since 1970-01-01; or null.</summary>
    int? Day { get; }

    string? Team { get; }

    Channel Channel { get; }
}
