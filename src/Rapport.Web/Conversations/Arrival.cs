using System.Buffers;
using System.Text;
using System.Text.Json;
using Rapport.Conversations;
using Rapport.Formats;
using Rapport.Ratings;

namespace Rapport.Web.Conversations;

/// <summary>A conversation on its way into the store, with what is stored beside its talk.</summary>
internal sealed class Arrival
{
    private const int MostSearched = 400_000; // a PostgreSQL tsvector holds less than a megabyte

    /// <summary>Works out all that can be known without the database.</summary>
    public Arrival(Conversation conversation)
    {
        Conversation = conversation;
        Talk = Neutral(conversation);
        Week = conversation.StartedAt is { } started ? WeekOf(started) : null;
        Words = conversation.Turns.Where(turn => turn.Who is Speaker.Customer or Speaker.Advisor).Sum(turn => WordsIn(turn.Text));
        var advisors = AdvisorsOf(conversation);
        (Advisors, Searched) = (advisors, SearchedOf(conversation, advisors));
    }

    public Conversation Conversation { get; }

    /// <summary>Neutral JSON.</summary>
    public string Talk { get; }

    /// <summary>Days from 1970-01-01 to the Monday of its week; or null.</summary>
    public int? Week { get; }

    /// <summary>How many words customers and advisors said.</summary>
    public int Words { get; }

    /// <summary>Names on advisors' turns; where there are none, the one the file gives for the whole.</summary>
    public IReadOnlyList<string> Advisors { get; }

    /// <summary>Folded words of id, subject, names and talk: what it is found by.</summary>
    public string Searched { get; }

    /// <summary>The Monday (UTC) of a moment's week, as days since 1970-01-01, which was a Thursday.</summary>
    public static int WeekOf(DateTimeOffset moment)
    {
        var day = (int)Math.Floor(moment.ToUnixTimeMilliseconds() / 86_400_000d);
        return day - ((((day + 3) % 7) + 7) % 7);
    }

    private static string Neutral(Conversation conversation)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(bytes, RatingWriter.Options))
            ConversationWriter.Write(json, conversation);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static int WordsIn(string text)
    {
        var (words, wasSpace) = (0, true);
        foreach (var letter in text)
        {
            var isSpace = char.IsWhiteSpace(letter);
            words += wasSpace && !isSpace ? 1 : 0;
            wasSpace = isSpace;
        }
        return words;
    }

    private static List<string> AdvisorsOf(Conversation conversation)
    {
        var named = conversation.Turns.Where(turn => turn is { Who: Speaker.Advisor, Name: not null }).Select(turn => turn.Name!)
            .Distinct(StringComparer.Ordinal).ToList();
        return named.Count > 0 || string.IsNullOrWhiteSpace(conversation.Advisor) ? named : [conversation.Advisor];
    }

    private static string SearchedOf(Conversation conversation, List<string> advisors)
    {
        var words = new StringBuilder(1024);
        FoldedWords.AppendAll(words, conversation.Id, MostSearched);
        FoldedWords.AppendAll(words, conversation.Subject, MostSearched);
        foreach (var advisor in advisors)
            FoldedWords.AppendAll(words, advisor, MostSearched);
        foreach (var turn in conversation.Turns)
        {
            if (turn.Who != Speaker.System)
                FoldedWords.AppendAll(words, turn.Text, MostSearched);
        }
        return words.ToString();
    }
}
