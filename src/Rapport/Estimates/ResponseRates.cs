using Rapport.Reports;

namespace Rapport.Estimates;

/// <summary>What became of a survey's invitations: each invitation counts once among <paramref name="Undelivered"/> to <paramref name="Silent"/>.</summary>
/// <param name="Undelivered">Known not to have arrived.</param>
/// <param name="OptedOut">Arrived, and refused.</param>
/// <param name="Partial">Answered in part.</param>
/// <param name="Complete">Answered whole.</param>
/// <param name="Silent">Neither answered nor refused.</param>
/// <param name="Opened">Of those delivered, how many opened the survey's page.</param>
internal sealed record ResponseCounts(int Undelivered, int OptedOut, int Partial, int Complete, int Silent, int Opened);

/// <summary>Rates by the AAPOR's Standard Definitions (10th edition, 2023), each with Wilson's interval.</summary>
internal sealed record ResponseRates
{
    /// <exception cref="ArgumentException">A count below 0, or more opened or answered than can be.</exception>
    public ResponseRates(ResponseCounts counts) => throw new NotSupportedException("to come");

    /// <summary>The parts.</summary>
    public ResponseCounts Counts { get; }

    /// <summary>Delivered of invited.</summary>
    public Share Delivery { get; }

    /// <summary>Opened of delivered.</summary>
    public Share Opening { get; }

    /// <summary>RR1: complete of invited.</summary>
    public Share Response { get; }

    /// <summary>RR2: complete or partial of invited.</summary>
    public Share ResponseWithPartials { get; }

    /// <summary>RR6: complete or partial of delivered.</summary>
    public Share ResponseOfDelivered { get; }

    /// <summary>COOP1: complete of those who reacted (complete, partial, opted out).</summary>
    public Share Cooperation { get; }

    /// <summary>REF1: opted out of invited.</summary>
    public Share Refusal { get; }
}
