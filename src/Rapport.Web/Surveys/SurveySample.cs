using System.Globalization;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Rapport.Ratings;
using Rapport.Web.Conversations;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>What customers of the sample organisation answered; about every second of the others was asked, and kept silent.</summary>
internal sealed class SurveySample(Store store, SurveyBook book) : ISamplePart
{
    public async Task BringAsync()
    {
        await RemoveAsync();
        var survey = book.Find("felt", "en");
        await book.KeepAsync(store, survey);
        var answers = Read();
        foreach (var talk in await store.Conversations.AsNoTracking().Include(talk => talk.Advisors)
            .Where(talk => talk.Source == Sample.Source && talk.StartedAt != null).ToListAsync())
        {
            var row = answers.GetValueOrDefault(talk.ExternalId);
            if (row is null && !Inviting.IsSampled(talk.ExternalId, .5))
                continue;
            var asked = talk.StartedAt!.Value.AddHours(2);
            var invitation = Invitation(talk, asked);
            if (row is not null)
                invitation.Answer = Answer(row, survey, asked.AddHours(5));
            if (invitation.Answer?.Felt <= CallBack.Hurt)
                invitation.CallBack = new() { OpenedAt = invitation.Answer.FirstAt };
            store.Add(invitation);
        }
        await store.SaveChangesAsync();
    }

    public Task RemoveAsync() => store.SurveyInvitations.Where(each => each.Source == Sample.Source).ExecuteDeleteAsync();

    private static SurveyInvitation Invitation(StoredConversation talk, DateTimeOffset asked) => new()
    {
        Origin = Origin.Sample,
        Survey = "felt",
        Language = "en",
        IsAnonymous = false,
        Source = talk.Source,
        ExternalId = talk.ExternalId,
        Team = talk.Team,
        Advisor = talk.Advisors.Count == 1 ? talk.Advisors[0].Name : null,
        Channel = talk.Channel,
        Kind = talk.Kind,
        Customer = talk.Customer,
        ContactAt = talk.StartedAt!.Value,
        MadeAt = asked,
        ExpiresAt = asked.AddDays(21),
    };

    private static SurveyAnswer Answer(IDictionary<string, object> row, Survey survey, DateTimeOffset at)
    {
        string? Value(string column) => row[column] is string { Length: > 0 } text ? text : null;
        int? Number(string column) => Value(column) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
        return new()
        {
            Version = survey.Version,
            FirstAt = at,
            ChangedAt = at,
            IsSent = true,
            Felt = Number("felt"),
            Interest = Value("interest"),
            InterestHow = Value("interestHow"),
            Mattered = Value("mattered"),
            PickedUp = Value("pickedUp"),
            ComeBack = Number("comeBack"),
            TellFriends = Number("tellFriends"),
            ToPerson = Value("toPerson"),
            WordsUse = Words.Parse<WordsUse>(Value("use")),
            MayCall = Value("call") is not null,
        };
    }

    private static Dictionary<string, IDictionary<string, object>> Read()
    {
        using var text = new StreamReader(typeof(SurveySample).Assembly.GetManifestResourceStream("survey.sample.csv")!);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        return csv.GetRecords<dynamic>().Cast<IDictionary<string, object>>().ToDictionary(row => (string)row["id"], StringComparer.Ordinal);
    }
}
