using System.Collections.Frozen;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Rapport.Formats;

/// <summary>
/// What a person reads of an HTML body. Blocks, rows and &lt;br&gt; end lines; links keep their text; quotations (earlier mail) become lines
/// that begin with "&gt; ", as in plain text, for <see cref="MailText"/> to drop.
/// </summary>
internal static partial class HtmlText
{
    // The parser's work grows with the square of both, and no letter has so many: beyond them the tags are only taken out.
    private const int MostNesting = 4_000;
    private const int MostEntities = 20_000;

    private static readonly FrozenSet<string> Unseen = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "script", "style", "head", "title", "template", "noscript", "svg", "math", "iframe", "object", "select");

    private static readonly FrozenSet<string> Lines = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "div", "li", "tr", "ul", "ol", "dl", "dt", "dd", "table", "section", "article", "header", "footer", "main", "center", "address", "hr", "pre");

    private static readonly FrozenSet<string> Paragraphs = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "p", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6");

    private static readonly string[] QuoteClasses = ["gmail_attr", "yahoo_quoted", "moz-cite-prefix", "protonmail_quote", "zmail_extra"];

    /// <summary>The body as plain text. Never throws; text without markup comes back as it is.</summary>
    public static string Plain(string html)
    {
        if (!html.Contains('<'))
            return html.Contains('&') ? WebUtility.HtmlDecode(html) : html;
        if (Unclosed(html) > MostNesting || html.AsSpan().Count('&') > MostEntities)
            return WebUtility.HtmlDecode(Tag().Replace(html, "\n"));
        var page = new Page();
        page.Walk(new HtmlParser().ParseDocument(html).DocumentElement);
        return page.ToString();
    }

    private static int Unclosed(ReadOnlySpan<char> html)
    {
        var (now, most) = (0, 0);
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length;)
        {
            now = html[at + 1] == '/' ? Math.Max(now - 1, 0) : now + (char.IsAsciiLetter(html[at + 1]) ? 1 : 0);
            most = Math.Max(most, now);
            var next = html[(at + 1)..].IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return most;
    }

    [GeneratedRegex("<[^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    private static int BreaksAround(INode node) =>
        Paragraphs.Contains(node.NodeName) ? 2 : Lines.Contains(node.NodeName) ? 1 : 0;

    private static bool Quotes(INode node) =>
        node is IElement element && (element.LocalName == "blockquote" || QuoteClasses.Any(element.ClassList.Contains));

    // Outlook marks where the earlier mail begins; all that follows beside the mark belongs to it.
    private static bool QuotesTheRest(INode node) => node is IElement { Id: "divRplyFwdMsg" or "appendonsend" };

    private sealed class Page
    {
        private readonly StringBuilder text = new();
        private readonly Stack<Open> open = new();
        private int breaks;
        private int quotes;
        private int preformatted;
        private bool space;

        /// <summary>Without recursion, so that hostile nesting cannot overflow the stack.</summary>
        public void Walk(INode root)
        {
            Enter(root);
            while (open.TryPop(out var here))
            {
                if (here.Next == here.Node.ChildNodes.Length)
                {
                    quotes -= here.Quotes;
                    preformatted -= here.Node.NodeName == "PRE" ? 1 : 0;
                    Break(BreaksAround(here.Node));
                    continue;
                }

                var child = here.Node.ChildNodes[here.Next];
                var mark = QuotesTheRest(child) ? 1 : 0;
                quotes += mark;
                open.Push(here with { Next = here.Next + 1, Quotes = here.Quotes + mark });
                Enter(child);
            }
        }

        public override string ToString() => text.ToString();

        private void Enter(INode node)
        {
            if (node is IText words)
                Write(words.Data, preformatted > 0);
            else if (node.NodeName == "BR")
                breaks++;
            else if (node is IElement && !Unseen.Contains(node.NodeName))
                Descend(node);
        }

        private void Descend(INode node)
        {
            Break(BreaksAround(node));
            space |= node.NodeName is "TD" or "TH";
            var quote = Quotes(node) ? 1 : 0;
            if (quote > 0)
                Break(1);
            quotes += quote;
            preformatted += node.NodeName == "PRE" ? 1 : 0;
            open.Push(new(node, 0, quote));
        }

        private void Break(int atLeast) => breaks = Math.Max(breaks, atLeast);

        private void Write(string words, bool asItIs)
        {
            foreach (var letter in words)
                if (asItIs && letter == '\n')
                    breaks++;
                else if (char.IsWhiteSpace(letter))
                    space = true;
                else
                    Write(letter);
        }

        private void Write(char letter)
        {
            var starts = breaks > 0 || text.Length == 0;
            if (starts && text.Length > 0)
                text.Append('\n', Math.Min(breaks, 2));
            if (starts && quotes > 0)
                text.Append("> ");
            if (space && !starts)
                text.Append(' ');
            text.Append(letter);
            (breaks, space) = (0, false);
        }

        private readonly record struct Open(INode Node, int Next, int Quotes);
    }
}
