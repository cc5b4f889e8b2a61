using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Running;
using Rapport.Bench;
using Rapport.Formats;
using Rapport.Ratings;

// "generate N": N turns as neutral JSON Lines on standard output. Anything else goes to BenchmarkDotNet.
if (args is not ["generate", var turns])
    return BenchmarkSwitcher.FromAssembly(typeof(Reading).Assembly).Run(args).Any() ? 0 : 1;

using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
using var json = new Utf8JsonWriter(output, RatingWriter.Options);
foreach (var conversation in Talk.Conversations(int.Parse(turns, CultureInfo.InvariantCulture)))
{
    ConversationWriter.Write(json, conversation);
    json.Flush();
    json.Reset();
    output.WriteByte((byte)'\n');
}

return 0;
