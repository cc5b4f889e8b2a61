namespace Rapport.Cli;

/// <summary>Begins. In a namespace, so that tests may hold both this program and the platform's.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => Tool.RunAsync(args, Desk.OfThisProcess());
}
