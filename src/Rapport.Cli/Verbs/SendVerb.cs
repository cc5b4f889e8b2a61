using System.CommandLine;
using Rapport.Conversations;
using Spectre.Console;

namespace Rapport.Cli.Verbs;

/// <summary>Files of any format to a platform.</summary>
internal sealed class SendVerb : Verb
{
    private readonly Inputs inputs = new();
    private readonly Access access = new("--to", "The platform's address: https://rapport.example.org.");
    private readonly Option<string?> source = new("--source")
    {
        Description = "The system whose ids these are, where the files do not say. Otherwise each file's name.",
    };
    private readonly Option<long> skip = new("--skip")
    {
        Description = "Leaves out so many conversations at the beginning: what an interrupted run says the platform has.",
    };

    public override string Name => "send";

    public override string Description =>
        "Sends conversations of any format to a platform, personal data replaced. Sending again is harmless: the same conversation is kept once.";

    public override IReadOnlyList<string> Examples =>
    [
        "rapport send samples/hearth-and-sole/chats.jsonl --to http://localhost:5080 --token-file token",
        "RAPPORT_TOKEN=rapport_… rapport send export.csv.gz --to https://rapport.example.org --source helpdesk",
    ];

    public override void Declare(Command command)
    {
        inputs.AddTo(command);
        access.AddTo(command);
        command.Add(source);
        skip.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<long>() is < 0 or > int.MaxValue)
                given.AddError("--skip takes a whole number from 0.");
        });
        command.Add(skip);
    }

    public override int Run(ParseResult parsed, Desk desk, CancellationToken stop)
    {
        var input = inputs.From(parsed, desk);
        using var platform = access.Open(parsed, desk);
        var (delivery, skipped) = (new Delivery(platform, input.Tally), parsed.GetValue(skip));
        try
        {
            Send(input, parsed.GetValue(source), (int)skipped, delivery, desk, stop);
        }
        catch (Exception broken) when (broken is PlatformException or OperationCanceledException && delivery.Delivered > 0)
        {
            desk.Error.WriteLine($"The platform has {delivery.Delivered:N0} conversations of this run. "
                + $"To go on behind them, give the same command with --skip {skipped + delivery.Delivered}.");
            throw;
        }

        desk.Console.WriteLine(delivery.InWords);
        input.Tally.Conclude();
        return input.Tally.ExitCode;
    }

    private static void Send(Input input, string? source, int skipped, Delivery delivery, Desk desk, CancellationToken stop)
    {
        using var progress = Progress.Of(desk, "Sending", input.Bytes);
        var files = input.Files.ToHashSet(StringComparer.Ordinal);
        var letters = InOrder.Select(
            input.ReadRaw().Skip(skipped), talk => talk.Turns.Count,
            talk => Letter.Of(Addressed(input.Redact(talk), files, source)),
            Environment.ProcessorCount, stop);
        foreach (var parcel in Parcel.Of(letters))
        {
            stop.ThrowIfCancellationRequested();
            delivery.Deliver(parcel, stop);
            progress.MoveTo(input.BytesRead);
        }
    }

    /// <summary>Where the file names no source it is the file's name without its folders: the same key from wherever it is sent, and by upload.</summary>
    private static Conversation Addressed(Conversation talk, HashSet<string> files, string? source) => talk.Source switch
    {
        var given when !files.Contains(given) => talk,
        "-" => talk with { Source = source ?? "" },
        var file => talk with { Source = source ?? Path.GetFileName(file) },
    };
}
