using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Rapport.Conversations;
using Rapport.Formats;
using Rapport.Ratings;
using Rapport.Readings.BuiltIn;

namespace Rapport.Bench;

/// <summary>Parse, redact, read, rate: 10,000 turns each, on one core. Divide to get turns a second.</summary>
[InProcess]
[MemoryDiagnoser]
public class Reading
{
    private const int Turns = 10_000;
    private readonly BuiltInReader reader = new();
    private List<Conversation> conversations = [];
    private List<Readings.Reading> readings = [];
    private byte[] file = [];

    [GlobalSetup]
    public void Prepare()
    {
        conversations = [.. Talk.Conversations(Turns)];
        readings = [.. conversations.Select(reader.Read)];
        using var stream = new MemoryStream();
        using var json = new Utf8JsonWriter(stream, RatingWriter.Options);
        foreach (var conversation in conversations)
        {
            ConversationWriter.Write(json, conversation);
            json.Flush();
            json.Reset();
            stream.WriteByte((byte)'\n');
        }

        file = stream.ToArray();
    }

    [Benchmark]
    public int Parse() => ConversationFile.Read(new MemoryStream(file), "bench", new(), line => throw new InvalidDataException(line.ToString())).Count();

    [Benchmark]
    public int Redact() => conversations.Sum(conversation => Redaction.Apply(conversation).Counts.Count);

    [Benchmark]
    public int Read() => conversations.Sum(conversation => reader.Read(conversation).Cues.Count);

    [Benchmark]
    public double Rate() => readings.Sum(reading => Rubric.Rate(reading).Score ?? 0);

    [Benchmark]
    public double ReadAndRate() => conversations.Sum(conversation => Rubric.Rate(reader.Read(conversation)).Score ?? 0);
}
