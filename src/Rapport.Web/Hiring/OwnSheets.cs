using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>A sheet that waits for its interviewer. Of a work sample the name is not told.</summary>
internal sealed record WaitingSheet(long Id, HiringPart Part, long Candidate, string? Name, string Job)
{
    /// <summary>Whom it is about, as far as the interviewer is to know.</summary>
    public string About => Name ?? $"candidate {Candidate}";

    /// <summary>The viewer's, the oldest first.</summary>
    public static async Task<IReadOnlyList<WaitingSheet>> OfAsync(Store store, Viewer viewer)
    {
        var (me, openings) = (viewer.PersonId, store.Openings);
        if (me is null)
            return [];
        return await store.Sheets.Where(sheet => sheet.PersonId == me && sheet.HandedInAt == null).OrderBy(sheet => sheet.Id)
            .Join(store.Candidates.Where(candidate => candidate.DecidedAt == null),
                sheet => sheet.CandidateId, candidate => candidate.Id, (sheet, candidate) => new { sheet, candidate })
            .Join(openings, pair => pair.candidate.OpeningId, opening => opening.Id, (pair, opening) => new WaitingSheet(
                pair.sheet.Id, pair.sheet.Part, pair.candidate.Id, pair.sheet.Part == HiringPart.Sample ? null : pair.candidate.Name, opening.Job))
            .ToListAsync();
    }
}

/// <summary>Interviews that wait for one's levels, on one's own page.</summary>
internal sealed class OwnSheets(Store store, Viewer viewer) : IOwnPart
{
    public async Task<Part?> ForViewerAsync() =>
        await WaitingSheet.OfAsync(store, viewer) is { Count: > 0 } sheets ? new("/Hiring/_OwnSheets.cshtml", sheets, -4) : null;
}
