using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.People;

namespace Rapport.Web.Permissions;

/// <summary>The register: what is open, what people may do, what is tried, what was kept and why.</summary>
internal sealed class IndexModel(Register register, Viewer viewer) : PageModel
{
    public IReadOnlyList<SaidRequest> Requests { get; private set; } = [];

    public IReadOnlyList<SaidPermission> Permissions { get; private set; } = [];

    public IReadOnlyList<SaidTrial> Trials { get; private set; } = [];

    public IEnumerable<SaidRequest> Open => Requests.Where(request => request.Answer is null).OrderBy(request => request.AnswerBy).ThenBy(request => request.Id);

    public IEnumerable<SaidRequest> Answered => Requests.Where(request => request.Answer is not null).OrderByDescending(request => request.AnsweredAt);

    /// <summary>Requests that are to be tried, and are not yet.</summary>
    public IEnumerable<SaidRequest> ToTry => Requests.Where(request => request.Answer == Answer.Tried && Trials.All(trial => trial.Request != request.Id));

    public bool Leads => viewer.Role is Role.Owner or Role.Leader;

    public async Task OnGetAsync() => (Requests, Permissions, Trials) = (await register.RequestsAsync(), await register.PermissionsAsync(), await register.TrialsAsync());
}
