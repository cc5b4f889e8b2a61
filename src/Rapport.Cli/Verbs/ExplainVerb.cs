using System.CommandLine;
using Rapport.Conversations;
using Rapport.Ratings;

namespace Rapport.Cli.Verbs;

/// <summary>One conversation with what was heard beside each turn, and how its rating comes about.</summary>
internal sealed class ExplainVerb : Verb
{
    private const int IdsShown = 12;
    private readonly Inputs inputs = new();
    private readonly Readers readers = new();
    private readonly Option<string?> id = new("--id") { Description = "The conversation's id. May be left out where the file holds only one." };

    public override string Name => "explain";

    public override string Description => "Shows one conversation with what was heard beside each turn, and how the rating comes about, addend by addend.";

    public override IReadOnlyList<string> Examples =>
        ["rapport explain samples/hearth-and-sole/chats.jsonl --id chat-001", "rapport explain call.whisperx.json --advisor SPEAKER_01"];

    public override void Declare(Command command)
    {
        inputs.AddTo(command);
        readers.AddTo(command);
        command.Add(id);
    }

    public override int Run(ParseResult parsed, Desk desk, CancellationToken stop)
    {
        var input = inputs.From(parsed, desk);
        var conversation = Find(input, parsed.GetValue(id), stop);
        input.Tally.Conclude();
        if (conversation is not null)
            RatingPage.Write(desk.Console, Rubric.Rate(readers.From(parsed).Read(conversation)));
        return conversation is null ? ExitCode.SomeUnreadable : input.Tally.ExitCode;
    }

    /// <summary>The conversation asked for: the last under its id, as a later one replaces an earlier.</summary>
    private static Conversation? Find(Input input, string? wanted, CancellationToken stop)
    {
        var ids = new List<string>();
        Conversation? found = null;
        foreach (var conversation in input.ReadRaw())
        {
            stop.ThrowIfCancellationRequested();
            if (wanted is null || conversation.Id == wanted)
                found = conversation;
            if (ids.Count < IdsShown && !ids.Contains(conversation.Id))
                ids.Add(conversation.Id);
            if (wanted is null && ids.Count > 1 && ids.Count == IdsShown)
                break;
        }

        if (found is not null && (wanted is not null || ids.Count == 1))
            return input.Redact(found);
        if (ids.Count == 0)
            return null;
        var some = string.Join(", ", ids.Select(Plain.Text));
        throw new WrongUseException(wanted is null
            ? $"There are several conversations here: pass --id with one of them, for example {some}."
            : $"There is no conversation \"{wanted}\". There are, for example, {some}.");
    }
}
