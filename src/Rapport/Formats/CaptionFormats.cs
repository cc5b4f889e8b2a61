using System.Text.RegularExpressions;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>WebVTT, as Teams, Zoom and transcribers write it.</summary>
internal sealed class VttFormat : IConversationFormat
{
    public string Name => "vtt";

    public string Description => "WebVTT captions of one call, speakers as <v Name> or \"Name: …\"; needs --advisor unless the names say who is who";

    public bool Recognises(Head head) => head.Text.StartsWith("WEBVTT", StringComparison.Ordinal);

    public IEnumerable<Conversation> Read(Input input, ReadOptions options, Action<Unreadable> report) => Captions.Read(input, options, report);
}

/// <summary>SubRip.</summary>
internal sealed partial class SrtFormat : IConversationFormat
{
    public string Name => "srt";

    public string Description => "SubRip captions of one call, speakers as \"Name: …\"; needs --advisor unless the names say who is who";

    public bool Recognises(Head head) => FirstCue().IsMatch(head.Text);

    public IEnumerable<Conversation> Read(Input input, ReadOptions options, Action<Unreadable> report) => Captions.Read(input, options, report);

    [GeneratedRegex(@"\A\s*(\d+\s*\n)?\s*\d{1,2}:\d\d:\d\d[,.]\d{1,3}\s*-->", Pattern.Linear)]
    private static partial Regex FirstCue();
}
