namespace Rapport.Cli.Tests;

/// <summary>Conversations to begin with.</summary>
internal static class Some
{
    /// <summary>One met well, one badly, as neutral JSON Lines.</summary>
    public const string Two =
        """
        {"id":"c-1","turns":[{"who":"customer","text":"I took a day off and nobody came."},{"who":"advisor","text":"A whole day gone, I would be cross too. We sent the van to the wrong street, that is our mistake, and I am sending it again tomorrow at eight."},{"who":"customer","text":"Thank you, that is a weight off."}]}
        {"id":"c-2","turns":[{"who":"customer","text":"My mail is jo@example.com, where is my parcel? It is for my son's birthday."},{"who":"advisor","text":"I do apologise for any inconvenience. Please allow 48 hours."},{"who":"customer","text":"That is too late for him."},{"who":"advisor","text":"Is there anything else I can help you with?"}]}

        """;
}
