using Rapport.Reports;
using Rapport.Web.Audits.Headline;

namespace Rapport.Web.Overview;

/// <summary>What witnesses say, in words.</summary>
internal static class Witnesses
{
    /// <summary>How <see cref="Short(AuditorsFigure?)"/> is to be read.</summary>
    public const string ShortSays =
        "their mean with the machine's help, its 95% interval, and how many conversations are audited of how many; "
        + "“in part” where no plan covers the rest.";

    /// <summary>How the customers' short figure is to be read.</summary>
    public const string CustomersSay = "how it felt, weighted to all who were asked, its 95% interval, and how many answered of how many asked.";

    /// <summary>"6.2 (5.8 to 6.6, 24 of 300)"; a dash where no audited plan is about any of it.</summary>
    public static string Short(AuditorsFigure? auditors)
    {
        if (auditors is null)
            return Say.Unknown;
        var counts = $"{Say.Many(auditors.Rating.N)} of {Say.Many(auditors.Covered)}{(auditors.IsWhole ? "" : ", in part")}";
        return auditors.Rating.Mean is { } mean
            ? $"{Say.Mean(mean)} ({Say.Interval(auditors.Rating.Low, auditors.Rating.High)}, {counts})"
            : $"{Say.Unknown} ({counts})";
    }

    /// <summary>"6.9 (6.4 to 7.3, 41 of 120)"; a dash where nobody was asked.</summary>
    public static string Short(CustomersFigure? customers) => Say.Short(customers?.Rating);

    /// <summary>How machine and auditors differ, in a sentence; null where nothing can be said of it.</summary>
    public static string? Apart(AuditorsFigure auditors)
    {
        if (auditors is not { Machine: { } machine, Rating: { Mean: { } mean, Low: { } low, High: { } high } })
            return null;
        if (machine >= low && machine <= high)
            return "Machine and auditors do not differ by more than chance could make them.";
        return $"Of these the machine says {Say.Mean(machine)}: "
            + $"it rates {Math.Abs(machine - mean):0.0} points {(machine < mean ? "lower" : "higher")} than auditors would.";
    }

    /// <summary>"; 120 more are in no audited plan, and nothing is said of them".</summary>
    public static string OfTheRest(AuditorsFigure auditors) => auditors.Population - auditors.Covered is var rest && rest == 1
        ? "; 1 more is in no audited plan, and nothing is said of it"
        : $"; {Say.Many(rest)} more are in no audited plan, and nothing is said of them";

    /// <summary>What the figure is not about: "Repairs: 120 conversations, 1 May to 30 June 2026".</summary>
    public static string OfUncovered(Uncovered part)
    {
        var days = part is { From: { } from, To: { } to } ? from == to ? $", {from:d MMMM yyyy}" : $", {from:d MMMM yyyy} to {to:d MMMM yyyy}" : "";
        return $"{part.Team ?? "no team named"}: {Say.Many(part.Conversations, "conversation", "conversations")}{days}";
    }
}
