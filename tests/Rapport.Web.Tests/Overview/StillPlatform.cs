namespace Rapport.Web.Tests.Overview;

/// <summary>A platform that rates nothing by itself, so that ratings put into its tables stay as they are.</summary>
public abstract class StillPlatform : FreshPlatform
{
    protected StillPlatform() => Platform.With("Ratings:InBackground", "false");
}
