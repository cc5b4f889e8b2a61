using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rapport.Agreement;
using Rapport.Estimates;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits.Calibration;

/// <summary>One blind rating of a gold conversation beside what was agreed.</summary>
/// <param name="HandedOutAt">When it was handed out: what was handed out together is one attempt.</param>
/// <param name="Given">The auditor's rating.</param>
/// <param name="Agreed">The agreed rating.</param>
/// <param name="Marks">The auditor's cues and the agreed ones.</param>
internal sealed record AgainstGold(
    long Audit, Purpose Purpose, DateTimeOffset HandedOutAt, DateTimeOffset DoneAt,
    double Given, double Agreed, MarkedTwice Marks, string Grounds)
{
    /// <summary>Points above (or below) what was agreed.</summary>
    public double Difference => Given - Agreed;

    /// <summary>One person's, in the order in which they were done; gold whose talk has come anew since is left out.</summary>
    public static async Task<IReadOnlyList<AgainstGold>> ReadAsync(Store store, long person)
    {
        var rows = await store.Audits.AsNoTracking()
            .Where(audit => audit.PersonId == person && audit.State == AuditState.Done && (audit.Purpose == Purpose.Gold || audit.Purpose == Purpose.Qualification))
            .Join(store.GoldConversations, audit => audit.ConversationId, gold => gold.ConversationId, (audit, gold) => new { audit, gold })
            .Where(each => each.audit.OfChange == each.gold.OfChange).OrderBy(each => each.audit.DoneAt).ThenBy(each => each.audit.Id).ToListAsync();
        return [.. rows.Select(each => new AgainstGold(
            each.audit.Id, each.audit.Purpose, each.audit.MadeAt, each.audit.DoneAt!.Value, each.audit.Holistic!.Value, each.gold.Holistic,
            new(CuesOf(each.audit.Line), CuesOf(each.gold.Line)), each.gold.Grounds))];
    }

    /// <summary>The cues of a line as <c>rapport rate</c> prints it.</summary>
    private static Stretch[] CuesOf(string? line)
    {
        if (line is null)
            return [];
        using var json = JsonDocument.Parse(line);
        return [.. json.RootElement.GetProperty("cues").EnumerateArray().Select(cue => new Stretch(
            cue.GetProperty("turn").GetInt32(), cue.GetProperty("start").GetInt32(), cue.GetProperty("length").GetInt32(), cue.GetProperty("type").GetString()!))];
    }
}

/// <summary>How far an auditor is from gold. Nothing is told below five conversations.</summary>
/// <param name="N">How many gold conversations.</param>
/// <param name="Distance">Mean of |given − agreed|, in points.</param>
/// <param name="Bias">Mean of given − agreed, in points.</param>
/// <param name="Cues">F1 of the cues marked, against the agreed ones; null where nobody marked any.</param>
internal sealed record GoldDistance(int N, Figure Distance, Figure Bias, SpanAgreement Cues)
{
    public static GoldDistance Of(IReadOnlyList<AgainstGold> rated) => new(
        rated.Count, Average.Of([.. rated.Select(each => Math.Abs(each.Difference))]).Within(0, 9), Average.Of([.. rated.Select(each => each.Difference)]),
        SpanAgreement.Of([.. rated.Select(each => each.Marks)], seed: 1));
}
