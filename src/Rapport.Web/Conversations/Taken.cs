namespace Rapport.Web.Conversations;

/// <summary>What the API answers to conversations that were sent.</summary>
/// <param name="Stored">Those whose key was not there.</param>
/// <param name="Replaced">Those whose key was there with other talk.</param>
/// <param name="Unchanged">Those that were there already, just so.</param>
/// <param name="Problems">Those that could not be read; the others are stored.</param>
internal sealed record Taken(int Stored, int Replaced, int Unchanged, IReadOnlyList<Trouble> Problems);

/// <summary>One conversation that could not be read.</summary>
/// <param name="Index">Its place among those sent, from 0.</param>
/// <param name="Line">The line of the body it begins in, from 1; null where the body as a whole is meant.</param>
/// <param name="Reason">What is wrong, and what to do next.</param>
internal sealed record Trouble(int Index, long? Line, string Reason);

/// <summary>What the API answers to a body that is read in the background; it is on the disk.</summary>
internal sealed record HandedIn(long Import);

/// <summary>How far an import is: <c>waiting</c>, <c>running</c>, <c>done</c>, <c>stopped</c> or <c>failed</c>.</summary>
internal sealed record ImportAnswer(
    long Id, string File, string State, long Bytes, long BytesDone, long Conversations, long Replaced, long Unchanged, long NotRead,
    IReadOnlyList<string> Complaints)
{
    public static ImportAnswer Of(Import import) => new(
        import.Id, import.File, Rapport.Ratings.Words.Code(import.State), import.Bytes, import.BytesDone, import.Conversations, import.Replaced, import.Unchanged,
        import.Complained, import.Complaints.Split('\n', StringSplitOptions.RemoveEmptyEntries));
}
