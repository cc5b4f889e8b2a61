using System.Text.Json;
using Rapport.Conversations;
using Rapport.Formats;
using Rapport.Stock;

namespace Rapport.Measure.Sets;

/// <summary>What repetition alone says of script and own words: a ledger made of the conversations themselves, asked about the stretches that raters coded.</summary>
internal static class Script
{
    public static void Run(string data)
    {
        Measure("authored", Path.Combine(data, "authored", "conversations.jsonl"), Path.Combine(data, "labelled", "authored.jsonl"));
        Measure("posts", Path.Combine(data, "labelled", "posts.conversations.jsonl"), Path.Combine(data, "labelled", "posts.jsonl"));
    }

    private static void Measure(string name, string talkFile, string labelFile)
    {
        using var file = File.OpenRead(talkFile);
        var talk = ConversationFile.Read(file, talkFile, new ReadOptions(), wrong => throw new InvalidDataException(wrong.ToString())).ToDictionary(conversation => conversation.Id, StringComparer.Ordinal);
        var counter = new StockCounter();
        foreach (var conversation in talk.Values)
            counter.Add(conversation);
        var ratings = File.ReadLines(labelFile).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        foreach (var least in new[] { 2, 3, 5 })
        {
            var ledger = counter.ToLedger(least);
            var (script, own) = (Found(ledger, talk, ratings, "scriptedPhrase"), Found(ledger, talk, ratings, "ownWords"));
            Console.WriteLine($"{name}, {talk.Count} conversations, lines said in {least} or more: {ledger.Lines.Count} lines hold {script.Found} of {script.Count} scriptedPhrase stretches ({(double)script.Found / script.Count:P0}) and {own.Found} of {own.Count} ownWords ({(double)own.Found / own.Count:P1})");
        }
    }

    private static (int Found, int Count) Found(StockLedger ledger, Dictionary<string, Conversation> talk, JsonElement[] ratings, string code)
    {
        var (found, count) = (0, 0);
        foreach (var rating in ratings)
        {
            foreach (var behaviour in rating.GetProperty("behaviours").EnumerateArray().Where(behaviour => behaviour.GetProperty("code").GetString() == code))
            {
                var text = talk[rating.GetProperty("id").GetString()!].Turns[behaviour.GetProperty("turn").GetInt32()].Text;
                var (start, length) = (behaviour.GetProperty("start").GetInt32(), behaviour.GetProperty("length").GetInt32());
                count++;
                found += Stands(ledger, text, start, start + length) ? 1 : 0;
            }
        }

        return (found, count);
    }

    /// <summary>Whether a sentence that the stretch touches is a line.</summary>
    private static bool Stands(StockLedger ledger, string text, int start, int end)
    {
        foreach (var (from, length) in Sentences.Of(text))
        {
            if (from < end && start < from + length && ledger.Find(text.AsSpan(from, length)) is not null)
                return true;
        }

        return false;
    }
}
