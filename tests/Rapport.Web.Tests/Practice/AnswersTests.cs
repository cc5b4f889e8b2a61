using System.Text.Json;
using Rapport.Web.Practice;
using Rapport.Web.Ratings;
using Xunit.Abstractions;

namespace Rapport.Web.Tests.Practice;

/// <summary>
/// Forty answers written for this check, from dismissive (1) to heartfelt (5), native and second-language, which nothing is tuned on. How far the
/// built-in reader tells them apart stands in docs/practice.md.
/// </summary>
public sealed class AnswersTests(ITestOutputHelper output)
{
    private static readonly List<Written> Answers = [.. File.ReadLines(Path.Combine(Rapport.Tests.Shared.Root, "tests", "Rapport.Web.Tests", "Practice", "answers.jsonl"))
        .Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Written>(line, JsonSerializerOptions.Web)!)];

    private static readonly Yardstick Yardstick = new(null, new([]));

    [Fact]
    public void Forty_answers_of_five_levels_in_two_kinds_of_English() =>
        Assert.Equal(Enumerable.Repeat(4, 10), Answers.GroupBy(answer => (answer.Level, answer.English)).Select(same => same.Count()));

    [Theory]
    [InlineData("native")]
    [InlineData("second")]
    public void Scripted_is_read_as_less_than_cold_cold_as_less_than_warm_and_warm_as_less_than_heartfelt(string english)
    {
        var means = Enumerable.Range(2, 4).Select(level => Of(english).Where(answer => answer.Level == level).Average(Read)).ToList();
        Assert.Equal(means.Order(), means);
        Assert.True(Correlation(Of(english)) > .5);
    }

    [Fact]
    public void What_is_said_of_an_answer_is_not_said_of_every_answer()
    {
        Assert.True(Count([1, 2], answer => answer.Met.Any()) < Count([4, 5], answer => answer.Met.Any()));
        Assert.True(Count([2], answer => answer.Stock.Count > 0) > Count([5], answer => answer.Stock.Count > 0));
        Assert.All(Answers, answer => Assert.EndsWith("?", Said(answer).Question, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_of_practice_tells_these_figures()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Rapport.Tests.Shared.Root, "docs", "practice.md"));
        var table = Table();
        output.WriteLine(table);
        Assert.All(table.Split("\n\n"), rows => Assert.Contains(rows, page, StringComparison.Ordinal));
    }

    private static string Table() => string.Join('\n', new[] { "native", "second" }.Select(english => $"| {english} | {Of(english).Count} | {Correlation(Of(english)):0.00} | "
        + $"{string.Join(" | ", Enumerable.Range(1, 5).Select(level => $"{Of(english).Where(each => each.Level == level).Average(Read):0.0}"))} | {InOrder(english)} |"))
        + "\n\n" + string.Join('\n', Enumerable.Range(1, 5).Select(level =>
            $"| {level} | {Count([level], answer => answer.Met.Any())} | {Count([level], answer => answer.Cues.Any(cue => cue.Response > Rapport.Readings.Response.Scripted && cue.Salience == 3))} | {Count([level], answer => answer.Stock.Count > 0)} | {Count([level], answer => answer.Hurting.Any())} |"));

    /// <summary>Of all pairs of levels 2 to 5 within a scenario, how many the reader puts in their order.</summary>
    private static string InOrder(string english)
    {
        var pairs = (from one in Of(english) from other in Of(english) where one.Scenario == other.Scenario && one.Level > 1 && one.Level < other.Level select Read(one) < Read(other)).ToList();
        return $"{pairs.Count(isRight => isRight)} of {pairs.Count}";
    }

    private static int Count(int[] levels, Func<Answered, bool> holds) => Answers.Count(answer => levels.Contains(answer.Level) && holds(Said(answer)));

    private static Answered Said(Written answer) => new(Shipped(answer.Scenario), answer.Answer, Yardstick, []);

    private static List<Written> Of(string english) => [.. Answers.Where(answer => answer.English == english)];

    private static double Read(Written answer) => Yardstick.Rate(Answered.With(Shipped(answer.Scenario), answer.Answer)).Score ?? double.NaN;

    private static Scenario Shipped(string name) => ScenarioFile.Read(name, Shelf.ShippedFiles().Single(file => file.Name == name).Text).Scenario!;

    /// <summary>Spearman's rank correlation of level and rating, ties given their mean rank.</summary>
    private static double Correlation(List<Written> answers)
    {
        var (levels, ratings) = (Ranks([.. answers.Select(answer => (double)answer.Level)]), Ranks([.. answers.Select(Read)]));
        var (x, y) = (levels.Average(), ratings.Average());
        return levels.Zip(ratings, (one, other) => (one - x) * (other - y)).Sum()
            / Math.Sqrt(levels.Sum(one => (one - x) * (one - x)) * ratings.Sum(one => (one - y) * (one - y)));
    }

    private static double[] Ranks(double[] values) => [.. values.Select(value => values.Count(other => other < value) + ((values.Count(other => other == value) + 1) / 2.0))];

    private sealed record Written(string Scenario, int Level, string English, string Answer);
}
