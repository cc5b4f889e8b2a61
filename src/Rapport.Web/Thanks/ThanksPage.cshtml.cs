using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Thanks;

/// <summary>Thanks that reach the viewer, those their team shows, and a place to thank somebody.</summary>
internal sealed class ThanksPageModel(Store store, Viewer viewer, Thanking thanking) : PageModel
{
    public Feed Feed { get; private set; } = null!;

    /// <summary>Everybody who is here but the viewer, in alphabetical order.</summary>
    public IReadOnlyList<(long Id, string Name)> Colleagues { get; private set; } = [];

    [BindProperty]
    public Wanted Give { get; set; } = new();

    /// <summary>What is wrong with the form; or null.</summary>
    public string? Complaint { get; private set; }

    public bool Leads => viewer.Role is Role.Owner or Role.Leader;

    public bool IsOwner => viewer.SeesEverything;

    public string Where => viewer.SeesEverything ? "all teams" : viewer.Teams.Count == 0 ? "you are in no team" : string.Join(", ", viewer.Teams);

    public async Task OnGetAsync()
    {
        Feed = await Feed.ReadAsync(store, viewer);
        Colleagues = [.. (await store.People.Where(person => person.DeactivatedAt == null && person.Id != viewer.PersonId).OrderBy(person => person.Name)
            .Select(person => new { person.Id, person.Name }).ToListAsync()).Select(person => (person.Id, person.Name))];
    }

    /// <summary>Thanks a colleague, or whoever spoke in a turn, or whom a customer's answer is about.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var did = Typed.Clean(Give.Did);
        if (await FindAsync() is not { } found)
            return await AgainAsync("Choose whom you thank; it cannot be yourself.");
        if (Thanking.Complaint(did) is { } complaint)
            return await AgainAsync(complaint);
        await thanking.AddAsync(found.To, did, found.Earned, Give.Alone, found.Team);
        await store.SaveChangesAsync();
        return this.Said("/thanks", found.To.Person is null
            ? "Your words are kept. They have no account here yet; your words will be the first thing they see when they do."
            : "Your words are on their own page now.");
    }

    public async Task<IActionResult> OnPostShowAsync(long id) => await thanking.ShowAsync(id, isShown: true)
        ? this.Said("/thanks", "Your team can read it now. You can take it back at any time.")
        : NotFound();

    public async Task<IActionResult> OnPostTakeBackAsync(long id) => await thanking.ShowAsync(id, isShown: false)
        ? this.Said("/thanks", "It is yours alone again.")
        : NotFound();

    private async Task<(Receiver To, Earned Earned, string? Team)?> FindAsync()
    {
        if (Give is { Conversation: { } conversation, Turn: { } turn })
            return await thanking.OfTurnAsync(conversation, turn);
        if (Give.Answer is { } answer)
            return await thanking.OfAnswerAsync(answer);
        return Give.To is { } to && to != viewer.PersonId && await Receiver.OfPersonAsync(store, to) is { } receiver ? (receiver, new Earned(), null) : null;
    }

    private async Task<IActionResult> AgainAsync(string complaint)
    {
        Complaint = complaint;
        await OnGetAsync();
        return Page();
    }

    /// <summary>Whom to thank (<c>To</c>, or a turn of a conversation, or an answer), and for what.</summary>
    internal sealed class Wanted
    {
        public long? To { get; set; }

        public long? Conversation { get; set; }

        public int? Turn { get; set; }

        public long? Answer { get; set; }

        public string? Did { get; set; }

        public bool Alone { get; set; }
    }
}
