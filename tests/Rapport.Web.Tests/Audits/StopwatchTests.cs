using FsCheck.Xunit;
using Rapport.Web.Audits;

namespace Rapport.Web.Tests.Audits;

public sealed class StopwatchTests
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(20, false, 20)]
    [InlineData(20, true, 20)]
    [InlineData(3600, false, 120)]
    [InlineData(3600, true, 0)]
    public void A_pause_counts_as_two_minutes_of_reading_at_most_and_coming_back_counts_nothing(int pause, bool isBack, double seconds)
    {
        var audit = New();
        Stopwatch.Touch(audit, Nine, null, isBack: true);
        Stopwatch.Touch(audit, Nine.AddSeconds(pause), null, isBack);
        Assert.Equal(seconds, audit.Seconds);
    }

    [Fact]
    public void Looking_into_another_audit_and_back_counts_that_time_once()
    {
        var (first, second) = (New(), New());
        Stopwatch.Touch(first, Nine, null, isBack: true);
        Stopwatch.Touch(second, Nine.AddSeconds(10), first.TouchedAt, isBack: true);
        Stopwatch.Touch(second, Nine.AddSeconds(50), first.TouchedAt, isBack: false);
        Stopwatch.Touch(first, Nine.AddSeconds(60), second.TouchedAt, isBack: true);
        Stopwatch.Touch(first, Nine.AddSeconds(65), second.TouchedAt, isBack: false);
        Assert.Equal((5, 40), (first.Seconds, second.Seconds));
    }

    [Property]
    public void Two_audits_in_turn_never_come_to_more_than_the_clock((byte Pause, bool IsSecond, bool IsBack)[] done)
    {
        Audit[] audits = [New(), New()];
        var now = Nine;
        foreach (var (pause, isSecond, isBack) in done)
        {
            now = now.AddSeconds(pause);
            Stopwatch.Touch(audits[isSecond ? 1 : 0], now, audits[isSecond ? 0 : 1].TouchedAt, isBack);
        }
        Assert.True(audits.Sum(audit => audit.Seconds) <= (now - Nine).TotalSeconds);
    }

    private static Audit New() => new() { ConversationId = 1, Purpose = Purpose.Pick, MadeAt = Nine };
}
