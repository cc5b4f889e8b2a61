namespace Rapport.Cli;

/// <summary>How a verb ends.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int SomeUnreadable = 1;
    public const int WrongUse = 2;
    public const int OutputFailed = 3;
    public const int PlatformFailed = 3;
    public const int Interrupted = 130;
}

/// <summary>A wish the tool cannot fulfil as it was put; the message says what to do instead. Ends with <see cref="ExitCode.WrongUse"/>.</summary>
internal sealed class WrongUseException(string message) : Exception(message);

/// <summary>Raised by <c>--strict</c> at the first unreadable thing.</summary>
internal sealed class StrictException(string message) : Exception(message);
