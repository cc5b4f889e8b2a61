using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Rapport.Reports;

/// <summary>Writes HTML. What stands literally in the code is markup; whatever is filled in is text and encoded, in elements and attributes alike.</summary>
internal sealed class Html(TextWriter to)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private TextWriter Writer => to;

    public void Write([InterpolatedStringHandlerArgument("")] Markup markup)
    {
        _ = markup;
        to.Write('\n');
    }

    /// <summary>Writes our own style sheet: the one thing filled in that is not text.</summary>
    public void Style(string css) => to.Write(css);

    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private readonly TextWriter to;

        public Markup(int literalLength, int formattedCount, Html html)
        {
            _ = (literalLength, formattedCount);
            to = html.Writer;
        }

        public void AppendLiteral(string markup) => to.Write(markup);

        public void AppendFormatted(string? text) => Encoder.Encode(to, text ?? "");

        public void AppendFormatted(int number) => to.Write(number.ToString(CultureInfo.InvariantCulture));

        /// <summary>A length in SVG, two decimals.</summary>
        public void AppendFormatted(double number) => to.Write(number.ToString("0.##", CultureInfo.InvariantCulture));
    }
}
