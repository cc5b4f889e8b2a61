namespace Rapport.Web.Conversations;

/// <summary>What a later slice adds to the sample organisation; it goes with it.</summary>
internal interface ISamplePart
{
    /// <summary>Brings it in, or up to date; the sample's conversations are here already.</summary>
    Task BringAsync();

    /// <summary>Removes it.</summary>
    Task RemoveAsync();
}
