using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>Labels that say a role: "Agent", "Caller 2", "Tom (Advisor)".</summary>
internal static partial class RoleWords
{
    private static readonly FrozenDictionary<string, Speaker> Words = new (Speaker Who, string Labels)[]
    {
        (Speaker.Advisor, "advisor adviser agent rep representative csr operator associate consultant specialist supervisor manager support helpdesk"),
        (Speaker.Advisor, "help_desk support_agent support_rep service_agent customer_service customer_services customer_support customer_care customer_success"),
        (Speaker.Advisor, "customer_service_agent customer_service_representative customer_service_rep call_center_agent call_centre_agent live_agent"),
        (Speaker.Customer, "customer client caller user visitor guest shopper buyer consumer end_user"),
        (Speaker.Bot, "bot chatbot chat_bot assistant_bot virtual_assistant virtual_agent ai_assistant ai_agent automated_assistant ivr robot"),
        (Speaker.System, "system"),
    }
        .SelectMany(line => line.Labels.Split(' ').Select(label => KeyValuePair.Create(label.Replace('_', ' '), line.Who)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Departments =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "service", "services", "support", "care", "relations", "success", "experience", "team", "desk");

    /// <summary>Whether the label marks a note that only colleagues saw.</summary>
    public static bool IsNote(string label) => Note().IsMatch(label);

    /// <summary>The label as a person's name; null where it only counts speakers: "SPEAKER_01".</summary>
    public static string? Name(string label) => Counted().IsMatch(label) ? null : label;

    /// <summary>The role that a label says, and the name beside it; nulls where it says none.</summary>
    public static (Speaker? Who, string? Name) Read(string label)
    {
        if (Words.TryGetValue(label, out var who))
            return (who, null);
        var both = NameThenRole().Match(label);
        if (Words.TryGetValue(both.Groups["in"].Value, out who))
            return (who, both.Groups["out"].Value);
        if (Words.TryGetValue(both.Groups["out"].Value, out who))
            return (who, both.Groups["in"].Value);
        var match = RoleThenName().Match(label);
        var (role, name) = (match.Groups["role"].Value, match.Groups["name"].Value);
        // "Customer Relations" is no customer called Relations.
        return Words.TryGetValue(role, out who) && !Departments.Contains(name) ? (who, char.IsDigit(name, 0) ? null : name) : (null, null);
    }

    [GeneratedRegex(@"^((internal|private|agent|staff) notes?|internal)$", RegexOptions.IgnoreCase | Pattern.Linear)]
    private static partial Regex Note();

    [GeneratedRegex(@"^(speaker|channel|participant|unknown)?[ _-]?(speaker)?[ _-]?\d*$", RegexOptions.IgnoreCase | Pattern.Linear)]
    private static partial Regex Counted();

    /// <summary>"Tom (Agent)" and "Agent (Tom)".</summary>
    [GeneratedRegex(@"^(?<out>[^()]+?) ?\((?<in>[^()]+)\)$", Pattern.Linear)]
    private static partial Regex NameThenRole();

    /// <summary>"Agent Tom", "Agent - Tom", "Caller 2".</summary>
    [GeneratedRegex(@"^(?<role>\w+)(?: ?[-–:] ?| )(?<name>[\w'’.]+(?: [\w'’.]+){0,2})$", RegexOptions.IgnoreCase | Pattern.Linear)]
    private static partial Regex RoleThenName();
}
