"""Where enumerations of bodies begin that a sentence announces, and what the names in them look like.

`I samarbete med A, B och lokala föreningar`, `Konsortiet består av tolv aktörer: A, B och C`.
"""

import re
from collections.abc import Iterator

from extractors.groups import announces, is_group, stands_before_names
from extractors.lookup import Lookup
from extractors.reduction import DESCRIBED
from extractors.text import Text
from extractors.verbs import is_doing, is_finite

_BEFORE_NAMES = tuple(
    f"{word} {link}"
    for words, links in (
        (("tillsammans", "ihop", "samarbete", "samverkan", "partnerskap"), ("med",)),
        (("drivs", "ägs", "leds", "genomförs", "finansieras"), ("av",)),
        (("sida", "sidan"), ("av",)),
        (("projektägare", "huvudman", "koordinator", "initiativtagare"), ("är", "var")),
        (("ansvarig för projektet", "ansvariga för projektet", "huvudägare"), ("är", "var")),
        (("partner", "partners", "samarbetspartner", "samarbetspartners"), ("är", "var")),
        (("med sig i projektet", "med sig i arbetet"), ("har de", "hade de", "har vi", "har föreningen")),
        (("bland dem", "bland annat", "däribland", "bland andra"), ("återfinns", "finns", "märks")),
        (("till projektet",), ("är", "har")),
        (("har", "hade"), ("med oss", "med sig")),
        (
            ("som partner", "som partners", "som partner i projektet", "som partners i projektet"),
            ("har", "finns"),
        ),
        (("med sig",), ("hade de", "har de", "hade vi", "har vi", "har föreningen", "tog de")),
        (("gänget", "gruppen", "laget", "konsortiet", "finns", "resan", "färden"), ("är", "var", "finns")),
        (("frågade", "bjöd", "kontaktade", "fick"), ("vi", "vi in", "vi med")),
        (("vi",), ("i", "på", "hos", "och")),
        (("medverkande", "parter", "deltagare"), ("är", "var")),
    )
    for word in words
    for link in links
)
_WORK = r"(?:arbetet|projektet|satsningen|insatsen|resan|[\w-]*projektet|[\w-]+)"
_TOGETHER = (
    r"(?:tillsammans|ihop|gemensamt|sida vid sida) med"
    r"|[\w-]*(?:samarbete[nt]?|samverkan|partnerskap(?:et)?|samarbetsprojekt(?:et)?|samverkansprojekt(?:et)?"
    r"|samarbetsavtal|konsorti(?:um|et)|överenskommelse|avtal) (?:\w+ ){0,2}?(?:med|mellan)"
    r"|(?:samarbeta|samverka)(?:r|t|de|s|ts)? (?:[^ .,;:]+ ){0,5}?(?:med|mellan)"
    r"|(?:initiativ|projekt|satsning) mellan"
)
_NOUNS = (
    r"[\w-]*(?:partners?|partnerna|parter|parterna|aktörer|aktörerna)"
    r"|(?:deltagande|medverkande|samverkande|samarbetande|ingående) [\w-]+|medverkande|deltagare"
    r"|medsökande|medaktörer|medarrangörer|övriga [\w-]+|andra [\w-]+ som (?:deltar|medverkar|ingår|är med)"
)
_ARE = (
    rf"(?:{_NOUNS})(?: som (?:deltar|medverkar|ingår))?(?: (?:i|på|från|till|inom) [\w-]+){{0,2}}"
    r" (?:har varit|hade varit|är|var|blir|blev|utgörs av)"
    r"|som (?:deltar|medverkar|ingår)(?: i [\w-]+)? (?:är|var)"
)
_ON_SIDES = r"(?:på|från) \w+ sida(?:n)? (?:är|deltar|medverkar|ingår|finns)"
_TAKES_PART = (
    rf"(?:deltar|deltog|deltagit|medverkar|medverkade|ingår|ingick|med (?:i {_WORK} )?(?:är|var|finns))"
    r"|bakom \w{3,30} (?:\w{3,30} )?(?:står|stod|ligger)"
)
_AMONG = (
    r"(?:organisationer|aktörer|parter|partners?|företag|föreningar|kommuner|lärosäten|bolag),? "
    r"(?:bland dem|däribland|bl\.a\.|bland annat|bland andra|till exempel|t\.ex\.|såsom|nämligen)"
)
_FOLLOWING = (
    r"följande (?:\w+ )?[\w-]*(?:aktörer|parter|partners?|organisationer|företag|föreningar|kommuner"
    r"|lärosäten|bolag|finansiärer)(?: (?:som|i|på) [\w-]+){0,2}"
)
_CONSISTS = r"(?:består|bestod|bestått|utgörs|utgjordes|bildas|bildades) av"
_cue = re.compile(
    rf"(?<!\w)(?:{_TOGETHER}|{_ARE}|{_TAKES_PART}|{_ON_SIDES}|{_CONSISTS}|{_AMONG}|{_FOLLOWING}"
    rf"|{'|'.join(_BEFORE_NAMES)}):? "
).finditer
_runs = re.compile(
    r"(?<!\w)som (?=[A-ZÅÄÖ][\w&'-]*(?: (?:i |för |& )?[A-ZÅÄÖ0-9][\w&'-]*){0,4} (?:har |hade |nu |redan )?"
    r"(?:driver|drev|drivit|startar|startade|startat|äger|ägt|leder|ledde|lett|genomför|genomfört|samordnar)"
    r"(?!\w))"
).finditer
may_announce = Lookup(
    (word, None)
    for word in (
        *_BEFORE_NAMES,
        *("bland dem", "medsökande", "medaktör", "däribland", "bland annat", "bland andra", "t.ex.", "bl.a."),
        *("driver", "drev ", "drivit", "start", "äger", "leder", "lett", "genomför", "samordnar"),
        *("sköter", "koordinerar", "finansi", "bekostar", "sponsrar", "pröjsar", "beviljat", "anslaget"),
        *(
            " sida är ",
            " sidan är ",
            "tillsammans med",
            "ihop med",
            "gemensamt med",
            "sida vid sida",
            "samarbet",
            "samverk",
            "partner",
        ),
        *("konsorti", "överenskommelse", "avtal ", " mellan ", "parter", "aktörer", "deltag", "medverk"),
        *("övriga ", "andra ", "deltar", "deltog", "ingår", "ingick", "med i ", "med är", "bakom"),
        *("följande ", "består av", "bestod av", "utgörs av", "bildas av", "medarrang", "samarrang"),
    )
).inside
_NAME_LINK = r"(?:i|för|of|de|del|di|du|da|vid|and)"
_PLACED = r"(?: (?:i|från|på) (?:södra |norra |östra |västra )?[A-ZÅÄÖ]\w+(?: (?:län|kommun))?)?"
unknown_name = re.compile(
    rf"(?:{DESCRIBED}|[a-zåäö]{{3,12}}ska )?(?P<name>[A-ZÅÄÖÆØÉ]\w+- och [a-zåäö]{{6,}}(?: i [A-ZÅÄÖ][\w/]+)?"
    rf"|[A-ZÅÄÖÆØÉ][\w&.'-]*(?: (?:{_NAME_LINK} |& )?[A-ZÅÄÖÆØÉ0-9][\w&'-]*){{0,4}}(?: med omnejd"
    r"| [a-zåäö]*(?:sjukhuset|sjukhus|universitet|högskola|museum|institut|gymnasium|center|centrum))?)"
).match
"""A name that no table knows, with what says of what sort the body is."""
_further_words = re.compile(r"(?: (?P<last>[a-zåäöé]{5,})){1,2}(?=, | och | samt |[.;]|$)").match


def whole_item(fold: str, start: int, end: int) -> int:
    """Where a name in an enumeration ends that goes on with small words to the next mark: `Lapin luonto`.

    >>> whole_item("Ekan, Lapin metsäkeskus, Asken", 11, 30), whole_item("Ekan deltar", 4, 11)
    (23, 4)
    """
    further = _further_words(fold, start, end)
    if further is None:
        return start
    words = further[0].split()
    return (
        start if any(is_finite(word) or is_doing(word) or word in _SMALL for word in words) else further.end()
    )


next_name = re.compile(
    rf"{_PLACED}(?: \([^()\n]{{1,60}}\))?(?: som (?:också |även )?[a-zåäö]+ [^,;:.\n]{{3,70}}(?=,))?"
    r"(?:,? och |,? samt | & |, )(?:även |också |dels |(?:samt|och) )?"
).match
_SMALL = frozenset(
    (
        *(
            "under",
            "genom",
            "redan",
            "också",
            "sedan",
            "efter",
            "innan",
            "tillsammans",
            "idag",
            "bland",
            "kring",
        ),
        *("medan", "knutna", "knutet", "involverade", "engagerade", "delaktiga", "inblandade"),
    )
)
_FARTHEST = 130
_capital = re.compile(r"(?<![\w-])[A-ZÅÄÖÆØÉ]").finditer
_sort_before = re.compile(rf"(?:{DESCRIBED}|[a-zåäö]{{3,12}}ska )$").search


def announced(text: Text, start: int, end: int) -> Iterator[int]:
    """Where in `text[start:end]` the first names of enumerations stand that words before them announce."""
    yield from (cue.end() for cue in _runs(text.fold, start, end))
    last = start
    for cue in _cue(text.lower, start, end):
        if cue.end() < last:
            continue
        for capital in _capital(text.fold, cue.end(), min(end, cue.end() + _FARTHEST)):
            words = text.fold[cue.end() : capital.start()]
            sort = _sort_before(words)
            if announces(words[: sort.start()] if sort else words):
                last = capital.start()
                yield last
                break


_item_end = re.compile(r",? (?:och|samt) |, |[.;:]|$").search
_sort = re.compile(r"(?:(?:det|den|de) (?:\w+[ae] ){0,2})?(?P<noun>[a-zåäöé-]+) (?=[A-ZÅÄÖÆØÉ])").match


def behind_groups(fold: str, start: int, end: int) -> int:
    """Where the next name may stand in an enumeration, behind the sorts of bodies that nobody names.

    >>> behind_groups("lokala föreningar, studieförbunden Ekan", 0, 39)
    35
    """
    position = start
    while position < end and fold[position].islower():
        sort = _sort(fold, position, end)
        if sort is not None and stands_before_names(sort["noun"]):
            return sort.end()
        stop = _item_end(fold, position, end)
        if stop is None or stop[0] in {"", ".", ";", ":"} or not is_group(fold[position : stop.start()]):
            break
        position = stop.end()
    return position
