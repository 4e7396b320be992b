"""When the words around a construction say that it does not mean what it else means."""

import re
from collections.abc import Sequence

from extractors.reduction import NAME, ORGANISATIONS, SUM

_LEAD, _AFTER = 40, 40
_GRANTED = frozenset({"owner.granted", "funder.grants", "funder.gives", "funder.list"})
_ONLY_PARTNER = frozenset({"PARTNER", "ORG"})
_beside = re.compile(r"(?:tillsammans|ihop|samarbete|samverkan|partnerskap) med $").search
"""Who stands behind these words takes part, whatever the verb is that follows."""
_governs = re.compile(r"(?<!\w)(?:från|av|ur|till|via|genom|enligt|för)(?: bland annat| bl a)? $").search
_negated = re.compile(
    r"(?:heller |blev |blir |dock |ännu |själva )?(?:inte|ej|aldrig|längre) "
    r"|i (?:\w+ )?(?:referensgruppen?|rådgivande gruppen?) |med på listan "
).match
"""What takes a statement back, or makes the part too small to count."""
_only_pays = re.compile(
    r"(?:(?:som |(?<=som ))(?:med)?finansiär(?:er)?|och (?:betalar|(?:med|del)?finansierar|delar på)"
    rf"|, som (?:betalar|betalade|(?:med)?finansierar|skjuter till|sköt till|går in med|lägger|lade) {SUM}"
    r"|(?:med )?(?:ett |en |den |det )?(?:\w+ )?(?:lån|bidrag|stöd|(?:med|del)?finansiering(?:en)?)"
    r"|i kostnaderna|i finansieringen|(?:med )?(?:ca |cirka |drygt |knappt )?\d+(?:,\d+)? (?:procent|%)"
    r"|(?:med )?(?:resten|resterande|återstoden|hela kostnaden|halva kostnaden|hälften)) "
).match
"""Who is with it only to pay is no partner: `Åre är med och betalar`, `bidrar med 40 procent`."""
_evaluates = re.compile(r"utvärder|följeforsk|följeutvärder|revision(?:en)? |revider").search
"""Who evaluates takes no part: `Ramboll svarar för utvärderingen`."""
_meets = re.compile(
    r"(?:träffar|möten|samtal|intervjuer|dialogmöten|besök) (?:med|hos) " + ORGANISATIONS + r" $"
).search
"""Whom one only meets takes no part: `Svaren kom genom möten med Osby kommun`."""
_supplies = re.compile(
    r"(?:på|som) (?:total|general|utförande|del)?(?:entreprenad|entreprenör|leverantör)"
).search
"""Who is paid for its work takes no part: `Bygget utförs av Ekby Teknik på totalentreprenad`."""
_advises = re.compile(
    r"(?:referens|expert|fokus|råds)\w*(?:grupp|grupper|gruppen) (?:med|av|där) (?:\w+ ){0,3}$"
).search
"""Who only sits in a group that gives advice is no partner: `En referensgrupp med forskare från SLU`."""
_of_house = re.compile(
    r"(?:det här |detta |själva )?(?:registret|databasen|webbplatsen|webbsidan|sidan|hemsidan|e?-?tjänsten"
    r"|programmet|fonden|utlysningen|stödformen|systemet|kartan|innehållet|uppgifterna|sidans innehåll) "
).match
"""What a body answers for that keeps the page: `Boverket ansvarar för registret`."""
_of_office = re.compile(
    r"(?:\w+ ){0,2}(?:riktlinjer|riktlinjerna|vägledning|vägledningen|föreskrifter|rapport|rapporten"
    r"|statistik|lagförslag|regler|reglerna|beslutet|ansökan|ansökningar|ansökningarna|stöden|bidragen|medlen"
    r"|utlysningen|utlysningar|fonden|programmet) |med (?:ett|en|att) "
).match
"""What an authority does whatever the project: `Boverket har tagit fram riktlinjer`; `räknar med en`."""
_of_support = re.compile(r"(?:stöd|bidrag|program|satsning) (?:till|för) [^,;:]{0,60}$").search
"""`bidrag till båtar som sköts av Sjöfartsverket`."""
_larger = re.compile(
    r"(?:utgår från|ingår i|del av|delar av|inom|inom ramen för|initierat av) (?:en|ett|den|det) "
    r"(?:[^ ,;:]+ ){0,2}$"
).search
"""Who runs what a project is part of: `Det är en del av en satsning som drivs av Boverket`."""
_of_reader = re.compile(
    r"(?<!\w)(?:om (?:slut)?utbetalning|bygglov|tillstånd|dispens|du|din|ditt|ni|er) "
).search
"""What readers are told to do: `Skicka sedan din ansökan till länsstyrelsen`."""
_gives_no_money = re.compile(r"(?:bidrar|bidrog|bidragit) (?:i|aktivt|starkt) ").search
_every_year = re.compile(r"(?<!\w)(?:årligen|varje år|vartannat år|löpande|om året|i övrigt) ").search
"""What a fund does anyway is told of no project: `Vinnova delar årligen ut pengar till projekt`."""
_of_paper = re.compile(
    r"(?:det här |detta )?(?:nyhetsbrevet|webbplatsen|webbsidan|tidningen|foldern|sidan) "
).match
_of_programme = re.compile(r"(?<!\w)(?:i|till) programmet ").search
"""Whose money a programme deals out: `Medlen i programmet kommer från Socialfonden`."""
_in_other_years = re.compile(
    r"(?:förra|förrförra) (?:året|gången|omgången|våren|hösten) |i fjol |året (?:innan|före) "
    r"|tidigare (?:i )?år "
).match
"""What others got then is another story: `Förra året fick Ekby IF 90 000 kronor till en bastu`."""
_since_then = re.compile(
    r"(?:sedan|från) (?:starten|(?:19|20)\d\d) har (?:[^ ]+ )?"
    r"(?:stöd|bidrag|medel|fonden|stiftelsen|programmet|pengar) "
).match
"""`Sedan 2015 har stöd beviljats med mer än 8 miljarder`"""
_OF_COSTS = frozenset({"budget.total", "budget.cost"})
_yearly = re.compile(
    r"(?<![^ ])(?:(?:årliga?|löpande|ordinarie) [\w-]*|drift[\w-]*)(?:kostnad|budget)"
).search
_of_share = re.compile(
    rf"(?:hälften|halva|delen|\w*tredjedel\w*|\w*fjärdedel\w*) av (?:[^ ,]+ )+, {SUM} ,"
).search
"""`Hälften av kostnaderna, 600 000 kronor, betalas`: the share or the whole, nobody knows."""
_of_money = re.compile(
    r"(?:finansiering|bidrag|stöd|insats|anslag|medel)(?:en|et)? (?:i|till|för) (?:projektet )?$"
).search
"""`Parternas medfinansiering i projektet är 9 miljoner`: what somebody puts in is not the whole."""
_to_many = re.compile(
    r"(?<![^ ])(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|flera|många|alla|\d+) (?:[^ ,]+ )?"
    r"(?:föreningar|personer|projekt|organisationer|kommuner|forskare|ansökningar|sökande|klubbar|skolor"
    r"|företag) "
).search
_own_money = re.compile(
    r"(?:eget |egen |egna |vårt |vår |våra |ideell|vi |oss |lån |medlem|insaml|försälj|lotter|sponsor)"
).match
_THROUGH = (f"via {ORGANISATIONS} ", f"genom {ORGANISATIONS} ")
_OF_ITS_OWN = frozenset({"owner.is_owner", "owner.applied", "owner.led_by"})
"""`Ekby IF:s projekt`, `ansökan`, `projektledare`: whose it is owns it."""
_GENITIVE = f"{ORGANISATIONS} s "
"""`med hjälp av Riksarkivets samlingar` is no help of the archive, and `Kirunas bolag` not the town."""
_its_money = re.compile(
    r"s (?:\w+ )?[\w-]*(?:anslag|stöd|bidrag|medel|pengar|peng|fond|pott|kassa|budget|program|satsning"
    r"|utlysning|gåva|donation|stipendi\w+|reserv|överskott|miljoner"
    r"|projektmedel|konto|miljon|kronor)(?:en|et|n|ar|na|er)?(?!\w)"
).match
"""`ur Kulturrådets anslag`: what somebody gives of is its own."""
_of_many = re.compile(r"(?<!\w)(?:dela på|delar på|i fjol|förra året) ").search
_owns_what_follows = re.compile(r"s (?!(?:projekt|del)\w* )\w").match


def says_otherwise(rule: str, slots: Sequence[str], where: str, match: "re.Match[str]", text: str) -> bool:
    """Whether the words in and around the match of a construction take back what it says.

    `rule`, `slots` and `where` are the construction's, `text` is the reduced sentence.
    """
    around = text[match.start() : match.end() + _AFTER]
    told_to = (rule in _GRANTED and " i uppdrag " in around) or (
        rule == "owner.subject" and " att fördela " in around
    )
    # `Regeringen har gett Boverket i uppdrag att fördela bidrag`
    if (
        told_to
        or text.endswith((" inte ", " ej ", " aldrig "), 0, match.start())
        or _negated(text, match.end())
        or _is_genitive(rule, slots, match, text)
    ):
        return True
    if rule in _OF_COSTS and (
        _yearly(match[0])
        or _of_share(match[0])
        or _of_money(text, max(0, match.start() - _LEAD), match.start())
    ):
        return True
    if rule == "budget.grant" and _is_no_grant(match, text):
        return True
    if slots[-1] == "PARTNER" and _ONLY_PARTNER.issuperset(slots):
        return _is_no_partner(rule, match, text)
    if slots[0] == "FUNDER":
        return _is_no_payer(rule, match, text)
    return slots[0] == "OWNER" and _is_no_owner(rule, where, match, text)


def _is_no_grant(match: "re.Match[str]", text: str) -> bool:
    """Whether a sum was given in other years, to many, or is one's own: `huvuddelen täcks av egna medel`."""
    if _every_year(text, *_around(match)) or _to_many(match[0]):
        return True
    elsewhere = _in_other_years(text) or _since_then(text)
    if elsewhere and NAME not in text and "projekt" not in text:
        return True
    return _own_money(text, match.end()) is not None


def _is_no_payer(rule: str, match: "re.Match[str]", text: str) -> bool:
    if match[0].endswith(_THROUGH) and text.startswith(("från ", "ur "), match.end()):
        return True  # `kommer via Leader Ekan från jordbruksfonden`
    return bool(
        (rule == "funder.applied_to" and _of_reader(text))
        or _of_programme(match[0])
        or _gives_no_money(match[0])
        or _every_year(text, *_around(match))
        or _of_paper(text)
        or text.startswith("sedan starten ")
    )


def _is_no_owner(rule: str, where: str, match: "re.Match[str]", text: str) -> bool:
    if rule == "owner.run_by" and not match[0].startswith(NAME) and _larger(text, 0, match.start()):
        return True
    if " , men " in match[0]:  # `Kommunen äger huset, men projektet är vårt`
        return True
    if rule == "owner.granted" and _in_other_years(text) and NAME not in text and "projekt" not in text:
        return True
    opens = match[0].startswith(ORGANISATIONS)
    beside = opens and _beside(text, max(0, match.start() - _LEAD), match.start()) is not None
    return beside or _is_of_body(rule, where, match, text)


def _around(match: "re.Match[str]") -> tuple[int, int]:
    """The words of a match and the next few."""
    return match.start(), match.end() + _AFTER // 2


def _is_no_partner(rule: str, match: "re.Match[str]", text: str) -> bool:
    before = max(0, match.start() - 2 * _LEAD)
    return bool(
        _only_pays(text, match.end())
        or _evaluates(text, match.start(), match.end() + _AFTER)
        or _meets(match[0])
        or _supplies(text, match.end(), match.end() + _AFTER)
        or _advises(text, before, match.start())
        or (match[0].endswith(f" av {ORGANISATIONS} ") and _of_support(text, before, match.start()))
        or (rule == "partner.helps" and (_is_governed(text, match) or _of_office(text, match.end())))
        or (rule == "partner.contributes" and _of_house(text, match.end()))
    )


def _is_genitive(rule: str, slots: Sequence[str], match: "re.Match[str]", text: str) -> bool:
    """Whether it is something of a body that owns or takes part, not the body itself."""
    if match[0].startswith(f"{_GENITIVE}del ") and text.endswith("för ", 0, match.start()):
        return True  # `projektet, som för museets del omfattar 2 mkr`
    if match[0].endswith(ORGANISATIONS + " "):
        if slots[-1] == "FUNDER" and _its_money(text, match.end()) and not _of_many(text):
            return False
        return _owns_what_follows(text, match.end()) is not None
    of_it = rule not in _OF_ITS_OWN and match[0].startswith(_GENITIVE)
    return slots[0] == "OWNER" and of_it


def _is_governed(text: str, match: "re.Match[str]") -> bool:
    """Whether a body is no subject: `har med stöd från Boverket byggt`."""
    opens = match[0].startswith(ORGANISATIONS)
    return opens and _governs(text, max(0, match.start() - _LEAD), match.start()) is not None


def _is_of_body(rule: str, where: str, match: "re.Match[str]", text: str) -> bool:
    """Whether it is a body that somebody runs: `Vänersborgs museum drivs av ...`."""
    runs = rule == "owner.run_by" and where == "near"
    return runs and text.endswith(f"{ORGANISATIONS} ", 0, match.start())
