"""Whether a place of running text is another: where something else goes on, or where a person lives."""

import re

import regex

from extractors.engine import Found
from extractors.fields.place_clauses import is_said_of_else
from extractors.grammar.actors import PlaceMention
from extractors.grammar.first_names import FIRST_NAMES
from extractors.layout import Pair
from extractors.page import Sentence
from extractors.text import Text
from extractors.verbs import is_finite

_STATES = (
    "finns|fanns|saknas|saknades|råder|bor|hade|drevs|genomfördes|gjordes|var|omsätter|sysselsätter"
    r"|är det (?:många|få|ont|brist|svårt)"
    r"|har (?:\S+ ){1,4}(?:legat|tagits|minskat|ökat|stigit|sjunkit|vuxit)"
)
_TRADES = r"(?:handeln|industrin|näringen|\w+näringen|jordbruket|lantbruket|skogsbruket|arbetslösheten)"
_background = re.compile(
    rf"(?:i|på) (?:hela )?[a-zåäöéøæ-]+(?: län| och [a-zåäöéøæ-]+)? (?:{_STATES})(?! (?:\w+ )?projekt)(?!\w)"
    r"|det (?:finns|fanns) (?:i ?dag |ännu |bara |över |drygt |cirka )*\d"
    r"|(?:siffror|statistik)(?:en|na)? .{0,20}visar|på \d{4}-talet |tidigare (?:har|hade|besökte|gjorde|var) "
    r"|(?:år|sedan) \d{4} (?:gick|fanns|bodde|hade|var|har antalet)"
    rf"|(?:till )?{_TRADES} i "
).match
"""What goes on in a place without the project: `I Norge finns ...`, `Handeln i Skåne ...`."""
_lives = re.compile(
    r"(?<!\w)(?:(?:(?<!som )|(?<=, som ))(?:bor|bodde|bott)|tidigare (?:arbetat|jobbat|varit)|säger"
    r"|växte upp|vuxit upp|uppvuxen|född|flyttade|anställd)"
    r"(?: [\w-]+){0,5} (?:i|på|utanför|vid|till|från) $"
).search
"""Where a person lives, grew up or has a job: `som bor på en gård utanför Leksand`."""
_for_those = re.compile(
    r"(?<!\w)(?:(?:vänder|vände|riktar|riktade) sig|riktas|riktades|är|var|görs) "
    r"(?:\w+ ){0,2}?(?:till|mot|för) |(?<!\w)målgrupp"
).search
"""A sentence that says for whom the work is: they live where it is done."""
_goes_on = re.compile(
    r"(?<!\w)(?:studiebesök\w*|studieres\w+|(?:års|bygde|förenings)?(?:möte|stämma|stämman|mötet)"
    r"|\w*konferens(?:en|er)?|\w+mäss(?:an?|or)|(?!arbets)\w+marknaden|\w*festival(?:en|er)?|\w*besöket|loppis\w*"
    r"|\w+kväll(?:en)?|kick-?off\w*|tidigare försök"
    r"|utbildningshelg\w*|kongress(?:en)?|träffen|vi ses|invigning av|forskar(?:e|na)|kollegor(?:na)?|parkera"
    r"|liknande \w+(?: \w+){0,3}|gjordes försök"
    r"|enhet(?:en)?|filial(?:en)?|kansli(?:et)?|laboratori(?:um|et)|huvudkontor(?:et)?"
    r"|regn(?: på ett dygn)?|skyfall\w*|att (?:fördela|söka)|miljarder kronor|delar på [^.,]{5,30}"
    r"|\w+arkivet|genom (?:\w*psykiatrin|vårdcentral\w+)|(?:har|hade) sitt (?:kontor|säte))"
    r"(?:(?: för [^.,;:]{2,40}?)? (?:hölls|hålls|ägde rum|äger rum|var|blir))?"
    r"(?: (?:på|hos|vid|till) [^.,;:]{2,40})? (?:i|på) $"
).search
"""What goes on in a place without being the project's: `Ett studiebesök i`, `Liknande system i`."""
_SELLERS = (
    r"gård|såg|\w*fabrik|\w*handlare|\w+ägare|\w*byrå|\w*firma|kund|leverantör|\w*odlare|snickare|smed|\w*företag|\w*bolag"
    r"|plantskola|\w*odling|butik|affär|entreprenör|importör|tillverkare|verkstad|tryckeri|grossist|varv|konstnär|slöjdare"
)
_source = re.compile(
    rf"(?<!\w)(?:från|av|hos) (?:en|ett) (?:[a-zåäö-]+ ){{0,2}}(?:{_SELLERS})"
    r" (?:i|på|utanför|från|vid|längs|kring|mellan|i \w+) $"
    r"|(?:gatan|vägen|torget|gränd|allén|stigen) \d+(?: ?[a-z])? i $"
    r"|(?:\d|\w) (?:km|mil|kilometer|timmar|minuter|halvtimme|timme|kvart|stenkast|timmes \w+|minuters \w+)"
    r" (?:söder om|norr om|öster om|väster om|utanför|från|bortom|bort från) $"
    r"|(?:finns|fanns|i landet|i världen|i sverige|i europa)(?!\w)[^.]{0,60} varav \w+ i $"
    r"|(?:är|finns|var|fanns)(?: [\w-]+){0,3} på plats i $"
).search
"""Where something is bought, a house stands, or from where the way is measured: `från en såg i Orsa`."""
_dated = re.compile(
    r"\W*(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?"
    r"|\d{1,2}(?::?e)? (?:jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?(?: \d{4})?)"
    r"(?:,? (?:kl\.? ?)?\d{1,2}[.:]\d\d(?:-\d{1,2}[.:]\d\d)?)?"
    r"(?P<what>:? [^.!?]{0,30})?[ ,]+(?:i|på|till) $"
).match
"""The line of a day in a calendar: `2018-11-21 i Orsa`, `21 nov Föreningsträff i Orsa`."""
_carries_on = re.compile(
    r"(?<!\w)(?:bygger vidare på|byggde vidare på|bygger på (?:erfarenhet\w*|resultat\w*|lärdom\w*)"
    r"|tar vid (?:där|efter|när)|fortsättning(?:en)? (?:på|av)|uppföljning(?:en)? av"
    r"|(?:uppföljare|efterföljare)n? till|efterträder|föregångare\w*)(?!\w)"
    r"(?![^.]* och (?:\w{2,}s|ska|pågår|omfattar|kommer|nu) )[^.]* $"
).search
"""What came before: `Det är en fortsättning på Vägval, som drevs i Orsa`."""
_WATER = (
    "sjön",
    "sundet",
    "viken",
    "havet",
    "fjärden",
    "ån",
    "älven",
    "Vättern",
    "Vänern",
    "Mälaren",
    "Siljan",
)
_only_named = re.compile(
    r"(?<!\w)(?:(?:söder|norr|öster|väster|sydost|sydväst|nordost|nordväst) om"
    r"|ligger (?:\w+ )?(?:vid|nära|intill|invid)"
    r"|(?:\w*vattnet|fosforn?|kvävet?|näring\w*|slammet|gifterna|\w*plasten|skräpet|utsläppen|bäcken|diket)"
    r" (?:\w+ )?når) $"
).search
"""Where a water only says how something lies, or where dirt would go: `innan vattnet når Vänern`."""
_for_years = re.compile(
    r"s? i (?:över |drygt |mer än )?(?:[2-9]\d|tjugo|trettio|fyrtio|femtio) år(?!\w)"
).match
"""For how long somebody has done a thing: `har tränat barn i Orsa i 41 år`."""
_of_party = re.compile(
    r"(?<!\w)(?:samverkan|samverkar|samverkade|samarbete|samarbetet|samarbetar|samarbetade|tillsammans|dialog|dialogen"
    r"|partnerskap) med "
    r"(?:(?! (?:på|att|som|ska|om|kring) )[^.;:]){0,90}(?<!\w)"
    r"(?:[\w-]*psykiatrin|vårdcentral\w+|arbetsförmedlingen|försäkringskassan|polisen"
    r"|universitet\w*|högskol\w+|\w*sjukhus\w*|lasarettet|företag\w*|bolag\w*|\w*museet|\w+byrån|kluster\w*|partner\w*"
    r"|organisationer\w*|aktör\w*|\w*cent(?:er|rum|ret)|forskare|institut\w*) i $"
    r"|(?:med|av|från) (?:en|ett|två|tre|fyra|fem|sina|våra|dess|flera|olika) (?:[a-zåäö]+ ){0,2}"
    r"(?:kluster|partner|partners|universitet|organisationer|aktörer|högskolor|företag|institut)"
    r"(?: (?:för|inom|på) [\w-]+)? (?:i|från) $"
).search
"""With whom one works together, and where that is at home: `i samverkan med polisen i`."""
_of_board = re.compile(
    r"(?<!\w)(?:\w*partnerskap(?:et)?|programområdet?|lag(?:-\w+)?|\w*leader\w*|(?:styr|övervaknings)kommitt\w+"
    r"|politiker(?:na)?|ledamöter|handläggare|jordbruksverket|tillväxtverket|esf-rådet|länsstyrelsen)"
    r" (?:i|för|på|inom) (?:[\w-]+ (?:och|samt) (?:på |i )?)?$"
).search
"""Who decides on money, and for where: `Strukturfondspartnerskapet i Övre Norrland`."""
_listed_body = re.compile(
    r"(?:[,:]|(?<!\w)(?:och|samt|med|som|av|från|inklusive|deltar|medverkar)) "
    r"(?:[A-ZÅÄÖ][\w-]+ ){1,4}(?:i|på) $"
    r"|(?<!\w)(?:med|för|av|från|hos|som|till|och) [\"”»][^\"”»\n]{2,40}[\"”«] (?:i|på) $"
).search
"""A name in a row of names, and where it is at home: `med Mat i Väst, Gårdar i Bohuslän och Ostar i Mark`."""
_in_brackets = re.compile(r" \([A-ZÅÄÖ]{2,6}[ /)]").match
"""The short form of a body whose name ends in a place: `Samkommunen för skolor i Nyland (SSN)`."""
_all_over = re.compile(
    r"(?<!\w)(?:dela\w* ut|delats ut|delar på|får dela|fördel\w+|\w*ansökning\w*"
    r"|projekt\w* (?:får|fick|har fått|beviljas|beviljades))(?!\w)[^.]*(?<!\w)(?:från|mellan) "
    r"(?:[A-ZÅÄÖ][\w-]+ i (?:söder|norr|öster|väster) till )?$"
).search
_side = re.compile(r" i (?:söder|norr|öster|väster|syd|nord)(?!\w)").match
"""From where to where many grants went: `40 projekt får pengar, från Ystad i söder till Kiruna i norr`."""
_of_somebody = regex.compile(
    r"(?P<person>\p{Lu}\p{Ll}+)(?: \p{Lu}[\p{Ll}-]+)?(?:, \d\d,)? (?:i|på|vid|utanför) $"
    r"|(?<!\w)(?i:ett|en|vår|min|deras|mormor|farmor|morfar|farfar) (?:\p{Ll}+ )?"
    r"(?:företag|firma|bolag|leverantör|konsult|butik|entreprenör|byrå|handläggare"
    r"|\p{Ll}+(?:firma|bolag|byrå|företag)) (?:i|på|utanför|från) $"
).search
"""Whose home a place is: `säger Karin Ek i Kisa`, `ett företag i Umeå`."""
_named_after = re.compile(r"s? [A-ZÅÄÖ][\w-]*[a-zåäö]").match
"""What makes a place the first word of another name: `på Nordens Ark`."""
_has_changed = re.compile(
    r"s?(?: län| kommun)? har (?:\w+ )?(?:minskat|ökat|sjunkit|stigit|tappat|förlorat|försvunnit|vuxit)(?!\w)"
).match
"""What has come about in a place by itself: `Färjetrafiken på Vänern har minskat`."""
_LONGEST_QUOTE = 300
_LONGEST_LEAD = 70


_other_texts = re.compile(
    r"(?:\d+ )?(?:läs (?:också|även|mer|vidare)|se (?:också|även)|mest läst|senaste nytt|siste nytt"
    r"|kommentarer|(?:fler|andra) (?:beviljade )?(?:projekt|nyheter|artiklar)|relatera[dt]|liknande projekt)"
).match
"""A heading over what is no part of the page's own text: `Läs också`."""


_asks = re.compile(
    r"(?:\w+, )?(?:(?:visste|vet|minns|har) (?:du|ni)"
    r"|(?:var|vem|vad|hur|när|varför) (?:låg|var|stod|hade|fanns|levde))(?!\w)"
).match
"""How a question begins that is put to the reader, or about old times: `Var låg kåtorna i Ångermanland?`"""


def _is_of_other_text(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence stands under a heading that opens links to other pages."""
    section = sentence.block.section
    return section.end > section.start and _other_texts(text.lower, section.start, section.end) is not None


_we = re.compile(r'"[^"]*(?<!\w)(?:[Vv]i|[Jj]ag|oss|[Mm]an|[Dd]u|[Nn]i)(?!\w)').match
"""What is within quotes and has somebody speak: `"Vi vill finnas i Dalarna"`, not a name."""


def _is_spoken(fold: str, sentence: Sentence, start: int) -> bool:
    """Whether a place stands in what somebody is quoted to say, in the middle of a paragraph."""
    before = fold.rfind('"', sentence.block.start, start)
    opened = before >= 0 and fold.count('"', sentence.block.start, start) % 2 == 1
    return opened and _we(fold, before, sentence.block.end) is not None


def _is_day(lead: str) -> bool:
    """Whether a line begins with a day and only names what is on then: no verb tells of work."""
    day = _dated(lead)
    return day is not None and not any(is_finite(word) for word in (day["what"] or "").split())


def is_elsewhere(text: Text, sentence: Sentence, place: Found[PlaceMention]) -> bool:
    """Whether a place is where something else goes on, where a person lives, or part of another name."""
    if _is_of_other_text(text, sentence) or _asks(text.lower, sentence.start, sentence.end):
        return True
    home = _of_somebody(text.fold[max(sentence.start, place.start - 50) : place.start])
    if home is not None and (home["person"] is None or home["person"] in FIRST_NAMES):
        return True
    lead = text.lower[sentence.start : place.start][-_LONGEST_LEAD:]
    if _is_spoken(text.fold, sentence, place.start):
        return True
    return bool(
        _source(lead)
        or (len(lead) < _LONGEST_LEAD and _is_day(lead))
        or _carries_on(text.lower, sentence.start, place.start)
        or (place.value.name.endswith(_WATER) and _only_named(lead))
        or _for_years(text.lower, place.end)
        or _background(text.lower, sentence.start, sentence.end)
        or (
            _lives(text.lower[max(sentence.start, place.start - 60) : place.start])
            and not _for_those(text.lower, sentence.start, place.start)
        )
        or (
            text.lower.endswith((" i ", " på "), sentence.start, place.start)
            and _goes_on(text.lower[max(sentence.start, place.start - 90) : place.start])
        )
        or _named_after(text.fold, place.end)
        or _has_changed(text.lower, place.end)
        or _in_brackets(text.fold, place.end)
        or _of_board(lead)
        or _listed_body(text.fold, max(sentence.start, place.start - _LONGEST_LEAD), place.start)
        or _of_party(text.lower[max(sentence.start, place.start - 140) : place.start])
        or (
            _side(text.fold, place.end)
            and _all_over(text.fold[sentence.start : place.start][-_LONGEST_QUOTE:])
        )
        or is_said_of_else(text, sentence[:2], place.start, place.end)
    )


_at_the_hour = re.compile(r"(?:^|\n|[,;.] )(?:datum|dag|tid|när)\b[^\n]*(?:\d[.:]\d{2}|kl)").search


def is_of_meeting(lower: str, pair: Pair) -> bool:
    """Whether a place is that of a meeting: `Tid: kl. 13.00-16.00`, `Plats: Folkets hus` on the next line."""
    above = lower[max(0, pair.label_start - 120) : pair.label_start]
    return pair.field == "place.other" and _at_the_hour("\n".join(above.split("\n")[-3:])) is not None


_REGION = "Region "


def is_of_body(fold: str, pair: Pair) -> bool:
    """Whether a label and its value are the name of a body: the line `Region Gävleborg`."""
    return fold.startswith(_REGION, pair.label_start) and pair.start == pair.label_start + len(_REGION)
