using System.Text;
using Rapport.Ratings;
using Rapport.Readings;

namespace Rapport.Train;

/// <summary>A scorecard as tables of the model card.</summary>
internal static class Tables
{
    public static string Of(string name, Scorecard card)
    {
        var text = new StringBuilder();
        text.Append($"### {name}\n\n| measure | value |\n| --- | --- |\n");
        text.Append($"| rating | {Scorecard.Line(card.Ratings)}, declined {card.Declined} |\n");
        text.Append($"| cue spans F1, right kind | {card.Cues.F1:F3} (overlap half of the longer {card.CuesStrict.F1:F3}; any kind {card.AnyCue.F1:F3}) |\n");
        text.Append($"| response level, quadratic κ on {card.Levels.Count} matched cues | {Measures.QuadraticKappa(card.Levels):F3} |\n");
        text.Append($"| dismissed recall | {card.Dismissed.Recall:F3} ({card.Dismissed.Hits} of {card.Dismissed.Hits + card.Dismissed.Missed} matched; {card.Dismissed.Invented} invented) |\n");
        text.Append($"| fault F1 | {card.Fault.F1:F3} |\n| process | {Scorecard.Line(card.Processes)} |\n\n");
        text.Append("| behaviour, by turn | F1 | precision | recall | n |\n| --- | --- | --- | --- | --- |\n");
        foreach (var code in Enum.GetValues<BehaviourCode>())
        {
            var tally = card.Behaviours[(int)code];
            text.Append($"| {Words.Of(code)} | {tally.F1:F2} | {tally.Precision:F2} | {tally.Recall:F2} | {tally.Hits + tally.Missed} |\n");
        }

        text.Append("\nCue kinds on cues found: raters' kind down, the reader's across.\n\n| |");
        text.AppendJoin('|', Enum.GetValues<CueKind>().Select(Words.Of)).Append("|\n|").Append(string.Concat(Enumerable.Repeat(" --- |", 9))).Append('\n');
        foreach (var kind in Enum.GetValues<CueKind>())
            text.Append($"| {Words.Of(kind)} | ").AppendJoin(" | ", Enumerable.Range(0, 8).Select(said => card.Kinds[(int)kind, said])).Append(" |\n");
        text.Append("\nMisses: " + string.Join("; ", card.Off.OrderByDescending(each => Math.Abs(each.Said - each.Gold)).Take(10).Select(each => $"{each.Id} said {each.Said:F1}, raters {each.Gold:F1}")));
        return text.Append('\n').ToString();
    }
}
