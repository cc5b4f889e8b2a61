using Rapport.Readings;
using Codes = Rapport.Ratings.Words;

namespace Rapport.Web.Ratings;

/// <summary>Something that can be disputed.</summary>
/// <param name="Key">Its name in a form or a request: <c>rating</c>, <c>cue-0</c>, <c>response-0</c>, <c>behaviour-2</c>.</param>
/// <param name="Code">The code as stored.</param>
/// <param name="Words">Where its words stand; null for the rating as a whole.</param>
/// <param name="Says">In words.</param>
internal sealed record Finding(string Key, string Code, Quote? Words, string Says)
{
    /// <summary>All findings of a rating, the rating as a whole first.</summary>
    public static IEnumerable<Finding> In(Reading? reading)
    {
        yield return new("rating", "rating", null, "The rating as a whole");
        foreach (var (number, cue) in reading?.Cues.Index() ?? [])
        {
            var quote = $"“{Heard.Short(cue.Words.Text)}”";
            yield return new($"cue-{number}", Codes.Code(cue.Kind), cue.Words, $"{quote} is {Codes.Of(cue.Kind)}");
            yield return new($"response-{number}", Codes.Code(cue.Response), cue.Words, $"{quote} was {Codes.Of(cue.Response)}");
        }
        foreach (var (number, behaviour) in reading?.Behaviours.Index() ?? [])
        {
            yield return new(
                $"behaviour-{number}", Codes.Code(behaviour.Code), behaviour.Words, $"“{Heard.Short(behaviour.Words.Text)}” is {Codes.Of(behaviour.Code)}");
        }
    }
}
