using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>One opening of the sample organisation with three made-up candidates: one seen by all, one whose sheets wait, one just come.</summary>
internal sealed class HiringSample(Store store, GuideBook book, TimeProvider clock) : ISamplePart
{
    private const string Job = "Advisor for returns (sample)";

    private static readonly string[] SampleAnswers =
    [
        "Dear Dana, your mum moves on Friday, so Friday is what counts. "
            + "I have just asked the driver's depot: the parcel is in Leeds and goes out tomorrow morning. "
            + "I ring you tomorrow at two, either way. "
            + "Should it not be there, the shop in Albion Street has the grey ones in her size; I have put a pair aside under your name.",
        "Dear Mr Abara, three times is twice too often, and you are right about the principle: "
            + "you get back all you paid, the 4.95 leaves here today. A left boot that rubs on a postman should have been a question from us. "
            + "If you like, send me the width of your old pair and I find out which last they were. Thank you for staying since 1998.",
    ];

    public async Task BringAsync()
    {
        await RemoveAsync();
        var guides = book.Read().Guides;
        foreach (var guide in guides)
            await book.KeepAsync(store, guide);
        await store.SaveChangesAsync();
        var now = clock.GetUtcNow();
        var owner = await store.People.Where(person => person.Role == Role.Owner && person.DeactivatedAt == null)
            .OrderBy(person => person.Id).Select(person => (long?)person.Id).FirstOrDefaultAsync();
        string Version(HiringPart part) => guides.First(guide => guide.Part == part).Version;
        var opening = new Opening
        {
            Job = Job,
            Team = "Returns",
            Until = DateOnly.FromDateTime(now.UtcDateTime).AddDays(30),
            WorkGuide = Version(HiringPart.Work),
            HeartGuide = Version(HiringPart.Heart),
            SampleGuide = Version(HiringPart.Sample),
            MadeBy = owner,
            MadeAt = now.AddDays(-12),
            IsSample = true,
        };
        store.Add(opening);
        await store.SaveChangesAsync();
        await SeenByAllAsync(await AddAsync(opening, "Nadia Brook", "nadia@example.org", now.AddDays(-9), owner: null), guides);
        await AddAsync(opening, "Tomasz Hill", "tomasz@example.org", now.AddDays(-5), owner);
        await AddAsync(opening, "Ines Farrow", "ines@example.org", now.AddDays(-1), owner);
        AddCounts();
        await store.SaveChangesAsync();
    }

    public async Task RemoveAsync()
    {
        await store.Openings.Where(opening => opening.IsSample).ExecuteDeleteAsync();
        await store.FairCounts.Where(count => count.Job == Job).ExecuteDeleteAsync();
        // Counts deleted so are still known from when they were brought; the same keys come again.
        foreach (var count in store.ChangeTracker.Entries<FairCount>().ToList())
            count.State = EntityState.Detached;
    }

    /// <summary>Nobody of the sample has an account: sheets are those of people who have left, and one of each pair is the owner's to try.</summary>
    private async Task<Candidate> AddAsync(Opening opening, string name, string contact, DateTimeOffset at, long? owner)
    {
        var today = clock.Today();
        var candidate = new Candidate { OpeningId = opening.Id, Name = name, Contact = contact, DeleteOn = today.AddDays(120), MadeAt = at };
        (candidate.SampleAnswers, candidate.SampleAt) = (JsonSerializer.Serialize(SampleAnswers), at.AddDays(1));
        store.Add(candidate);
        await store.SaveChangesAsync();
        foreach (var part in Enum.GetValues<HiringPart>())
            store.AddRange(
                new Sheet { CandidateId = candidate.Id, Part = part, PersonId = null }, new Sheet { CandidateId = candidate.Id, Part = part, PersonId = owner });
        await store.SaveChangesAsync();
        return candidate;
    }

    private async Task SeenByAllAsync(Candidate candidate, IReadOnlyList<Guide> guides)
    {
        var sheets = await store.Sheets.Where(sheet => sheet.CandidateId == candidate.Id).OrderBy(sheet => sheet.Id).ToListAsync();
        foreach (var (sheet, at) in sheets.Select((sheet, at) => (sheet, at)))
        {
            sheet.HandedInAt = candidate.MadeAt.AddDays(3);
            var guide = guides.First(each => each.Part == sheet.Part);
            // The two agree but for one question of each part, on which there is something to talk about.
            sheet.Levels.AddRange(guide.Questions.Select((question, number) => new SheetLevel
            {
                Question = question.Code,
                Level = number == 1 ? (at % 2 == 0 ? 2 : 4) : 4,
                Note = number == 1 && at % 2 == 0 ? "Waited for me to ask on."
                    : number == 1 ? "Told it only when asked twice, and then told of the colleague she rang." : "",
            }));
        }
    }

    private void AddCounts()
    {
        foreach (var (answer, isOffered, count) in new[] { ("woman", true, 5), ("woman", false, 11), ("man", true, 4), ("man", false, 8) })
            store.Add(new FairCount { Job = Job, Question = "gender", Answer = answer, IsOffered = isOffered, Shown = count });
    }
}
