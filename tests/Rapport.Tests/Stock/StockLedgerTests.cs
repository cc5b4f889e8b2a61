using System.Text;
using FsCheck.Xunit;
using Rapport.Conversations;
using Rapport.Stock;

namespace Rapport.Tests.Stock;

public class StockLedgerTests
{
    private static readonly string[] Own =
    [
        "That spaniel of yours has expensive taste in slippers.", "Two buses with a heel in your hand, what a morning.", "Your gran walked in those for thirty years, no wonder you mind.",
        "I grew up by that pier, the sand gets into every seam.", "If the wedding is on a boat, leather soles are asking for trouble.", "Muddy knees and one boot, that is a proper Sunday.",
    ];

    [Theory]
    [InlineData("I do sincerely apologise for any inconvenience.")]
    [InlineData("i do apologise for any inconvenience")]
    [InlineData("I DO APOLOGISE FOR ANY INCONVENIENCE!!")]
    [InlineData("I do apologise for the inconvenience, Mrs Osei.")]
    [InlineData("I really do apologise for any inconvenience, <name>.")]
    public void Small_edits_names_case_and_punctuation_do_not_hide_a_line(string sentence)
    {
        var ledger = Heard(6, _ => "I do apologise for any inconvenience.");

        Assert.Equal("I do apologise for any inconvenience.", ledger.Find(sentence)?.Text);
    }

    [Theory]
    [InlineData("I do apologise for the dog eating your left boot.")]
    [InlineData("Thank you.")]
    [InlineData("")]
    [InlineData("Order 5512-88 of 3 March.")]
    public void Own_words_and_short_words_are_no_stock_line(string sentence) =>
        Assert.Null(Heard(6, _ => "I do apologise for any inconvenience. Thank you. Order 5512-88 of 3 March.").Find(sentence));

    [Fact]
    public void A_greeting_is_one_line_whoever_is_greeted()
    {
        string[] names = ["Sarah", "Bola", "tom", "Mrs Osei", "J. P. Morley", "Wei Ling"];
        var ledger = Heard(6, number => $"Hi {names[number]}, thank you for contacting Hearth & Sole, your reference is HS-{number}9921.");

        var line = Assert.Single(ledger.Lines);
        Assert.Equal(6, line.Conversations);
        Assert.StartsWith("Hi <name>, thank you for contacting", line.Text);
        Assert.Contains("<number>", line.Text);
    }

    [Fact]
    public void Near_twins_inside_one_conversation_count_once()
    {
        var ledger = Heard(5, _ => "We value your custom very much indeed. We really value your custom very much. We value your custom!! We value all your custom.");

        Assert.All(ledger.Lines, line => Assert.Equal(5, line.Conversations));
        Assert.Equal(20, ledger.Lines.Sum(line => line.Times));
    }

    [Fact]
    public void What_customers_and_bots_repeat_is_no_stock_line()
    {
        var counter = new StockCounter();
        for (var number = 0; number < 9; number++)
            counter.Add(new($"c-{number}", [new(Speaker.Customer, "Where on earth is my parcel please?"), new(Speaker.Bot, "Please choose one of the following options.")]));

        Assert.Empty(counter.ToLedger().Lines);
    }

    [Fact]
    public void A_line_says_how_many_advisors_say_it()
    {
        var counter = new StockCounter();
        for (var number = 0; number < 6; number++)
            counter.Add(new($"c-{number}", [new(Speaker.Advisor, "Is there anything else I can help you with?", $"Advisor {number % 3}")]));

        Assert.Equal(new StockLine("Is there anything else I can help you with?", 6, 6, 3), Assert.Single(counter.ToLedger().Lines));
    }

    [Property(MaxTest = 50)]
    public bool Below_the_capacity_the_order_of_conversations_makes_no_difference(int seed)
    {
        var talk = Enumerable.Range(0, 40).Select(Varied).ToArray();
        var shuffled = talk.ToArray();
        new Random(seed).Shuffle(shuffled);

        return Bytes(Heard(talk)) == Bytes(Heard(shuffled));
    }

    [Property]
    public bool Names_put_into_a_line_do_not_hide_it(byte place, byte which)
    {
        string[] names = ["Adaeze", "Siobhan", "Wojciech", "<name>", "O'Brien", "Kwame Mensah"];
        var words = "I completely understand how frustrating this must be for you.".Split(' ').ToList();
        words.Insert(1 + (place % (words.Count - 1)), names[which % names.Length]);
        var ledger = Heard(5, _ => "I completely understand how frustrating this must be for you.");

        return ledger.Find(string.Join(' ', words)) == ledger.Lines[0];
    }

    [Fact]
    public void A_frequent_line_survives_a_full_table()
    {
        var counter = new StockCounter(capacity: 64);
        for (var number = 0; number < 2000; number++)
            counter.Add(Some.Talk("?", number % 10 == 0 ? "Your call is very important to us." : Nonsense(number)));
        var ledger = counter.ToLedger();

        Assert.InRange(ledger.Forgotten, 1, 2 * 2000 / 64);
        Assert.InRange(Assert.Single(ledger.Lines).Conversations, 200 - ledger.Forgotten, 200);
    }

    /// <summary>Talk of a stock line in one of its wordings, between words of one's own.</summary>
    private static Conversation Varied(int number)
    {
        string[] wordings = ["I do apologise for any inconvenience.", "I sincerely apologise for any inconvenience.", "I apologise for the inconvenience!", "i do apologise for any inconvenience caused"];
        return new($"c-{number}", [new(Speaker.Advisor, $"{Own[number % Own.Length]} {wordings[number % 4]} {wordings[number * 7 % 4]}", $"Advisor {number % 5}")]);
    }

    private static string Nonsense(int number) =>
        string.Join(' ', Enumerable.Range(0, 6).Select(word => new string([.. $"{(number * 7919) + (word * 104729)}".Select(digit => (char)('a' + digit - '0'))])));

    internal static StockLedger Heard(int conversations, Func<int, string> advisor) =>
        Heard(Enumerable.Range(0, conversations).Select(number => Some.Talk("Hello?", $"{Own[number % Own.Length]} {advisor(number)}")));

    private static StockLedger Heard(IEnumerable<Conversation> talk)
    {
        var counter = new StockCounter();
        foreach (var conversation in talk)
            counter.Add(conversation);
        return counter.ToLedger(5);
    }

    internal static string Bytes(StockLedger ledger)
    {
        using var to = new MemoryStream();
        ledger.Write(to);
        return Encoding.UTF8.GetString(to.ToArray());
    }
}
