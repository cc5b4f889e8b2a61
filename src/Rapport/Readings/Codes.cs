namespace Rapport.Readings;

/// <summary>What a customer lets drop that a considerate friend would respond to (rubric, section 3).</summary>
public enum CueKind
{
    /// <summary>FEEL: names or unmistakably shows an emotion.</summary>
    Feeling,

    /// <summary>INCON: time, money, effort, repeat contact or upset caused by the firm or its product.</summary>
    Inconvenience,

    /// <summary>LIFE: an event or circumstance in their life beyond the transaction.</summary>
    LifeEvent,

    /// <summary>NEED: a personal requirement, limit, hurry or preference that ought to change the answer.</summary>
    Need,

    /// <summary>UNSURE: doubt, confusion, or worry about doing it right.</summary>
    Unsure,

    /// <summary>IDENT: something of who they are, or a bid for contact.</summary>
    Identity,

    /// <summary>LOYAL: tenure, past contacts, an earlier promise, being known.</summary>
    Loyalty,

    /// <summary>THANKS: specific appreciation, praise or relief beyond closing form.</summary>
    Thanks,
}

/// <summary>How a cue was met (rubric, section 4), from the least to the most valuable.</summary>
public enum Response
{
    /// <summary>Denied, minimised, blamed, contradicted, or answered only with a rule. Worth 0.</summary>
    Dismissed,

    /// <summary>Nothing in the reply window refers to it. Worth .20.</summary>
    Missed,

    /// <summary>A form of words that would fit any customer. Worth .35.</summary>
    Scripted,

    /// <summary>The right action with no sign that the cue was heard. Worth .50.</summary>
    SilentFix,

    /// <summary>Accurately refers to the specific content. Worth .50.</summary>
    Acknowledged,

    /// <summary>Acknowledged, and this customer's view is added. Worth .90.</summary>
    Personalised,

    /// <summary>At least acknowledged, and it changes what is offered or done. Worth 1.</summary>
    ActedOn,
}

/// <summary>What an advisor did unprompted, and the customer's effect (rubric, section 5).</summary>
public enum BehaviourCode
{
    /// <summary>INT: asks or remarks about this person beyond what the task requires.</summary>
    Interest,

    /// <summary>REMEM: uses something from earlier in this or a past contact, unprompted.</summary>
    Remembered,

    /// <summary>WARM: speaks with evident pleasure or kindness fitting the moment.</summary>
    Warmth,

    /// <summary>OWN: a relational remark that is specific and not said in near-identical form elsewhere.</summary>
    OwnWords,

    /// <summary>OWNER: apologises, names the fault and takes it personally or for the firm.</summary>
    Ownership,

    /// <summary>COMMIT: promises in the first person a checkable act.</summary>
    Commitment,

    /// <summary>EXPL: gives the reason in terms of this customer's situation.</summary>
    Explanation,

    /// <summary>GEST: does something helpful not asked for.</summary>
    Gesture,

    /// <summary>LIGHT: jokes or plays, and the customer plays along.</summary>
    Lightness,

    /// <summary>APOL: apologises in any wording.</summary>
    Apology,

    /// <summary>SCRIPT: stock relational wording.</summary>
    ScriptedPhrase,

    /// <summary>POLICY: a rule as the end of the matter.</summary>
    PolicyDeflection,

    /// <summary>INTR: cuts in on or talks over a story, or moves topic before its end.</summary>
    Interruption,

    /// <summary>OVERAP: apologises three or more times with no new act between.</summary>
    OverApology,

    /// <summary>PROJ: judges by own life rather than the customer's.</summary>
    OwnFrame,

    /// <summary>OVERFAM: familiarity the customer visibly does not welcome.</summary>
    OverFamiliarity,

    /// <summary>COLD: curt, sarcastic.</summary>
    Coldness,

    /// <summary>BLAME: puts the fault or a flaw on the customer.</summary>
    Blame,

    /// <summary>REASK: asks again for what the customer already told.</summary>
    AsksAgain,

    /// <summary>EFFECT: the customer's own words show that they were moved, relieved or delighted.</summary>
    Effect,
}

/// <summary>Why a reader declines to read a conversation. A declined conversation has no rating: never 0, never averaged.</summary>
public enum Abstention
{
    /// <summary>The talk is in a language the reader does not know.</summary>
    OutOfLanguage,

    /// <summary>There is too little talk to say anything.</summary>
    TooShort,

    /// <summary>No advisor speaks.</summary>
    NoAdvisor,

    /// <summary>The reader cannot tell: mixed, garbled or beyond what it was made for.</summary>
    Uncertain,
}
