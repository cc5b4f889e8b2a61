using System.Globalization;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;
using Spectre.Console;

namespace Rapport.Cli;

/// <summary>A rated conversation in a terminal: the talk in the middle, what was heard beside it, the arithmetic beneath.</summary>
internal static class RatingPage
{
    private static readonly Style Quiet = new(Color.Grey);
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    public static void Write(IAnsiConsole console, Rating rating)
    {
        WriteHead(console, rating);
        console.Write(Talk(rating));
        if (rating.Score is null)
            return;
        console.WriteLine();
        console.Write(new Text($"How the {Number(rating.Score.Value)} comes about", Strong));
        console.WriteLine();
        console.Write(Arithmetic(rating));
        WriteEnd(console, rating);
    }

    private static void WriteHead(IAnsiConsole console, Rating rating)
    {
        var talk = rating.Conversation;
        string?[] about =
        [
            talk.Id, Words.Of(talk.Channel), talk.Team, talk.Served,
            talk.StartedAt?.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture), talk.Subject,
        ];
        console.Write(new Text(Plain.Text(string.Join(" · ", about.Where(part => !string.IsNullOrEmpty(part)))), Quiet));
        console.WriteLine();
        var interval = rating is { Low: { } low, High: { } high } ? $"  {Number(low)} to {Number(high)} with 90% confidence" : "";
        console.Write(rating is { Score: { } score, Anchor: { } anchor }
            ? new Paragraph().Append(Number(score), Strong).Append($" {anchor}", Strong).Append(interval, Quiet)
            : new Paragraph($"Not rated: {string.Join(", ", rating.Flags.Select(Words.Of))}", Strong));
        console.WriteLine();
        console.WriteLine();
    }

    private static Table Talk(Rating rating)
    {
        var table = new Table().NoBorder().HideHeaders().Expand()
            .AddColumn(new TableColumn("who").Width(11))
            .AddColumn(new TableColumn("talk"))
            .AddColumn(new TableColumn("heard").Width(Math.Max(20, 34)));
        for (var turn = 0; turn < rating.Conversation.Turns.Count; turn++)
            table.AddRow(Who(rating.Conversation.Turns[turn]), Marked.Turn(rating.Reading, turn), Heard(rating, turn)).AddEmptyRow();
        return table;
    }

    private static Text Who(Turn turn) => new(Plain.Text(turn.Who switch
    {
        Speaker.Customer => "Customer",
        Speaker.Advisor => turn.Name ?? "Advisor",
        _ => turn.Name ?? turn.Who.ToString(),
    }), Quiet);

    private static Rows Heard(Rating rating, int turn) => new(
    [
        .. rating.Reading.Cues.Where(cue => cue.Words.Turn == turn).Select(cue => Heard(rating, cue)),
        .. rating.Reading.Behaviours.Where(behaviour => behaviour.Words.Turn == turn).Select(behaviour => Words.Of(behaviour.Code)).Distinct()
            .Select(code => new Text(code, Quiet)),
    ]);

    private static Paragraph Heard(Rating rating, Cue cue)
    {
        var note = new Paragraph().Append(Words.Of(cue.Kind), Strong);
        if (cue.Salience == 3)
            note.Append(", what mattered most");
        return note.Append(rating.IsOpen(cue)
            ? " · nobody could answer any more"
            : $" · {Words.Of(cue.Response)}{(cue.ResponseTurn is { } answered ? $" in turn {answered}" : "")}", Quiet);
    }

    private static Table Arithmetic(Rating rating)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("Part").AddColumn(new TableColumn("Weight").RightAligned()).AddColumn(new TableColumn("Value").RightAligned())
            .AddColumn("Because").AddColumn(new TableColumn("Adds").RightAligned());
        foreach (var facet in rating.Facets)
        {
            table.AddRow(
                new Text(Words.Of(facet.Name), Strong), Figure(facet.Weight), facet.Value is { } value ? Figure(value) : new Text("–"),
                new Rows(facet.Addends.Count == 0
                    ? [new Text("no cue to answer; the other parts weigh more", Quiet)]
                    : facet.Addends.Select(addend => Because(addend, facet.Name == FacetName.CueResponse))),
                Figure(facet.Points));
        }

        return table.AddRow(new Text("everyone starts at"), Text.Empty, Text.Empty, Text.Empty, Figure(1));
    }

    private static Paragraph Because(Addend addend, bool isCue)
    {
        var line = new Paragraph().Append($"{addend.Amount.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture)} {addend.Because}");
        var between = isCue ? " →" : "";
        foreach (var (place, words) in addend.Words.Index())
            line.Append($"{(place > 0 ? between : "")} “{Plain.Text(words.Text)}”", new Style(decoration: Decoration.Italic));
        return addend.Absence is { } absence ? line.Append($" ({absence})", Quiet) : line;
    }

    private static void WriteEnd(IAnsiConsole console, Rating rating)
    {
        if (rating.Cap is { } cap)
        {
            console.Write(new Paragraph()
                .Append($"Not above {Number(cap.Limit)}: ", Strong).Append(cap.Because)
                .Append($". Without this it would be {rating.Raw:0.0}.", Quiet));
            console.WriteLine();
        }

        if (rating.Flags.Contains(Flag.LowOpportunity))
            console.WriteLine("No cue was offered: the rating rests on what the advisor brought unprompted.");
        var stock = rating.Reading.Stock is { } version ? $" · stock ledger {version}" : "";
        console.Write(new Text($"Rubric {rating.Rubric} · reader {rating.Reading.Reader}{stock} "
            + "· transcript only, tone of voice is not judged · the machine advises, people decide",
            Quiet));
        console.WriteLine();
    }

    private static Text Figure(double value) => new(value.ToString("0.00", CultureInfo.InvariantCulture));

    private static string Number(double rating) => rating.ToString("0.0", CultureInfo.InvariantCulture);
}
