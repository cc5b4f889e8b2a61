using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.CustomerDays;

/// <summary>A note as those who came along read it.</summary>
internal sealed record DiaryNote(long Id, string By, bool IsOwn, DateTimeOffset At, string Text);

/// <summary>The diary of a day: kept as one writes, read by those who came along.</summary>
internal sealed class Diary(Store store, Viewer viewer, Logbook logbook, TimeProvider clock)
{
    private const int LongestKey = 36;

    /// <summary>The notes of a day, as they were begun.</summary>
    public Task<List<DiaryNote>> ReadAsync(long day)
    {
        var person = viewer.PersonId;
        return store.DayNotes.Where(note => note.DayId == day).OrderBy(note => note.At).ThenBy(note => note.Id)
            .Join(store.People, note => note.PersonId, each => each.Id, (note, each) =>
                new DiaryNote(note.Id, each.Name, note.PersonId == person, note.At, note.Text)).ToListAsync();
    }

    /// <summary>Keeps a note; under the same key again it takes the place of what stood there.</summary>
    /// <returns>Why not, and what to do next; null where it is kept.</returns>
    public async Task<string?> KeepAsync(long day, string key, string text)
    {
        var person = viewer.PersonId!.Value;
        if (text.Length is 0 or > DayNote.Longest || key.Length is 0 or > LongestKey)
            return $"A note has 1 to {DayNote.Longest} letters. Shorten it, or begin another.";
        var (given, none) = (HostConsent.Given, HostConsent.NotNeeded);
        var seats = store.DaySeats.Where(seat => seat.PersonId == person && !seat.IsWaiting);
        if (!await store.CustomerDays.AnyAsync(each => each.Id == day && each.CancelledAt == null && (each.Consent == given || each.Consent == none)
            && seats.Any(seat => seat.DayId == day)))
            return "Notes are for those who come along, once the host has agreed. Nothing was kept.";
        await using var transaction = await store.Database.BeginTransactionAsync();
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var isNew = await store.Database.ExecuteSqlAsync($"""
            INSERT INTO customer_day_notes (day_id, person_id, key, at, text) VALUES ({day}, {person}, {key}, {now}, {text})
            ON CONFLICT (day_id, person_id, key) DO NOTHING
            """) == 1;
        if (isNew)
            logbook.Note("wrote in the diary", "customer day", day);
        else
            await store.DayNotes.Where(note => note.DayId == day && note.PersonId == person && note.Key == key).ExecuteUpdateAsync(set =>
                set.SetProperty(note => note.Text, text));
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return null;
    }

    /// <summary>Takes one of the viewer's own notes out.</summary>
    public async Task<bool> ForgetAsync(long day, long note)
    {
        var person = viewer.PersonId;
        await using var transaction = await store.Database.BeginTransactionAsync();
        if (await store.DayNotes.Where(each => each.Id == note && each.DayId == day && each.PersonId == person).ExecuteDeleteAsync() == 0)
            return false;
        logbook.Note("took a note out", "customer day", day);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }
}
