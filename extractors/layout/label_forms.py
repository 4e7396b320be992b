"""Labels that are put together: `Ansvarig organisation för projektet`, `Projektets totala kostnad`.

The words of the table `label_forms` make labels in every combination; around them may stand the project,
what kind of it, and remarks that change nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from itertools import product

from extractors.layout.label_table import Label, table_labels
from extractors.tables import rows

_PROJECT = (
    r"(?:projekt|delprojekt|pilotprojekt|utvecklingsprojekt|forskningsprojekt|samverkansprojekt)et"
    r"|insatsen|satsningen|förstudien|initiativet|studien|åtgärden|investeringen"
)
_called = re.compile(rf"\b(?:det |detta |hela |den )?(?:{_PROJECT})(?P<of>s?)\b").sub
_compound = re.compile(
    r"^(?:insats|förstudie|åtgärds?)(?=namn|titel|ägare|ansvarig|tid|period|start|slut)"
).sub
_before = re.compile(
    r"(?:projektets|vårt?|våra(?! projekt$)|formell|juridisk|huvudsaklig"
    r"|(?:svensk|norsk|finsk|dansk|lokal|regional|nationell|internationell|privat|offentlig|kommunal|extern|intern|statlig|ideell|kontant|akademisk|strategisk"
    r"|viktig|central)(?:t|a|aste)?|huvudsakliga|viktigaste|associerade?) "
).match
_behind = re.compile(
    r" (?:(?:för|av|i|till|med|på|bakom|från|inom|under) projektet"
    r"|(?:projektet )?(?:inkl|inklusive|exkl|exklusive|ink|ex)\.? [a-zåäö ]{3,40}"
    r"|(?:(?:i|från) )?(?:sverige|norge|finland|danmark|åland|estland|lettland)"
    r"|(?:19|20)\d\d ?- ?(?:19|20)?\d\d"
    r"|\((?:[^()\d]{2,40}|(?:19|20)\d\d ?- ?(?:19|20)?\d\d)\)"
    r"|(?:på|i|över) (?:hela )?(?:kronor|kr|tkr|sek|perioden|projektperioden|projekttiden|svenska|sverige))$"
).search
_place = re.compile(r"\{[^{}]*\}|<[^<>]+>|[^{<]+").findall
_SHORT = 11
"""A single word of so few letters is a word of menus and of running text too: a colon has to stand there."""
LONGEST = 64


def _lists() -> dict[str, str]:
    found = (row["form"].partition(":") for row in rows("label_forms") if row["field"] == "list")
    return {name.strip("<>"): words for name, _, words in found}


def _combinations(form: str, lists: dict[str, str]) -> Iterator[str]:
    """Every label of a form: `{|projektet }<drivs> av`, as "drivs av", "projektet leds av"."""
    for words in product(*_choices(form, lists)):
        yield " ".join("".join(words).split())


def _choices(form: str, lists: dict[str, str]) -> Iterator[list[str]]:
    """What may stand in each place of a form, one place after the other."""
    for place in _place(form):
        if place[0] == "{":
            alternatives = place[1:-1].split("|")
            yield ["".join(words) for one in alternatives for words in product(*_choices(one, lists))]
        else:
            yield lists[place[1:-1]].split("|") if place[0] == "<" else [place]


@cache
def _forms() -> dict[str, tuple[Label, ...]]:
    """What each label feeds, one for each kind of value: those of the table `labels` first."""
    found: dict[str, tuple[Label, ...]] = {}
    for label in table_labels():
        if not label.cell_only:
            found[label.text] = (label,)
    lists = _lists()
    for row in rows("label_forms"):
        if row["field"] == "list":
            continue
        for text in _combinations(row["form"], lists):
            had = found.get(text, ())
            if all(one.value != row["value"] for one in had):
                weak = had[0].needs_colon if had else " " not in text and len(text) <= _SHORT
                label = Label(text, row["field"], row["value"], "", bare=False, needs_colon=weak)
                found[text] = (*had, label)
    return found


@lru_cache(maxsize=4096)
def labels_of(words: str) -> tuple[Label, ...]:
    """What a label in lower case may feed, one for each kind of value; none for one that is not all known.

    >>> [label.field for label in labels_of("ansvarig organisation för projektet")]
    ['owner']
    >>> labels_of("ansvarig utgivare")
    ()
    """
    if len(words) > LONGEST:
        return ()
    words = _compound("projekt", _called(r"projektet\g<of>", words.rstrip(" *.:")))
    return _one(words) or _joined(words)


def _one(words: str) -> tuple[Label, ...]:
    forms = _forms()
    if words in forms:
        return forms[words]
    behind, before = _behind(words), _before(words)
    for rest in (words[: behind.start()] if behind else "", words[before.end() :] if before else ""):
        found = _one(rest) if rest else ()
        if found and behind and words[-1].isdigit() and found[0].value == "period":
            return ()  # `Projekttid 2021-2023` has its value
        if found:
            return tuple(replace(one, text=words, needs_colon=False) for one in found)
    return ()


def _joined(words: str) -> tuple[Label, ...]:
    """Two labels of one field: `Projektägare/sökande`, `finansiärer och bidragsgivare`."""
    parts = re.split(r" ?/ ?| och | eller | & | samt ", words)
    if len(parts) != 2 or not all(parts):
        return ()
    first, second = (_one(part) for part in parts)
    fields = {one.field for one in second}
    return tuple(replace(one, text=words, needs_colon=False) for one in first if one.field in fields)
