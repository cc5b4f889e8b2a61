namespace Rapport.Tests.Formats;

public class SharedFilesTests
{
    [SkippableTheory]
    [InlineData("authored/conversations.jsonl", 533, 6717)]
    [InlineData("labelled/posts.conversations.jsonl", 350, 2610)]
    [InlineData("stc3-dch/train_data_en.json", 1272, 5292)]
    public void Real_files_are_read_whole(string path, int conversations, int turns)
    {
        using var content = File.OpenRead(Shared.Data(path));
        var read = FromFile.Stream(content, path);
        Assert.Empty(read.Unreadable);
        Assert.Equal((conversations, turns), (read.Conversations.Count, read.Conversations.Sum(talk => talk.Turns.Count)));
    }

    [SkippableFact]
    public void Every_tweet_of_the_sample_is_in_one_conversation_or_counted_as_left_out()
    {
        using var content = File.OpenRead(Shared.Data("twcs-sample/twcs-5k.csv"));
        var read = FromFile.Stream(content, "twcs-5k.csv");
        Assert.Equal(1483, read.Conversations.Count);
        Assert.Equal(5000, read.Conversations.Sum(talk => talk.Turns.Count) + 26);
        Assert.StartsWith("26 tweets of companies", read.Complaint.Reason, StringComparison.Ordinal);
    }
}
