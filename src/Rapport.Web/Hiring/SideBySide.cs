using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>One question as two saw it, and what they agreed on.</summary>
internal sealed record SeenTwice(GuideQuestion Question, SheetLevel? First, SheetLevel? Second, Agreed? Agreed)
{
    /// <summary>From this difference on, it is worth talking about.</summary>
    public const int Far = 2;

    /// <summary>Whether the two are two levels apart or more, and have not agreed yet.</summary>
    public bool IsToTalkAbout => Agreed is null && Math.Abs((First?.Level ?? 0) - (Second?.Level ?? 0)) >= Far;

    /// <summary>Whether both chose one level.</summary>
    public bool IsSame => First?.Level == Second?.Level;
}

/// <summary>Whose sheet, and whether it is handed in.</summary>
/// <param name="IsMine">Whether it is the viewer's.</param>
internal sealed record Whose(long Sheet, string Name, bool IsHandedIn, bool IsMine)
{
    /// <summary>How far they are.</summary>
    public string Says => Name + (IsHandedIn ? ": handed in" : ": not yet");
}

/// <summary>One part of one candidate, as the viewer may see it.</summary>
/// <param name="Rows">Null as long as the viewer may not see both sheets.</param>
internal sealed record PartSeen(HiringPart Part, Guide Guide, IReadOnlyList<Whose> Whose, IReadOnlyList<SeenTwice>? Rows)
{
    /// <summary>Whether both have handed in.</summary>
    public bool IsComplete => Whose.All(each => each.IsHandedIn);

    /// <summary>The viewer's own sheet that is not handed in; or null.</summary>
    public long? Waits => Whose.FirstOrDefault(each => each is { IsMine: true, IsHandedIn: false })?.Sheet;
}

/// <summary>Lays the two sheets of each part side by side, for whoever may see both.</summary>
internal sealed class SideBySide(Store store, Viewer viewer, GuideBook book)
{
    /// <summary>The three parts of each candidate of an opening.</summary>
    public async Task<ILookup<long, PartSeen>> OfAsync(Opening opening, IReadOnlyList<long> candidates)
    {
        var sheets = (await store.Sheets.AsNoTracking().Where(sheet => candidates.Contains(sheet.CandidateId)).OrderBy(sheet => sheet.Id).ToListAsync())
            .ToLookup(sheet => (sheet.CandidateId, sheet.Part));
        var readable = await store.Sheets.AsNoTracking().ReadableBy(store, viewer).Include(sheet => sheet.Levels)
            .Where(sheet => candidates.Contains(sheet.CandidateId)).ToDictionaryAsync(sheet => sheet.Id);
        var agreed = await store.AgreedLevels.AsNoTracking().Where(each => candidates.Contains(each.CandidateId)).ToListAsync();
        var people = await store.People.Select(person => new { person.Id, person.Name }).ToDictionaryAsync(person => person.Id, person => person.Name);
        var seen = new List<(long Candidate, PartSeen Part)>();
        foreach (var part in Enum.GetValues<HiringPart>())
        {
            var guide = await book.OfAsync(store, opening.GuideOf(part));
            foreach (var candidate in candidates)
            {
                var pair = sheets[(candidate, part)].ToList();
                var whose = pair.ConvertAll(sheet => new Whose(
                    sheet.Id, people.GetValueOrDefault(sheet.PersonId ?? 0) ?? "Somebody who has left",
                    sheet.HandedInAt is not null, sheet.PersonId == viewer.PersonId));
                var said = agreed.Where(each => each.CandidateId == candidate && each.Part == part);
                seen.Add((candidate, new(part, guide, whose, Rows(guide, pair, readable, said))));
            }
        }
        return seen.ToLookup(each => each.Candidate, each => each.Part);
    }

    /// <summary>The two of a part side by side; null where one of them may not be read, or there are not two.</summary>
    private static List<SeenTwice>? Rows(Guide guide, List<Sheet> pair, Dictionary<long, Sheet> readable, IEnumerable<Agreed> agreed)
    {
        if (pair.Count != 2 || pair.Exists(sheet => sheet.HandedInAt is null || !readable.ContainsKey(sheet.Id)))
            return null;
        SheetLevel? Of(Sheet sheet, string code) => readable[sheet.Id].Levels.Find(level => level.Question == code);
        return [.. guide.Questions.Select(question => new SeenTwice(
            question, Of(pair[0], question.Code), Of(pair[1], question.Code), agreed.FirstOrDefault(each => each.Question == question.Code)))];
    }
}
