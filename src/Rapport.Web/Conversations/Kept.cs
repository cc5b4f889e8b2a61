namespace Rapport.Web.Conversations;

/// <summary>What became of a batch.</summary>
/// <param name="New">Conversations whose key was not there.</param>
/// <param name="Replaced">Those whose key was there with other talk.</param>
/// <param name="Unchanged">Those that were there already, just so.</param>
internal sealed record Kept(int New, int Replaced, int Unchanged)
{
    public int All => New + Replaced + Unchanged;

    public static Kept operator +(Kept one, Kept other) =>
        new(one.New + other.New, one.Replaced + other.Replaced, one.Unchanged + other.Unchanged);
}

/// <summary>Which import a batch belongs to, and where in its file it ends.</summary>
internal sealed record Progress(long ImportId, long BytesDone);
