"""Whether the words around a place put the project there: `i norra Ydre`, `omfattar Ydre och Kinda`."""

import regex

from extractors.engine import Found
from extractors.grammar.actors import PlaceMention
from schemas import PlaceKind

AT = (
    *("i", "inom", "på", "över", "i hela", "besöker", "utanför", "mellan", "kring", "längs", "vid", "runt"),
    *("söder om", "norr om", "öster om", "väster om", "i närheten av", "intill", "nära", "invid", "utmed"),
    *("i trakten av", "i trakterna av", "nordväst om", "nordost om", "sydväst om", "sydost om"),
    *("mellom", "langs", "utenfor", "rundt", "ved"),
)
SIDE = (
    r"(?:(?:både|bland annat|bl\.a\.|bl a|främst|framför allt|till exempel|exempelvis|t\.ex\.|t ex"
    r"|(?:nord|syd)?(?:norra|södra|östra|västra)|mellersta|inre|yttre|övre|nedre|centrala|gamla|hela"
    r"|delar av|(?:den )?(?:\p{Ll}+ )?delen av|\p{Ll}{2,12}ska"
    r"|landskapet|landskapen|länen|stadsdelen|stadsdelarna|bostadsområdet|bostadsområdena|tätorten|tätorterna"
    r"|samhället|samhällena|orten|orterna|byn|byarna|socknen|socknarna|kommunerna|staden|städerna) )?"
)
"""Which part of a place is meant, or whose country it lies in: `i norra Hälsingland`, `i danska Horsens`."""
_PEOPLE = (
    "ungdomar|elever|barn|unga|deltagare|kvinnor|familjer|företag|föreningar|klubbar|seniorer|äldre|böcker"
    "|boende|bybor|odlare|lantbrukare|invånare|skolor|klasser"
)
COVERS = (
    "omfattar|omfattade|berör|täcker|besöker|besökte|besökt|jämför|jämförs|jämfördes|kartlägger|anlöper|anlöpt"
    "|trafikerar|sträckan|linjen|omfattas|innefattar|inbegriper|inkluderar|täckte|berörde|når|nådde"
    "|spänner över|sträcker sig över|avgränsas till|begränsas till|är avgränsat till|är begränsat till"
    "|utgörs av|är inriktat på|fokuserar på|riktas mot|riktar sig mot"
    "|riktar sig till|vänder sig till|är förlagt till|är förlagda till"
)
AREA = (
    r"(?:\p{Ll}*området|\p{Ll}*områdena|platsen|orten|bygden|(?:nästa|första|sista|andra) (?:\p{Ll}+)) "
    r"(?:är|blir|blev|var|utgörs av|utgjordes av|består av|bestod av|gäller|sträcker sig över)"
)
"""What says by itself where the work is done: `Projektområdet är`."""
_SEVERAL = "byar|byarna|orter|orterna|samhällen|kommuner|kommunerna|städer|städerna|öar|öarna"
_COUNTED = "platser|platserna|ställen|ställena|sjöar|vattendrag|län|länder|stadsdelar|bygder|socknar"
"""What is counted before it is named: `på tre platser: Orsa, Mora och Älvdalen`."""
_GOES = (
    "koncentreras|koncentrerad|koncentrerat|lokaliseras|lokaliserad|lokaliserat|förläggs|förlagts|förlades"
    "|flyttas|vidare|utvidgas|utökas"
)
_A_NAME = r"\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?"
_WAYS = (
    r"går|löper|leder|sträcker sig|\p{Ll}*led(?:en)?|\p{Ll}*väg(?:en)?|\p{Ll}*stig(?:en)?"
    r"|linjen?|\p{Ll}*bana(?:n)?|cykla|vandra|åka|paddla"
)
_into = regex.compile(
    rf"(?r)(?<!\w)(?i:{'|'.join(AT)}) {SIDE}(?:{_A_NAME}, ){{0,6}}(?:{_A_NAME} (?:och|samt|og) )?{SIDE}"
    rf"|(?i:{_PEOPLE})(?: [\p{{Ll}}\d-]+){{0,4}} från {SIDE}"
    r"|(?i:samordnas|drivs|utgår) från "
    rf"|(?i:{AREA}) {SIDE}"
    r"|(?i:först ut|platserna|piloterna|\p{Ll}{3,}(?:orter|kommuner|byar|skolor|städer|länder)(?:na)?)"
    r" (?:är|blir|var|blev) "
    rf"|(?<!\w)(?i:{_SEVERAL})(?: som| såsom| är| blir| var| blev)? "
    rf"|(?<!\w)(?i:{_SEVERAL}|{_COUNTED})(?:(?: \p{{Ll}}++){{0,4}}(?::| -) |(?: \p{{Ll}}++){{0,2}} \()"
    r"|(?i:modell|plan|strategi|arena|nätverk|mötesplats|kunskapscentrum|kompetenscentrum) för (?:hela )?"
    rf"|(?<!\w)(?i:{COVERS}) (?:även |också |bland annat )?{SIDE}"
    rf"|(?i:{_GOES}|koppling|kopplingar|anknytning|anknuten|anknutna) till {SIDE}"
    rf"|(?<!\w)(?i:flyttar|flyttade)(?: \p{{Ll}}+){{0,3}} till {SIDE}"
    rf"|(?<!\w)(?i:{_WAYS})(?: \p{{Ll}}+){{0,3}} från {_A_NAME}(?: via {_A_NAME})? (?:till|via) "
).match
_END = (
    r"(?: i (?:söder|norr|öster|väster|syd|nord)| tätort| socken| stad| med omnejd"
    r"| \((?:[\p{Ll}\d][^()\n]{0,30}|[^()\n]{0,20}\d[^()\n]{0,12})\))?"
)
"""What may stand between a place and the next one: `Orsa (4 april), Mora tätort och Älvdalen`."""
_and = regex.compile(rf"(?r)(?:{_END}(?:,| och| eller| og| samt|, och| till| via|-) {SIDE}|(?<=\w)-)").match
_from_to = regex.compile(r"(?r)(?<!\w)(?i:från|fra|mellan) ").match
_on_to = regex.compile(rf"(?:(?:, | och | og )\p{{Lu}}[\p{{L}}-]++)?{_END} (?:till|via|til) ").match
_first_out = regex.compile(
    r"(?:(?:, | och | samt )\p{Lu}[\p{L}-]++){0,6} (?:är|blir|var|blev|står) "
    r"(?:först ut|(?:först |sist |näst )?på tur|(?:våra |de )?(?:pilot|försöks|test)\p{Ll}+)"
).match
_gains = regex.compile(rf"(?r)(?<!\w)(?i:kommer|komma|kom|kommit) {SIDE}").match
_of_it = regex.compile(r"s?(?: län| kommun|s kommun)? till (?:del|godo|nytta)(?!\w)").match
"""`ska komma hela Dalarna till del`"""
_whose_turn = regex.compile(r"(?r)(?<!\w)(?:står|kommer|blir|är) ").match
_on_turn = regex.compile(r"(?: och \p{Lu}[\p{L}-]++)? (?:(?:först |sist |näst )?på tur|först ut)(?!\w)").match
_opens = regex.compile(
    r"(?i:även|också|nu|snart|nyligen|i (?:år|höst|vår|vinter|sommar)|kommunerna|både)?+ ?"
    r"(?P<gets>(?i:får|fick) )?"
    r"(?:\p{Lu}[\p{L}-]++(?: \p{Lu}[\p{L}-]++)?(?:, | och | samt ))*+"
).fullmatch
_takes_part = regex.compile(
    r"s?+(?:(?:, | och | samt )\p{Lu}[\p{L}-]++(?: \p{Lu}[\p{L}-]++)?)*+(?: kommuner| kommun)?"
    r" (?:(?:får|fick|har fått|ska få)(?! [^.]{0,30}\d)|deltar|deltog|har deltagit"
    r"|medverkar|medverkade|ingår|ingick|är med|var med|omfattas|berörs|ansluter sig"
    r"|anslöt sig|samverkar|samarbetar)(?!\w)"
).match
"""What is said of places that the work is done for: `Nu får Orsa en ny brygga`, `Mora och Orsa deltar`."""
_counted_up = regex.compile(
    rf"(?<!\w)(?i:i|inom|hela|mellan|del av|delen av|delar av|delarna av|{COVERS}|{AREA}) "
    r"(?:\p{Lu}[\w-]*+(?: \p{Lu}[\w-]*+)?(?: kommun)?(?:, | och | samt ))*+$"
).search
_municipalities = regex.compile(
    r"s?+(?:(?:, | och | samt )\p{Lu}[\w-]*+(?: \p{Lu}[\w-]*+)?){0,9}\skom(?:-\n)?muner(?!\w)"
).match
_KOMMUN = (" kommun", "s kommun")
_LONGEST_LIST = 120
_LONGEST = 90
_GOES_ON = frozenset(" ,")
_NEXT = 4
"""How far a place stands from the one before it, at most, if both are told in one breath."""


def placed_from(fold: str, sentence: int, start: int, end: int, last_end: int) -> int | None:
    """Where the words begin that put something at the place at `start:end`; None if nothing does.

    `sentence` is where its sentence begins, `last_end` where the place before it ended that was put so.
    """
    floor = max(sentence, start - _LONGEST)
    joined = _and(fold, floor, start)
    if joined is not None and last_end + _NEXT > joined.start():
        return start
    into = _into(fold, floor, start)
    if into is not None:
        return into.start()
    way = _from_to(fold, floor, start)
    if way is not None and _on_to(fold, end) is not None:
        return way.start()
    gain = _gains(fold, floor, start)
    if gain is not None and _of_it(fold, end) is not None:
        return gain.start()
    if fold[end : end + 1] not in _GOES_ON:
        return None
    turn = _whose_turn(fold, floor, start) is not None and _on_turn(fold, end) is not None
    return start if turn or _first_out(fold, end) is not None else None


def takes_part(fold: str, sentence: int, start: int, end: int) -> bool:
    """Whether a sentence opens with places that are said to take part or to get something."""
    opened = _opens(fold, sentence, start) if start - sentence < _LONGEST else None
    return opened is not None and bool(opened["gets"] or _takes_part(fold, end))


def is_named_in_full(fold: str, sentence: int, place: Found[PlaceMention]) -> bool:
    """Whether a municipality is a place in its full name: `i Osby kommun`, `i Osby och Hörby kommuner`."""
    if place.value.kind is not PlaceKind.MUNICIPALITY:
        return False
    if not fold.startswith(_KOMMUN, place.end) and _municipalities(fold, place.end) is None:
        return False
    return _counted_up(fold[max(0, place.start - _LONGEST_LIST) : place.start]) is not None
