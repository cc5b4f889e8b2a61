using Rapport.Ratings;

namespace Rapport.Web.Audits;

/// <summary>What a rater would see at each number of the scale (rubric, section 2), short enough to stand beside it.</summary>
internal static class Anchors
{
    /// <summary>From 10 down to 1.</summary>
    public static IEnumerable<Anchor> FromTheTop => Enum.GetValues<Anchor>().OrderDescending();

    public static string Of(Anchor anchor) => anchor switch
    {
        Anchor.Hostile => "Insulted, blamed, mocked or accused; would leave feeling worse about themselves.",
        Anchor.Cold => "What mattered most is denied or brushed off; the person is treated as the problem.",
        Anchor.Processed => "Perhaps polite, but what mattered is not picked up, or only by a formula. “I was a number.”",
        Anchor.Mechanical => "Civil and by the book; feelings meet set phrases that anyone would have got.",
        Anchor.Civil => "Pleasant and proper, nothing hurtful; no sign that this customer differs from the next.",
        Anchor.Friendly => "Some natural warmth; the main cue is accurately acknowledged, but it stays at words.",
        Anchor.Caring => "What matters most is taken up in own words, and made personal or acted on.",
        Anchor.Personal => "Nearly all that matters is picked up and made personal; words and deeds agree.",
        Anchor.Outstanding => "As 8, and understanding visibly changed what was done. They would tell friends.",
        _ => "As 9, and only possible because somebody attended to this person, who shows it.",
    };
}
