using Rapport.Reports;

namespace Rapport.Estimates;

/// <summary>What became of a survey's invitations: each counts once among undelivered, opted out, partial, complete and silent.</summary>
internal sealed record ResponseCounts
{
    /// <exception cref="ArgumentException">A count below 0, or fewer opened than answered; the message says which.</exception>
    public ResponseCounts(int undelivered, int optedOut, int partial, int complete, int silent, int opened)
    {
        if (Math.Min(Math.Min(undelivered, optedOut), Math.Min(Math.Min(partial, complete), Math.Min(silent, opened))) < 0)
            throw new ArgumentException("No count of invitations is below 0.");
        (Undelivered, OptedOut, Partial, Complete, Silent, Opened) = (undelivered, optedOut, partial, complete, silent, opened);
        if (opened > Delivered || opened < partial + complete)
            throw new ArgumentException($"{opened} opened the survey, but {partial + complete} answered and {Delivered} invitations were delivered.");
    }

    /// <summary>Known not to have arrived.</summary>
    public int Undelivered { get; }

    /// <summary>Arrived, and refused.</summary>
    public int OptedOut { get; }

    /// <summary>Answered in part.</summary>
    public int Partial { get; }

    /// <summary>Answered whole.</summary>
    public int Complete { get; }

    /// <summary>Neither answered nor refused.</summary>
    public int Silent { get; }

    /// <summary>Of those delivered, how many opened the survey's page.</summary>
    public int Opened { get; }

    /// <summary>Not known to have failed.</summary>
    public int Delivered => OptedOut + Partial + Complete + Silent;

    /// <summary>All.</summary>
    public int Invited => Undelivered + Delivered;
}

/// <summary>
/// Rates by the AAPOR's Standard Definitions (10th edition, 2023), for invitations to people named beforehand, all eligible; each with its
/// parts and Wilson's interval.
/// </summary>
/// <param name="Counts">The parts.</param>
internal sealed record ResponseRates(ResponseCounts Counts)
{
    /// <summary>Delivered of invited.</summary>
    public Share Delivery => Intervals.Wilson(Counts.Delivered, Counts.Invited);

    /// <summary>Opened of delivered.</summary>
    public Share Opening => Intervals.Wilson(Counts.Opened, Counts.Delivered);

    /// <summary>RR1, the strictest: complete of invited.</summary>
    public Share Response => Intervals.Wilson(Counts.Complete, Counts.Invited);

    /// <summary>RR2: complete or partial of invited.</summary>
    public Share ResponseWithPartials => Intervals.Wilson(Counts.Complete + Counts.Partial, Counts.Invited);

    /// <summary>RR6: complete or partial of delivered, as if none that failed to arrive were eligible. The kindest; never to be shown alone.</summary>
    public Share ResponseOfDelivered => Intervals.Wilson(Counts.Complete + Counts.Partial, Counts.Delivered);

    /// <summary>COOP1: complete of those who reacted (complete, partial, opted out).</summary>
    public Share Cooperation => Intervals.Wilson(Counts.Complete, Counts.Complete + Counts.Partial + Counts.OptedOut);

    /// <summary>REF1: opted out of invited.</summary>
    public Share Refusal => Intervals.Wilson(Counts.OptedOut, Counts.Invited);
}
