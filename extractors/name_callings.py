"""Names that a page says outright: `Bron, döpte vi det till`, `Bron - så heter projektet`."""

import regex

from extractors.engine import Rule, Value
from extractors.name_parts import ANY_NAME, ProjectName

_WHAT = ("projektet", "satsningen", "insatsen")
_CALLED_SO = (
    *(f", {verb} " for verb in ("döpte", "kallade", "kallar")),
    *(
        f", som {noun} {verb}"
        for noun in (*_WHAT, "arbetet", "ansökan", "vi")
        for verb in ("heter", "kallas", "kallar", "döptes", "döpte")
    ),
    *(
        f" heter {new}{noun}"
        for new in ("", "det nya ", "det ", "den ")
        for noun in (*_WHAT, "förstudien", "initiativet", "samarbete")
    ),
    *(" benämnt ", " benämnd ", " benämns ", " kallat ", " kallad ", " kallas "),
    *("namnet, ", "projektets namn, ", "så heter ", "så kallas ", ", heter ", "projektnamnet "),
    *(f"{noun} {of}" for noun in ("arbetsnamnet", "arbetstiteln") for of in ("på ", "för ", "är ", "blev ")),
    *(
        "projektets titel ",
        "projektets namn ",
        "projektets arbetsnamn ",
        "projektets arbetstitel ",
        "titeln på ",
        "namnet på ",
        "under namnet ",
        "bär namnet ",
        "får namnet ",
        "fått namnet ",
        "fick namnet ",
    ),
)
_THE_PROJECT = (
    r"(?:(?:det|den|vårt|kommunens|föreningens|ett|en) )?(?:\p{Ll}+[ae]? )?"
    r"(?:[\p{Ll}-]*projekt(?:et)?|satsning(?:en)?|insatsen|förstudien?|initiativet|samarbete(?:t)?)(?!\w)"
)
_SO_CALLED = (
    rf"(?:,| -) så (?:heter|kallas) (?:\p{{Ll}}+(?:en|et|an) och )?{_THE_PROJECT}|, heter {_THE_PROJECT}"
    rf"|,? (?:är|blev|var) (?:namnet|arbetsnamnet|arbetstiteln|titeln) (?:på|för) {_THE_PROJECT}"
)
_CALLED_HERE = (
    r"(?:,| \() ?(?:här|nedan|härefter|fortsättningsvis|hädanefter|i det följande)"
    r" (?:benämnt|benämnd|benämns|kallat|kallad|kallas) \"?[Pp]rojektet"
)
"""What letters and agreements say: `driva Gröna vägar, nedan kallat Projektet`."""
_WHAT_THEN = (
    r"[.,!]|\n|$| (?:och|som|i|på|med|för|kommer)(?!\w)"
    r"| (?:startar|startade|drivs|drevs|ska|har|får|fick|samlas|samlar|pågår|genomförs|inleds|driver|satsar)"
    r"(?!\w)"
)


def _baptised(match: "regex.Match[str]") -> Value[ProjectName] | None:
    """`Bron ska hålla, döpte vi det till`: the page says outright that the words are a name."""
    return Value(ProjectName(match["name"]), "name")


BAPTISED: Rule[ProjectName] = Rule(
    "name.baptised",
    _CALLED_SO,
    (
        r"(?:\"(?P<name>\p{Lu}[^\n\"]{2,80})\""
        r"(?=, som (?:projektet|satsningen|insatsen|arbetet|ansökan|vi) "
        r"(?:heter|kallas|kallar|döptes|döpte)(?!\w))"
        r"|(?:(?<=[.!?\n] )|(?<=\n)|^)(?P<name>\p{Lu}[^\n.,;:!?]{2,60}?)"
        r"(?=, (?:(?:döpte|kallade|kallar) vi "
        r"|(?:döpte|kallade|kallar) [\w ]{3,40} (?:det|det hela|projektet|satsningen) (?:till|för)"
        r"|som (?:projektet|satsningen|insatsen|arbetet|ansökan|vi) "
        r"(?:heter|kallas|kallar|döptes|döpte)(?!\w| [\"\p{Lu}]))"
        r"|(?= heter (?:det nya |det |den )?"
        r"(?:projektet|satsningen|insatsen|förstudien|initiativet|samarbetet?)(?!\w)))"
        rf"|(?:(?<=[.!?\n] )|(?<=\n)|^)\"?(?P<name>\p{{Lu}}[^\n.,;:!?\"]{{2,60}}?)\"?(?={_SO_CALLED})"
        rf"|(?<!\w)(?:driva|genomföra|bedriva|om|av|i|för|till|projektet) \"?{ANY_NAME}\"?(?={_CALLED_HERE})"
        rf"|(?<!\w)(?:(?:[Nn]amnet|[Aa]rbetsnamnet|[Aa]rbetstiteln) (?:på|för) {_THE_PROJECT}"
        r"|[Pp]rojektnamnet|[Aa]rbetsnamnet|[Aa]rbetstiteln"
        r"|[Pp]rojektets (?:namn|titel|arbetsnamn|arbetstitel)|[Tt]iteln på projektet)"
        r" (?:är|blev|blir|lyder|var) "
        rf"\"?(?P<name>\p{{Lu}}[^\n.,;!?\"]{{2,80}})(?=[.,;!?\"]|\n|$)"
        rf"|(?<!\w)(?:[Uu]nder|bär|får|fått|fick) namnet \"?{ANY_NAME}\"?(?={_WHAT_THEN})"
        r"|(?<!\w)(?:[Nn]amnet|[Nn]amn), (?P<name>\p{Lu}[^\n.,;:!?]{2,60}+)(?=, ))"
    ),
    _baptised,
)
