using Rapport.Conversations;

namespace Rapport.Web.Practice;

/// <summary>Who speaks, as the pages of practice say it.</summary>
internal static class Turns
{
    /// <summary>Empty for what nobody says.</summary>
    public static string NameOf(Speaker who) => who switch
    {
        Speaker.Customer => "Customer",
        Speaker.Advisor => "Advisor",
        _ => "",
    };
}
