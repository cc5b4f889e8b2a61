using Rapport.Ratings;

namespace Rapport.Web.Ratings;

/// <summary>Flags as sentences.</summary>
internal static class FlagWords
{
    /// <param name="flag">Its code; one that this program does not know is shown as it is.</param>
    public static string Of(string flag) => Words.Parse<Flag>(flag) switch
    {
        Flag.LowOpportunity => "The customer offered no cue: the rating rests on what the advisor brought unprompted.",
        Flag.OutOfLanguage => "It is in a language that the reader does not know.",
        Flag.TooShort => "There is too little talk to say anything.",
        Flag.NoAdvisor => "No advisor speaks.",
        Flag.Uncertain => "The reader cannot tell.",
        _ => flag,
    };
}
