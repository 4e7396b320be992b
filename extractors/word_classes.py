"""Words that do the same in a construction: the table `word_classes`, and the forms of the verbs of work."""

from extractors.tables import Row, rows

_PAST = ("present", "past", "supine")


def _passive(form: str) -> str:
    """The passive of a form and its agent's preposition; a particle stays behind the verb.

    >>> [_passive(form) for form in ("mäter", "filmar", "spelade in", "kör")]
    ['mäts av', 'filmas av', 'spelades in av', 'körs av']
    """
    verb, _, particle = form.partition(" ")
    stem = verb.removesuffix("er") if verb.endswith("er") else verb.removesuffix("r")
    stem = verb if verb.endswith(("ör", "är")) else stem
    return " ".join(word for word in (f"{stem}s", particle, "av") if word)


def _forms(column: str, verbs: tuple[Row, ...]) -> list[str]:
    return list(dict.fromkeys(row[column] for row in verbs))


def _classes() -> dict[str, str]:
    """The words of each class, divided by "|": `does`, `done`, `do`, `done_by` are made of `task_verbs`."""
    verbs = rows("task_verbs")
    given = {row["class"]: row["words"] for row in rows("word_classes")}
    made = {
        "does": [*_forms("present", verbs), *_forms("past", verbs)],
        "done": _forms("supine", verbs),
        "do": _forms("verb", verbs),
        "done_by": [_passive(form) for column in _PAST for form in _forms(column, verbs)],
    }
    return given | {
        name: "|".join([*words, *filter(None, [given.get(name, "")])]) for name, words in made.items()
    }


CLASSES = _classes()
