using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Rapport.Web.Hiring;

/// <summary>A guide that cannot be used: the line, and why, in a sentence.</summary>
internal sealed class GuideFileException(long line, string reason) : Exception($"line {line}: {reason}");

/// <summary>Reads a guide from YAML.</summary>
internal static class GuideFile
{
    private const int MostQuestions = 12, MostMessages = 2, LongestText = 2000;

    /// <exception cref="GuideFileException">What is wrong, and in which line.</exception>
    public static Guide Read(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
                throw new GuideFileException(1, "the file holds no guide; begin with \"guide:\", \"part:\", \"title:\" and \"questions:\"");
            return Guide(root, text);
        }
        catch (YamlException broken)
        {
            throw new GuideFileException(broken.Start.Line, broken.Message);
        }
    }

    private static Guide Guide(YamlMappingNode root, string text)
    {
        var part = Text(root, "part");
        if (!Enum.TryParse<HiringPart>(part, ignoreCase: true, out var known) || !part.All(char.IsLetter))
            throw new GuideFileException(LineOf(root, "part"), $"\"part\" is work, heart or sample, not \"{part}\"");
        var messages = Items(root, "messages", isNeeded: known == HiringPart.Sample, MostMessages).Select(Value).ToList();
        if (known != HiringPart.Sample && messages.Count > 0)
            throw new GuideFileException(LineOf(root, "messages"), "only a work sample has \"messages\"");
        var questions = Items(root, "questions", isNeeded: true, MostQuestions).Select(Question).ToList();
        if (questions.GroupBy(question => question.Code).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new GuideFileException(LineOf(root, "questions"), $"two questions have the code \"{twice.Key}\"");
        return new(Text(root, "guide"), known, Text(root, "title"), Optional(root, "intro"), messages, questions, text);
    }

    private static GuideQuestion Question(YamlNode node)
    {
        if (node is not YamlMappingNode question)
            throw new GuideFileException(node.Start.Line, "a question has \"code\", \"title\", \"ask\" and \"levels\"");
        var code = Text(question, "code");
        if (code.Length > 40 || !code.All(char.IsAsciiLetterLower))
            throw new GuideFileException(LineOf(question, "code"), $"a code has small letters only, up to 40, and \"{code}\" has not");
        return new(code, Text(question, "title"), Text(question, "ask"), Optional(question, "listenFor"), Levels(question));
    }

    private static List<string> Levels(YamlMappingNode question)
    {
        if (Node(question, "levels") is not YamlMappingNode levels)
            throw new GuideFileException(LineOf(question, "levels"), "\"levels\" describes 1, 2, 3, 4 and 5, each in a sentence");
        var described = Enumerable.Range(1, GuideQuestion.Highest).Select(level => Text(levels, $"{level}")).ToList();
        return levels.Children.Count == GuideQuestion.Highest ? described
            : throw new GuideFileException(levels.Start.Line, "\"levels\" has 1, 2, 3, 4 and 5, and nothing else");
    }

    private static List<YamlNode> Items(YamlMappingNode parent, string key, bool isNeeded, int most)
    {
        var items = Node(parent, key) is YamlSequenceNode { Children: { } children } ? children.ToList() : [];
        return items.Count <= most && (items.Count > 0 || !isNeeded) ? items
            : throw new GuideFileException(LineOf(parent, key), $"\"{key}\" is a list of 1 to {most}");
    }

    private static string Text(YamlMappingNode parent, string key) =>
        Node(parent, key) is { } node ? Value(node) : throw new GuideFileException(LineOf(parent, key), $"\"{key}\" is missing");

    private static string Optional(YamlMappingNode parent, string key) => Node(parent, key) is { } node ? Value(node) : "";

    private static string Value(YamlNode node)
    {
        var text = (node as YamlScalarNode)?.Value?.Trim() ?? "";
        return text.Length is > 0 and <= LongestText ? text
            : throw new GuideFileException(node.Start.Line, $"here stands a text of 1 to {LongestText} letters");
    }

    private static YamlNode? Node(YamlMappingNode parent, string key) => parent.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private static long LineOf(YamlMappingNode parent, string key) => (Node(parent, key) ?? parent).Start.Line;
}
