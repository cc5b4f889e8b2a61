using Rapport.Readings;
using Rapport.Web.Ratings;
using Rapport.Web.Tests.Conversations;

namespace Rapport.Web.Tests.Ratings;

/// <summary>Readings that tests wrote, as the built-in reader might have.</summary>
internal static class Readings
{
    /// <summary>The conversation of the look: a broken promise, met; a need acted on; loyalty that nobody took up; a stock line.</summary>
    public static Reading OfTheLook(string id)
    {
        var talk = Talks.Of(
            id,
            "That's the third time you've promised an engineer and nobody came. I took a day off for this.",
            "A whole day's leave gone, I'd be furious too. We sent him to the old address. That's our mistake and I'm putting it right.",
            "It has to be before two, I've my shift after.",
            "Then you're first on the list, half past eight, and I'll ring you at eight myself.",
            "Right. Well. Twelve years with you and never a thing like it. <b>Never</b>.",
            "Is there anything else I can help you with today?");
        Quote At(int turn, string words) => Quote.Find(talk, turn, words)!;
        return new(
            talk,
            [
                new(At(0, "That's the third time you've promised"), CueKind.Inconvenience, 3, Response.Personalised, At(1, "A whole day's leave gone, I'd be furious too.")),
                new(At(2, "I've my shift after."), CueKind.Need, 2, Response.ActedOn, At(3, "Then you're first on the list, half past eight")),
                new(At(4, "Twelve years with you"), CueKind.Loyalty, 1, Response.Missed),
            ],
            [
                new(BehaviourCode.OwnWords, At(1, "A whole day's leave gone, I'd be furious too.")),
                new(BehaviourCode.Ownership, At(1, "That's our mistake and I'm putting it right.")),
                new(BehaviourCode.Commitment, At(3, "I'll ring you at eight myself.")),
                new(BehaviourCode.ScriptedPhrase, At(5, "Is there anything else I can help you with today?")),
            ],
            fault: true, Yardstick.Reader)
        {
            Process = 6.5,
            Margin = new(.9, .8),
        };
    }

    /// <summary>The same talk, coded anew.</summary>
    public static Reading With(this Reading reading, params Behaviour[] behaviours) =>
        new(reading.Conversation, reading.Cues, behaviours, reading.Fault, reading.Reader) { Margin = reading.Margin, Stock = reading.Stock };
}
