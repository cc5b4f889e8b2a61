using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rapport.Readings;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Overview;

public sealed class TableFilesTests : StillPlatform
{
    [Fact]
    public async Task A_table_is_what_is_selected_as_CSV()
    {
        for (var i = 0; i < 5; i++)
            await Platform.RatedAsync(6 + (i % 2));
        await Platform.RatedAsync(3, "Repairs");
        Assert.Equal(
            "name,rating,low,high,n,process,process n,own words,own words of,auditors,auditors low,auditors high,audited,audits alone,alone low,alone high,covered,of,customers,customers low,customers high,answered,asked\r\nRepairs,,,,1,,0,,0,,,,,,,,,,,,,,\r\nReturns,6.4,5.72,7.08,5,,0,,0,,,,,,,,,,,,,,\r\n",
            await TextAsync("/overview/tables/teams.csv"));
        Assert.StartsWith("period,from,to,rating,low,high,n,rated by,changed,auditors,auditors low,auditors high,audited,audits alone,alone low,alone high,covered,of,customers,customers low,customers high,answered,asked\r\n2026-W10,2026-03-02,2026-03-08,,,,1,built-in 1", await TextAsync("/overview/tables/trend.csv?team=Repairs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_looks_like_a_formula_is_a_text()
    {
        for (var i = 0; i < 3; i++)
            await Platform.RatedAsync(3, "=cmd()", behaviours: [(BehaviourCode.ScriptedPhrase, "=HYPERLINK(\"x\")")]);
        Assert.Contains("'=HYPERLINK", await TextAsync("/overview/tables/lines.csv"), StringComparison.Ordinal);
        using var answer = await (await OwnerAsync()).GetAsync("/overview/tables/teams.xlsx");
        using var book = SpreadsheetDocument.Open(await answer.Content.ReadAsStreamAsync(), false);
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToList();
        Assert.Contains(cells, cell => cell.InnerText == "=cmd()" && cell.DataType! == CellValues.InlineString);
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
    }

    [Fact]
    public async Task An_unknown_number_is_an_empty_cell()
    {
        await Platform.RatedAsync(3, cues: [new(CueKind.Need, null, "I can't do stairs.")]);
        Assert.Contains("need,0,0,0,0,0,0,0,0,,,,1,0\r\n", await TextAsync("/overview/tables/ledger.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_is_not_there_is_not_found()
    {
        var owner = await OwnerAsync();
        foreach (var path in new[] { "/overview/tables/people.csv", "/overview/tables/teams.pdf" })
        {
            using var answer = await owner.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private async Task<string> TextAsync(string path) => await (await OwnerAsync()).GetStringAsync(path);

    private async Task<HttpClient> OwnerAsync()
    {
        var browser = Platform.Anonymous();
        return (await browser.SignInAsync("owner")).Status == HttpStatusCode.OK ? (await Platform.SignedInAsync("owner", Role.Owner)).Client : browser.Client;
    }
}
