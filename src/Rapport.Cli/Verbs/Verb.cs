using System.CommandLine;

namespace Rapport.Cli.Verbs;

/// <summary>One thing the tool does.</summary>
internal abstract class Verb
{
    public abstract string Name { get; }

    public abstract string Description { get; }

    /// <summary>Command lines that work as they stand in a checkout.</summary>
    public abstract IReadOnlyList<string> Examples { get; }

    /// <summary>Adds the verb's arguments and options.</summary>
    public abstract void Declare(Command command);

    /// <summary>Does it and says how it ended.</summary>
    /// <exception cref="OperationCanceledException">Interrupted by the person.</exception>
    public abstract int Run(ParseResult parsed, Desk desk, CancellationToken stop);
}
