using Microsoft.EntityFrameworkCore;
using Rapport.Estimates;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits.Calibration;

/// <summary>Hands gold conversations to whoever is to qualify, and lets them rate: by the rule, or because an owner says so and why.</summary>
internal sealed class Qualifying(Store store, Assigning assigning, Viewer viewer, Logbook logbook, TimeProvider clock)
{
    /// <summary>Hands out gold conversations to be rated blind, drawn at random from those that the person does not know.</summary>
    /// <returns>Why it cannot be; or null.</returns>
    public async Task<string?> GiveAsync(long person, int count)
    {
        if (count < Rule.Fewest)
            return "Fewer than five gold conversations say nothing.";
        if (await store.Audits.AnyAsync(audit => audit.PersonId == person && audit.Purpose == Purpose.Qualification
            && (audit.State == AuditState.Waiting || audit.State == AuditState.Begun)))
            return "Gold conversations wait for them already.";
        var gold = await store.GoldInUse.Select(each => each.ConversationId).ToListAsync();
        var barred = await Barred.ReadAsync(store, [person], gold);
        var free = gold.Where(conversation => !barred.Is(person, conversation)).Select(conversation => $"{conversation}").ToList();
        if (free.Count < Rule.Fewest)
            return $"{free.Count} of {gold.Count} gold conversations are unknown to them, and five at least are needed. Make more conversations gold first.";
        var now = clock.GetUtcNow();
        await assigning.AddAsync([.. Draw.Pick(free, count, $"qualification/{person}/{now.ToUnixTimeMilliseconds()}").Select(conversation => new Audit
        {
            ConversationId = long.Parse(conversation),
            PersonId = person,
            Purpose = Purpose.Qualification,
            MadeAt = now,
            MadeBy = viewer.PersonId,
        })]);
        logbook.Note("gave gold to qualify", "person", person, $"{Math.Min(count, free.Count)}");
        await store.SaveChangesAsync();
        return null;
    }

    /// <summary>Lets somebody rate because the rule holds.</summary>
    /// <returns>False where it does not, or they may already.</returns>
    public async Task<bool> TakeAsync(long person)
    {
        var attempt = await Attempt.LastAsync(store, person, await AgainstGold.ReadAsync(store, person));
        if (attempt is not { Passes: true, Distance: { } distance })
            return false;
        return await LetAsync(person, null,
            $"{distance.N} gold conversations: {distance.Distance.Value:0.00} points away, "
                + $"bias {distance.Bias.Value:+0.00;−0.00;0.00}, cue F1 {distance.Cues.AnyKind.Value?.ToString("0.00") ?? "not asked"}");
    }

    /// <summary>Lets somebody rate because an owner says so.</summary>
    /// <returns>False where they may already, or are not here.</returns>
    public Task<bool> GrantAsync(long person, string grounds) => LetAsync(person, viewer.PersonId, grounds);

    private async Task<bool> LetAsync(long person, long? by, string grounds)
    {
        if (await store.Qualifications.AnyAsync(held => held.PersonId == person && held.EndedAt == null)
            || !await store.People.AnyAsync(each => each.Id == person && each.DeactivatedAt == null))
            return false;
        store.Add(new Qualification { PersonId = person, GrantedAt = clock.GetUtcNow(), GrantedBy = by, Grounds = grounds });
        logbook.Note("qualified", "person", person, by is null ? "by gold conversations" : "by an owner");
        await store.SaveChangesAsync();
        return true;
    }
}
