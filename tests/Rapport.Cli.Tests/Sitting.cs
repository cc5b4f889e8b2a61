using System.Text;
using Spectre.Console;

namespace Rapport.Cli.Tests;

/// <summary>Somebody sitting at the tool: runs a command line in memory and keeps what it said.</summary>
internal sealed record Sitting(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<Sitting> Runs(params string[] args) => RunsWith("", args);

    public static Task<Sitting> RunsWith(string input, params string[] args) => RunsWith(Encoding.UTF8.GetBytes(input), args);

    public static Task<Sitting> RunsWith(byte[] input, params string[] args) => RunsAt(desk => desk, input, args);

    /// <param name="at">Furnishes the desk: a network, a clock, variables.</param>
    public static async Task<Sitting> RunsAt(Func<Desk, Desk> at, byte[] input, params string[] args)
    {
        using var output = new MemoryStream();
        using var writer = new StreamWriter(output, new UTF8Encoding(false)) { AutoFlush = true };
        using var error = new StringWriter { NewLine = "\n" };
        using var content = new MemoryStream(input);
        var desk = new Desk(content, new Kept(output), error, TimeProvider.System) { Console = PlainConsole(writer), Variable = _ => null };
        var code = await Tool.RunAsync(args, at(desk));
        return new(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>A file in a folder of its own that goes with the test run.</summary>
    public static string File(string name, string content) => File(name, Encoding.UTF8.GetBytes(content));

    public static string File(string name, byte[] content)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("rapport-test-").FullName, name);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    private static IAnsiConsole PlainConsole(TextWriter writer)
    {
        var console = AnsiConsole.Create(new()
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = 100;
        console.Profile.Encoding = Encoding.UTF8;
        return console;
    }

    /// <summary>Standard output outlives the verb that writes to it.</summary>
    private sealed class Kept(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
