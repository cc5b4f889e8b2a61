using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Rapport.Conversations;
using Rapport.Formats;
using Rapport.Web.People;

namespace Rapport.Web.Conversations;

/// <summary>
/// <c>POST /api/conversations</c>: neutral JSON, one object, an array or JSON Lines. A body of up to 4 MB is stored before it is answered
/// (200); a longer one is on the disk before it is answered (202) and read in the background. Sending anything again is safe.
/// </summary>
internal sealed class Sending(Intake intake, Spool spool, ImportDesk desk, KeptAnswers answers, Logbook logbook, IConfiguration configuration)
{
    private const int MostInMemory = 4 << 20;
    private const string Name = "api";

    /// <param name="request">Its body is read.</param>
    /// <param name="source">The system the ids belong to, where the conversations do not say; "api" otherwise.</param>
    public async Task<IResult> TakeAsync(HttpRequest request, string? source, CancellationToken stop)
    {
        using var head = new MemoryStream();
        var isWhole = await FillAsync(head, request.Body, stop);
        try
        {
            return isWhole ? await NowAsync(head, request, source, stop) : await LaterAsync(head, request, source, stop);
        }
        catch (TooLargeException large)
        {
            return TypedResults.Problem(large.Message, statusCode: StatusCodes.Status413PayloadTooLarge);
        }
    }

    private async Task<IResult> NowAsync(MemoryStream body, HttpRequest request, string? source, CancellationToken stop)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(body.GetBuffer().AsSpan(0, (int)body.Length)));
        if (await answers.FindAsync(request, hash) is { } before)
            return before;
        var (arrivals, problems) = Read(body, string.IsNullOrWhiteSpace(source) ? Name : source.Trim());
        if (arrivals.Count == 0)
            return Unreadable(problems);
        var kept = (await intake.KeepAsync(arrivals, noted: kept => logbook.Entry("sent conversations", "conversation", null, $"{kept.All}"), stop: stop))!;
        return await answers.KeepAsync(request, hash, StatusCodes.Status200OK, new Taken(kept.New, kept.Replaced, kept.Unchanged, problems));
    }

    private async Task<IResult> LaterAsync(MemoryStream head, HttpRequest request, string? source, CancellationToken stop)
    {
        await using var whole = new Chained(head, request.Body);
        var spooled = await spool.TakeAsync(whole, stop);
        var hash = await HashAsync(spooled.Name, stop);
        if (await answers.FindAsync(request, hash) is { } before)
        {
            spool.Remove(spooled.Name);
            return before;
        }
        var import = desk.New("conversations.jsonl", spooled, string.IsNullOrWhiteSpace(source) ? Name : source, "jsonl");
        await desk.HandInAsync(import);
        return await answers.KeepAsync(request, hash, StatusCodes.Status202Accepted, new HandedIn(import.Id));
    }

    /// <summary>A record is either a conversation or one complaint, and they come in the order of the body: so each has its index.</summary>
    private (List<Arrival> Arrivals, List<Trouble> Problems) Read(MemoryStream body, string source)
    {
        var (arrivals, problems) = (new List<Arrival>(), new List<Trouble>());
        var keeps = configuration.GetValue("Import:KeepPersonalData", false);
        body.Position = 0;
        foreach (var conversation in ConversationFile.Read(
            body, source, new() { Format = "jsonl" }, problem => problems.Add(new(arrivals.Count + problems.Count, problem.Line, problem.Reason))))
            arrivals.Add(new(keeps ? conversation with { CustomerNames = [] } : Redaction.Apply(conversation).Conversation));
        return (arrivals, problems);
    }

    private static ProblemHttpResult Unreadable(List<Trouble> problems) => TypedResults.Problem(
        "None of it could be read as a conversation. Send neutral JSON: one object, an array, or one object a line.",
        statusCode: StatusCodes.Status400BadRequest, extensions: [KeyValuePair.Create<string, object?>("problems", problems)]);

    private async Task<string> HashAsync(string file, CancellationToken stop)
    {
        await using var spooled = spool.Open(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(spooled, stop));
    }

    private static async Task<bool> FillAsync(MemoryStream head, Stream body, CancellationToken stop)
    {
        var buffer = new byte[1 << 16];
        while (head.Length <= MostInMemory)
        {
            var read = await body.ReadAsync(buffer, stop);
            if (read == 0)
                return true;
            head.Write(buffer, 0, read);
        }
        return false;
    }
}
