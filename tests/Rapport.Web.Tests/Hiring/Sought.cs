using Microsoft.EntityFrameworkCore;
using Rapport.Web.Hiring;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Hiring;

/// <summary>An opening of the leader Lea, whom Ida and Ivo help: both judge every part.</summary>
internal sealed class Sought
{
    public const string Reason = "She rang the colleague without being asked.";

    public required Platform Platform { get; init; }

    public required Browser Lea { get; init; }

    public required Browser Ida { get; init; }

    public required Browser Ivo { get; init; }

    public required long Opening { get; init; }

    public static async Task<Sought> OpenAsync(Platform platform)
    {
        platform.With("Hiring:EveryMinutes", "0");
        var lea = await platform.SignedInAsync("lea", Role.Leader, team: "Returns");
        var (ida, ivo) = (await platform.SignedInAsync("ida", Role.Advisor), await platform.SignedInAsync("ivo", Role.Auditor));
        var pair = await platform.InStoreAsync(store => store.People.Where(person => person.Name == "ida" || person.Name == "ivo")
            .OrderBy(person => person.Id).Select(person => person.Id).ToListAsync());
        var opened = await lea.SendAsync("/hiring", "main form", [
            ("New.Job", "Advisor"), ("New.Team", "Returns"), ("New.Until", "2099-01-31"),
            .. new[] { "Work", "Heart", "Sample" }.SelectMany(part => pair.Select(person => ($"New.{part}", $"{person}")))]);
        Assert.StartsWith("/hiring/", opened.To, StringComparison.Ordinal);
        return new() { Platform = platform, Lea = lea, Ida = ida, Ivo = ivo, Opening = long.Parse(opened.To!.Split('/')[^1]) };
    }

    /// <summary>Writes a candidate down.</summary>
    public async Task<long> CandidateAsync(string name = "Nora Brook")
    {
        var added = await Lea.SendAsync($"/hiring/{Opening}", "form[action*=Add]", ("New.Name", name), ("New.Contact", "nora@example.org"));
        Assert.StartsWith("/hiring/candidates/", added.To, StringComparison.Ordinal);
        return long.Parse(added.To!.Split('/')[^1]);
    }

    /// <summary>The number of a person's sheet.</summary>
    public Task<long> SheetAsync(long candidate, string person, HiringPart part) => Platform.InStoreAsync(async store =>
    {
        var id = await store.People.Where(each => each.Name == person).Select(each => each.Id).SingleAsync();
        return await store.Sheets.Where(sheet => sheet.CandidateId == candidate && sheet.Part == part && sheet.PersonId == id)
            .Select(sheet => sheet.Id).SingleAsync();
    });

    /// <summary>Chooses one level throughout, and hands in.</summary>
    public async Task<Browser.Answer> HandInAsync(long candidate, string person, HiringPart part, int level, string note = "")
    {
        var (browser, sheet) = (person == "ida" ? Ida : Ivo, await SheetAsync(candidate, person, part));
        return await browser.SendAsync($"/hiring/rate/{sheet}", "button[formaction*=HandIn]", Levels(part, level, note));
    }

    /// <summary>Both hand in everything.</summary>
    public async Task JudgeAsync(long candidate, int ida = 4, int ivo = 4)
    {
        foreach (var part in Enum.GetValues<HiringPart>())
        {
            await HandInAsync(candidate, "ida", part, ida);
            await HandInAsync(candidate, "ivo", part, ivo);
        }
    }

    public Task<Browser.Answer> DecideAsync(long candidate, string outcome, params string[] restsOn) => Lea.SendAsync(
        $"/hiring/candidates/{candidate}", "form[action*=Decide]",
        [("outcome", outcome), ("reason", Reason), .. restsOn.Select(question => ("restsOn", question))]);

    /// <summary>A link made on the candidate's page.</summary>
    /// <param name="handler">SampleLink or FairLink.</param>
    public async Task<string> LinkAsync(long candidate, string handler)
    {
        var made = await Lea.SendAsync($"/hiring/candidates/{candidate}", $"form[action*={handler}]");
        return new Uri(made.Page.QuerySelector(".secret")!.TextContent).PathAndQuery;
    }

    public static (string Name, string Value)[] Levels(HiringPart part, int level, string note = "")
    {
        string[] codes = part switch
        {
            HiringPart.Work => ["untangle", "unknown", "exact", "change"],
            HiringPart.Heart => ["notice", "angry", "free", "different"],
            _ => ["heard", "done", "person"],
        };
        return [.. codes.SelectMany(code => new[] { ($"level-{code}", $"{level}"), ($"note-{code}", note) })];
    }
}
