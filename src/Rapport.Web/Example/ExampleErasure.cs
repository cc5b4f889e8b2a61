using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Storage;

namespace Rapport.Web.Example;

/// <summary>
/// What was put forward ends with its conversation. A name goes out of sentences, should it stand there all the same. Answers of the pulse are sums,
/// in which
/// nobody's can be found, and so none can be erased; the receipt says so.
/// </summary>
internal sealed class ExampleErasure(Store store) : IErasurePart
{
    public string Where => "conversations put forward; sentences of the staff pulse, whose answers are sums in which nobody’s can be found";

    public async Task EraseAsync(Whom whom, IReadOnlyList<string> names)
    {
        if (whom == Whom.Advisor)
            await store.Forwards.Where(forward => forward.Advisor == names[0]).ExecuteDeleteAsync();
        foreach (var forward in await store.Forwards.AsNoTracking().ToListAsync())
        {
            if (Without(forward.Why, names) is var why && why != forward.Why)
                await store.Forwards.Where(each => each.ConversationId == forward.ConversationId)
                    .ExecuteUpdateAsync(set => set.SetProperty(each => each.Why, why));
        }
        foreach (var sentence in await store.PulseSentences.AsNoTracking().ToListAsync())
        {
            if (Without(sentence.Text, names) is var text && text != sentence.Text)
                await store.PulseSentences.Where(each => each.Key == sentence.Key)
                    .ExecuteUpdateAsync(set => set.SetProperty(each => each.Text, text));
        }
    }

    private static string Without(string text, IReadOnlyList<string> names) =>
        names.Aggregate(text, (left, name) => new NameInText(name).OutOf(left));
}
