using System.Collections;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Rapport.Formats;

/// <summary>
/// Who answers whom in a file of tweets, at 24 bytes a tweet. A conversation is a thread's root and a customer: a tweet belongs to the
/// nearest customer's tweet at or above it.
/// </summary>
internal sealed class TweetThreads
{
    private readonly List<Tweet> tweets = [];
    private BitArray isSettled = new(0);
    private BitArray isOnPath = new(0);
    private BitArray isSeen = new(0);

    public void Add(long id, long? answers, bool isCustomers, string author) =>
        tweets.Add(new(id, answers ?? id, isCustomers ? Hash(author) : 0));

    /// <summary>Puts in place of what each tweet answers its root, and in place of its author the customer it belongs to.</summary>
    public void Resolve()
    {
        CollectionsMarshal.AsSpan(tweets).Sort((left, right) => left.Id.CompareTo(right.Id));
        (isSettled, isOnPath, isSeen) = (new(tweets.Count), new(tweets.Count), new(tweets.Count));
        var path = new Stack<int>();
        for (var index = 0; index < tweets.Count; index++)
            Settle(index, path);
    }

    /// <summary>Whether this id is asked for the first time.</summary>
    public bool IsFirst(long id)
    {
        var index = Find(id);
        var isFirst = !isSeen[index];
        isSeen[index] = true;
        return isFirst;
    }

    /// <summary>The conversation's key, which begins with the root's id and a space; null for what answers no customer.</summary>
    public string? Conversation(long id) =>
        tweets[Find(id)] is { Customer: not 0 } tweet ? $"{tweet.Link} {tweet.Customer:x}" : null;

    /// <summary>Walks up to where the root is known, then down again, handing on root and customer. Tweets in a ring end the walk too.</summary>
    private void Settle(int index, Stack<int> path)
    {
        while (index >= 0 && !isSettled[index] && !isOnPath[index])
        {
            isOnPath[index] = true;
            path.Push(index);
            index = tweets[index].Link == tweets[index].Id ? -1 : Find(tweets[index].Link);
        }
        var above = index >= 0 && isSettled[index] ? tweets[index] : new(0, path.TryPeek(out var top) ? tweets[top].Link : 0, 0);
        while (path.TryPop(out var next))
        {
            var tweet = tweets[next];
            above = new(tweet.Id, above.Link, tweet.Customer == 0 ? above.Customer : tweet.Customer);
            tweets[next] = above;
            isSettled[next] = true;
        }
    }

    private int Find(long id) => CollectionsMarshal.AsSpan(tweets).BinarySearch(new ById(id));

    // Never 0, which means nobody.
    private static ulong Hash(string author) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(author.AsSpan())) | 1;

    /// <param name="Id">The tweet's own.</param>
    /// <param name="Link">The tweet it answers, or itself; once settled, the root.</param>
    /// <param name="Customer">Its author's hash if a customer wrote it, else 0; once settled, that of the customer it belongs to.</param>
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Tweet(long Id, long Link, ulong Customer);

    private readonly struct ById(long id) : IComparable<Tweet>
    {
        public int CompareTo(Tweet other) => id.CompareTo(other.Id);
    }
}
