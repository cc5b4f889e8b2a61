using System.Net;

namespace Rapport.Cli;

/// <summary>When a request to a platform is tried again, and how long before: 1, 2, 4 … 30 seconds, or as long as the platform asks for.</summary>
internal static class Patience
{
    /// <summary>How often in all.</summary>
    public const int Attempts = 9;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30), LongestAsked = TimeSpan.FromMinutes(10);

    /// <summary>Whether the same request may do better a little later.</summary>
    public static bool MayHelp(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    /// <param name="attempt">How many were made, from 1.</param>
    /// <param name="answer">What the platform said, or null where it said nothing.</param>
    /// <param name="now">The moment, for a platform that names another moment.</param>
    public static TimeSpan Before(int attempt, HttpResponseMessage? answer, DateTimeOffset now)
    {
        var asked = answer?.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - now : null;
        if (asked is { } wait && wait > TimeSpan.Zero)
            return wait < LongestAsked ? wait : LongestAsked;
        var doubled = TimeSpan.FromSeconds(Math.Pow(2, attempt - 1));
        return doubled < Longest ? doubled : Longest;
    }
}
