namespace Rapport.Web.Tests.Routes;

/// <summary>Whom a route lets in; the rest is sent to sign in, or refused.</summary>
[Flags]
internal enum Who
{
    Owner = 1,
    Leader = 2,
    Auditor = 4,
    Advisor = 8,
    Nobody = 16,
    SignedIn = Owner | Leader | Auditor | Advisor,
    Anybody = SignedIn | Nobody,
}

/// <summary>A row of the table: method, the pattern as it is mapped, and whom it lets in.</summary>
/// <param name="Method">GET, POST …; of a page, each method it handles.</param>
/// <param name="Pattern">As in the code: <c>/people</c>, <c>/setup/{token}</c>.</param>
internal sealed record Route(string Method, string Pattern, Who LetsIn)
{
    public override string ToString() => $"{Method} {Pattern}";
}
