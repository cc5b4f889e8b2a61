namespace Rapport.Readings.BuiltIn;

/// <summary>
/// Other ways to write a common word: chat shorthand, missing apostrophes, American and dialect spellings. They are read as that word,
/// so that how somebody writes or speaks counts for less than what they say.
/// </summary>
internal static class Spellings
{
    /// <summary>The usual word first, then what stands for it.</summary>
    private const string Words =
        """
        you u ye yous youse y'all yall
        your ur yer yr
        you're youre
        i'm im ahm a'm i'am
        i've ive ah've
        i'll ah'll a'll
        my mah
        don't dont dinnae dinna
        doesn't doesnt disnae disna doesnae
        didn't didnt didnae didna
        can't cant cannae canna cannot
        couldn't couldnt couldnae couldna
        won't wont willnae winnae wullnae
        wouldn't wouldnt wouldnae widnae wouldna
        shouldn't shouldnt shouldnae shouldna
        isn't isnt isnae isna ain't aint
        aren't arent arenae
        wasn't wasnt wasnae wasna wisnae
        weren't werent werenae
        haven't havent havenae huvnae havena
        hasn't hasnt hasnae
        hadn't hadnt hadnae
        needn't neednt needny neednae
        that's thats dat's thass tha's
        that dat
        the teh
        this dis
        they dey
        them dem thame
        it's tis
        there's theres
        here's heres
        what's whats wot's whit's
        what wot whit
        who's whos
        how's hows hoo's
        he's hes
        she's shes
        we're weer
        we'll we'l
        we've weve
        they're theyre
        they've theyve
        you've youve
        you'll youll ye'll
        you'd youd ye'd
        should've shoulda
        could've coulda
        would've woulda
        must've musta
        not nae
        no naw nah nope
        yes aye yeah yep yup yea yah
        little wee
        know ken knaw kno
        going gonna gonnae goin gon gunna finna
        want wanna wantae
        got gotta gottae
        have hae huv haf hav
        give gie
        given gied gien
        giving givin
        take tak
        make mak
        do dae
        to tae tuh
        from fae frae
        for fer
        with wi wid
        and n
        about aboot bout abt
        out oot
        our oor oorsel
        now noo
        how hoo
        house hoose
        down doon
        home hame
        so sae
        more mair
        any ony
        old auld
        away awa
        right richt
        night nicht
        good guid gud gd
        well weel
        over ower
        because cos coz cuz bc becoz becuz
        before b4 afore
        please pls plz plse plss pleez
        thanks thx tnx thnx thks tx
        thank thnk
        sorry sry soz sori
        people ppl
        message msg mssg
        messages msgs
        minutes mins
        hours hrs
        hour hr
        weeks wks
        week wk
        months mths
        account acct
        number nbr
        information info
        customer cust
        service svc
        tomorrow tmrw tmr tomoro tomorow tmw 2moro
        today 2day
        tonight tonite 2nite
        really rlly rly realy
        though tho
        through thru
        enough enuf
        anyone any1
        someone some1
        everyone every1
        something sth smth summat
        nothing nowt nuthin nothin
        anything owt anythin
        everything everythin
        doing doin
        getting gettin
        coming comin
        waiting waitin
        trying tryin
        having havin
        telling tellin
        talking talkin
        working workin
        paying payin
        calling callin
        saying sayin
        being bein
        making makin
        taking takin
        looking lookin
        using usin
        feeling feelin
        thinking thinkin
        apologise apologize
        apologised apologized
        apologising apologizing
        realise realize
        realised realized
        organise organize
        organised organized
        recognise recognize
        recognised recognized
        cancelled canceled
        cancelling canceling
        travelling traveling
        travelled traveled
        favourite favorite
        colour color
        honour honor
        centre center
        mum mom mam maw
        mummy mommy
        grandma granma
        child bairn wean
        children bairns weans
        pyjamas pajamas
        neighbour neighbor
        neighbours neighbors
        behaviour behavior
        programme program
        received recieved
        receive recieve
        definitely definately
        separate seperate
        tried tryed
        believe beleive
        sincerely sincerly
        inconvenience inconvienence inconvinience inconveniance
        experience experiance
        appreciate appriciate
        awful awfy
        very verra vry
        lovely luvly bonny bonnie braw
        love luv
        okay ok okey
        hello hullo helo
        """;

    private static readonly Dictionary<uint, (uint Hash, uint Stem)> Usual = Read();
    private static readonly bool[] Known = KnownIn(Usual);

    /// <summary>The hash and stem of the usual word for this one, or its own.</summary>
    public static (uint Hash, uint Stem) Of(uint hash, uint stem) =>
        Known[hash & 0xFFF] && Usual.TryGetValue(hash, out var usual) ? usual : (hash, stem);

    private static Dictionary<uint, (uint Hash, uint Stem)> Read()
    {
        Dictionary<uint, (uint, uint)> usual = [];
        foreach (var line in Words.Split('\n'))
        {
            var words = line.Trim().Split(' ');
            foreach (var other in words.Skip(1).Where(other => other != words[0]))
                usual[Hash.Of(other)] = (Hash.Of(words[0]), Hash.Of(words[0].AsSpan(0, Math.Min(words[0].Length, Tokens.StemLength))));
        }

        return usual;
    }

    private static bool[] KnownIn(Dictionary<uint, (uint Hash, uint Stem)> usual)
    {
        var known = new bool[0x1000];
        foreach (var hash in usual.Keys)
            known[hash & 0xFFF] = true;
        return known;
    }
}
