using System.Text;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;

namespace Rapport.Reports;

/// <summary>Finds what customers let drop in vain, and what was said instead. It is about the customer: no advisor is named.</summary>
internal sealed class Unheards
{
    private readonly Shortlist<Unheard> shortlist = new();

    public void Add(Rating rating, double score, IEnumerable<Cue> counted)
    {
        foreach (var cues in counted.Where(Codes.AtOrBelowScripted).GroupBy(cue => (cue.Kind, cue.Response)))
        {
            var (cue, merit) = cues.Select(cue => (cue, Merit: MeritOf(cue, score))).MaxBy(pair => pair.Merit);
            var conversation = rating.Conversation;
            if (!shortlist.Takes(cue.Kind, cue.Response, merit))
                continue;
            var shown = Shown(cue, rating, score);
            shortlist.Add(new(
                merit, cue.Kind, cue.Response, Key.Of(conversation), (cue.Words.Turn, cue.Words.Start),
                PlainText.Name(conversation.Served), shown.Customer, shown));
        }
    }

    /// <summary>The chosen, the most salient first.</summary>
    public IReadOnlyList<Unheard> Best(int most) => [.. shortlist.Best(most).OrderByDescending(unheard => unheard.Salience)];

    private static double MeritOf(Cue cue, double score) =>
        cue.Salience * (cue.Response == Response.Scripted ? .7 : 1) * Fit.OfLength(cue.Words.Text) * (1.5 - (score / 20));

    private static Unheard Shown(Cue cue, Rating rating, double score)
    {
        var conversation = rating.Conversation;
        var instead = cue.Answer?.Text ?? NextSentence(conversation, cue.Words.Turn);
        return new(
            PlainText.Name(conversation.Source) ?? "",
            PlainText.Of(conversation.Id, PlainText.LongestName),
            cue.Kind,
            cue.Salience,
            cue.Response,
            PlainText.Of(Unnamed(cue.Words.Text, conversation)),
            instead is null ? null : PlainText.Of(Unnamed(instead, conversation)),
            score,
            rating.Anchor!.Value);
    }

    /// <summary>The advisor's next words, up to the first end of a sentence that is more than a "Hi."</summary>
    internal static string? NextSentence(Conversation conversation, int cue)
    {
        var next = conversation.Turns.Skip(cue + 1).FirstOrDefault(turn => turn.Who == Speaker.Advisor && !string.IsNullOrWhiteSpace(turn.Text))?.Text.Trim();
        for (var i = 8; i < next?.Length; i++)
        {
            if (next[i] is '.' or '!' or '?' or '…' && (i + 1 == next.Length || char.IsWhiteSpace(next[i + 1])))
                return next[..(i + 1)];
        }

        return next;
    }

    internal static string Unnamed(string text, Conversation conversation)
    {
        var names = conversation.Turns.Where(turn => turn.Who == Speaker.Advisor).Select(turn => turn.Name).Append(conversation.Advisor)
            .OfType<string>().Distinct(StringComparer.Ordinal)
            .SelectMany(name => name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Prepend(name.Trim()))
            .Where(name => name.Length > 1).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length);
        return names.Aggregate(text, WithoutName);
    }

    private static string WithoutName(string text, string name)
    {
        var left = new StringBuilder(text.Length);
        for (var from = 0; ;)
        {
            var at = text.IndexOf(name, from, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return left.Append(text, from, text.Length - from).ToString();
            var whole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]));
            left.Append(text, from, at - from).Append(whole ? "<advisor>" : text.Substring(at, name.Length));
            from = at + name.Length;
        }
    }
}
