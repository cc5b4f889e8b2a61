using Microsoft.EntityFrameworkCore;
using Rapport.Agreement;
using Rapport.Estimates;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>How far two interviewers agree on a question; about the question, never about who they were.</summary>
/// <param name="Guide">The guide's name and version.</param>
/// <param name="Pairs">How many candidates both judged.</param>
/// <param name="Same">Of these, how many times both chose one level.</param>
/// <param name="Far">How many times they were two levels apart or more.</param>
/// <param name="Alpha">Krippendorff's α, ordinal; null below five pairs.</param>
internal sealed record Concord(HiringPart Part, string Guide, string Question, int Pairs, int Same, int Far, Figure Alpha)
{
    private const int Seed = 1963;

    /// <summary>Every question of every guide that two judged by, from sheets that both have handed in.</summary>
    public static async Task<IReadOnlyList<Concord>> ReadAsync(Store store, GuideBook book)
    {
        var (openings, candidates, sheets) = (store.Openings, store.Candidates, store.Sheets);
        var levels = await sheets.Where(sheet => sheet.HandedInAt != null
                && !sheets.Any(other => other.CandidateId == sheet.CandidateId && other.Part == sheet.Part && other.HandedInAt == null))
            .Join(candidates, sheet => sheet.CandidateId, candidate => candidate.Id, (sheet, candidate) => new { sheet, candidate.OpeningId })
            .Join(openings, pair => pair.OpeningId, opening => opening.Id, (pair, opening) => new { pair.sheet, opening })
            .SelectMany(pair => pair.sheet.Levels, (pair, level) => new
            {
                pair.sheet.CandidateId,
                pair.sheet.Part,
                Version = pair.sheet.Part == HiringPart.Work ? pair.opening.WorkGuide
                    : pair.sheet.Part == HiringPart.Heart ? pair.opening.HeartGuide : pair.opening.SampleGuide,
                level.Question,
                level.Level,
                pair.sheet.Id,
            }).Where(each => each.Level != null).OrderBy(each => each.Id).ToListAsync();
        var found = new List<Concord>();
        foreach (var asked in levels.GroupBy(each => (each.Part, each.Version, each.Question)).OrderBy(asked => asked.Key.Part))
        {
            var guide = await book.OfAsync(store, asked.Key.Version);
            found.Add(Of(asked.Key.Part, $"{guide.Name} {guide.Version}", guide.TitleOf(asked.Key.Question),
                [.. asked.GroupBy(each => each.CandidateId).Select(pair => pair.Select(each => each.Level!.Value).ToList()).Where(pair => pair.Count == 2)]));
        }
        return found;
    }

    private static Concord Of(HiringPart part, string guide, string question, IReadOnlyList<List<int>> pairs) => new(
        part, guide, question, pairs.Count, pairs.Count(pair => pair[0] == pair[1]), pairs.Count(pair => Math.Abs(pair[0] - pair[1]) >= SeenTwice.Far),
        pairs.Count == 0 ? Figure.Unknown(0)
            : Krippendorff.Alpha(new Grid([.. pairs.Select(pair => (IReadOnlyList<double?>)[pair[0], pair[1]])]), Level.Ordinal, Seed));
}
