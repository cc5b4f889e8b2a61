using Microsoft.AspNetCore.Html;
using Rapport.Reports;

namespace Rapport.Web.Overview;

/// <summary>Puts the report's drawings into a page.</summary>
internal static class Drawing
{
    public static IHtmlContent Of(Action<Html> draw)
    {
        using var text = new StringWriter { NewLine = "\n" };
        draw(new Html(text));
        return new HtmlString(text.ToString());
    }
}
