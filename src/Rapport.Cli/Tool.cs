using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Rapport.Cli.Verbs;

namespace Rapport.Cli;

/// <summary>The tool: its verbs, and how every run ends.</summary>
internal static class Tool
{
    private const string Description =
        """
        Rapport, the open empathy audit. It reads conversations between customers and advisors, finds the human cues that customers
        let drop and how each was met, and gives every conversation an Empathy Rating from 1 to 10 with the words that earned it.
        Nothing leaves this machine, but what 'send' gives to the platform you name. Personal data is replaced before anything is shown or kept.
        """;

    private const string Endings =
        """
        Exit codes:
          0  done
          1  done, but some input could not be read (each is named on standard error)
          2  wrong use
          3  the output could not be written, or the platform would not answer
          130  interrupted
        """;

    public static async Task<int> RunAsync(string[] args, Desk desk)
    {
        var root = new RootCommand(Description);
        Verb[] verbs =
        [
            new AuditVerb(), new RateVerb(), new ExplainVerb(), new StockVerb(), new ConvertVerb(), new RedactVerb(), new SendVerb(), new ReportVerb(),
            new FormatsVerb(),
        ];
        foreach (var verb in verbs)
            root.Add(CommandOf(verb, desk));
        SetHelp(root, Endings);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithEnding)
            return WrongUse(parsed, desk);
        var output = new StreamWriter(desk.Out, leaveOpen: true);
        await using (output.ConfigureAwait(false))
        {
            return await parsed.InvokeAsync(new()
            {
                EnableDefaultExceptionHandler = false,
                Output = output,
                Error = desk.Error,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
            });
        }
    }

    private static Command CommandOf(Verb verb, Desk desk)
    {
        var command = new Command(verb.Name, verb.Description);
        verb.Declare(command);
        SetHelp(command, $"Examples:\n{string.Join('\n', verb.Examples.Select(example => $"  {example}"))}");
        command.SetAction((parsed, stop) => Task.Run(() => Run(verb, parsed, desk, stop), CancellationToken.None));
        return command;
    }

    private static int Run(Verb verb, ParseResult parsed, Desk desk, CancellationToken stop)
    {
        try
        {
            return verb.Run(parsed, desk, stop);
        }
        catch (WrongUseException wrong)
        {
            desk.Error.WriteLine(Plain.Text(wrong.Message));
            return ExitCode.WrongUse;
        }
        catch (StrictException strict)
        {
            desk.Error.WriteLine($"{Plain.Text(strict.Message)}\nStopped here, because of --strict.");
            return ExitCode.SomeUnreadable;
        }
        catch (PlatformException failure)
        {
            desk.Error.WriteLine(Plain.Text(failure.Message));
            return ExitCode.PlatformFailed;
        }
        catch (OperationCanceledException)
        {
            desk.Error.WriteLine("Interrupted. What was written so far is whole lines and whole files.");
            return ExitCode.Interrupted;
        }
        catch (IOException failure)
        {
            return OutputFailed(failure, desk);
        }
    }

    private static int OutputFailed(IOException failure, Desk desk)
    {
        // The reader of the pipe has what it wanted ('| head'): nothing is wrong.
        const int brokenPipe = 32;
        if (failure.HResult == brokenPipe || failure.Message.Contains("Broken pipe", StringComparison.OrdinalIgnoreCase))
            return ExitCode.Done;
        desk.Error.WriteLine($"The output could not be written: {Plain.Text(failure.Message.TrimEnd('.'))}. "
            + "Free some space or choose another place, then run it again.");
        return ExitCode.OutputFailed;
    }

    private static int WrongUse(ParseResult parsed, Desk desk)
    {
        foreach (var error in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
            desk.Error.WriteLine(Plain.Text(error));
        var verb = parsed.CommandResult.Command;
        desk.Error.WriteLine($"See 'rapport {(verb is RootCommand ? "" : $"{verb.Name} ")}--help'.");
        return ExitCode.WrongUse;
    }

    /// <summary>The verb's own words come after what the help says of its options.</summary>
    private static void SetHelp(Command command, string ending)
    {
        var option = command.Options.OfType<HelpOption>().SingleOrDefault();
        if (option is null)
            command.Add(option = new());
        option.Action = new HelpWithEnding((HelpAction)option.Action!, ending);
    }

    private sealed class HelpWithEnding(HelpAction help, string ending) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine(ending);
            return code;
        }
    }
}
