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
        var sheets = Mechanisms.Select(mechanism => Rows(Path.Combine(data, "epitome", $"{mechanism}-reddit.csv")).ToDictionary(row => (row.Post, row.Reply))).ToArray();
        return [.. sheets[0].Keys.Select(key => new Pair(key.Post, sheets[0][key].PostText, sheets[0][key].ReplyText,
            [.. sheets.Select(sheet => sheet[key].Level)], [.. sheets.Select(sheet => sheet[key].Words)]))];
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
        ];
    }

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
