using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>What an interviewer gave one question in the form.</summary>
internal sealed record LevelGiven(string Question, int? Level, string Note)
{
    /// <summary>How long a note may be.</summary>
    public const int Longest = 2000;

    /// <summary>What the form says of each question of a guide; what is no level is none.</summary>
    public static IReadOnlyList<LevelGiven> Read(IFormCollection form, Guide guide) =>
        [.. guide.Questions.Select(question => new LevelGiven(
            question.Code, LevelOf(form["level-" + question.Code]), Typed.Clean(form["note-" + question.Code])))];

    /// <summary>1 to 5, or null.</summary>
    public static int? LevelOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= GuideQuestion.Highest ? level : null;
}

/// <summary>Keeps an interviewer's sheet, and takes it when it is handed in.</summary>
internal sealed class HandingIn(Store store, Viewer viewer, Logbook logbook, TimeProvider clock)
{
    /// <summary>A sheet of the viewer's own, with its levels; null where it is not theirs.</summary>
    public Task<Sheet?> OwnAsync(long id)
    {
        var me = viewer.PersonId;
        return store.Sheets.AsNoTracking().Include(sheet => sheet.Levels).FirstOrDefaultAsync(sheet => sheet.Id == id && sheet.PersonId == me && me != null);
    }

    /// <summary>Keeps what is given; hands in where every question has its level.</summary>
    /// <returns>What is missing, or that it stands already; null where all was done.</returns>
    public async Task<string?> KeepAsync(Sheet sheet, Guide guide, IReadOnlyList<LevelGiven> given, bool handIn)
    {
        if (given.FirstOrDefault(each => each.Note.Length > LevelGiven.Longest) is { } tooLong)
            return $"The note on “{guide.TitleOf(tooLong.Question)}” is longer than {LevelGiven.Longest} letters. Shorten it; nothing was kept yet.";
        var missing = handIn ? given.Where(each => each.Level is null).Select(each => guide.TitleOf(each.Question)).ToList() : [];
        var isDone = handIn && missing.Count == 0;
        DateTimeOffset? now = isDone ? clock.GetUtcNow() : null;
        var me = viewer.PersonId;
        await using var transaction = await store.Database.BeginTransactionAsync();
        // One atomic update claims the sheet: of two who hand in at once, the second finds that it stands.
        if (await store.Sheets.Where(each => each.Id == sheet.Id && each.PersonId == me && each.HandedInAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.HandedInAt, now)) == 0)
            return "It is handed in already, and stands as it is.";
        await WriteAsync(sheet.Id, given);
        logbook.Note(isDone ? "handed in" : "kept sheet", "hiring", sheet.CandidateId, sheet.Part.Code());
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return missing.Count == 0 ? null : $"Kept, but not handed in: choose a level for {string.Join(", ", missing.Select(title => $"“{title}”"))} first.";
    }

    private async Task WriteAsync(long sheet, IReadOnlyList<LevelGiven> given)
    {
        var there = await store.Set<SheetLevel>().Where(level => level.SheetId == sheet).ToDictionaryAsync(level => level.Question);
        foreach (var each in given)
        {
            if (there.GetValueOrDefault(each.Question) is { } level)
                (level.Level, level.Note) = (each.Level, each.Note);
            else
                store.Add(new SheetLevel { SheetId = sheet, Question = each.Question, Level = each.Level, Note = each.Note });
        }
    }
}
