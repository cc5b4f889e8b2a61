namespace Rapport.Web.Hiring;

/// <summary>A voluntary question about a group that hiring may treat worse.</summary>
/// <param name="Code">As it is stored.</param>
/// <param name="Text">As candidates read it.</param>
/// <param name="Answers">Code and text of each answer; to leave the question out is always one more.</param>
internal sealed record FairQuestion(string Code, string Text, IReadOnlyList<(string Code, string Text)> Answers)
{
    /// <summary>All that is asked.</summary>
    public static readonly IReadOnlyList<FairQuestion> All =
    [
        new("gender", "What is your gender?", [("woman", "woman"), ("man", "man"), ("other", "another, or none")]),
        new("age", "How old are you?", [("under40", "under 40"), ("from40", "40 or older")]),
        new("origin", "Are you often taken for somebody from elsewhere, for your looks, your name or the way you speak?", [("yes", "yes"), ("no", "no")]),
        new("disability", "Do you live with a disability or a long illness?", [("yes", "yes"), ("no", "no")]),
    ];

    /// <summary>What an answer's code says.</summary>
    public string TextOf(string answer) => Answers.FirstOrDefault(each => each.Code == answer).Text ?? answer;
}
