using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>A customer who was a candidate too, known by the same address, goes from here as well.</summary>
internal sealed class HiringErasure(Store store) : IErasurePart
{
    public string Where => "candidates reached by this address";

    public async Task EraseAsync(Whom whom, IReadOnlyList<string> names)
    {
        if (whom == Whom.Customer)
            await store.Candidates.Where(candidate => names.Contains(candidate.Contact)).ExecuteDeleteAsync();
    }
}
