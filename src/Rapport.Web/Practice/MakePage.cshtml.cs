using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Ratings;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;
using Rapport.Web.Surveys;

namespace Rapport.Web.Practice;

/// <summary>Makes a scenario of a real conversation: redacted, read through, with the customer's consent.</summary>
[Authorize(Roles = PracticeSlice.Makers)]
internal sealed class MakePageModel(Store store, Viewer viewer, Logbook logbook, TimeProvider clock) : PageModel
{
    public long Conversation { get; private set; }

    /// <summary>Who heard the cues that are marked beforehand.</summary>
    public string By { get; private set; } = "";

    [BindProperty]
    public Wanted New { get; set; } = new();

    public IReadOnlyList<string> Complaints { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(long id, string? kind)
    {
        if (await FindAsync(id) is not { } stored)
            return NotFound();
        var auditors = await AuditorsMarks.OfAsync(store, stored);
        By = auditors.Count > 0 ? "auditors" : "the machine";
        var heard = auditors.Count > 0 ? auditors : await AuditorsMarks.OfMachineAsync(store, stored);
        New.Text = new Draft(stored, heard, By).Text(Words.Parse<ScenarioKind>(kind) is ScenarioKind.Answer ? ScenarioKind.Answer : ScenarioKind.Find);
        New.ConsentOn = Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id)
    {
        if (await FindAsync(id) is null)
            return NotFound();
        var text = Typed.Clean(New.Text);
        Complaints = [.. ScenarioFile.Read("own", text).Complaints.Select(complaint => $"Line {complaint.Line}: {complaint.Reason}")];
        if (!New.IsConfirmed)
            ModelState.AddModelError("New.IsConfirmed", "Read it through first, and say so.");
        if (New.ConsentOn > Today)
            ModelState.AddModelError("New.ConsentOn", "That day is still to come.");
        if (!ModelState.IsValid || Complaints.Count > 0)
            return Page();
        var own = new OwnScenario
        {
            ConversationId = id,
            Content = text,
            MadeBy = viewer.PersonId,
            MadeAt = clock.GetUtcNow(),
            ConsentDay = New.ConsentOn.DayNumber,
            ConsentHow = Typed.Clean(New.ConsentHow),
        };
        store.Add(own);
        logbook.Note("made scenario", "conversation", id);
        await store.SaveChangesAsync();
        return this.Said(
            $"/practice/{Scenarios.NameOf(own)}",
            "It is made, and everybody here can practise with it. If the customer withdraws, delete it on this page.");
    }

    private Task<StoredConversation?> FindAsync(long id)
    {
        Conversation = id;
        return store.Conversations.AsNoTracking().Include(talk => talk.Advisors).SeenBy(viewer).FirstOrDefaultAsync(talk => talk.Id == id);
    }

    /// <summary>What is filled in.</summary>
    internal sealed class Wanted
    {
        [Required(ErrorMessage = "The scenario is empty. Load the page again to begin afresh.")]
        [MaxLength(100_000, ErrorMessage = "That is too long for a few minutes of practice.")]
        public string Text { get; set; } = "";

        public DateOnly ConsentOn { get; set; }

        [Required(ErrorMessage = "Say how the customer agreed: on the telephone, to whom; or by letter.")]
        [MaxLength(300, ErrorMessage = "Shorter, please: 300 characters are the most.")]
        public string ConsentHow { get; set; } = "";

        public bool IsConfirmed { get; set; }
    }
}
