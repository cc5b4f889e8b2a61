using System.Text.Json;

namespace Rapport.Measure.Sets;

/// <summary>A dialogue of stc3-dch with the mean satisfaction S of its raters, −2 to 2.</summary>
internal sealed record Dialogue(string Id, IReadOnlyList<(bool Customer, string Text)> Turns, double Satisfaction)
{
    public string First => Turns[0].Text;

    public string LaterCustomer => string.Join(" \n ", Turns.Skip(1).Where(turn => turn.Customer).Select(turn => turn.Text));

    public string Helpdesk => string.Join(" \n ", Turns.Where(turn => !turn.Customer).Select(turn => turn.Text));

    public string LastCustomer => Turns.Skip(1).LastOrDefault(turn => turn.Customer).Text ?? "";

    public string LastHelpdesk => Turns.LastOrDefault(turn => !turn.Customer).Text ?? "";

    public static Dialogue[] Read(string data)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(data, "stc3-dch", "train_data_en.json")));
        return [.. file.RootElement.EnumerateArray().Select(dialogue => new Dialogue(
            dialogue.GetProperty("id").GetString()!,
            [.. dialogue.GetProperty("turns").EnumerateArray().Select(turn => (turn.GetProperty("sender").GetString() == "customer",
                string.Join(" \n ", turn.GetProperty("utterances").EnumerateArray().Select(post => post.GetString()))))],
            dialogue.GetProperty("annotations").EnumerateArray().Average(rater => rater.GetProperty("quality").GetProperty("S").GetDouble())))];
    }

    /// <summary>What can be counted: turns, who ends, lengths, questions, exclamations, links.</summary>
    public double[] Counts() =>
    [
        Turns.Count, Turns[^1].Customer ? 1 : 0, Turns.Count(turn => turn.Customer), Turns.Count(turn => !turn.Customer),
        Length(First), Length(LaterCustomer), Length(Helpdesk), Length(LastCustomer), Length(LastHelpdesk),
        .. Signs(First), .. Signs(LastCustomer), .. Signs(LaterCustomer), .. Signs(Helpdesk), .. Signs(LastHelpdesk),
        Says(Helpdesk, "private message"), Says(Helpdesk, "sorry", "apolog"), Says(LaterCustomer, "thank", "thx", "solved", "ok now", "good"), Says(LastCustomer, "thank", "thx"),
        Says(LaterCustomer, "still", "again", "no one", "nobody", "never", "rubbish", "cheat", "complain"), Says(First, "rubbish", "cheat", "complain", "never", "worst"),
        Says(LastHelpdesk, "glad", "welcome", "pleasure", "happy"), Says(LastHelpdesk, "?", "please"), Turns.Where(turn => turn.Customer).Skip(1).Count(turn => turn.Text.Length < 40),
    ];

    private static double Length(string text) => Math.Log(1 + text.Length);

    private static double[] Signs(string text) => [text.Count(unit => unit == '?'), text.Count(unit => unit == '!'), text.Count(unit => unit == '@')];

    private static double Says(string text, params string[] words) => words.Sum(word => text.Contains(word, StringComparison.OrdinalIgnoreCase) ? 1 : 0);
}
