using Rapport.Conversations;
using Rapport.Formats;
using Rapport.Ratings;
using Rapport.Readings.BuiltIn;

namespace Rapport.Tests;

/// <summary>The README's code is this test's body, or the test fails.</summary>
public class ReadMeTests
{
    [Fact]
    public void The_code_in_the_read_me_is_code_that_runs()
    {
        var lines = new StringWriter();
        using var file = File.OpenRead(Path.Combine(Shared.Root, "samples", "hearth-and-sole", "chats.jsonl"));
        Rate(file, lines);

        var source = File.ReadAllText(Path.Combine(Shared.Root, "tests", "Rapport.Tests", "ReadMeTests.cs"));
        var body = source[(source.IndexOf("// begin\n", StringComparison.Ordinal) + 9)..source.IndexOf("        // end\n", StringComparison.Ordinal)];
        var shown = string.Concat(body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"{line[8..]}\n"));
        Assert.Contains($"```csharp\n{shown}```", File.ReadAllText(Path.Combine(Shared.Root, "README.md")), StringComparison.Ordinal);
        Assert.StartsWith("hs-c01 ", lines.ToString(), StringComparison.Ordinal);
    }

    private static void Rate(Stream file, StringWriter lines)
    {
        using var error = new StringWriter();
        var Console = new Terminal(lines, error);
        // begin
        var reader = new BuiltInReader();
        foreach (var conversation in ConversationFile.Read(file, "chats.jsonl", new ReadOptions(), unreadable => Console.Error.WriteLine(unreadable)))
        {
            var rating = Rubric.Rate(reader.Read(Redaction.Apply(conversation).Conversation));
            Console.WriteLine($"{rating.Conversation.Id} {rating.Score} {rating.Anchor}");
            foreach (var addend in rating.Facets.SelectMany(facet => facet.Addends))
                Console.WriteLine($"  {addend.Amount:+0.00;-0.00} {addend.Because} {string.Join(" / ", addend.Words.Select(words => words.Text))}");
        }
        // end
    }

    /// <summary>Stands in for the console, so that the test can read what was said.</summary>
    private sealed record Terminal(StringWriter Out, StringWriter Error)
    {
        public void WriteLine(string line) => Out.WriteLine(line);
    }
}
