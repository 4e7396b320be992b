"""Whose page it is, and what "vi" and "föreningen" on it say of the project: an owner whom no sentence names.

A site calls its owner by name once, in its head, its foot or a signature, and then says `vi`. Read only where
nothing else says who owns the project, and only where one body fits.
"""

import re
from collections.abc import Callable, Iterator

from extractors.engine import Found
from extractors.fields.claims import GIVERS, GRANTING, Claim
from extractors.fields.settling import FUNDS, without_legal_form
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.number_words import FEW
from extractors.layout import Kind
from extractors.lookup import Lookup
from extractors.project import Project
from schemas import Basis

_HEAD = _FOOT = 5
"""How many lines at the head and at the foot of a page may say whose it is."""
_FORMS = (
    r"(?:\w{0,20}(?:föreningen|klubben)|byalaget|stiftelsen|församlingen|pastoratet|museet|folkhögskolan)"
)
_DONE = (
    r"(?:driver|drev|drivit|startar|startade|startat|bygger|byggde|byggt|rustar|rustade|rustat|ville|vill"
    r"|drog i ?gång|drar i ?gång|dragit i ?gång|fått (?:besked|stöd|bidrag|pengar)|sökte|söker|sökt"
    r"|genomför|genomförde|genomfört|renoverar|renoverade|renoverat)"
)
_we_run = re.compile(
    rf"(?<!\w)(?:som vi (?:har |nu )?{_DONE}|vi (?:har )?{_DONE} (?:projekt|satsning)"
    r"|(?:vi|har vi) (?:drog|drar|dragit) i ?gång"
    r"|(?:ger|gav|gett|beviljat|beviljade|tilldelat) oss (?=[\d\w])"
    r"|(?:i|med|för) vårt? (?:\w+ )?projekt|har vi (?:kallat|döpt)|döpte vi"
    r"|(?:vi (?:fick|har fått|beviljades|har beviljats)|(?:fick|beviljades) vi|har vi (?:fått|beviljats)) "
    r"(?:[^ .]+ ){0,5}?(?:besked|pengar|bidrag|stöd|ja|klartecken|medel|kronor|miljoner|mkr|mnkr|euro)(?!\w))"
).search
_we_take_part = re.compile(
    r"v(?<!\wv)i (?:är|var) (?:\w+ )?(?:samarbets)?partner"
    r"|medan vi(?: och [\w &]{2,40})? bidrar|och vi(?: och [\w &]{2,40})? bidrar"
    r"|vi (?:är med|deltar|medverkar) i (?:\w+ )?projekt"
).search
_form_runs = re.compile(
    rf"(?<!\w)(?P<form>{_FORMS}) (?:har )?{_DONE}(?!\w)|(?:vill|ville|har) (?P<after>{_FORMS}) "
).search
_says_we = Lookup((word, None) for word in ("vi ", "döpte vi", "oss ", "vår ", "vårt ")).inside
_says_form = Lookup(
    (f"{word} ", None)
    for word in (
        *("föreningen", "klubben", "byalaget", "stiftelsen", "församlingen", "pastoratet", "museet"),
        "folkhögskolan",
    )
).inside
"""What stands in all that the patterns match."""
_SOME = (
    r"(?: just nu| i ?dag| nu| för närvarande| under året| i år| också| på gång| igång)?(?: med| i)?"
    rf"(?: följande| dessa| olika| ett par| en rad)?(?: (?:{'|'.join(FEW)}|flera|\d\d?))?(?: \w+)? "
    r"\w*(?:projekt|förstudier|satsningar)(?!\w)"
)
_HAVE = r"(?:har|driver|leder|genomför|arbetar|jobbar|bedriver|engagerade|ansvarar för)"
_own_projects = re.compile(
    rf"(?<!\w)(?:vi|{_FORMS}|kommunen) (?:är )?{_HAVE}{_SOME}"
    rf"|(?<!\w){_HAVE} (?:vi|{_FORMS}|kommunen){_SOME}"
    r"|(?m:^)(?:\d[\d.]* |§ ?\d+ )?(?:våra|föreningens|kretsens|klubbens|församlingens|egna|årets) "
    r"(?:\w+ )?projekt(?: \d{4})?$|(?m:^)(?:\d[\d.]* |§ ?\d+ )?projekt under (?:året|\d{4})$"
    r"|det här har vi på gång|på gång hos oss"
).search
_issued = re.compile(
    r"(?:(?:års|styrelse|medlems)?möte[nt]?|protokoll|(?:verksamhets|års)(?:berättelse|redovisning)"
    r"|nyhetsbrev|medlemsblad|medlemsbrev|månadsbrev) (?:\w+ )?(?:i|hos|för|från|med) $"
).search
"""Before the body whose paper a page is: `Styrelsemöte i Ekby byalag`."""
UMBRELLAS = frozenset({"Svenska kyrkan", "Equmeniakyrkan", "Röda Korset", "Hembygdsförbundet"})
"""What a body belongs to may stand over its own name in the head of its pages."""
_signed = re.compile(
    r"(?:vi (?:i|på|hos)|(?:jobbar|arbetar) (?:\w+ )?(?:i|på|hos|för)|oss (?:i|på|hos)"
    r"|(?:ordförande|kassör|sekreterare|styrelsen) (?:i|för)) $"
).search


def from_house(project: Project, claims: list[Claim]) -> Iterator[Claim]:
    """What the page's own "vi" owns or takes part in, and the body that a definite form runs it for."""
    owned = any(claim.role == "owner" for claim in claims)
    said = _we_take_part if owned else _we_run
    others = {claim.mention.canonical for claim in claims}
    if any(said(*stretch) for stretch in _told(project, _says_we)):
        body = _house(project, others)
        if body is not None:
            role = "partner" if owned else "owner"
            places = [*_in_head(project, body), (body.start, body.end)]
            yield Claim(role, body.value, places, f"{role}.we", Basis.INFERRED)
            return
    if not owned:
        yield from _by_form(project)


def house_of_list(common: Project) -> tuple[tuple[int, int], ...]:
    """Where the body stands in the head of a page that says that the projects listed on it are its own.

    `common` is the page outside its entries: `Föreningen har just nu tre projekt`, `Våra projekt`.
    """
    lower = common.page.text.lower
    told = common.page.layout.blocks
    if not any(_own_projects(lower, block.start, block.end) for block in told):
        return ()
    body = _house(common, set())
    gives = body is None or body.value.kind in GRANTING or body.value.canonical.startswith(GIVERS)
    return () if gives or body is None else ((body.start, body.end),)


def _by_form(project: Project) -> Iterator[Claim]:
    fold = project.page.text.fold
    for stretch in _told(project, _says_form):
        found = _form_runs(*stretch)
        if found is not None:
            start, end = found.span("form") if found["form"] else found.span("after")
            kind = next((f.value.kind for f in project.page.organisations.found if f.start == start), None)
            mention = OrganisationMention(fold[start:end], fold[start:end], kind=kind, generic=True)
            yield Claim("owner", mention, [(start, end)], "owner.we", Basis.INFERRED)
            return


def _told(project: Project, words: Callable[[str, int, int], list[None]]) -> Iterator[tuple[str, int, int]]:
    """Where the page itself speaks, not somebody on it, and some words stand."""
    lower = project.page.text.lower
    for sentence in project.own_sentences():
        if words(lower, sentence.start, sentence.end) and sentence.block.kind is not Kind.QUOTE:
            yield lower, sentence.start, sentence.end


def _house(project: Project, others: set[str]) -> Found[OrganisationMention] | None:
    """The one body in the head of the page, in its foot, or in a signature, that plays no other part."""
    fold, lower = project.page.text.fold, project.page.text.lower
    head, foot = _lines(fold)
    bodies = [
        f
        for f in project.page.organisations.found
        if not f.value.generic and f.value.kind not in FUNDS and f.value.canonical not in others
        if project.foreign(f.start) is None  # who did something else is not at home here
    ]
    at_line = [f for f in bodies if f.start == 0 or fold[f.start - 1] == "\n"]
    in_head = [f for f in at_line if f.end <= head]
    for fitting in (
        [f for f in in_head if f.value.canonical not in UMBRELLAS] or in_head,
        [f for f in bodies if f.end <= head and _issued(lower, max(0, f.start - 60), f.start)],
        [f for f in bodies if _signed(lower, max(0, f.start - 40), f.start)],
        [f for f in at_line if f.start >= foot],
    ):
        named = {f.value.canonical: f for f in reversed(fitting)}
        if len(named) == 1:
            return next(iter(named.values()))
    return None


def _in_head(project: Project, body: Found[OrganisationMention]) -> Iterator[tuple[int, int]]:
    """The first line of the page where it is the name that the foot gives with its legal form."""
    fold = project.page.text.fold
    short = without_legal_form("", body.value.name)
    if body.start > 0 and short != body.value.name and fold.startswith(short + "\n"):
        yield 0, len(short)


def _lines(fold: str) -> tuple[int, int]:
    """Where the head of a page ends and where its foot begins."""
    head = foot = 0
    text = fold.rstrip()
    foot = len(text)
    for _ in range(_HEAD):
        head = fold.find("\n", head) + 1 or len(fold)
    for _ in range(_FOOT):
        foot = max(0, text.rfind("\n", 0, foot))
    return head, foot
