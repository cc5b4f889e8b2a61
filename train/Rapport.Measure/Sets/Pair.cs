using System.Globalization;
using CsvHelper;
using Rapport.Measure.Learning;

namespace Rapport.Measure.Sets;

/// <summary>A post of epitome and a reply, with the level 0 to 2 of each of the three mechanisms and the words that show it.</summary>
internal sealed record Pair(string PostId, string Post, string Reply, int[] Levels, string[][] Rationales)
{
    public static readonly string[] Mechanisms = ["emotional-reactions", "interpretations", "explorations"];

    public static Pair[] Read(string data)
    {
        var sheets = Mechanisms.Select(mechanism => Rows(Path.Combine(data, "epitome", $"{mechanism}-reddit.csv")).ToArray()).ToArray();
        if (sheets.Any(sheet => !sheet.Select(row => (row.Post, row.Reply)).SequenceEqual(sheets[0].Select(row => (row.Post, row.Reply)))))
            throw new InvalidDataException("The three files of epitome do not hold the same pairs in the same order.");
        return [.. sheets[0].Select((row, at) => new Pair(row.Post, row.PostText, row.ReplyText, [.. sheets.Select(sheet => sheet[at].Level)], [.. sheets.Select(sheet => sheet[at].Words)]))];
    }

    /// <summary>What can be counted in a reply, alone and against its post.</summary>
    public double[] Counts()
    {
        var (post, reply) = (Grams.Words(Post), Grams.Words(Reply));
        var (known, said) = (post.ToHashSet(StringComparer.Ordinal), reply.ToHashSet(StringComparer.Ordinal));
        return
        [
            Math.Log(1 + reply.Length), Math.Log(1 + post.Length), Reply.Count(unit => unit == '?'), Post.Count(unit => unit == '?'), Reply.Count(unit => unit == '!'),
            Share(reply, "i", "i'm", "i've", "i'd", "i’m", "i’ve"), Share(reply, "me", "my", "mine", "myself"), Share(reply, "you", "you're", "you’re", "your", "u"), Share(reply, "we", "us", "our"),
            said.Count == 0 ? 0 : (double)said.Count(known.Contains) / said.Count, Reply.TrimEnd().EndsWith('?') ? 1 : 0, Share(post, "you", "anyone", "anybody"),
            Share(reply, "was", "had", "did", "were", "went", "used"), Share(reply, "what", "why", "how", "who", "when", "where"), Share(reply, "sorry", "hug", "hugs", "love", "hope", "wish"),
            Says("understand", "get it", "get you", "know how you feel", "know the feeling", "know that feeling", "feel you", "feel the same", "feel your"),
            Says("me too", "same here", "same boat", "been there", "i relate", "can relate", "going through the same", "exact same", "you're not alone", "not the only one"),
            Says("i was ", "i had ", "i used to", "when i ", "i've been", "happened to me", "for me"), Says("that must", "must be", "sounds like", "seems like", "i imagine", "you feel"),
            Says("?") == 0 ? 0 : Says("why", "what", "how ", "do you", "are you", "have you", "did you", "is there"), Says("anything", "want to talk", "wanna talk", "pm me", "message me", "dm me", "here for you"),
        ];
    }

    private double Says(params string[] phrases) => phrases.Count(phrase => Reply.Contains(phrase, StringComparison.OrdinalIgnoreCase));

    private static double Share(string[] words, params string[] of) => words.Length == 0 ? 0 : (double)words.Count(of.Contains) / words.Length;

    private static IEnumerable<(string Post, string Reply, string PostText, string ReplyText, int Level, string[] Words)> Rows(string path)
    {
        using var reader = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        while (reader.Read())
        {
            yield return (reader["sp_id"]!, reader["rp_id"]!, reader["seeker_post"]!, reader["response_post"]!, reader.GetField<int>("level"),
                (reader["rationales"] ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
    }
}
