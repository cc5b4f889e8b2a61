using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.EntityFrameworkCore;
using Rapport.Ratings;
using Rapport.Web.Conversations;
using Rapport.Web.Storage;

namespace Rapport.Web.Thanks;

/// <summary>Thanks among the people of the sample organisation, shown to their teams.</summary>
internal sealed class ThanksSample(Store store, TimeProvider clock) : ISamplePart
{
    public async Task BringAsync()
    {
        await RemoveAsync();
        var talks = await store.Conversations.AsNoTracking().Include(talk => talk.Advisors).Where(talk => talk.Source == Conversations.Sample.Source)
            .ToListAsync();
        var teams = talks.SelectMany(talk => talk.Advisors.Select(advisor => (advisor.Name, talk.Team))).DistinctBy(each => each.Name)
            .ToDictionary(each => each.Name, each => each.Team);
        var byId = talks.ToDictionary(talk => talk.ExternalId, StringComparer.Ordinal);
        using var text = new StreamReader(typeof(ThanksSample).Assembly.GetManifestResourceStream("thanks.sample.csv")!);
        using var csv = new CsvReader(text,
            new CsvConfiguration(CultureInfo.InvariantCulture) { PrepareHeaderForMatch = head => head.Header.ToLowerInvariant() });
        store.AddRange(csv.GetRecords<Row>().OrderByDescending(row => row.Days)
            .Select(row => ThankOf(row, byId.GetValueOrDefault(row.Conversation), teams.GetValueOrDefault(row.To))));
        await store.SaveChangesAsync();
    }

    public Task RemoveAsync() => store.Thanks.Where(thank => thank.IsSample).ExecuteDeleteAsync();

    private Thank ThankOf(Row row, StoredConversation? talk, string? team) => new()
    {
        ToAdvisor = row.To,
        FromAdvisor = row.From,
        Giver = Words.Parse<Giver>(row.Giver)!.Value,
        Did = row.Did,
        Team = team,
        ConversationId = talk?.Id,
        Turn = talk is null ? null : row.Turn,
        OfChange = talk?.ChangedAt,
        GivenAt = clock.GetUtcNow().AddDays(-row.Days),
        IsForThemAlone = false,
        IsShown = true,
        IsSample = true,
    };

    /// <param name="From">The names of <c>Sample/thanks.csv</c>, in lower case there.</param>
    private sealed record Row(string From, string To, string Giver, string Conversation, int? Turn, int Days, string Did);
}
