using Rapport.Ratings;
using Rapport.Readings;

namespace Rapport.Web.Audits;

/// <summary>A code as auditors find it: its key on the keyboard, and when it is present.</summary>
internal sealed record CodeEntry(string Code, string Words, char Key, string Test);

/// <summary>All codes in the rubric's order (sections 3 to 5), each with the key that sets it. Responses take a capital letter.</summary>
internal static class CodeBook
{
    public static IReadOnlyList<CodeEntry> Kinds { get; } =
    [
        Of(CueKind.Feeling, 'f', "names or unmistakably shows an emotion"),
        Of(CueKind.Inconvenience, 'i', "time, money, effort or upset that the firm caused"),
        Of(CueKind.LifeEvent, 'l', "an event or circumstance of their life"),
        Of(CueKind.Need, 'n', "a requirement, limit or hurry that ought to change the answer"),
        Of(CueKind.Unsure, 'u', "doubt, confusion, worry about doing it right"),
        Of(CueKind.Identity, 'd', "something of who they are, or a bid for contact"),
        Of(CueKind.Loyalty, 'y', "tenure, past contacts, an earlier promise"),
        Of(CueKind.Thanks, 't', "specific appreciation, praise or relief"),
    ];

    public static CodeEntry Effect { get; } = Of(BehaviourCode.Effect, 'e', "their own words show that they were moved, relieved or delighted");

    public static IReadOnlyList<CodeEntry> Behaviours { get; } =
    [
        Of(BehaviourCode.Interest, 'i', "asks or remarks about this person beyond the task"),
        Of(BehaviourCode.Remembered, 'r', "uses something said before, unprompted"),
        Of(BehaviourCode.Warmth, 'w', "evident pleasure or kindness that fits the moment"),
        Of(BehaviourCode.OwnWords, 'o', "a relational remark that is specific, and no formula"),
        Of(BehaviourCode.Ownership, 'h', "apologises, names the fault and takes it on"),
        Of(BehaviourCode.Commitment, 'c', "promises in the first person a checkable act"),
        Of(BehaviourCode.Explanation, 'x', "gives the reason in terms of this customer’s situation"),
        Of(BehaviourCode.Gesture, 'g', "does something helpful that nobody asked for"),
        Of(BehaviourCode.Lightness, 'l', "jokes, and the customer plays along"),
        Of(BehaviourCode.Apology, 'a', "apologises in any wording"),
        Of(BehaviourCode.ScriptedPhrase, 's', "stock relational wording"),
        Of(BehaviourCode.PolicyDeflection, 'p', "a rule as the end of the matter"),
        Of(BehaviourCode.Interruption, 't', "cuts in on a story, or moves on before its end"),
        Of(BehaviourCode.OverApology, 'v', "three apologies or more, and no new act between"),
        Of(BehaviourCode.OwnFrame, 'f', "judges by their own life"),
        Of(BehaviourCode.OverFamiliarity, 'm', "familiarity that is not welcome"),
        Of(BehaviourCode.Coldness, 'q', "curt or sarcastic"),
        Of(BehaviourCode.Blame, 'b', "puts the fault or a flaw on the customer"),
        Of(BehaviourCode.AsksAgain, 'z', "asks for what was told already"),
    ];

    public static IReadOnlyList<CodeEntry> Responses { get; } =
    [
        Of(Response.ActedOn, 'D', "acknowledged, and it visibly changes what is done"),
        Of(Response.Personalised, 'P', "acknowledged, and this customer’s view is added"),
        Of(Response.Acknowledged, 'A', "refers to just this, accurately"),
        Of(Response.SilentFix, 'F', "the right act, with no sign that it was heard"),
        Of(Response.Scripted, 'S', "words that would fit any customer"),
        Of(Response.Missed, 'M', "nothing refers to it; needs no words"),
        Of(Response.Dismissed, 'X', "denied, belittled, or answered with a rule alone"),
    ];

    /// <summary>What else is said of a cue: its key, the field and value that the page posts, and its words.</summary>
    public static IReadOnlyList<(char Key, string Change, string Says)> Changes { get; } =
    [
        ('1', "salience=1", "minor"), ('2', "salience=2", "material"), ('3', "salience=3", "what mattered most"),
        ('h', "hinted=true", "only hinted at"), ('+', "valence=1", "pleasant"), ('-', "valence=-1", "unpleasant"),
    ];

    private static CodeEntry Of<T>(T value, char key, string test) where T : struct, Enum => new(Words.Code(value), Words.Of(value), key, test);
}
