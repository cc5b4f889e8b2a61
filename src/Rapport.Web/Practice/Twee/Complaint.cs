namespace Rapport.Web.Practice.Twee;

/// <summary>What is wrong in a file, and where.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Reason">A sentence without its full stop that says what to do, where that is not plain.</param>
internal sealed record Complaint(int Line, string Reason)
{
    /// <summary>As editors and build logs write it: <c>lost-key.twee:12: reason</c>.</summary>
    public string In(string file) => $"{file}:{Line}: {Reason}";
}
