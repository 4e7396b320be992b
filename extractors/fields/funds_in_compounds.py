"""Who pays by the first part of a word, where nothing says outright who pays: the LOVA of `LOVA-medel`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.engine import Found
from extractors.fields.claims import Claim
from extractors.fields.ruled_out import possible_parts
from extractors.grammar.actors import OrganisationMention
from extractors.grammar.organisation_table import known_names
from extractors.lookup import Lookup
from extractors.project import Project
from schemas import Basis

RULE = "funder.in_compound"
_WORDS_OF_MONEY = (
    r"(?:stöd(?:et)?|medel|medlen|pengar(?:na)?|bidrag(?:et)?|anslag(?:et)?|finansiera[dt]e?|finansiering(?:en)?"
    r"|satsning(?:en)?|projekt(?:et)?|ansökan)"
)
_in_compound = re.compile(
    rf"(?<![\w-])(?P<name>EU|LONA|LOVA)(?P<link>[- ]\w{{0,14}}?){_WORDS_OF_MONEY}(?!\w)", re.IGNORECASE
).finditer
_has_compound = Lookup((word, None) for word in ("eu-", "eu ", "lona", "lova")).inside


def funds_in_compounds(project: Project) -> Iterator[Claim]:
    """What pays by the first part of a word in a sentence about the project; the values are inferred."""
    fold = project.page.text.fold
    if not project.is_told or project.in_list or not _has_compound(project.page.text.lower, 0, len(fold)):
        return
    seen = set()
    for said in _in_compound(fold):
        start, end = said.span("name")
        known = known_names().get(said["name"].upper())
        mention = known.mention if known else OrganisationMention(said["name"], said["name"].upper())
        body = Found(start, end, replace(mention, name=said["name"]), RULE)
        if mention.canonical in seen or project.scopes.at(start) is None:
            continue
        if "funder" in possible_parts(project, body):
            seen.add(mention.canonical)
            yield Claim("funder", body.value, [(start, end)], RULE, Basis.INFERRED)
