using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Practice;

/// <summary>
/// What was made from somebody's conversations goes, and every exercise about it; of an advisor also whatever they practised. The rows about a
/// conversation would go with it in any case; here they go first.
/// </summary>
internal sealed class PracticeErasure(Store store) : IErasurePart
{
    public string Where => "practice scenarios and exercises";

    public async Task EraseAsync(Whom whom, IReadOnlyList<string> names)
    {
        var (people, advisors) = (store.People, store.ConversationAdvisors);
        var talks = whom == Whom.Customer
            ? store.Conversations.Where(talk => names.Contains(talk.Customer))
            : store.Conversations.Where(talk => advisors.Any(advisor => advisor.ConversationId == talk.Id && names.Contains(advisor.Name)));
        await store.OwnScenarios.Where(own => talks.Any(talk => talk.Id == own.ConversationId)).ExecuteDeleteAsync();
        await store.Set<Exercise>().Where(exercise => talks.Any(talk => talk.Id == exercise.ConversationId)).ExecuteDeleteAsync();
        if (whom == Whom.Advisor)
        {
            await store.Set<Exercise>().Where(exercise => people.Any(person => person.Id == exercise.PersonId && names.Contains(person.Advisor)))
                .ExecuteDeleteAsync();
        }
    }
}
