namespace Rapport.Web.Tests.Practice;

/// <summary>Scenarios of a few lines.</summary>
internal static class Some
{
    public static string Find() => Head("find") + """

        :: Hello [advisor]
        Hello, how can I help?

        [[Lost]]

        :: Lost [customer end]
        I lost a key, it was my dad's. Number 7.

        :: Marks
        - passage: Lost
          words: "it was my dad's"
          type: identity
          salience: 3
          matters: true
          why: It is not about the key.

        :: Debrief
        Nobody misses a key like that for the lock.
        """;

    public static string Branch(string kind = "branch") => Head(kind) + """

        :: Hello [customer]
        Is it open on Sunday?

        [[Ask why Sunday->Sunday]]
        [[Wait->Bad end]]

        :: Sunday [customer]
        It is her day.

        [[Open for her->Good end]]
        [[Say no->Bad end]]

        :: Good end [scene end]
        She came.

        :: Bad end [scene end]
        She went elsewhere.

        :: Debrief
        Sunday was the word.
        """;

    private static string Head(string kind) => $$"""
        :: StoryTitle
        The key

        :: StoryData
        { "ifid": "2B5C6E1A-7D0F-4EE2-9A55-0123456789AB", "start": "Hello" }

        :: Rapport
        kind: {{kind}}
        summary: Hearing the man behind the key.
        minutes: 2
        channel: call
        customer: A plumber
        {{(kind == "frame" ? "mine: Sunday is a day like others.\ntheirs: Sunday is her only day." : "")}}

        """;
}
