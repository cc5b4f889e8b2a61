using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>One's own account: password, second factor, tokens, and where one was when.</summary>
[EnableRateLimiting(Throttling.Door)]
internal sealed class AccountModel(
    Viewer viewer, UserManager<Person> people, SignInManager<Person> signIn, Store store, Logbook logbook, TimeProvider clock) : PageModel
{
    public Viewer Viewer => viewer;

    public bool HasSecondFactor { get; private set; }

    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    /// <summary>A token that was just made, shown this once.</summary>
    public string? NewToken { get; private set; }

    [BindProperty]
    public ChangedPassword Password { get; set; } = new();

    [BindProperty]
    public WantedToken Token { get; set; } = new();

    public async Task OnGetAsync()
    {
        HasSecondFactor = (await MeAsync()).TwoFactorEnabled;
        Tokens = await store.ApiTokens.Where(token => token.PersonId == viewer.PersonId).OrderBy(token => token.Id).ToListAsync();
    }

    public async Task<IActionResult> OnPostPasswordAsync()
    {
        if (this.IsValid(nameof(Password)))
        {
            var me = await MeAsync();
            logbook.Note("set new password", "person", me.Id);
            var outcome = await people.ChangePasswordAsync(me, Password.Old, Password.New);
            if (outcome.Succeeded)
            {
                await signIn.SignInAsync(me, isPersistent: false);
                return this.Said("/account", "Your new password is kept; other sessions of yours have ended.");
            }
            store.ChangeTracker.Clear();
            this.Complain(outcome);
        }
        await OnGetAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostTokenAsync()
    {
        if (!Token.Read && !Token.Write)
            ModelState.AddModelError("Token.Name", "Choose at least one scope.");
        if (this.IsValid(nameof(Token)))
            NewToken = await MakeTokenAsync();
        await OnGetAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(long id)
    {
        if (await store.ApiTokens.FirstOrDefaultAsync(token => token.Id == id && token.PersonId == viewer.PersonId) is not { } token)
            return NotFound();
        token.RevokedAt ??= clock.GetUtcNow();
        logbook.Note("revoked token", "token", id);
        await store.SaveChangesAsync();
        return this.Said("/account", $"The token “{token.Name}” opens nothing any more.");
    }

    private async Task<string> MakeTokenAsync()
    {
        var secret = Secret.New("rapport_");
        var token = new ApiToken
        {
            PersonId = viewer.PersonId!.Value,
            Name = Token.Name.Trim(),
            TokenHash = secret.Hash,
            CanRead = Token.Read,
            CanWrite = Token.Write,
            MadeAt = clock.GetUtcNow(),
        };
        await using var transaction = await store.Database.BeginTransactionAsync();
        store.Add(token);
        await store.SaveChangesAsync();
        logbook.Note("made token", "token", token.Id, token.Scopes);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return secret.Text;
    }

    private async Task<Person> MeAsync() => await store.People.SingleAsync(person => person.Id == viewer.PersonId);

    internal sealed class ChangedPassword
    {
        [Required(ErrorMessage = "Your old password, please.")]
        public string Old { get; set; } = "";

        [Required(ErrorMessage = "A new password, please.")]
        public string New { get; set; } = "";
    }

    internal sealed class WantedToken
    {
        [Required(ErrorMessage = "Say in a word what it is for."), MaxLength(100)]
        public string Name { get; set; } = "";

        public bool Read { get; set; } = true;

        public bool Write { get; set; }
    }
}
