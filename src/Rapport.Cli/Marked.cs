using Rapport.Readings;
using Spectre.Console;

namespace Rapport.Cli;

/// <summary>A turn's text with the words that were heard marked: cues underlined, kindness and harm in colour, script dim.</summary>
internal static class Marked
{
    public static Paragraph Turn(Reading reading, int turn)
    {
        var text = reading.Conversation.Turns[turn].Text;
        var spans = Spans(reading, turn).ToList();
        int[] edges =
        [
            .. spans.SelectMany(span => new[] { span.Words.Start, span.Words.Start + span.Words.Length })
                .Append(0).Append(text.Length).Distinct().Order(),
        ];
        var marked = new Paragraph();
        foreach (var (from, to) in edges.Zip(edges.Skip(1)))
        {
            var style = spans.Where(span => span.Words.Start <= from && to <= span.Words.Start + span.Words.Length)
                .Aggregate(Style.Plain, (all, span) => all.Combine(span.Style));
            marked.Append(Plain.Text(text[from..to]), style);
        }

        return marked;
    }

    private static IEnumerable<(Quote Words, Style Style)> Spans(Reading reading, int turn) =>
        reading.Behaviours.Select(behaviour => (behaviour.Words, StyleOf(behaviour.Code)))
            .Concat(reading.Cues.Where(cue => cue.Answer is not null).Select(cue => (cue.Answer!, new Style(Palette.Of(StepOf(cue.Response))))))
            .Concat(reading.Cues.Select(cue => (cue.Words, new Style(
                cue.Response == Response.Missed ? Palette.Of(2) : Palette.Of(StepOf(cue.Response)),
                decoration: cue.Salience == 3 ? Decoration.Underline | Decoration.Bold : Decoration.Underline))))
            .Where(span => span.Item1.Turn == turn);

    private static Style StyleOf(BehaviourCode code) => code switch
    {
        BehaviourCode.ScriptedPhrase => new(decoration: Decoration.Dim),
        >= BehaviourCode.PolicyDeflection and <= BehaviourCode.AsksAgain => new(Palette.Of(1)),
        BehaviourCode.Effect => new(Palette.Of(10)),
        _ => new(Palette.Of(8)),
    };

    private static int StepOf(Response response) => response switch
    {
        Response.Dismissed or Response.Missed => 2,
        Response.Scripted => 3,
        Response.SilentFix or Response.Acknowledged => 6,
        Response.Personalised => 8,
        _ => 10,
    };
}
