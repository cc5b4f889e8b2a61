using Rapport.Train;

namespace Rapport.Tests.Training;

public sealed class TrainingTests
{
    private static readonly Settings Small = new() { Bits = 10, TableEpochs = 2, NetEpochs = 2, FinalEpochs = 2, Hidden = 8, Bags = 1, Folds = 2 };

    private static readonly List<Labelled> Later = Corpus.Read(
        Path.Combine(AppContext.BaseDirectory, "data/conversations.jsonl"), Path.Combine(AppContext.BaseDirectory, "data/ratings.jsonl"));

    [Fact]
    public void The_same_conversations_make_the_same_weights_byte_for_byte()
    {
        var once = Weights([.. Later.Take(40)]);
        Assert.Equal(once, Weights([.. Later.Take(40)]));
        Assert.NotEqual(once, Weights([.. Later.Take(39)]));
    }

    [Fact]
    public void No_team_is_in_two_parts()
    {
        var parts = Folds.ByTeam(Later, 5, 3);
        var teams = Later.Zip(parts).GroupBy(each => each.First.Team);
        Assert.Equal(5, parts.Distinct().Count());
        Assert.All(teams, team => Assert.Single(team.Select(each => each.Second).Distinct()));
    }

    [Fact]
    public void Every_span_of_the_ratings_kept_with_the_project_stands_in_its_turn() =>
        Assert.All(Later, each => Assert.All(each.Cues, cue => Assert.InRange(cue.Start + cue.Length, 1, each.Conversation.Turns[cue.Turn].Text.Length)));

    private static byte[] Weights(List<Labelled> some)
    {
        var emotions = Learn.Table([new([1, 2], new float[Public.Outputs])], 10, Public.Outputs, 1, .1f, 0, 1);
        using var stream = new MemoryStream();
        new Train.Training(some, Small, (emotions, Vectors.Of([.. some.Select(each => each.Talk)]))).Model().Write(stream);
        return stream.ToArray();
    }
}
