using System.Collections.Frozen;

namespace Rapport.Conversations;

/// <summary>Words that a name may share with everyday talk, and what sources write where they know no name. They are never redacted.</summary>
internal static class Everyday
{
    public static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        (
            "abuse admin advisor agent all amber and angel anonymous any april art august autumn back baker ball bank banks "
            + "bar barber bat batter bay beach bean beans bear beard beau bell belle bellow bend bent berries berry best bill "
            + "bird bishop black bliss blood blossom blue board bolt bond book boot boots bottom bow bowman box boy boyfriend "
            + "branch brand bread bridge bright broad brook brooks brown buck bull bun burn burns bush but butcher butler buyer "
            + "cake caller camp can candy cane cannon card case cash castle chambers chance channel chapel charity chase cherry "
            + "child christian christmas church clay clerk client cliff close clove coal coat cold cole collar combs common "
            + "constant contact cook cool cope corn court craft crane cream creek crisp cross crow cruise curry customer cutter "
            + "darling daughter dawn day dear december del delivery den der destiny did doll dollar dos drake driver dry duke "
            + "dust earl early east easter eden email end england english fair faith fall falls farm fast fear february fell "
            + "few field fields finch fine fire fish fisher fleet flood flower flowers fly foot for ford forest found fountain "
            + "fox france frank frau free french friday frost fry funk gale garden gardener gardens gates gay genesis german "
            + "get gift ginger glad glass glover going gold good grace grant grass graves gray great green greet grey groom "
            + "ground grove guest guy had hall hand hands happy hard hardy hare harmony hart has hawk head heart heath her herr "
            + "herring hide high hill hills him his home honey honor honour hood hook hoop hope horn horse house how hurt iban "
            + "ice inn ireland irish its ivory jade january jay jewel joiner joint jolly journey joy judge july june junior "
            + "just justice karma keen key keys kind king knight lady lake lamb lance land lane large las last late law lawyer "
            + "lay lead lean leather let liberty light line link lion list little lock long look lord los love low luck lucky "
            + "lunch mad madam made mail main major maker man manager mantle many march marine mark market marshal mate max may "
            + "meal mean melody mercy merit merry might mile miles milk miller mind mine minor mint miracle miss mister misty "
            + "monday money moon moor moore more morrow moss most mother mount mouse mrs must nail name neat need neighbour new "
            + "next nice night noble noel none north not note nova november now null number oak oaks october old olive one opal "
            + "order our out pack page paid pair pants parcel park part partridge past pat patch path patience pay peace "
            + "peacock pearl peck peel penny people pepper perfect person phone pick pie pike pink place plain plant play point "
            + "pond pool pope porter post potter pound powder power present price prices pride prince print proud prudence pure "
            + "put queen question quick quiet rain raise ray read ready real red reed refund rest return returns rice rich ring "
            + "rise river rivers road rock roe roll room root rose round royal rush safe sage saint sale salmon salt san sands "
            + "sandy santa saturday savage save say sea seal see self sell senior september serenity sergeant shade sharp shaw "
            + "she shed shoe shoes shop shopper shore short side sign silver sir size skinner skipper sky slipper slippers slow "
            + "small smart snow soft some son song soul south sparrow speaker spear speed spring squire staff stand star stark "
            + "starling start steed steel step sterling stew still stock stone stones stop store storm strange straw street "
            + "strike strong sugar summer sunday sunny sure swan sweet swift tall team tell temperance temple test thank thanks "
            + "the thing think thorn thursday thyme time tip today told too top tower town trip true trust try tuesday twin two "
            + "unity unknown upright url use user valley van victory visitor von wait wake wales walker wall want ward ware "
            + "warm was wash waters way wear weaver wednesday week well wells welsh west what wheel when white who whole wife "
            + "wild will winner winter wise wish with witty wolf woman wonder wood woods word work worth worthy would wren "
            + "wright year yes yet you young"
        ).Split(' '));
}
