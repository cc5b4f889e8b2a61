using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>
/// Never asked again: by a button on the page, or by a mail program with one click (RFC 8058), which posts without looking at the page.
/// Opening the address changes nothing, since mail scanners open it.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, EnableRateLimiting(Floods.Answers)]
internal sealed class StopModel(Store store, SurveyBook book, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    public Survey Survey { get; private set; } = null!;

    public string? Organisation { get; private set; }

    public bool IsKnown { get; private set; }

    public bool IsStopped { get; private set; }

    public async Task OnGetAsync()
    {
        if (await FindAsync() is { } opened)
            IsStopped = opened.Invitation.OptedOutAt is not null;
    }

    public async Task OnPostAsync()
    {
        if (await FindAsync() is not { } opened)
            return;
        var now = clock.GetUtcNow();
        await using var transaction = await store.Database.BeginTransactionAsync();
        foreach (var key in new[] { opened.Invitation.CustomerHash, opened.Invitation.AddressHash }.OfType<string>())
            await store.Database.ExecuteSqlAsync($"""
                INSERT INTO survey_opt_outs (key_hash, at) VALUES ({key}, {now.ToUnixTimeMilliseconds()}) ON CONFLICT (key_hash) DO NOTHING
                """);
        await store.SurveyInvitations.Where(each => each.Id == opened.Invitation.Id && each.OptedOutAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.OptedOutAt, now));
        await transaction.CommitAsync();
        IsStopped = true;
    }

    private async Task<Opened?> FindAsync()
    {
        var opened = await Opened.FindAsync(store, Token);
        Survey = book.Find(opened?.Invitation.Survey ?? "felt", Language ?? opened?.Invitation.Language ?? SurveyView.LanguageOf(Request));
        (Organisation, IsKnown) = (opened?.Organisation, opened is not null);
        if (opened is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return opened;
    }
}
