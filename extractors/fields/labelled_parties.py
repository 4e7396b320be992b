"""The organisations that labels name, each in the role of its label."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.fields.claims import Claim
from extractors.fields.label_payers import is_addressed
from extractors.fields.list_parties import BESIDE, lists_people
from extractors.fields.shares import Share, without_shares
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.organisation_lists import read_organisations
from extractors.grammar.organisations import read_organisation, read_with_part
from extractors.layout import Pair
from extractors.project import Project
from schemas import Basis

ROLES = ("owner", "partner", "funder", "cofunder")
_bracketed = re.compile(r" \([A-ZÅÄÖ][\w-]{1,9}\)$").search
_HOLDERS = frozenset({"medelsförvaltare", "organisation", "förvaltande organisation", "anslagsmottagare"})
_APPLICANTS = frozenset({"sökande", "huvudsökande"})
_said_to_lead = re.compile(
    r" ?(?:\(|-{1,2} )(?:(?:projekt)?koordinator|(?:samordnande )?(?:projektägare|stödmottagare)|samordnare"
    r"|huvudpartner|lead(?: part(?:ner)?)?|huvudsökande)(?:, ?[a-zåäö]{2,9})?(?:\)|(?=[,;\n]|$))"
).match
NUMBER_LABEL = "organisation_number"
_ORG_NUMBER = re.compile(r"(\d{6})-?(\d{4})").fullmatch
_NUMBER_WITHIN = 2
"""How many labels below a body its organisation number may stand: a footer has that of another body."""


def labelled_parties(project: Project, shares: Sequence[Share]) -> Iterator[Claim]:
    """The claims of labels: what stands behind a sum is left to `shares`, and people are passed over."""
    pairs = list(project.pairs(*ROLES))
    held = any(pair.label and pair.label.text in _HOLDERS for pair in pairs)
    numbers = _numbers_below(project)
    for field, pair in (half for whole in pairs for half in _halves(project, whole)):
        if (held and pair.label and pair.label.text in _APPLICANTS) or lists_people(project, pair):
            continue  # beside the body that holds the money the applicant is a person
        named = [
            one
            for start, end in without_shares(project.page.text.fold, pair.start, pair.end, shares)
            for one in _named_in(project, replace(pair, start=start, end=end))
        ]
        number = numbers.get(pair.start) if len(named) == 1 else None
        for start, end, mention in named:
            role = "owner" if _said_to_lead(project.page.text.lower, end) else field
            claim = Claim(role, mention, [(start, end)], f"{field}.label")
            if is_addressed(pair, mention, pairs):
                yield replace(claim, role="funder", rule="funder.applied_to", basis=Basis.INFERRED)
                continue
            if number is not None:
                claim.mention = replace(mention, org_number="-".join(number.groups()))
                claim.extra.append(project.span(*number.span()))
            yield claim


def _halves(project: Project, pair: Pair) -> Iterator[tuple[str, Pair]]:
    """A labelled value with the role of whom it names: who stands behind "tillsammans med" takes part."""
    beside = BESIDE(project.page.text.lower, pair.start, pair.end) if pair.field == "owner" else None
    if beside is None:
        yield pair.field, pair
        return
    yield "owner", replace(pair, end=beside.start())
    yield "partner", replace(pair, start=beside.end())


def _numbers_below(project: Project) -> dict[int, re.Match[str]]:
    """The organisation numbers that stand under the label of a body, by where its name begins."""
    found: dict[int, re.Match[str]] = {}
    owner, since = -1, 0
    for pair in project.page.layout.pairs:
        since += 1
        if pair.field in ROLES:
            owner, since = pair.start, 0
        elif pair.field == NUMBER_LABEL and owner >= 0 and since <= _NUMBER_WITHIN:
            number = _ORG_NUMBER(project.page.text.fold, pair.start, pair.end)
            if number is not None:
                found[owner] = number
            owner = -1
    return found


def _named_in(project: Project, pair: Pair) -> Iterator[tuple[int, int, OrganisationMention]]:
    """The organisations of a labelled value; a bare place after "och" belongs to the name before it."""
    fold = project.page.text.fold
    body = read_with_part(fold[pair.start : pair.end]) if pair.field == "owner" else None
    if body is not None:
        yield pair.start, pair.end, body
        return
    municipal = "kommun" in project.page.text.lower[pair.label_start : pair.label_end]
    read = read_organisations(fold[pair.start : pair.end], municipal=municipal)
    if len(read) > 1 and any(
        mention.id is None and mention.name in project.place_names for _, _, mention in read
    ):
        stop = pair.end
        if fold[pair.start + read[-1][1] : stop].startswith(" ("):
            stop = pair.start + read[-1][1]
        whole = read_organisation(fold[pair.start : stop])
        if whole is not None:
            yield pair.start, stop, whole
            return
    for start, end, mention in read:
        short = _bracketed(fold, pair.start + start, pair.start + end)
        stop = short.start() if short else pair.start + end
        yield pair.start + start, stop, mention
