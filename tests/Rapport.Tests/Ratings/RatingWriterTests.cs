using System.Text;
using System.Text.Json;
using Rapport.Ratings;
using Rapport.Readings;
using static Rapport.Readings.BehaviourCode;
using static Rapport.Readings.CueKind;
using static Rapport.Readings.Response;

namespace Rapport.Tests.Ratings;

public class RatingWriterTests
{
    [Fact]
    public void A_rating_is_one_line_of_the_published_shape()
    {
        var cue = new Cue(Some.Words(0), Inconvenience, 3, Dismissed, Some.Words(1)) { Valence = -1 };
        var reading = Some.Reading([cue], [Some.Does(OwnWords), Some.Does(Warmth, 7)], fault: true) with { Margin = new(1, 1.5), Stock = "ab12" };

        Assert.Equal(
            """
            {"id":"c-1","rating":3.8,"low":2.8,"high":5.3,"anchor":"Mechanical","process":null,"cap":null,"flags":[],"fault":true,"facets":{"cueResponse":0,"personalInterest":0.4,"empathyInAction":0.1,"ownWords":1,"care":0.2,"manner":0.8},"cues":[{"turn":0,"start":0,"length":30,"text":"These are the words of turn 0.","type":"inconvenience","salience":3,"explicit":true,"valence":-1,"response":"dismissed","responseTurn":1,"responseText":"These are the words of turn 1."}],"behaviours":[{"turn":3,"start":0,"length":30,"text":"These are the words of turn 3.","code":"ownWords"},{"turn":7,"start":0,"length":30,"text":"These are the words of turn 7.","code":"warmth"}],"rubric":"1.0","reader":"a test","stock":"ab12"}
            """,
            Written(reading));
    }

    [Fact]
    public void What_is_not_rated_is_null_and_says_why()
    {
        var line = JsonDocument.Parse(Written(Reading.Declined(Some.EightTurns, Abstention.TooShort, "a test"))).RootElement;

        Assert.Equal(JsonValueKind.Null, line.GetProperty("rating").ValueKind);
        Assert.Equal(JsonValueKind.Null, line.GetProperty("facets").ValueKind);
        Assert.Equal("tooShort", line.GetProperty("flags")[0].GetString());
    }

    [Fact]
    public void An_open_cue_has_no_response()
    {
        var talk = Some.Talk("Hello.", "Hello.", "My mother died on Monday.");
        var reading = new Reading(talk, [new(Some.Words(2, talk), LifeEvent, 3, Missed)], [], false, "a test");

        Assert.Contains("\"response\":null", Written(reading), StringComparison.Ordinal);
    }

    private static string Written(Reading reading)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, RatingWriter.Options))
            RatingWriter.Write(json, Rubric.Rate(reading));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
