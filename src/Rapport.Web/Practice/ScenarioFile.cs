using System.Text.Json;
using System.Text.RegularExpressions;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Web.Practice.Twee;

namespace Rapport.Web.Practice;

/// <summary>Makes a scenario of a Twee file, or says all that is wrong with it. Never throws on any text.</summary>
internal sealed partial class ScenarioFile
{
    private static readonly string[] Special = ["StoryTitle", "StoryData", "Rapport", "Marks", "Debrief", "Script", "StorySettings"];
    private static readonly string[] Speakers = ["customer", "advisor", "scene"];
    private readonly List<Complaint> complaints;
    private readonly TweeFile file;

    private ScenarioFile(TweeFile file) => (this.file, complaints) = (file, [.. file.Complaints]);

    /// <summary>What the checks say, by line; empty where all is well.</summary>
    public IReadOnlyList<Complaint> Complaints => complaints;

    /// <summary>The scenario; null where there are complaints.</summary>
    public Scenario? Scenario { get; private set; }

    /// <param name="name">Its name in addresses.</param>
    /// <param name="text">The file.</param>
    public static ScenarioFile Read(string name, string text)
    {
        var read = new ScenarioFile(TweeFile.Read(text));
        read.Make(name, text);
        read.complaints.Sort((one, other) => one.Line.CompareTo(other.Line));
        return read;
    }

    private void Make(string name, string text)
    {
        var title = Needed("StoryTitle", "one line: what people call it")?.Text ?? "";
        var start = Data(Needed("StoryData", "JSON with \"ifid\" and \"start\""));
        var debrief = Needed("Debrief", "what is read afterwards")?.Text ?? "";
        var talk = file.Passages.Where(IsTalk).DistinctBy(passage => passage.Name).ToList();
        if (Sheet(talk) is not (var sheet, { } kind) || start is null)
            return;
        complaints.AddRange(new ScenarioGraph(talk, start, kind).Wrong());
        var marks = Marks(talk, kind);
        if (complaints.Count > 0)
            return;
        Scenario = new()
        {
            Name = name,
            Title = title,
            Kind = kind,
            Summary = sheet.Summary!.Trim(),
            Minutes = sheet.Minutes!.Value,
            Channel = Words.Parse<Channel>(sheet.Channel)!.Value,
            Customer = sheet.Customer!.Trim(),
            Recording = sheet.Media?.ToRecording(),
            Mine = sheet.Mine?.Trim(),
            Theirs = sheet.Theirs?.Trim(),
            Start = start,
            Passages = talk,
            Marks = marks,
            Debrief = debrief,
            Text = text,
        };
    }

    private static bool IsTalk(Passage passage) =>
        !Special.Contains(passage.Name, StringComparer.Ordinal) && !passage.Has("script") && !passage.Has("stylesheet");

    private Passage? Needed(string name, string holds)
    {
        if (file.Passages.FirstOrDefault(passage => passage.Name == name) is { Text.Length: > 0 } found)
            return found;
        complaints.Add(new(1, $"the passage \":: {name}\" is missing or empty; it holds {holds}"));
        return null;
    }

    private string? Data(Passage? passage)
    {
        if (passage is null)
            return null;
        try
        {
            using var json = JsonDocument.Parse(passage.Text);
            string? Field(string name) =>
                json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var value)
                && value.ValueKind == JsonValueKind.String
                    ? value.GetString() : null;
            if (Field("ifid") is not { } ifid || !Ifid().IsMatch(ifid))
                complaints.Add(new(passage.Line, "\"ifid\" is a UUID of version 4 in capitals"));
            if (Field("start") is { Length: > 0 } start)
                return start;
            complaints.Add(new(passage.Line, "\"start\" is missing: the name of the first passage"));
        }
        catch (JsonException broken)
        {
            complaints.Add(new(passage.Line + 1 + (int)(broken.LineNumber ?? 0), "StoryData is not JSON"));
        }
        return null;
    }

    private (ScenarioSheet Sheet, ScenarioKind? Kind) Sheet(List<Passage> talk)
    {
        if (Needed("Rapport", "kind, summary, minutes, channel, customer") is not { } passage
            || ScenarioSheet.Read<ScenarioSheet>(passage.Text, Complain(passage)) is not { } sheet)
            return (new(), null);
        complaints.AddRange(sheet.Wrong().Select(wrong => new Complaint(passage.Line, wrong)));
        complaints.AddRange(talk.Where(each => Speakers.Count(each.Has) != 1)
            .Select(each => new Complaint(each.Line, $"\"{each.Name}\" needs one tag that says who speaks: customer, advisor or scene")));
        return (sheet, Words.Parse<ScenarioKind>(sheet.Kind));
    }

    private List<ScenarioMark> Marks(List<Passage> talk, ScenarioKind kind)
    {
        var isNeeded = kind is ScenarioKind.Find or ScenarioKind.Answer;
        if (file.Passages.FirstOrDefault(each => each.Name == "Marks") is not { } passage)
        {
            if (isNeeded)
                complaints.Add(new(1, "the passage \":: Marks\" is missing; it lists the cues"));
            return [];
        }
        var sheets = ScenarioSheet.Read<List<ScenarioSheet.MarkSheet?>>(passage.Text, Complain(passage))?.OfType<ScenarioSheet.MarkSheet>().ToList() ?? [];
        complaints.AddRange(sheets.SelectMany(sheet => sheet.Wrong(talk)).Select(wrong => new Complaint(passage.Line, wrong)));
        if (isNeeded && sheets.Count(sheet => sheet.Matters) != 1)
            complaints.Add(new(passage.Line, "exactly one mark says \"matters: true\""));
        return [.. sheets.Select(sheet => sheet.ToMark())];
    }

    private Action<int, string> Complain(Passage passage) => (line, reason) => complaints.Add(new(passage.Line + line, reason));

    [GeneratedRegex("^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$")]
    private static partial Regex Ifid();
}
