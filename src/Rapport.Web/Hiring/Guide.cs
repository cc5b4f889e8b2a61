using System.Security.Cryptography;
using System.Text;

namespace Rapport.Web.Hiring;

/// <summary>What a candidate is seen in.</summary>
internal enum HiringPart
{
    /// <summary>The interview about the work.</summary>
    Work,

    /// <summary>The interview about the heart.</summary>
    Heart,

    /// <summary>Two short messages of customers, answered.</summary>
    Sample,
}

/// <summary>
/// The questions of one part, the same for every candidate of an opening (structured interviews: Campion, Palmer and Campion 1997), each with
/// five described levels (behaviourally anchored scales: Smith and Kendall 1963).
/// </summary>
/// <param name="Name">Unique among guides of a part: <c>heart</c>.</param>
/// <param name="Part">What it is for.</param>
/// <param name="Title">As people read it.</param>
/// <param name="Intro">What interviewers read first.</param>
/// <param name="Messages">Of a work sample: the messages to be answered, one or two; else none.</param>
/// <param name="Questions">One to twelve.</param>
/// <param name="Content">The file as it was read.</param>
internal sealed record Guide(
    string Name, HiringPart Part, string Title, string Intro, IReadOnlyList<string> Messages, IReadOnlyList<GuideQuestion> Questions, string Content)
{
    /// <summary>Changes with any letter of the file: the first 12 of its SHA-256 in hexadecimal.</summary>
    public string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Content.ReplaceLineEndings("\n"))))[..12];

    /// <summary>The question's title; its code where this version has no such question.</summary>
    public string TitleOf(string code) => Questions.FirstOrDefault(question => question.Code == code)?.Title ?? code;
}

/// <summary>A question with its described levels.</summary>
/// <param name="Code">Unique in its guide: small letters.</param>
/// <param name="Title">A few words.</param>
/// <param name="Ask">What is asked, word for word.</param>
/// <param name="ListenFor">What to listen for; empty where the file says nothing.</param>
/// <param name="Levels">Five sentences, for 1 to 5.</param>
internal sealed record GuideQuestion(string Code, string Title, string Ask, string ListenFor, IReadOnlyList<string> Levels)
{
    /// <summary>How many levels there are.</summary>
    public const int Highest = 5;

    /// <summary>What a level says, 1 to 5.</summary>
    public string this[int level] => Levels[level - 1];
}
