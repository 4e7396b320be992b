"""Who does what by the verb of a clause: its subject, object and agent, in any order that Swedish allows.

`constructions` lists phrases; here the table `frames` lists verbs, and the grammar of the clause does the
rest: the subject before the verb or behind it (`I våras beviljade FUNDER SUM`), verbs of two words
(`går FUNDER in med`), the perfect, the future, relative clauses (`OWNER, som driver PROJ`), passives with
their agent.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from extractors.amounting import amounting_in
from extractors.clause_parts import (
    CLAUSE_WORDS,
    Words,
    agent_of,
    behind,
    finite_of,
    group_at,
    is_work,
    means_work,
    subject_of,
    sum_at,
    sum_of,
)
from extractors.costing import costing_in
from extractors.frames import FORMS, Verb
from extractors.reduction import ORGANISATIONS, SUM

_time = re.compile(
    r"(?<![^ ])(?:(?:i|under|sedan|från|på|efter|inom|sen) (?:(?:i|de|den|det|hela|samma|senaste|kommande"
    r"|första|närmaste|gångna|förra|ett|två|tre|fyra|fem|några|flera|\d+) ){0,3}?"
    r"(?:år|åren|månader|månaderna|dag|dagarna|våras|höstas|somras|vintras|våren|hösten|sommaren|vintern|tiden"
    r"|början|starten|start|fjol|sikt|veckan|månaden|året|projekttiden|januari|februari|mars|april|maj|juni|juli"
    r"|augusti|september|oktober|november|december|(?:19|20)\d\d|sin tur|dagsläget)(?: (?:19|20)\d\d)?"
    r"|hela tiden|till dags dato|bland annat|än så länge|för närvarande|så småningom|till slut) "
).sub
"""Phrases of time that stand where an adverb can."""
_other_money = re.compile(
    r"(?<![^ ])(?:förra (?:året|gången|omgången)|i fjol|årligen|varje år|per år|om året|i övrigt|tidigare"
    r"|fördela|dela på|(?:att|kan) söka|lån|i uppdrag) "
).search
"""Money of other times, of no single project, or that must be paid back."""
_ADVERBS, _STOPS = CLAUSE_WORDS["adverb"], CLAUSE_WORDS["stop"]
_PART_ENDS = _STOPS | {",", "och", "samt", "som"}
_PART_LEADS = frozenset({"med", "genom", "under", "från"})
_LENDS = CLAUSE_WORDS["money"] | {SUM}
_OTHERS = ([ORGANISATIONS], ["andra"], ["övriga"], ["flera"], ["många"], ["ett"], ["en"], ["lokala"])
_FROM = frozenset({"av", "från", "ur"})
_BESIDE, _SEEN = 4, 8


class Said(NamedTuple):
    """What a clause says: a role of an enumeration (by its number), and of which sum (by its number).

    Beside the roles of a record: `own` pays a share of what it owns itself, `doer` does what an owner does,
    and `none` has no part (`har inte beviljat`, `kan bevilja`, `om FUNDER beviljar`); `total` and `cost` are
    what a sum is that nobody is said to pay.
    """

    role: str
    rule: str
    group: int | None
    sum: int | None


class _Clause(NamedTuple):
    words: Words
    frame: str
    head: int
    """Its finite verb."""
    after: int
    """What follows its verb."""
    subject: int | None
    owning: frozenset[int]

    @property
    def group(self) -> int | None:
        return None if self.subject is None else group_at(self.words, self.subject)


_ROLES = {
    "runs": ("owner", "owner.runs"),
    "gives": ("funder", "funder.gives"),
    "adds": ("cofunder", "cofunder.adds"),
    "finances": ("funder", "funder.finances"),
    "gets": ("owner", "owner.granted"),
    "takes_part": ("partner", "partner.takes_part"),
}
_PAYING = frozenset({"gives", "adds"})
_OF_MONEY = _PAYING | {"gets", "finances"}


def said_in(text: str, owning: frozenset[int] = frozenset()) -> Iterator[Said]:
    """Read the roles in a reduced sentence (`reduction`), clause by clause.

    `owning` are the numbers of the enumerations beside a sum of their own: `går FUNDER in (med SUM)`.
    """
    words = _time("nu ", text).split()
    frames = _ROLES.keys() - _OF_MONEY if _other_money(text) else _ROLES.keys()
    for place, word in enumerate(words):
        for verb in FORMS.get(word, ()):
            if verb.frame not in frames:
                continue
            said = list(_read(words, place, verb, owning))
            if said:
                yield from said
                break
    yield from _said_of_nouns(text)


_OF_NOUNS = {
    "grant": ("funder", "funder.gives"),
    "cofinancing": _ROLES["adds"],
    "own": ("own", "budget.share"),
}


def _said_of_nouns(text: str) -> Iterator[Said]:
    """What the nouns of a sentence say that its sums are, and who pays them."""
    for one in amounting_in(text):
        payer = None if one.payer is None else group_at(text[: one.payer + 1], one.payer)
        yield Said(*_OF_NOUNS[one.kind], payer, sum_at(text, one.sum))
    for whole in costing_in(_time("nu ", text)):
        yield Said(whole.kind, f"budget.{whole.kind}", None, sum_at(text, whole.sum))


def _read(words: Words, place: int, verb: Verb, owning: frozenset[int]) -> Iterator[Said]:
    after = behind(words, place, verb.then)
    if after is None and verb.frame in _PAYING:
        after = _before_own_sum(words, place, verb.then, owning)
    head = None if after is None else finite_of(words, place, verb.form)
    if after is None or head is None:
        return
    subject = None if verb.passive else subject_of(words, head, place)
    clause = _Clause(words, verb.frame, head, after, subject, owning)
    if _is_denied(clause):
        yield _denied(clause)
    else:
        yield from (_passive if verb.passive else _ACTIVE[verb.frame])(clause)


def _before_own_sum(words: Words, place: int, then: tuple[str, ...], owning: frozenset[int]) -> int | None:
    """What follows a verb whose `med` and sum belong to its subject: `går in FUNDER (med SUM)`."""
    after = behind(words, place, then[:-1]) if then[-1:] == ("med",) else None
    if after is None:
        return None
    while after < len(words) and words[after] in _ADVERBS:
        after += 1
    owns = words[after : after + 1] == [ORGANISATIONS] and group_at(words, after) in owning
    return after + 1 if owns else None


def _is_denied(clause: _Clause) -> bool:
    """Whether a clause says that it is not so, that it may be, or under which condition."""
    words, head, after = clause.words, clause.head, clause.after
    last = next((n for n in range(after, len(words)) if words[n] in _STOPS or words[n] == ","), len(words))
    return (
        words[head] in CLAUSE_WORDS["may"]
        or not CLAUSE_WORDS["no"].isdisjoint(words[max(0, head - 2) : min(last, after + _BESIDE)])
        or words[max(0, head - 2) : head] == ["om", ORGANISATIONS]
    )


def _denied(clause: _Clause) -> Said:
    sum_, head = _sum(clause), clause.head
    if clause.words[head - 1] == ORGANISATIONS:  # `om FUNDER beviljar`
        clause = clause._replace(subject=head - 1)
    return Said("none", "", clause.group, None if sum_ is None else sum_at(clause.words, sum_))


def _sum(clause: _Clause) -> int | None:
    subject = clause.head if clause.subject is None else clause.subject
    return sum_of(clause.words, clause.head, clause.after, subject)


def _gives(clause: _Clause) -> Iterator[Said]:
    if clause.subject is None:
        return
    words, sum_ = clause.words, _sum(clause)
    role, rule = _ROLES[clause.frame]
    if not CLAUSE_WORDS["own"].isdisjoint(words[max(0, clause.head - 1) : clause.after + 2]):
        role, rule = "own", "budget.share"
    if clause.group in clause.owning:
        yield Said(role, rule, clause.group, None)
    elif sum_ is not None and not _is_for_many(words, sum_):
        if role == "funder" and words[sum_ + 1 : sum_ + 3] == ["i", "medfinansiering"]:
            role, rule = _ROLES["adds"]
        yield Said(role, rule, clause.group, sum_at(words, sum_))


def _is_for_many(words: Words, sum_: int) -> bool:
    """Whether a sum is given to no one project: `61 miljoner kronor till föreningar i länet`."""
    given = words[sum_ + 1 : sum_ + 2] in (["till"], ["åt"])
    return given and not CLAUSE_WORDS["many"].isdisjoint(words[sum_ + 2 : sum_ + 5])


def _gets(clause: _Clause) -> Iterator[Said]:
    words, sum_ = clause.words, _sum(clause)
    if sum_ is None:
        return
    around = range(max(1, clause.head - _SEEN + 2), min(max(clause.after, sum_) + _SEEN, len(words)))
    giver = next((n for n in around if words[n] == ORGANISATIONS and words[n - 1] in _FROM), None)
    if giver is not None:
        yield Said("funder", "funder.granted_by", group_at(words, giver), sum_at(words, sum_))
    elif _is_grant(clause, sum_):
        yield Said("funder", "budget.grant", None, sum_at(words, sum_))
    if clause.subject is not None and clause.subject != giver:
        role, rule = _ROLES["gets"] if any(map(means_work, words)) else ("doer", "owner.receives")
        yield Said(role, rule, clause.group, None)


def _is_grant(clause: _Clause, sum_: int) -> bool:
    """Whether a sum that is got from nobody is support: `har fått stöd med SUM`, `fick vi SUM`."""
    words, head = clause.words, clause.head
    named = [*words[clause.after : sum_], *words[sum_ + 1 : sum_ + 3]]
    if any(word.endswith(("stöd", "bidrag", "anslag", "medel")) for word in named):
        return True
    return "vi" in words[max(0, head - 1) : head + 2] and words[sum_ + 1 : sum_ + 2] != ["i"]


def _takes_part(clause: _Clause) -> Iterator[Said]:
    if clause.subject is not None and _is_part_of_it(clause.words, clause.after):
        yield Said(*_ROLES["takes_part"], clause.group, None)
        if _is_with_others(clause.words, clause.after):
            yield Said("doer", "owner.does", clause.group, None)


def _is_with_others(words: Words, after: int) -> bool:
    """Whether what follows a verb of taking part says with whom: `samverkar OWNER med ORG`."""
    at = after + (words[after : after + 1] == [ORGANISATIONS])
    return words[at : at + 1] == ["med"] and words[at + 1 : at + 2] in _OTHERS


def _is_part_of_it(words: Words, after: int) -> bool:
    """Whether what follows a verb of taking part is the project, or nothing that says of what else."""
    at = after
    while at < len(words) and (words[at] in _ADVERBS or words[at] == ORGANISATIONS):
        at += 1
    if at >= len(words) or words[at] in _PART_ENDS:
        return True
    if words[at] == "i":
        circle = not CLAUSE_WORDS["circle"].isdisjoint(words[at + 1 : at + 2])
        return circle or is_work(words, at, at + 1, at)
    lends = words[at] == "med" and not _LENDS.isdisjoint(words[at : at + _SEEN])
    return words[at] in _PART_LEADS and not lends


def _does_work(clause: _Clause) -> Iterator[Said]:
    if clause.subject is None:
        return
    if is_work(clause.words, clause.head, clause.after, clause.subject):
        yield Said(*_ROLES[clause.frame], clause.group, None)
    elif clause.frame == "runs":
        objects = clause.words[clause.after : clause.after + _BESIDE]
        if not CLAUSE_WORDS["doings"].isdisjoint(objects):
            yield Said("doer", "owner.does", clause.group, None)


def _passive(clause: _Clause) -> Iterator[Said]:
    words, head = clause.words, clause.head
    agent = agent_of(words, clause.after)
    if agent is None:
        return
    if clause.frame in _PAYING:
        given = [n for n in range(max(0, head - _BESIDE - 1), agent) if words[n] == SUM]
        if given:
            yield Said(*_ROLES[clause.frame], group_at(words, agent), sum_at(words, given[-1]))
    elif any(means_work(word) or word.endswith("projekt") for word in words[max(0, head - _SEEN) : head]):
        yield Said(*_ROLES[clause.frame], group_at(words, agent), None)


_ACTIVE: dict[str, Callable[[_Clause], Iterator[Said]]] = {
    "runs": _does_work,
    "finances": _does_work,
    "gives": _gives,
    "adds": _gives,
    "gets": _gets,
    "takes_part": _takes_part,
}
