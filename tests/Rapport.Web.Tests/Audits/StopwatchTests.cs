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
        var audit = new Audit { ConversationId = 1, Purpose = Purpose.Pick, MadeAt = Nine };
        Stopwatch.Touch(audit, Nine, isBack: true);
        Stopwatch.Touch(audit, Nine.AddSeconds(pause), isBack);
        Assert.Equal(seconds, audit.Seconds);
    }
}
