"""What stands around the names of projects no word for a project leads to: words of `name_frames`."""

import regex

from extractors.name_parts import FIRST_WORDS, VERBS
from extractors.tables import rows

LEAD = (
    r"(?<!\w)(?:i|inom|Inom|Genom|Med|av|på|till|från|med|för|genom|om|är|mot|minns|driver|drivit|drev|startat|startade|genomfört"
    r"|ägt|äger|leder|lett|finns|avser|gäller|rör|drev vi|hade vi|studien?|delprojekt|projektet) "
)
ANY_LEAD = (
    r"(?:^|(?<=[\n.!?] )|(?<=\n)|(?<![\p{Lu}\d][\w&+/-]{0,30})(?<=[\p{Ll},:])"
    r"(?<!(?<!projekt|arbet|initiativ)et|(?<!satsning|förstudi|insats)en|an) "
    r"|(?<=start\p{Ll}{0,4} (?:den )?\d{1,2} \p{Ll}{3,9} (?:19|20)\d\d )"
    r"|(?<=start\p{Ll}{0,4} (?:i )?\p{Ll}{3,9} (?:19|20)\d\d ))"
)
"""What a name may follow where enough is said behind it: the beginning of a sentence, or a small word.

A definite noun says what sort of thing is named: `programmet Kommunala Partnerskap`, `byn Finnskoga`.
"""
PASSIVE = (
    r"(?:drivs|drevs|drivits|bedrivs|bedrevs|pågår|pågick|pågått|avslutades|avslutas|startade|startar|startades"
    r"|genomförs|genomfördes|leds|leddes|höll på|beviljades|beviljats|finansieras|finansierades|gjordes|ägs"
    r"|samordnas|inleddes|inleds)"
)
"""What is said of a project and not of a body."""
SOMEBODY = r"(?:(?!som |och |det |den |de )[\w&+/-]++ ){1,6}?"
IS_DONE = (
    r"(?:driv(?:er|it|s)|drev|drevs|drivits|bedrivs|bedrevs|pågår|pågick|pågått|avslutade|avslutades|avslutas"
    r"|slutade|startade|startar|genomför|genomförs|genomförde|genomfördes|genomfört|leder|ledde|leds|leddes"
    r"|hade|höll på|beviljades|beviljats|finansieras|finansierades|gjorde|gjordes|äger|ägde|ägs|samordnar"
    r"|samordnas)"
)
WHO = r"(?:(?!som )[\w&+/-]++ ){0,6}?"
KIND = (
    r"(?:[\w+-]*projekt|\w*arbete|\w*satsning|\w*studie|\w*insats|plan|\w*initiativ|\w*försök"
    r"|\w*kampanj|\w*partnerskap)(?!\w)"
)
MADE = (
    r"(?:\w*mötesplats|\w*utställning|\w*festival|film|\w*lekplats|\w*park|\w*led|app|\w*turné|\w*teater"
    r"|\w*föreställning|\w*verkstad|\w*utbildning|kurs|konsertserie|bok)(?!\w)"
)
"""What money may be for that bears a name: `300 000 kronor för Ljusgården, en mötesplats`."""
IS_ONE = (
    r"[,: ](?:(?<! )|(?<= )-) "  # one set of marks at the head is sought several times as fast
    rf"(?:(?:ett|en|vår|vårt|\w+s) (?:(?!som |att |för |om )[\w-]+ ){{0,3}}?{KIND}"
    rf"|(?<=, )(?:det|den) (?:[\w-]+ ){{0,2}}?{KIND} (?:som|vi)(?!\w))"
)
WAS_ONE = rf"\. (?:Det|Detta|Den) (?:är|var) (?:[\w&-]++ ){{0,6}}?{KIND}"
HAS_DONE = rf", som {WHO}{IS_DONE}(?!\w)"
WAS_PAID = (
    r", som (?:(?!som )[\w&+/-]++ ){1,6}?"
    r"(?:finansierar|finansierade|finansierat|betalar|betalade|bekostar|stöder|stödjer|stödde)(?!\w)"
)
WAS_DONE = rf", som (?:{SOMEBODY}(?:har |hade )?{IS_DONE}|(?:har |hade )?{PASSIVE})(?!\w)"
HAS_NUMBER = (
    r" \((?:på (?:engelska|svenska|finska) |eng(?:elsk titel|elska|\.):? "
    r"|(?i:dnr|diarienr|diarienummer|projektnummer|projektnr|projekt-id|ärende-id|ärendenr|journalnr|journalnummer)"
    r"\.?:? [\w ]{0,8}\d|(?:19|20)\d\d/\d)"
)
HAS_YEARS = r" \((?:19|20)\d\d ?- ?(?:19|20)?\d\d\)"
ON = ("igång", "i gång")
RUNS = (
    *("driver", "drivit", "drev", "äger", "ägt", "förlänger", "förlänga", "lägga ner", "lägger ner"),
    *(
        f"{verb}{we}"
        for verb in (
            *("startar", "startade", "avslutar", "avslutade", "inleder", "inledde", "lanserar", "lanserade"),
        )
        for we in ("", " vi")
    ),
    *(f"{verb}{we} {on}" for verb in ("drar", "drog", "dragit") for we in ("", " vi") for on in ON),
    *(f"{verb}{we} punkt för" for verb in ("sätter", "satte", "satt") for we in ("", " vi")),
    *("avslutas", "inleds", "sjösätts", "lanseras", "startas", "sjösattes", "lanserades"),
    *("leder", "ledde", "samordnar", "koordinerar", "beviljas för", "beviljats för", "beviljades för"),
    *("fortsätter med", "håller i", "hållit i", "höll i", "ansvarar för", "ansvarade för"),
)
MONEY = ("kronor", "kr", "mkr", "mnkr", "miljoner", "euro")
YES = (
    *("medel", "stöd", "bidrag", "sagt ja", "säger ja", "sa ja", "sade ja"),
    *("klartecken", "grönt ljus", "startskottet", "startsignalen", "tummen upp", "pengar", "pengarna"),
)
GO = "|".join(YES[7:12])
HEADLINE_ENDS = rf"(?<=(?i:{GO}) (?:till|för|åt) [^\n.,]{{3,60}})$"
"""`Klartecken för Gröna vägar` as a headline; `Stöd till kultur i skolan` is over the rules of a grant."""
UNDER_WAY = (
    *("halvvägs i", "halvvägs in i", "mitt uppe i", "igång med", "i gång med", "färdiga med"),
    *("klara med", "börjat med"),
)
"""What is said of something that takes time: `Nu har vi kommit halvvägs i Fisk på fredag`."""
LED = tuple(
    f"{noun} {of}"
    for nouns, prepositions in (
        (
            (
                *("projektledare", "projektledaren", "delprojektledare"),
                *("projektkoordinator", "projektsamordnare"),
            ),
            "för",
        ),
        (("projektägare", "styrgruppen", "projektgruppen", "slutkonferens", "slutkonferensen"), "för|i"),
        (
            (
                *("slutseminarium", "slutseminariet", "avslutningskonferens", "spridningskonferens"),
                *("avslutningskonferensen", "spridningskonferensen", "startmöte", "startkonferens"),
                *("upptaktsmöte", "uppstartsmöte", "startseminarium", "slutredovisning", "slutredovisningen"),
                *("kickoff", "kick-off", "slutträff", "slutmöte", "resultatkonferens", "referensgruppen"),
            ),
            "för|i|av",
        ),
        (
            ("syftet", "målet", "tanken", "avsikten", "huvudsyftet", "målsättningen", "ambitionen", "idén"),
            "med",
        ),
    )
    for noun in nouns
    for of in prepositions.split("|")
)
RELATIONS = frozenset({"predecessor", "successor", "parent", "part", "sibling"})
LEADS = sorted(
    (row["cue"] for row in rows("topic_cues") if row["topic"] in RELATIONS and row["lead"] == "yes"),
    key=len,
    reverse=True,
)
NOUN = (
    r"(?:(?:det|den|ett|en|vårt|vår) )?(?:(?:mindre|större|tidigare|avslutade|nya|lyckade|egna|egen) ){0,2}"
)
SECOND_HALF = regex.compile(r" och [a-zåäö]\w++(?=, som| \(|\.)").match
TOLD_ON = regex.compile(r",? som |, (?:ett|en) | \(| slutade(?!\w)").match
CALLED = (
    r"(?P<called>[\w-]{0,30}"
    r"(?:projektet|projekt,|förstudien|förstudie,|satsningen|satsning,|studien|insatsen|projekteringen"
    r"|programmet) )?+"
)


TWICE = 2
GOES = (
    *("har beviljats", "har nu beviljats", "beviljas", "beviljades", "får stöd"),
    *("får pengar", "får klartecken"),
    *("drivs av", "drivs", "syftar till", "vänder sig till", "riktar sig till", "pågår"),
    *("pågick", "startade"),
    *("startar", "avslutas", "avslutades", "finansieras", "är inne på sitt", "går i mål", "har fått pengar"),
    *("har fått stöd", "genomförs", "genomfördes", "leds av", "ägs av", "samordnas av"),
)
"""What is said of a project where its name is the subject: `att Mera mat på bordet får pengar`."""
SMALL_NAME = (
    rf"(?P<name>(?!(?:{FIRST_WORDS})(?!\w))\p{{Lu}}[\w&+/-]++"
    rf"(?: (?!(?:{VERBS}|som|att|har|är)(?!\w))[a-zåäöé&][\w&-]*+){{1,6}}?)"
)
