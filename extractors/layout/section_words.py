"""Headings of aims and results that are said in a few words: `Det här vill vi uppnå till 2025`."""

import re
from functools import lru_cache

from extractors.layout.label_table import Label
from extractors.layout.labels import match_label

LONGEST_HEADING = 80
_MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_THIS = r"(?:det här|detta|det|här|vad|så här|så|hur)"
_WHO = r"(?:vi|ni|projektet|förstudien|satsningen|insatsen)"
_ENDS = r"(?:slutar|är klara|är klart|är klar|är slut|tar slut|är över|är avslutat)"
_KINDS_OF_AIMS = (
    r"(?:(?:de|våra|vårt|projektets|övergripande|mätbara|kortsiktiga|långsiktiga|konkreta|kvantitativa|kvalitativa"
    r"|viktigaste|uppsatta|följande|tydliga) ){0,2}"
    r"(?:resultat|produkt|aktivitets|effekt|del|etapp|huvud|projekt|leverans|process|insats)?"
    r"mål(?:en|et|sättningar|sättningarna|bild)?"
)
_AIMS = (
    rf"{_KINDS_OF_AIMS}|(?:vision|indikatorer|syften?|uppdrag) och {_KINDS_OF_AIMS}"
    r"|(?:önska|planera|utlova|tänk|eftersträva)(?:t|d|de|ta|da) (?:resultat|effekt|effekter|utfall)"
    r"|(?:det här|detta|det) ska (?:uppnås|nås|ha uppnåtts)|"
    rf"{_THIS} (?:är det )?(?:som )?(?:ska|skall|vill|tänker|hoppas|siktar|avser) {_WHO} (?:på att )?"
    r"(?:nå|uppnå|åstadkomma|få till|få fram|bidra till|leda till|resultera i|ge|ha nått|ha uppnått|förändra"
    r"|förbättra)"
    rf"|{_THIS} ska (?:vara klart|ha hänt|bli bättre|bli resultatet|vara gjort|finnas på plats)"
    rf"|(?:målen|målet|mål|syftet) (?:enligt|i|från) (?:ansökan|beslutet|projektplanen|projektansökan)"
    rf"|(?:vart|dit) (?:vi|ska vi|är vi|vi är|vi vill|projektet)(?: är)? (?:på väg|ska|nå|vill)"
    rf"|(?:när|då|efter) (?:projektet|projekttiden|förstudien) (?:är )?(?:slut|över|klart|avslutat|avslutad)"
    r"(?: ska vi ha| har vi| ska)?"
    r"|(?:det|detta) vi (?:skrev|lovade|angav|åtog oss|sökte för)(?: i ansökan)? (?:var|är) att(?: vi)?"
    r"(?: skulle| ska)?"
    r"|(?:i ansökan|i projektplanen|i beslutet) (?:angavs|angav vi|angav projektet|skrev vi|lovade vi"
    r"|stod|sattes)(?: (?:följande|dessa|två|tre|fyra|fem|sex))?"
    r"(?: (?:mål|delmål|effektmål|projektmål)| att vi (?:ska|skulle))"
    r"|mål(?:en|et|sättning|sättningen)? (?:för|med|i) (?:projektet|förstudien|satsningen|perioden|arbetet)"
    r"|(?:effekt|del|projekt)?mål(?:en|et)? på \w+nivå"
    r"|(?:och )?vad (?:är|var|blir) (?:målet|målen|syftet|tanken|meningen)(?: (?:med|för) [^?]{1,40})?"
    r"|vad (?:vill|ville) (?:vi|projektet|föreningen)(?: med (?:projektet|det))?"
    r"|vad ska (?:pengarna|det|det hela|stödet) (?:ge|leda till|ge oss)"
    r"|(?:det här|detta|det) ska (?:vara klart|vara färdigt|vara gjort|vara på plats|finnas)"
    rf" (?:när|då|innan) {_WHO} {_ENDS}"
)
_REACHED = (
    r"(?:(?:de|våra|projektets|några|viktigaste|viktiga|konkreta|preliminära|uppnådda|samlade) ){0,2}"
    r"(?:slut|del|projekt)?resultat(?:en|et|sammanfattning)?(?: av projektet)?"
    r"|(?:uppnådda )?effekter av (?:projektet|satsningen)|uppnådda (?:effekter|mål)"
    r"|(?:projektet|satsningen) i siffror"
    r"|vad (?:ledde projektet till|projektet (?:har lett|ledde) till|gav projektet|projektet (?:har )?gett)"
    r"|(?:det här|detta) lyckades vi med|framsteg|"
    rf"{_THIS} (?:har|hade|hann) {_WHO} (?:hittills |redan |faktiskt )?(?:uppnått|åstadkommit|nått|fått gjort"
    r"|lett till|hunnit med|hunnit|bidragit till|resulterat i|gett|fått till|med|åstadkommit tillsammans)"
    rf"|{_THIS} (?:uppnådde|nådde|åstadkom) {_WHO}"
    r"|(?:så här|så|hur) (?:har|hade|gick|går) (?:det|vi|projektet)(?: gått| klarat oss)?"
    r"|vad blev det(?: av (?:det|projektet|pengarna))?"
    rf"|(?:här|det här|detta) är (?:vad|det|det som) {_WHO} (?:har |fick |hann |lyckades )?(?:fått )?"
    r"(?:gjort|åstadkommit|åstadkom|nått|nådde|uppnått|uppnådde|hunnit med|med|få till)"
    rf"|(?:det här|detta|vad) (?:lämnar|lämnade) {_WHO} efter (?:sig|oss)"
    r"|vad (?:kom )?(?:vi|forskarna|studien|projektet) (?:kom )?fram till"
    rf"|{_THIS} (?:blev|är|gick) (?:det|resultatet|resultaten|utfallet)"
    rf"|{_THIS} (?:blev|gick) (?:det )?(?:så här|till slut|klart)"
    r"|(?:det|detta|det här) (?:gav|ledde|resulterade) (?:projektet|projektet till|det|arbetet)(?: i)?"
    r"|(?:[a-zåäö]+ ){0,3}(?:arbete|projekt|arbetet|projektet|insatser|insatserna) "
    r"(?:gav|har gett|ledde till) (?:det här|detta|följande)"
    rf"|{_THIS} (?:långt )?(?:har|är) {_WHO} (?:kommit|nu)"
    r"|(?:läget|läge|status|lägesrapport|nuläge)(?: per)?(?=.{0,20} (?:19|20)\d\d)"
    r"|(?:projektets )?(?:resultat|resultaten|resultatet|utfall|måluppfyllelse)"
)
_TAIL = (
    r"(?: (?:hittills|så här långt|så långt|till slut|nu|än så länge|i korthet|i siffror|i år|senast"
    r"|tillsammans|(?:till|fram till|senast|innan|under|efter)(?: och med)?"
    rf"(?: år| utgången av| slutet av| hösten| våren| sommaren| (?:{_MONTHS}))?"
    r" (?:19|20)\d\d(?:-(?:19|20)?\d\d)?"
    r"|(?:under|efter|för|i) (?:året|perioden|projekttiden|hela projektet|projektet|första året|andra året"
    r"|ett år|två år|hösten|våren)|(?:19|20)\d\d"
    rf"|(?:i |den |per )?(?:\d{{1,2}} )?(?:{_MONTHS})(?: (?:19|20)\d\d)?"
    r"|(?:våren|hösten|sommaren) (?:19|20)\d\d"
    r"|\([^()\n]{2,30}\)))*"
)
_MARK = r"(?: ?[:?])?"
_aims = re.compile(rf"(?:{_AIMS}){_TAIL}{_MARK}").fullmatch
_reached = re.compile(rf"(?:{_REACHED}){_TAIL}{_MARK}").fullmatch
_tail = re.compile(rf"{_TAIL}{_MARK}").fullmatch
_TARGET = Label("", "section.target", "section", "", bare=False)
_ACHIEVED = Label("", "section.achieved", "section", "", bare=False)
_ROLES = frozenset({"section.target", "section.achieved"})
_OPENERS = (
    *("det", "här", "vad", "och vad", "hur", "så", "mål", "syfte", "vart", "dit", "när", "då", "efter"),
    *(
        *("resultat", "slutresultat", "delresultat", "våra", "vårt", "de ", "några", "viktig", "konkret"),
        *("mätbara", "kort", "lång", "övergripande", "önska", "planera", "utlova", "vision", "indikatorer"),
        *("satsningen i", "projektet i", "framsteg", "kva", "preliminär", "uppnådd"),
        *("produktmål", "aktivitetsmål"),
        *("etappmål", "huvudmål", "uppdrag", "tänk", "eftersträva"),
        *("utfall", "projektets", "i ansökan", "i projektplanen", "i beslutet", "effekt", "delmål"),
        *("projektmål", "uppnå", "läge", "status", "nuläge"),
    ),
)
_gave = re.compile(r"(?:gav|gett|ledde till) (?:det här|detta|följande)(?: hittills)? ?:?$").search


@lru_cache(maxsize=4096)
def section_label(words: str) -> Label | None:
    """The section that a line in lower case opens, if it says no more than that.

    >>> section_label("det har vi uppnått hittills (oktober):").field
    'section.achieved'
    >>> section_label("det här vill vi uppnå till 2025").field
    'section.target'
    >>> section_label("resultat av valet 2018") is None
    True
    """
    if len(words) > LONGEST_HEADING or not (words.startswith(_OPENERS) or _gave(words)):
        return None
    if _aims(words):
        return _TARGET
    if _reached(words):
        return _ACHIEVED
    for place, char in enumerate(words):
        if char == " " and _tail(words, place):
            match = match_label(words, words, 0, place)
            if match is not None and match.label is not None and match.label.field in _ROLES:
                return match.label
    return None
