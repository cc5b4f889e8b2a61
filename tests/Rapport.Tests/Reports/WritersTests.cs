using AngleSharp.Html.Parser;
using Rapport.Reports;

namespace Rapport.Tests.Reports;

public class WritersTests
{
    [Fact]
    public void The_page_is_the_approved_one() => Approved.Check("report.html", Written(HtmlReport.Write, Shop.Report()));

    [Fact]
    public void The_json_is_the_approved_one() => Approved.Check("report.json", Written(JsonReport.Write, Shop.Report()));

    [Fact]
    public void What_is_read_back_is_what_was_written() =>
        Assert.Equal(Written(JsonReport.Write, Shop.Report()), Written(JsonReport.Write, JsonReport.Read(Written(JsonReport.Write, Shop.Report()))));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"format\": \"rapport-audit 2\"}")]
    [InlineData("{\"format\": \"rapport-audit 1\"}")]
    public void What_is_no_report_is_refused(string json) => Assert.Throws<InvalidDataException>(() => JsonReport.Read(json));

    [Fact]
    public void The_csv_is_the_approved_one() => Approved.Check("report.csv", Written(CsvReport.Write, Shop.Report()));

    [Fact]
    public void An_empty_audit_is_written_by_all()
    {
        var report = new AuditReportBuilder(byAdvisor: true).Build();
        Assert.Contains("Too few to say", Written(HtmlReport.Write, report), StringComparison.Ordinal);
        Assert.Contains("\"anchor\": null", Written(JsonReport.Write, report), StringComparison.Ordinal);
        Assert.Contains("all,all,rating,,,,0", Written(CsvReport.Write, report), StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_in_every_field_is_inert_in_the_page()
    {
        var html = Written(HtmlReport.Write, Shop.HostileReport());
        var page = new HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("script, img, iframe, object, embed, link, base, form"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(html, letter => char.IsControl(letter) && letter != '\n');
        Assert.DoesNotContain('\u202e', html);
    }

    [Fact]
    public void The_page_fetches_nothing_and_runs_nothing()
    {
        var page = new HtmlParser().ParseDocument(Written(HtmlReport.Write, Shop.Report()));
        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.DoesNotContain(page.All, element => element.HasAttribute("src") || element.HasAttribute("style"));
        Assert.All(page.QuerySelectorAll("a[href]"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
    }

    [Fact]
    public void Headings_stand_in_order_and_every_drawing_has_words_or_is_decoration()
    {
        var page = new HtmlParser().ParseDocument(Written(HtmlReport.Write, Shop.Report()));
        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToArray();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.All(page.QuerySelectorAll("svg"), svg => Assert.True(svg.HasAttribute("aria-label") || svg.GetAttribute("aria-hidden") == "true"));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("Returns", "Returns")]
    public void A_cell_that_begins_like_a_formula_is_made_inert(string text, string cell) => Assert.Equal(cell, CsvReport.Inert(text));

    [Fact]
    public void No_line_of_the_csv_holds_a_formula()
    {
        var csv = Written(CsvReport.Write, Shop.HostileReport());
        Assert.DoesNotContain(",=", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=", csv, StringComparison.Ordinal);
        Assert.Contains("'=", csv, StringComparison.Ordinal);
    }

    private static string Written(Action<TextWriter, AuditReport> write, AuditReport report)
    {
        var text = new StringWriter();
        write(text, report);
        return text.ToString();
    }
}
