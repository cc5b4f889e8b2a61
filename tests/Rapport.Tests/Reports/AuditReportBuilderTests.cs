using FsCheck.Xunit;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Reports;

namespace Rapport.Tests.Reports;

public class AuditReportBuilderTests
{
    [Property(MaxTest = 50)]
    public bool The_report_does_not_depend_on_the_order_of_conversations(int seed)
    {
        var shuffled = Shop.Ratings.ToArray();
        new Random(seed).Shuffle(shuffled);
        return JsonOf(Shop.Report(shuffled)) == JsonOf(Shop.Report());
    }

    [Fact]
    public void An_empty_audit_is_a_report_without_figures()
    {
        var report = new AuditReportBuilder().Build();
        Assert.Equal((0, 0, null, null), (report.Conversations, report.Rating.N, report.Rating.Mean, report.Anchor));
        Assert.Null(report.First);
        Assert.Null(report.HowAndWhat);
    }

    [Fact]
    public void A_declined_conversation_is_counted_with_its_reason_and_never_averaged()
    {
        var report = Shop.Report();
        Assert.Equal((40, 38), (report.Conversations, report.Rating.N));
        Assert.Equal([new Counted("tooShort", 2)], report.Abstained);
    }

    [Fact]
    public void The_ledger_adds_up()
    {
        var report = Shop.Report();
        Assert.All(report.Cues, row => Assert.Equal(row.Offered, row.Met.Sum(met => met.Count)));
        Assert.Equal(report.Cues.Sum(row => row.Offered), Shop.Ratings.Where(shop => shop.Rating.Score is not null).Sum(shop => shop.Rating.Reading.Cues.Count));
    }

    [Fact]
    public void A_cue_after_the_advisors_last_words_is_open_and_not_offered()
    {
        var talk = Some.Talk("Hello.", "Goodbye.", "I buried Mum on Monday.");
        var builder = new AuditReportBuilder();
        builder.Add(Rubric.Rate(new Reading(talk, [new(Quote.Find(talk, 2, "I buried Mum on Monday.")!, CueKind.LifeEvent, 3, Response.Missed)], [], fault: false, "a test")), []);
        var row = builder.Build().Cues.Single(row => row.Kind == CueKind.LifeEvent);
        Assert.Equal((0, 1), (row.Offered, row.Open));
    }

    [Fact]
    public void Moments_tell_at_most_one_of_a_conversation_two_of_an_advisor_and_no_words_twice()
    {
        var moments = Shop.Report().Moments;
        Assert.NotEmpty(moments);
        Assert.All(moments.CountBy(moment => moment.Conversation), count => Assert.Equal(1, count.Value));
        Assert.All(moments.CountBy(moment => moment.Advisor!), count => Assert.InRange(count.Value, 1, 2));
        Assert.All(moments.CountBy(moment => moment.Answer), count => Assert.Equal(1, count.Value));
    }

    [Fact]
    public void What_went_unheard_stands_without_the_advisors_name()
    {
        var unheard = Shop.Report().Unheard;
        Assert.Contains(unheard, one => one.Instead == "And the order number?");
        Assert.DoesNotContain(unheard, one => one.Instead!.Contains("Okan", StringComparison.Ordinal));
        Assert.Equal(unheard.Select(one => one.Salience).OrderDescending(), unheard.Select(one => one.Salience));
    }

    [Fact]
    public void A_name_in_what_was_said_instead_is_taken_out_as_a_whole_word()
    {
        var talk = new Conversation("c-1", [new(Speaker.Customer, "I could cry."), new(Speaker.Advisor, "Joy here, enjoy our offers today.", "Joy"), new(Speaker.Customer, "Oh."), new(Speaker.Advisor, "Bye.", "Joy")]);
        var builder = new AuditReportBuilder();
        builder.Add(Rubric.Rate(new Reading(talk, [new(Quote.Find(talk, 0, "I could cry.")!, CueKind.Feeling, 3, Response.Missed)], [], fault: false, "a test")), []);
        Assert.Equal("<advisor> here, enjoy our offers today.", builder.Build().Unheard.Single().Instead);
    }

    [Fact]
    public void A_stock_line_is_shown_beside_the_conversations_without_it()
    {
        var report = Shop.Report();
        var line = report.StockLines[0];
        Assert.Equal("I'm sorry for any inconvenience.", line.Text);
        Assert.Equal(report.Rating.N, line.With.N + line.Without.N);
        Assert.True(line.With.Mean < line.Without.Mean);
    }

    [Fact]
    public void Nobody_is_named_in_figures_unless_asked_for() => Assert.Null(Shop.Report(byAdvisor: false).Advisors);

    [Fact]
    public void Advisors_stand_in_the_order_of_the_alphabet()
    {
        var names = Shop.Report().Advisors!.Rows.Select(row => row.Name).ToArray();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public void Beyond_two_hundred_teams_the_rest_are_others_whatever_the_order()
    {
        var names = Enumerable.Range(0, 300).Select(n => $"team {n:000}").ToArray();
        var (forwards, backwards) = (Named(names), Named([.. names.Reverse()]));
        Assert.Equal(200, forwards.Teams.Rows.Count);
        Assert.Equal(100, forwards.Teams.Others!.Rating.N);
        Assert.Equal(JsonOf(forwards), JsonOf(backwards));
    }

    [Fact]
    public void Groups_lie_apart_only_where_their_intervals_do()
    {
        Assert.Equal("All intervals overlap: no order can be claimed.", Shop.Report().Channels.Order);
        Assert.Null(Named(["one team"]).Teams.Order);
    }

    private static AuditReport Named(string[] teams)
    {
        var builder = new AuditReportBuilder();
        foreach (var team in teams)
            builder.Add(Rubric.Rate(new Reading(Some.Talk("Hi.", "Hi.") with { Team = team }, [], [], fault: false, "a test")), []);
        return builder.Build();
    }

    private static string JsonOf(AuditReport report)
    {
        var json = new StringWriter();
        JsonReport.Write(json, report);
        return json.ToString();
    }
}
