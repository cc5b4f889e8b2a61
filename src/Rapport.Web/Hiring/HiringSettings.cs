namespace Rapport.Web.Hiring;

/// <summary>What the installation decides about hiring, in the configuration's section <c>Hiring</c>.</summary>
internal sealed class HiringSettings
{
    /// <summary>For how many days a candidate's data is kept at most.</summary>
    public int MostDays { get; set; } = 180;

    /// <summary>For how many days a candidate's link opens.</summary>
    public int LinkDays { get; set; } = 7;

    /// <summary>How many minutes between looks at whose day of deletion has come; 0 for never, which only a test wants.</summary>
    public double EveryMinutes { get; set; } = 30;
}
