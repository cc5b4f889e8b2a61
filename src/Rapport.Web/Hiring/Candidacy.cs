using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>A candidate to be written down.</summary>
internal sealed class CandidateWish
{
    [Required(ErrorMessage = "The candidate's name, please."), MaxLength(100, ErrorMessage = "Up to 100 letters, please.")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "How are they reached? An address or a number."), MaxLength(200, ErrorMessage = "Up to 200 letters, please.")]
    public string Contact { get; set; } = "";

    [Required(ErrorMessage = "On which day is everything about them deleted?")]
    public DateOnly? DeleteOn { get; set; }
}

/// <summary>Writes candidates down, hands their sheets out, and deletes them.</summary>
internal sealed class Candidacy(Store store, HiringSettings settings, Logbook logbook, TimeProvider clock)
{
    /// <summary>The furthest day of deletion that can be set today.</summary>
    public DateOnly Furthest => Today.AddDays(settings.MostDays);

    private DateOnly Today => clock.Today();

    /// <summary>Writes a candidate down, with two sheets for each part.</summary>
    /// <returns>The candidate; or null and what is wrong.</returns>
    public async Task<(Candidate? Candidate, string? Complaint)> AddAsync(Opening opening, CandidateWish wish)
    {
        if (wish.DeleteOn is not { } day || day <= Today || day > Furthest)
            return (null, $"The day of deletion lies after today, and not after {Furthest:d MMMM yyyy}: "
                + $"nobody's data is kept for longer than {settings.MostDays} days.");
        if (opening.ClosedAt is not null || opening.Until < Today)
            return (null, "This opening takes no candidates any more.");
        var (name, contact) = (Typed.Clean(wish.Name), Typed.Clean(wish.Contact));
        if (name.Length is 0 or > 100 || contact.Length is 0 or > 200)
            return (null, "A candidate has a name, and an address or number by which they are reached.");
        var candidate = new Candidate { OpeningId = opening.Id, Name = name, Contact = contact, DeleteOn = day, MadeAt = clock.GetUtcNow() };
        await using var transaction = await store.Database.BeginTransactionAsync();
        store.Add(candidate);
        await store.SaveChangesAsync();
        var people = await store.Set<Interviewer>().Where(each => each.OpeningId == opening.Id).OrderBy(each => each.PersonId).ToListAsync();
        store.AddRange(people.Select(each => new Sheet { CandidateId = candidate.Id, Part = each.Part, PersonId = each.PersonId }));
        logbook.Note("added candidate", "hiring", candidate.Id);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return (candidate, null);
    }

    /// <summary>Gives a sheet that is not handed in to somebody else, who begins afresh.</summary>
    /// <returns>Why not; null where it was done.</returns>
    public async Task<string?> HandOnAsync(long candidate, long sheet, long person)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        if (!await store.People.AnyAsync(each => each.Id == person && each.DeactivatedAt == null))
            return "Choose somebody who is here.";
        var sheets = store.Sheets;
        var moved = await store.Sheets.Where(each => each.Id == sheet && each.CandidateId == candidate && each.HandedInAt == null
                && !sheets.Any(other => other.CandidateId == candidate && other.Part == each.Part && other.PersonId == person))
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.PersonId, person));
        if (moved == 0)
            return "It is handed in and stands, or this person has the other one: two different people judge.";
        await store.Set<SheetLevel>().Where(level => level.SheetId == sheet).ExecuteDeleteAsync();
        logbook.Note("handed sheet on", "hiring", candidate, $"to person {person}");
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return null;
    }

    /// <summary>Deletes a candidate and all that hangs on them, by their own wish.</summary>
    public async Task DeleteAsync(long candidate)
    {
        if (!store.IsPostgres)
            await store.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON");
        await using var transaction = await store.Database.BeginTransactionAsync();
        await store.Candidates.Where(each => each.Id == candidate).ExecuteDeleteAsync();
        logbook.Note("deleted candidate by their wish", "hiring", candidate);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}
