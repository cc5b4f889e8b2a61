using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>Lists and finds conversations.</summary>
internal sealed class ListModel(Finder finder, Viewer viewer, Store store) : PageModel
{
    private const int Size = 25;
    private static readonly string[] Finer = ["channel", "from", "to", "customer"];

    public Search Search { get; private set; } = null!;

    public FoundPage Found { get; private set; } = null!;

    public IReadOnlyList<string> Teams { get; private set; } = [];

    public IEnumerable<CriterionField> Fields => finder.Fields;

    public IEnumerable<Remark> Remarks => finder.Remarks;

    /// <summary>How many were found; null behind the first page.</summary>
    public int? Count { get; private set; }

    /// <summary>Whether there are no conversations at all.</summary>
    public bool IsBare { get; private set; }

    public bool IsOwner => viewer.SeesEverything;

    /// <summary>Whether the fields besides the words are in use.</summary>
    public bool IsRefined => Finer.Concat(Fields.Select(each => each.Name)).Any(name => Search[name] is not null);

    /// <summary>An excerpt with its hits marked; its texts are encoded where they are written.</summary>
    public static IHtmlContent Marked(Excerpt excerpt)
    {
        var marked = new HtmlContentBuilder();
        foreach (var piece in excerpt.Pieces)
        {
            if (!piece.IsHit)
            {
                marked.Append(piece.Text);
                continue;
            }
            var mark = new TagBuilder("mark");
            mark.InnerHtml.Append(piece.Text);
            marked.AppendHtml(mark);
        }
        return marked;
    }

    public async Task OnGetAsync()
    {
        Search = new(Request.Query);
        Found = await finder.PageAsync(Search, Size);
        Teams = await finder.TeamsAsync();
        Count = Search.After is null ? await finder.CountAsync(Search) : null;
        IsBare = Count == 0 && !await store.Conversations.AnyAsync();
    }
}
