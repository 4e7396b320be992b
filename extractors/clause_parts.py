"""The parts of a Swedish clause around one of its verbs: its finite verb, subject, sum and object.

Words are those of a reduced sentence (`reduction`): a body, an enumeration of bodies, a sum and a name of the
project are one mark each. Places are indices of words.
"""

from collections.abc import Sequence

from extractors.frames import FORMS, Form
from extractors.reduction import ADJECTIVE, NAME, ORGANISATIONS, SUM
from extractors.tables import rows
from extractors.verbs import is_finite

Words = Sequence[str]

CLAUSE_WORDS = {row["class"]: frozenset(row["words"].split()) for row in rows("clause_words")}
_ADVERBS, _STOPS = CLAUSE_WORDS["adverb"], CLAUSE_WORDS["stop"]
_GOVERN = CLAUSE_WORDS["preposition"]
_SMALL = _GOVERN | CLAUSE_WORDS["opener"]
_ENDS = CLAUSE_WORDS["end"] | {","}
_HAVE, _WILL = CLAUSE_WORDS["have"], CLAUSE_WORDS["will"] | CLAUSE_WORDS["may"]
_AUXILIARY = _HAVE | _WILL | {"är", "var"}
_PROJECT = ("projektet", "förstudien", "satsningen", "initiativet")
_OF_SUM = frozenset({"", "med", "på", "om", "i", "under"})
"""What may stand between a verb and the sum that is its object: `går in med SUM`, `ett bidrag på SUM`."""
_NO_AGENT = frozenset({"hjälp", "stöd", "medverkan", "del", "hälften", "delar", "medel", "pengar", "uppdrag"})
"""Before `av` these leave the doer open: `kartläggs med hjälp av ORG`."""
_SEEN, _NEAR, _FAR = 8, 5, 14
"""How many words away an auxiliary, an object and the end of a clause are looked for."""


def means_work(word: str) -> bool:
    """Whether a word stands for the project."""
    return word == NAME or word.endswith(_PROJECT) or word in CLAUSE_WORDS["work"]


def behind(words: Words, place: int, then: tuple[str, ...]) -> int | None:
    """Where what must follow a verb ends, with its subject or the project between: `går FUNDER nu in med`."""
    if not then:
        return place + 1
    for at in range(place + 1, min(place + 1 + _NEAR, len(words))):
        if tuple(words[at : at + len(then)]) == then:
            return at + len(then)
        if not (words[at] in _ADVERBS or words[at] in {ORGANISATIONS, "oss"} or means_work(words[at])):
            return None
    return None


def finite_of(words: Words, place: int, form: Form) -> int | None:
    """Where the finite verb of the verb at `place` stands: itself, its `har`, its `ska`; or None."""
    if form is Form.FINITE:
        return place
    heads = _HAVE if form is Form.SUPINE else _WILL
    for at in range(place - 1, max(place - _SEEN, -1), -1):
        word = words[at]
        if word in heads:
            return at
        if word == "ha" and form is Form.SUPINE:
            heads = _WILL
        elif form is Form.INFINITIVE and word in CLAUSE_WORDS["decides"] and words[place - 1] == "att":
            chosen = words[at + 1 + (words[at + 1] == "ut")] == ORGANISATIONS
            if chosen and ORGANISATIONS in words[:at]:
                return None  # `FUNDER har valt ut OWNER att driva PROJ`
            return finite_of(words, at, Form.SUPINE) or at
        elif word in _STOPS - {"att"} or word == "," or (is_finite(word) and word not in _HAVE):
            return None
    return None


def is_governed(words: Words, at: int) -> bool:
    """Whether a preposition stands before a body, which then is no subject."""
    return at > 0 and words[at - 1] in _GOVERN


def subject_of(words: Words, head: int, place: int) -> int | None:
    """The enumeration of bodies that is the subject of the finite verb at `head` of the verb at `place`."""
    before = _subject_before(words, head)
    if before is not None:
        return before
    if head > 0 and words[head - 1] in CLAUSE_WORDS["and"]:
        return _subject_of_first(words, head - 1)
    return _subject_behind(words, head, place)


def _subject_before(words: Words, head: int) -> int | None:
    at = head - 1
    while at >= 0 and words[at] in _ADVERBS:
        at -= 1
    if at < 0:
        return None
    if words[at] == ")":
        at = _opening(words, at, "(") - 1
    elif words[at] == ",":
        at = _opening(words, at, ",") - 1
        if words[at] != ORGANISATIONS:
            return None
    if words[at] == "som":  # `FUNDER, som gav SUM, ...`
        at -= 2 if words[at - 1] == "," else 1
        return at if at >= 0 and words[at] == ORGANISATIONS else None
    if at > 1 and words[at] in CLAUSE_WORDS["office"] and words[at - 1] == "s":
        at -= 2  # `FUNDERs styrelse beviljade`
    if words[at] == ORGANISATIONS:
        return None if is_governed(words, at) else at
    return _subject_beyond(words, at)


def _opening(words: Words, at: int, mark: str) -> int:
    """Where an insertion begins that ends at a bracket or comma; 0 where it does not end there."""
    return next((back for back in range(at - 1, max(at - _FAR, 0), -1) if words[back] == mark), 0)


def _subject_beyond(words: Words, at: int) -> int | None:
    """A subject with a few words of place or time behind it: `Lunds universitet i Skåne driver`."""
    for back in range(at, max(at - _NEAR - 1, -1), -1):
        word = words[back]
        if word == ORGANISATIONS:
            return back if words[back + 1] in _SMALL and not is_governed(words, back) else None
        if word in {",", ")", SUM, NAME, "som", "och"} or word in _STOPS or is_finite(word):
            return None
    return None


def _subject_behind(words: Words, head: int, place: int) -> int | None:
    """A subject behind its finite verb, where the clause opens with something that is none itself."""
    at = head + 1
    while at < len(words) and words[at] in _ADVERBS:
        at += 1
    if words[at : at + 1] != [ORGANISATIONS] or words[at + 1 : at + 2] == ["s"]:
        return None
    if at > place and words[at + 1 : at + 2] == ["som"]:
        return None
    return at if _opens_inverted(words, head) else None


def _opens_inverted(words: Words, head: int) -> bool:
    """Whether what stands before a finite verb in its clause is no subject: `I våras`, `Nu`, `SUM`."""
    if head == 0:
        return False
    if words[head - 1] in {",", SUM, NAME} or words[head - 1] in _ADVERBS:
        return True
    first = head
    while first > 0 and words[first - 1] not in _ENDS:
        first -= 1
    opening = words[first:head]
    if not opening or len(opening) > _FAR or opening[-1] in CLAUSE_WORDS["pronoun"]:
        return False
    return opening[0] in _SMALL | _ADVERBS or SUM in opening or opening[-1].endswith(_PROJECT)


def _subject_of_first(words: Words, end: int) -> int | None:
    """The subject of the clause that one without a subject goes on: `OWNER tog initiativet och driver`."""
    for at in range(end - 1):
        if words[at] == ORGANISATIONS and not is_governed(words, at):
            verb = next((word for word in words[at + 1 : at + 4] if word not in _ADVERBS), "")
            if is_finite(verb) or verb.endswith("ade") or verb in _AUXILIARY or verb in FORMS:
                return at
    return None


def sum_of(words: Words, head: int, after: int, subject: int) -> int | None:
    """The sum that is the object: behind the verb, in front of it, or what a relative clause belongs to."""
    behind_it = _sum_behind(words, after)
    if behind_it is not None:
        return behind_it
    first = min(head, subject)
    for at in range(first - 1, max(first - _NEAR, -1), -1):
        if words[at] == SUM:
            return None if at > 0 and words[at - 1] in _GOVERN - _OF_SUM else at
        if words[at] in _STOPS or words[at] in {",", ORGANISATIONS}:
            return None
    return None


def _sum_behind(words: Words, after: int) -> int | None:
    governed = ""
    for at in range(after, min(after + _FAR, len(words))):
        word = words[at]
        if word == SUM:
            return at if governed in _OF_SUM else None
        if word in _STOPS - {"om"} or word in {"som", "och", ","} or is_finite(word):
            return None
        governed = word if word in _GOVERN else "" if word == ORGANISATIONS else governed
    return None


def is_work(words: Words, head: int, after: int, subject: int) -> bool:
    """Whether the object is the project: behind the verb, before it, or what a relative clause belongs to."""
    for at in range(after, min(after + _SEEN, len(words))):
        word = words[at]
        if word in CLAUSE_WORDS["money_matter"]:
            return False  # `svarar för finansieringen av projektet`
        if means_work(word) or (word in CLAUSE_WORDS["it"] and ends_clause(words, at + 1)):
            return True
        if word.endswith(("projekt", "förstudie")) and not CLAUSE_WORDS["one"].isdisjoint(words[after:at]):
            return True  # not `driver flera projekt`
        if word in _STOPS or is_finite(word) or (word == ORGANISATIONS and at != subject):
            break
    before = min(head, subject) - 1
    while before >= 0 and words[before] in {"som", ","}:
        before -= 1
    if not CLAUSE_WORDS["money_matter"].isdisjoint(words[max(0, before - _NEAR) : before + 1]):
        return False  # `För finansieringen av projektet svarar`
    return before >= 0 and means_work(words[before])


def ends_clause(words: Words, at: int) -> bool:
    """Whether nothing of the object stands here: a mark, a particle, a preposition, or the end."""
    return at >= len(words) or words[at] in _STOPS | _ADVERBS | _SMALL | {",", "och"}


def agent_of(words: Words, after: int) -> int | None:
    """The body behind a passive and `av`."""
    for at in range(after, min(after + _FAR, len(words))):
        if words[at] == ORGANISATIONS:
            meant = (
                words[at - 1] == "av" and words[at - 2] not in _NO_AGENT and words[at + 1 : at + 2] != ["s"]
            )
            return at if meant else None
        if words[at] in _STOPS or words[at] == "som" or is_finite(words[at]):
            return None
    return None


def group_at(words: Words, at: int) -> int:
    """The number of an enumeration of bodies among those of its sentence."""
    return sum(word in {ORGANISATIONS, ADJECTIVE} for word in words[:at])


def sum_at(words: Words, at: int) -> int:
    """The number of a sum among those of its sentence."""
    return sum(word == SUM for word in words[:at])
