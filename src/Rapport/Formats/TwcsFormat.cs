using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>The set "Customer Support on Twitter" (twcs.csv): one row a tweet, answers scattered over the file.</summary>
internal sealed partial class TwcsFormat : IConversationFormat
{
    private static readonly string[] Needed = ["tweet_id", "author_id", "inbound", "created_at", "text", "in_response_to_tweet_id"];

    public string Name => "twcs";

    public string Description => "\"Customer Support on Twitter\" (twcs.csv): threads by who answers whom, one conversation for each customer in a thread";

    public bool Recognises(Head head) => CsvTable.Of(head.Text) is var table && Array.TrueForAll(Needed, table.Has);

    public IEnumerable<Conversation> Read(Input input, ReadOptions options, Action<Unreadable> report)
    {
        var (table, rows) = CsvTable.Open(input, options, report);
        if (Needed.Where(column => !table.Has(column)).ToList() is { Count: > 0 } missing)
        {
            report(new(input.Name, 1, $"no column {string.Join(", ", missing)}: the columns are {string.Join(", ", table.Header)}"));
            yield break;
        }
        using var spool = new RowSpool();
        using var scattered = new ScatteredRows(options.MaxRecordBytes, id => report(Lines.TooLong(input, null, options, $"the thread of tweet {id} is ")));
        Gather(Spooled(table, rows, spool, input, report), table, spool, scattered, input, report);
        foreach (var group in scattered.Groups())
            yield return Conversation(group.Key, [.. group.Rows.Select(row => Tweet.Of(table, table.Fields(row.Span)).Tweet!)]);
    }

    /// <summary>The first pass: who answers whom.</summary>
    private static TweetThreads Spooled(CsvTable table, IEnumerable<CsvRow> rows, RowSpool spool, Input input, Action<Unreadable> report)
    {
        var threads = new TweetThreads();
        foreach (var row in rows)
        {
            var (tweet, problem) = Tweet.Of(table, row.Fields);
            if (tweet is null)
            {
                report(new(input.Name, row.Line, problem));
                continue;
            }
            threads.Add(tweet.Id, tweet.Answers, tweet.IsCustomers, tweet.Author);
            spool.Add(row.Line, row.Bytes.Span);
        }
        threads.Resolve();
        return threads;
    }

    /// <summary>The second pass: every tweet to its conversation.</summary>
    private static void Gather(TweetThreads threads, CsvTable table, RowSpool spool, ScatteredRows scattered, Input input, Action<Unreadable> report)
    {
        var outside = 0L;
        foreach (var (line, row) in spool.Rows())
        {
            var id = Tweet.Number(table.Value(table.Fields(row.Span), "tweet_id")!)!.Value;
            if (!threads.IsFirst(id))
                report(new(input.Name, line, $"tweet {id} stands twice in this file; the first is kept"));
            else if (threads.Conversation(id) is { } conversation)
                scattered.Add(conversation, row.Span);
            else
                outside++;
        }
        if (outside > 0)
            report(new(input.Name, null, $"{outside} tweets of companies answer no customer in this file, and are left out"));
    }

    private static Conversation Conversation(string key, List<Tweet> tweets)
    {
        var depths = Depths(tweets);
        var turns = tweets.OrderBy(tweet => tweet.At).ThenBy(tweet => depths[tweet.Id]).Select(Turn).ToList();
        var customer = tweets.First(tweet => tweet.IsCustomers).Author;
        return new($"{key[..key.IndexOf(' ', StringComparison.Ordinal)]}-{customer}", turns)
        {
            Source = "twcs",
            Channel = Channel.Social,
            Customer = customer,
            Team = tweets.Find(tweet => !tweet.IsCustomers)?.Author,
            StartedAt = turns[0].At,
        };
    }

    /// <summary>How many answers lead to each tweet, to order those of the same second.</summary>
    private static Dictionary<long, int> Depths(List<Tweet> tweets)
    {
        var answers = tweets.ToDictionary(tweet => tweet.Id, tweet => tweet.Answers);
        var depths = new Dictionary<long, int>();
        var path = new List<long>();
        foreach (var tweet in tweets)
        {
            path.Clear();
            for (long? at = tweet.Id; at is { } id && answers.TryGetValue(id, out var above) && depths.TryAdd(id, 0); at = above)
                path.Add(id);
            for (var step = path.Count - 1; step >= 0; step--)
                depths[path[step]] = answers[path[step]] is { } above && depths.TryGetValue(above, out var depth) ? depth + 1 : 0;
        }
        return depths;
    }

    private static Turn Turn(Tweet tweet)
    {
        var initials = tweet.IsCustomers ? null : Initials().Match(tweet.Text[Math.Max(0, tweet.Text.Length - 100)..]).Groups["initials"].Value;
        return new(tweet.IsCustomers ? Speaker.Customer : Speaker.Advisor, tweet.Text, initials, tweet.At);
    }

    /// <summary>"^MD", "-KC", "*ALT" at the end, perhaps before a link: how a company's people sign.</summary>
    [GeneratedRegex(@"(\^\s?(?<initials>[A-Z][A-Za-z]{0,11})|(^|\s)[-/*](?<initials>[A-Z]{2,3}))\.?(\s+https?://\S+)*\s*$",
        Pattern.Linear)]
    private static partial Regex Initials();

    /// <summary>One row.</summary>
    private sealed record Tweet(long Id, long? Answers, string Author, bool IsCustomers, DateTimeOffset At, string Text)
    {
        public static (Tweet? Tweet, string Problem) Of(CsvTable table, string[] fields)
        {
            string? Field(string column) => table.Value(fields, column);
            if (Number(Field("tweet_id") ?? "") is not { } id)
                return (null, $"tweet_id is \"{Field("tweet_id")}\", which is no number");
            if (Field("author_id") is not { } author)
                return (null, "author_id is empty");
            if (!bool.TryParse(Field("inbound"), out var isCustomers))
                return (null, $"inbound is \"{Field("inbound")}\": it is True for customers, False for companies");
            if (!DateTimeOffset.TryParseExact(Field("created_at"), "ddd MMM dd HH:mm:ss zzz yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
                return (null, $"created_at is \"{Field("created_at")}\": times are written Tue Oct 31 22:10:47 +0000 2017");
            var answers = Field("in_response_to_tweet_id");
            if (answers is not null && Number(answers) is null)
                return (null, $"in_response_to_tweet_id is \"{answers}\", which is no number");
            return (new(id, answers is null ? null : Number(answers), author, isCustomers, at, WebUtility.HtmlDecode(table.Text(fields, "text")!)), "");
        }

        /// <summary>A tweet's number; spreadsheets and data frames write "3.0".</summary>
        public static long? Number(string text) =>
            long.TryParse(
                text.EndsWith(".0", StringComparison.Ordinal) ? text.AsSpan(..^2) : text,
                NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
    }
}
