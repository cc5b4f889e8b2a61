using System.Text.Json;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>One ticket, however the file lays it out.</summary>
internal sealed class ZendeskTicket
{
    private const double AutomaticallyGenerated = 4;
    private readonly JsonElement ticket;
    private readonly Dictionary<string, JsonElement> users;
    private readonly List<JsonElement> comments;
    private readonly ReadOptions options;

    public ZendeskTicket(JsonElement record, ReadOptions options)
    {
        this.options = options;
        ticket = record.At("ticket") is { ValueKind: JsonValueKind.Object } inner ? inner : record;
        var all = (record.Objects("comments").Any() ? record : ticket).Objects("comments").Where(comment => comment.Flag("public") != false).ToList();
        // A page of comments may begin with the newest.
        comments = all.TrueForAll(comment => comment.Time("created_at") is not null) ? [.. all.OrderBy(comment => comment.Time("created_at"))] : all;
        users = record.Objects("users").Concat(ticket.Objects("users")).Where(user => user.Text("id") is not null)
            .DistinctBy(user => user.Text("id")).ToDictionary(user => user.Text("id")!);
    }

    public string? Id => ticket.Text("id");

    /// <summary>Why it cannot be a conversation, and what to do; or null.</summary>
    public string? Problem
    {
        get
        {
            if (comments.Count == 0)
                return "it has no public comments; the list of tickets does not hold them: export each ticket's comments too";
            var unknown = comments
                .Where(comment => Who(comment) is null)
                .Select(comment => comment.Text("author_id") ?? "?")
                .Distinct(StringComparer.Ordinal).ToList();
            return unknown.Count == 0 ? null
                : $"nobody says who {string.Join(", ", unknown)} is: "
                    + $"add the list \"users\", or pass --advisor \"{unknown[0]}\" if that is an advisor, or --advisor-domain";
        }
    }

    public Conversation Conversation(string id) => new(id, [.. comments.Select(Turn)])
    {
        Channel = ChannelOf((ticket.At("via").Text("channel") ?? comments[0].At("via").Text("channel") ?? "").ToLowerInvariant()),
        Team = ticket.At("group").Text("name"),
        Customer = ticket.Text("requester_id"),
        CustomerNames =
        [
            .. users.Values.Where(user => user.Text("role") == "end-user").Select(user => user.Text("name"))
                .Append(ticket.At("via").At("source").At("from").Text("name"))
                .OfType<string>().Distinct(StringComparer.Ordinal),
        ],
        StartedAt = ticket.Time("created_at") ?? comments[0].Time("created_at"),
        Subject = ticket.Text("raw_subject") ?? ticket.Text("subject"),
        Kind = ticket.Text("type"),
        Tags = ticket.Texts("tags"),
        Resolved = ticket.Text("status") is "solved" or "closed" ? true : null,
        Satisfaction = ticket.At("satisfaction_rating").Text("score") switch { "good" => new(1, 0, 1), "bad" => new(0, 0, 1), _ => null },
    };

    private Turn Turn(JsonElement comment)
    {
        var body = comment.Text("html_body") is { } html ? HtmlText.Plain(html) : comment.Text("plain_body") ?? comment.Text("body") ?? "";
        return new(Who(comment)!.Value, MailText.Own(body), UserOf(comment).Text("name"), comment.Time("created_at"));
    }

    private JsonElement UserOf(JsonElement comment) => users.GetValueOrDefault(comment.Text("author_id") ?? "");

    /// <summary>Rules and automatic answers write in an agent's name; a call's record is no talk.</summary>
    private Speaker? Who(JsonElement comment)
    {
        if (comment.Text("type") == "VoiceComment")
            return Speaker.System;
        var author = comment.Text("author_id");
        if (author == "-1")
            return Speaker.System;
        var person = Person(comment, author);
        return !IsAutomatic(comment) ? person : person == Speaker.Customer ? Speaker.System : Speaker.Bot;
    }

    private Speaker? Person(JsonElement comment, string? author)
    {
        var user = UserOf(comment);
        if ((author is not null && Labels.IsAdvisor(author, options))
            || user.Text("email") is { } mail && Labels.IsAdvisor(mail, options)
            || user.Text("name") is { } name && Labels.IsAdvisor(name, options))
            return Speaker.Advisor;
        return user.Text("role") switch
        {
            "agent" or "admin" => Speaker.Advisor,
            "end-user" => Speaker.Customer,
            _ when author is not null && author == ticket.Text("requester_id") => Speaker.Customer,
            _ when author is not null && author == ticket.Text("assignee_id") => Speaker.Advisor,
            _ when ByVia(comment) is { } speaker => speaker,
            _ when options.Advisors.Count + options.AdvisorDomains.Count > 0 => Speaker.Customer,
            _ => null,
        };
    }

    /// <summary>Mail from where the ticket came from is the customer's; what goes to there is an advisor's.</summary>
    private Speaker? ByVia(JsonElement comment)
    {
        var source = comment.At("via").At("source");
        var from = source.At("from").Text("address");
        if (from is not null && Labels.IsAdvisor(from, options))
            return Speaker.Advisor;
        var customer = ticket.At("via").At("source").At("from").Text("address");
        return customer is null ? null
            : string.Equals(from, customer, StringComparison.OrdinalIgnoreCase) ? Speaker.Customer
            : string.Equals(source.At("to").Text("address"), customer, StringComparison.OrdinalIgnoreCase) ? Speaker.Advisor
            : null;
    }

    private static bool IsAutomatic(JsonElement comment) =>
        comment.At("via").Text("channel") is "rule" or "system"
        || (comment.At("metadata").At("flags") is { ValueKind: JsonValueKind.Array } flags
            && flags.EnumerateArray().Any(flag => flag.ValueKind == JsonValueKind.Number && flag.GetDouble() == AutomaticallyGenerated));

    private static Channel ChannelOf(string via) => via switch
    {
        "email" or "web" or "web_form" or "web_widget" or "mobile" or "mobile_sdk" => Channel.Email,
        "chat" or "messaging" or "native_messaging" or "whatsapp" or "sms" => Channel.Chat,
        "voice" or "phone" => Channel.Call,
        "twitter" or "twitter_dm" or "twitter_favorite" or "facebook" or "instagram_dm" or "any_channel" => Channel.Social,
        _ => Channel.Other,
    };
}
