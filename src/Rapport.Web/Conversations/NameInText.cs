using System.Diagnostics.CodeAnalysis;
using Rapport.Conversations;

namespace Rapport.Web.Conversations;

/// <summary>Somebody's name in texts that people wrote, to be found and taken out.</summary>
/// <param name="Name">As the source gives it.</param>
internal readonly record struct NameInText(string Name)
{
    /// <summary>For LIKE: it finds every text with the name, and now and then one more.</summary>
    public string Pattern => $"%{Name.Replace("%", "", StringComparison.Ordinal)}%";

    /// <returns>The text with a mark in the name's place; null for none.</returns>
    [return: NotNullIfNotNull(nameof(text))]
    public string? OutOf(string? text) => text is null ? null
        : Redaction.Apply(new Conversation("x", [new Turn(Speaker.Customer, text)]) { CustomerNames = [Name] }).Conversation.Turns[0].Text;
}
