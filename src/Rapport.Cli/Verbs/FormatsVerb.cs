using System.CommandLine;
using Rapport.Formats;
using Spectre.Console;

namespace Rapport.Cli.Verbs;

/// <summary>Lists the formats that can be read.</summary>
internal sealed class FormatsVerb : Verb
{
    public override string Name => "formats";

    public override string Description => "Lists the formats that can be read, and what each needs to be told.";

    public override IReadOnlyList<string> Examples => ["rapport formats"];

    public override void Declare(Command command)
    {
    }

    public override int Run(ParseResult parsed, Desk desk, CancellationToken stop)
    {
        var table = new Table().NoBorder().HideHeaders().AddColumn(new TableColumn("name").NoWrap()).AddColumn("what");
        foreach (var (name, description) in ConversationFile.All)
            table.AddRow(new Text(name, new Style(decoration: Decoration.Bold)), new Text(description));
        desk.Console.Write(table);
        return ExitCode.Done;
    }
}
