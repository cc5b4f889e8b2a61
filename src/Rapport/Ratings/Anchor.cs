namespace Rapport.Ratings;

/// <summary>The ten sentences that numbers refer to (rubric, section 2): 1 Hostile … 10 Unforgettable.</summary>
public enum Anchor
{
    /// <summary>The customer is insulted, blamed, mocked or accused.</summary>
    Hostile = 1,

    /// <summary>What mattered most is denied or brushed off with policy or impatience.</summary>
    Cold = 2,

    /// <summary>What mattered is not picked up at all, or only by a formula while other cues pass unheard.</summary>
    Processed = 3,

    /// <summary>Civil and by the book; feelings meet set phrases.</summary>
    Mechanical = 4,

    /// <summary>Pleasant and proper, nothing hurtful; no sign that this customer differs from the next.</summary>
    Civil = 5,

    /// <summary>Some natural warmth, and the main cue is accurately acknowledged, though it stays at words.</summary>
    Friendly = 6,

    /// <summary>What matters most is taken up in own words and made personal or acted on.</summary>
    Caring = 7,

    /// <summary>Nearly all that matters is picked up and made personal; words and deeds agree.</summary>
    Personal = 8,

    /// <summary>Understanding visibly changed what was done; a customer would tell friends.</summary>
    Outstanding = 9,

    /// <summary>Only possible because the advisor truly attended to this person, and the customer shows it.</summary>
    Unforgettable = 10,
}
