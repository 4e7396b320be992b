"""Finite verbs: where one stands a name has ended, and a heading with one is a headline (table `verbs`)."""

from extractors.tables import rows

_SHORTEST_PASSIVE = 5
GETS = "får|fick|har fått|beviljas|beviljades|har beviljats|tilldelas|tilldelades|har tilldelats"
"""What is said of who gets money."""
GOT = "får|fick|fått|beviljas|beviljades|beviljats|tilldelas|tilldelades|tilldelats"
"""The same without "har", which stands elsewhere in the sentence."""
_NOUNS_IN_AS = (
    *("biogas", "naturgas", "fordonsgas", "atlas", "kalas", "glas", "kanvas", "trias", "våras", "somras"),
)
_SUPINES = frozenset({"beviljats", "blivit"})
"""Without "har" these end a headline too."""


def _forms(row: dict[str, str]) -> tuple[str, ...]:
    """The finite forms of a verb: `bygger, byggde, byggs, byggas, byggdes`."""
    present, past = row["present"], row["past"]
    stem = present.removesuffix("er") if present.endswith("er") else present
    return present, past, f"{stem}s", f"{row['verb']}s", f"{past}s"


INFINITIVES = frozenset(row["verb"] for row in rows("verbs"))
_FINITE = frozenset(form for row in rows("verbs") for form in _forms(row)) | {"ska", "skall", "kommer"}
_IDLE = frozenset(
    (
        *("vara", "ha", "finnas", "få", "kunna", "vilja", "leva", "bo", "säga", "gå", "komma", "ligga"),
        *("veta", "minnas", "se", "höra", "stå", "växa", "behöva", "tänka", "vinna", "känna", "resa"),
        *("åka", "flytta", "berätta", "köpa", "kosta", "leta", "tacka", "stanna", "föda", "söka", "handla"),
        *("bli", "skola", "visa", "byta", "vandra", "sluta", "så", "äga", "heta", "kalla", "läsa"),
        *("låta", "minska"),
        *("öka", "påminna", "fira", "avse", "bero", "uppleva", "påverka", "drabba", "besöka", "hoppas"),
    )
)
"""Verbs that tell of no work."""
_DOING = frozenset(
    form for row in rows("verbs") if row["verb"] not in _IDLE for form in (row["verb"], *_forms(row))
)
HEADLINE_VERBS = (
    frozenset(form for row in rows("verbs") if row["headline"] for form in _forms(row))
    | {"ska", "skall", "kommer"}
    | _SUPINES
)
"""Forms that tell a headline from the name of a project wherever they stand in it."""


def is_doing(word: str) -> bool:
    """Whether a word in lower case is a verb of work, in any form but the supine.

    >>> [is_doing(word) for word in ("byggs", "bygga", "bor", "bygd")]
    [True, True, False, False]
    """
    return word in _DOING


def is_finite(word: str) -> bool:
    """Whether a word in lower case is a verb that can end a name: `samlar`, `drivs`, not `vägar`.

    >>> [is_finite(word) for word in ("rengör", "undersöktes", "vägar", "blick")]
    [True, True, False, False]
    """
    return word in _FINITE or (
        len(word) >= _SHORTEST_PASSIVE and word.endswith("as") and not word.endswith(_NOUNS_IN_AS)
    )
