using System.Text.Json;
using Rapport.Reports;
using Rapport.Stock;

namespace Rapport.Web.Permissions;

/// <summary>
/// What is known of a line: how often it is said, and the ratings of conversations that hold it beside comparable ones. An association, no cause.
/// Means are there only where three known advisors and five conversations stand behind them, so that anybody may read them.
/// </summary>
/// <param name="On">The day it was counted, UTC.</param>
/// <param name="Where">In whose conversations: "all teams", or their names.</param>
/// <param name="IsRule">Whether it ends the matter with a rule; else it is a stock phrase.</param>
/// <param name="Times">How often it was said.</param>
/// <param name="Conversations">In how many conversations.</param>
/// <param name="With">Their mean rating.</param>
/// <param name="Without">The mean rating of conversations without it, in the same teams and channels and in the same proportions.</param>
/// <param name="Alike">The stock ledger's line that it is a wording of, with its counts; null where there is none.</param>
internal sealed record Evidence(DateOnly On, string Where, bool IsRule, int Times, int Conversations, Estimate With, Estimate Without, StockLine? Alike)
{
    public string ToJson() => JsonSerializer.Serialize(this);

    public static Evidence? Of(string? json) => json is null ? null : JsonSerializer.Deserialize<Evidence>(json);

    /// <summary>The list of the conversations that hold a line; whoever opens it sees theirs.</summary>
    public static string Conversing(string line, bool isRule) => isRule
        ? $"/conversations?words={Uri.EscapeDataString($"\"{line.Replace('"', ' ')}\"")}"
        : $"/conversations?stock={Uri.EscapeDataString(line)}";
}
