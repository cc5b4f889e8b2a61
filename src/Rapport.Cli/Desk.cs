using Spectre.Console;

namespace Rapport.Cli;

/// <summary>What a verb reads from and writes to, so that a test can sit at it as well as a person.</summary>
internal sealed record Desk(Stream In, Stream Out, TextWriter Error, TimeProvider Time)
{
    /// <summary>Where tables and pages of text go.</summary>
    public required IAnsiConsole Console { get; init; }

    /// <summary>Where progress is drawn; null where nobody watches.</summary>
    public IAnsiConsole? Progress { get; init; }

    /// <summary>The way to a platform; followed by no verb but those that name one.</summary>
    public Func<HttpMessageHandler> Network { get; init; } = () => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };

    /// <summary>Reads a variable of the environment.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The real one: standard input, output and error; colour only for a terminal that wants it.</summary>
    public static Desk OfThisProcess()
    {
        var output = System.Console.OpenStandardOutput();
        var error = TextWriter.Synchronized(new StreamWriter(System.Console.OpenStandardError()) { AutoFlush = true });
        var utf8 = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var console = AnsiConsole.Create(new()
        {
            Ansi = System.Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = System.Console.IsOutputRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new StreamWriter(output, utf8) { AutoFlush = true }),
        });
        // A pipe has no width of its own: choose one that reads well on paper and in a log.
        if (System.Console.IsOutputRedirected)
            console.Profile.Width = 100;
        return new(System.Console.OpenStandardInput(), output, error, TimeProvider.System)
        {
            Console = console,
            Progress = System.Console.IsErrorRedirected ? null : AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(error) }),
        };
    }
}
