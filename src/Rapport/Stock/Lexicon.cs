namespace Rapport.Stock;

/// <summary>The few English words the ledger treats apart.</summary>
internal static class Lexicon
{
    private static readonly HashSet<ulong> Functions = Set(
        "a an the this that these those there here i you he she it we they me him her us them my your his its our their mine yours ours",
        "am is are was were be been being have has had having do does did will would shall should can could may might must cannot not no yes",
        "of to in on at by for from with about into onto over under up down out off as and or but if so because while than then when where",
        "who whom which what why how all any some each both either neither other one once also too");

    private static readonly HashSet<ulong> Fillers = Set(
        "really very sincerely truly genuinely extremely deeply terribly awfully so much just please kindly simply actually absolutely certainly",
        "definitely do does did um uh er erm ah oh hm hmm well okay ok right now today again ever quite rather",
        "indeed honestly completely totally fully also then and but the a an");

    private static readonly HashSet<ulong> Greetings = Set("hi hello hey dear hiya morning afternoon evening");

    /// <summary>Words that open a sentence or a clause with a capital and are nobody's name, besides the function words.</summary>
    private static readonly HashSet<ulong> Openers = Set(
        "thanks thank sorry please hello hi hey dear good great sure certainly apologies let kindly however unfortunately",
        "welcome happy glad okay ok well oh just once feel enjoy take see new im ill ive id thats lets regards best perfect lovely",
        "brilliant wonderful excellent awesome alright fine done understood regarding meanwhile finally first next lastly additionally otherwise");

    private static readonly HashSet<ulong> Titles = Set("mr mrs ms miss dr prof sir madam maam mam");

    private static readonly Dictionary<ulong, WordKind> Kinds = Titles.Select(word => (word, WordKind.Name))
        .Concat(Fillers.Select(word => (word, WordKind.Filler)))
        .Concat(Functions.Select(word => (word, WordKind.Function)))
        .DistinctBy(pair => pair.word).ToDictionary(pair => pair.word, pair => pair.Item2);

    /// <summary>The hash of a word in lower case: FNV-1a, with a last stir because short words differ in few bits.</summary>
    public static ulong Hash(ReadOnlySpan<char> lower)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var unit in lower)
            hash = (hash ^ unit) * 0x100000001B3;
        hash = (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }

    public static bool IsGreeting(ulong word) => Greetings.Contains(word);

    public static bool MayBeName(ulong word) => !Kinds.ContainsKey(word) && !Openers.Contains(word);

    public static WordKind KindOf(ulong word) => Kinds.GetValueOrDefault(word, WordKind.Content);

    private static HashSet<ulong> Set(params string[] lines) =>
        [.. lines.SelectMany(line => line.Split(' ')).Select(word => Hash(word))];
}
