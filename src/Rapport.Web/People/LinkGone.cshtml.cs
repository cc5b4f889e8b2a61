using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Rapport.Web.People;

/// <summary>For a link that was used, is too old, or never was.</summary>
[AllowAnonymous]
internal sealed class LinkGoneModel : PageModel;
