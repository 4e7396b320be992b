"""Whether the words around a place put the project there: `i norra Ydre`, `omfattar Ydre och Kinda`."""

import regex

from extractors.engine import Found
from extractors.grammar.actors import PlaceMention
from extractors.grammar.place_table import places
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
    r"(?:\p{Ll}*området|\p{Ll}*områdena|platsen|orten|bygden|(?:nästa|första|sista|andra) (?:\p{Ll}+)"
    r"|(?:först|näst|sista?) (?:ut|på tur)|sist) (?:är|blir|blev|var|står|utgörs av|utgjordes av|består av"
    r"|bestod av|gäller|sträcker sig över)"
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
_TRAVELS = (
    r"(?:åker|reser|kör|kommer|rullar|turnerar|far|beger sig)(?: [\p{L}-]+){0,4} (?:ut|runt)"
    r"|\p{Ll}*(?:turnén|utställningen|föreställningen) (?:går|åker|reser|kommer|fortsätter|ska)"
    r"(?: \p{Ll}+){0,3}|\p{Ll}*(?:bussen|trailern|vagnen|husbilen) (?:åker|kör|reser|rullar)(?: \p{Ll}+){0,2}"
)
"""What goes out to where the work is: `Nu åker skolan ut till Orsa`, `Turnén går till Orsa`."""
_into = regex.compile(
    rf"(?r)(?<!\w)(?i:{'|'.join(AT)}) {SIDE}(?:{_A_NAME}, ){{0,6}}(?:{_A_NAME} (?:och|samt|og) )?{SIDE}"
    rf"|(?i:{_PEOPLE})(?: [\p{{Ll}}\d-]+){{0,4}} från {SIDE}"
    r"|(?i:samordnas|drivs|utgår) från "
    rf"|(?<!\w)(?i:{AREA}) {SIDE}"
    r"|(?i:platserna|piloterna|\p{Ll}{3,}(?:orter|kommuner|byar|skolor|städer|länder)(?:na)?)"
    r" (?:är|blir|var|blev) "
    rf"|(?<!\w)(?i:{_SEVERAL})(?: som| såsom| är| blir| var| blev)? "
    rf"|(?<!\w)(?i:{_SEVERAL}|{_COUNTED})(?:(?: \p{{Ll}}++){{0,4}}(?::| -) |(?: \p{{Ll}}++){{0,2}} \()"
    r"|(?i:modell|plan|strategi|arena|nätverk|mötesplats|kunskapscentrum|kompetenscentrum) för (?:hela )?"
    rf"|(?<!\w)(?i:{COVERS}) (?:även |också |bland annat )?{SIDE}"
    rf"|(?i:{_GOES}|koppling|kopplingar|anknytning|anknuten|anknutna) till {SIDE}"
    rf"|(?<!\w)(?i:flyttar|flyttade)(?: \p{{Ll}}+){{0,3}} till {SIDE}"
    rf"|(?<!\w)(?i:{_TRAVELS}) till {SIDE}"
    rf"|(?<!\w)(?i:{_WAYS})(?: \p{{Ll}}+){{0,3}} från {_A_NAME}(?: via {_A_NAME})? (?:till|via) "
).match
_END = (
    r"(?: i (?:söder|norr|öster|väster|syd|nord)| tätort| socken| stad| med omnejd"
    r"| \((?:[\p{Ll}\d][^()\n]{0,30}|[^()\n]{0,20}\d[^()\n]{0,12})\))?"
)
"""What may stand between a place and the next one: `Orsa (4 april), Mora tätort och Älvdalen`."""
_and = regex.compile(
    rf"(?r)(?:{_END}(?:,| och| eller| og| samt|, och| respektive| till| via|-) {SIDE}|(?<=\w)-)"
).match
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
_UNDERTAKES = (
    "får|fick|bygger|byggde|satsar på|satsade på|rustar|rustar upp|försöker|testar|prövar|provar|inför|öppnar"
    "|startar|ska få|ska bygga|vill bygga|har fått|har byggt"
)
_opens = regex.compile(
    r"(?i:även|också|nu|snart|nyligen|äntligen|i (?:år|höst|vår|vinter|sommar))?+ ?"
    rf"(?P<turned>(?i:{_UNDERTAKES}) )?(?:\p{{Lu}}[\p{{L}}-]++(?:, | och | samt ))*+"
).fullmatch
_undertakes = regex.compile(
    rf"(?:(?:, | och | samt )\p{{Lu}}[\p{{L}}-]++)*+ (?:{_UNDERTAKES})(?! [^.]{{0,30}}\d)(?!\w)"
).match
_done_by = regex.compile(
    r"(?:(?:, | och | samt )(?:\p{Lu}[\p{L}-]++|[\p{Ll} ]{3,30}kommuner))*+ (?:nu |äntligen |också )?"
    r"(?!möta |vinna |slå |spela )"
    r"(?:\p{Ll}+[ar] |en |ett |nya? |nytt |sin |sitt |på |om |ut )(?![^.]{0,30}\d)"
).match
"""What is said of the town itself: `Nu får Orsa en ny brygga`, `Orsa och Mora bygger en led`."""
_counted_up = regex.compile(
    rf"(?<!\w)(?i:i|inom|hela|mellan|del av|delen av|delar av|delarna av|{COVERS}|{AREA}) "
    r"(?:\p{Lu}[\w-]*+(?: \p{Lu}[\w-]*+)?(?: kommun)?(?:, | och | samt ))*+$"
).search
_municipalities = regex.compile(
    r"s?+(?:(?:, | och | samt )\p{Lu}[\w-]*+(?: \p{Lu}[\w-]*+)?){0,9}\skom(?:-\n)?muner(?!\w)"
).match
_COUNTING_MARKS = frozenset({": ", ", ", "- ", "n "})
_counts = regex.compile(
    r"(?r)(?<!\w)(?i:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|båda|\d\d?) (?:av )?"
    rf"(?:\p{{Ll}}+(?: \p{{Ll}}++){{0,4}}(?::| -)|(?:{_SEVERAL}|{_COUNTED})(?:,|, nämligen))(?: i| på| vid)? "
).match
_counts_else = regex.compile(
    r"(?i)(?<!\p{L})(?:kontor|filialer|butiker|hotell|anställda|ledamöter|sponsorer|vinnare|kommer från"
    r"|dela(?:r|de)?|redan|liknande|likadana|samma|andra|tidigare|studiebesök|medlemmar|\p{L}*konferenser|\p{L}*möten|lag|miljoner)(?!\p{L})"
).search
_rest_of_list = regex.compile(
    rf"(?:, {_A_NAME})*,? (?:och|samt|respektive) {_A_NAME}"
    r"(?=[.,;)\n]|$| kommun| län)"
).match
_each_name = regex.compile(_A_NAME).finditer
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
    if fold[start - 2 : start] == ": " and _counts_else(fold, sentence, start):
        return None
    if into is not None:
        return into.start()
    counted = counted_from(fold, sentence, start, end)
    if counted is not None:
        return counted
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


def counted_from(fold: str, sentence: int, start: int, end: int) -> int | None:
    """Where the words begin that count what the places of a list are: `vid tre flygfält: Orsa, Mora och Ås`.

    Every name of the list must be a place, or it may be one of firms or persons.
    """
    if fold[start - 2 : start] not in _COUNTING_MARKS:
        return None
    counted = _counts(fold, max(sentence, start - _LONGEST), start)
    names = _rest_of_list(fold, end) if counted else None
    if counted is None or names is None or _counts_else(fold, sentence, start):
        return None
    if not all(name[0] in places() for name in _each_name(names[0])):
        return None
    return counted.start()


def undertakes(fold: str, sentence: int, start: int, end: int) -> bool:
    """Whether a sentence opens with a town that gets or undertakes something: `Nu bygger Orsa en led`."""
    if start - sentence > _LONGEST:
        return False
    opened = _opens(fold, sentence, start)
    if opened is None:
        return False
    return (_done_by if opened["turned"] else _undertakes)(fold, end) is not None


def is_named_in_full(fold: str, sentence: int, place: Found[PlaceMention]) -> bool:
    """Whether a municipality is a place in its full name: `i Osby kommun`, `i Osby och Hörby kommuner`."""
    if place.value.kind is not PlaceKind.MUNICIPALITY:
        return False
    if not fold.startswith(_KOMMUN, place.end) and _municipalities(fold, place.end) is None:
        return False
    return _counted_up(fold[max(0, place.start - _LONGEST_LIST) : place.start]) is not None
