namespace Rapport.Formats;

/// <summary>Every format that is read, in the order in which they are tried: the first that recognises a file reads it.</summary>
internal static class ConversationFormats
{
    public static readonly IReadOnlyList<IConversationFormat> Formats =
    [
        new JsonLinesFormat(),
        new ZendeskFormat(),
        new ZendeskQaFormat(),
        new IntercomFormat(),
        new ChatwootFormat(),
        new WhisperXFormat(),
        new DeepgramFormat(),
        new ContactLensFormat(),
        new Stc3Format(),
        new TwcsFormat(),
        new CsvFormat(),
        new VttFormat(),
        new SrtFormat(),
        // Last: many a text has lines with a colon.
        new TranscriptFormat(),
    ];
}
