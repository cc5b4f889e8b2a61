namespace Rapport.Web.Thanks;

/// <summary>Sorts people by how many conversations they had, so that a shortlist is drawn among those with about as many chances to be thanked.</summary>
/// <param name="conversations">The number of conversations of everybody who served, thanked or not.</param>
internal sealed class Hats(IEnumerable<int> conversations)
{
    private readonly int[] counts = [.. conversations.Where(count => count > 0).Order()];

    /// <summary><c>none</c>, or the third of all who served that this number lies in: <c>few</c>, <c>some</c>, <c>many</c>. Equal numbers are in one
    /// hat.</summary>
    public string Of(int served)
    {
        if (served <= 0)
            return "none";
        var below = counts.Count(count => count < served);
        return below * 3 < counts.Length ? "few" : below * 3 < counts.Length * 2 ? "some" : "many";
    }
}
