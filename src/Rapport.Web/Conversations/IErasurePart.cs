namespace Rapport.Web.Conversations;

/// <summary>What a later slice keeps about a person, and erases with their conversations.</summary>
internal interface IErasurePart
{
    /// <summary>What is looked through, for the receipt.</summary>
    string Where { get; }

    /// <summary>Erases it, before the conversations go; may be called again after it was broken off.</summary>
    /// <param name="whom">A customer or an advisor.</param>
    /// <param name="names">The id or name as given; of a customer also the one it is kept as.</param>
    Task EraseAsync(Whom whom, IReadOnlyList<string> names);
}
