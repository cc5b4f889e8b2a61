using System.CommandLine;

namespace Rapport.Cli;

/// <summary>Which platform, and by whose leave: the same options at every verb that talks to one. A token never stands on the command line.</summary>
internal sealed class Access(string name, string description)
{
    private const string Variable = "RAPPORT_TOKEN";
    private readonly Option<string> address = new(name) { Description = description, Required = true, HelpName = "URL" };
    private readonly Option<string?> tokenFile = new("--token-file")
    {
        Description = $"A file that holds the token, and nothing else. Otherwise the variable {Variable}.",
        HelpName = "FILE",
    };

    public void AddTo(Command verb)
    {
        verb.Add(address);
        verb.Add(tokenFile);
    }

    /// <summary>The platform's address, with a slash at its end.</summary>
    public Uri AddressIn(ParseResult parsed)
    {
        var given = parsed.GetValue(address)!;
        return Uri.TryCreate(given.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new WrongUseException($"\"{given}\" is no address of a platform. It looks like https://rapport.example.org.");
    }

    /// <summary>Asks nothing yet.</summary>
    public Platform Open(ParseResult parsed, Desk desk)
    {
        var at = AddressIn(parsed);
        if (at is { Scheme: "http", IsLoopback: false })
            desk.Error.WriteLine(Plain.Text($"{at} is not encrypted: whoever sees the network sees the token and the conversations."));
        return new(desk, at, Token(parsed, desk));
    }

    private string Token(ParseResult parsed, Desk desk)
    {
        var token = (parsed.GetValue(tokenFile) is { } file ? Content(file) : desk.Variable(Variable))?.Trim();
        if (string.IsNullOrEmpty(token))
            throw new WrongUseException("There is no token. "
                + "Make one on the platform under \"My account\", keep it in a file that only you can read, "
                + $"and give --token-file FILE, or set {Variable}.");
        return token.All(letter => letter is > ' ' and <= '~')
            ? token
            : throw new WrongUseException("That is no token: it begins with rapport_ and is one word.");
    }

    private static string Content(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"The token cannot be read: {failure.Message}");
        }
    }
}
