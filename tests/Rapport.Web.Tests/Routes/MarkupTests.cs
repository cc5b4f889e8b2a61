using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Routes;

/// <summary>What every page has in common, looked at on every page of the table that an owner may open.</summary>
public sealed class MarkupTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task Every_page_has_a_title_one_heading_labelled_fields_and_nothing_inline()
    {
        var browser = await platform.SignedInAsync("rhea", Role.Owner);
        var person = await platform.PersonAsync("tom", Role.Advisor, team: "Returns");
        var wrong = new List<string>();
        foreach (var route in RouteTable.All.Where(route => route.Method == "GET"))
        {
            var path = route.Pattern.Replace("{id:long}", person.Id.ToString(), StringComparison.Ordinal).Replace("{code:int}", "404", StringComparison.Ordinal);
            using var answer = await browser.Client.GetAsync(path);
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                wrong.AddRange(Wrong(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync())).Select(what => $"{path}: {what}"));
        }
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Wrong(IDocument page)
    {
        if (page.Title is null or "" or "Rapport")
            yield return "no title of its own";
        if (page.QuerySelectorAll("h1").Length != 1)
            yield return "not exactly one h1";
        if (page.QuerySelector("main#main") is null || page.QuerySelector("a.skip[href='#main']") is null || page.DocumentElement.GetAttribute("lang") != "en")
            yield return "no main part, no link to skip to it, or no language";
        foreach (var element in page.QuerySelectorAll("[style], style, script:not([src])"))
            yield return $"inline: {element.OuterHtml}";
        foreach (var element in page.All.Where(element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))))
            yield return $"inline handler: {element.OuterHtml}";
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select, textarea").Where(field => !IsLabelled(page, field)))
            yield return $"no label: {field.OuterHtml}";
        foreach (var twice in page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1))
            yield return $"twice the id {twice.Key}";
    }

    private static bool IsLabelled(IDocument page, IElement field) =>
        field.HasAttribute("aria-label") || field.Closest("label") is not null || page.QuerySelector($"label[for='{field.Id}']") is not null;
}
