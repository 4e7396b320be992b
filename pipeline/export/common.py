"""What the formats share: options, what is left out and why, records without personal data, exact days."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from schemas.record import Record


class ExportError(ValueError):
    """The export cannot be made; the message says why and what to do."""


class LeftOut(NamedTuple):
    """Something that a format could not take: which record (or document), what of it, and why."""

    record_id: str
    what: str
    reason: str


Leave = Callable[[LeftOut], None]


class ReportingOrg(NamedTuple):
    """Who publishes an IATI file: its identifier, its type in the code list OrganisationType, its name."""

    ref: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Options:
    """How to export.

    `contacts`: also write contact data, and page texts as they are; without it contacts are left out and page
    texts are masked. `reporting_org` and `as_of` (the day that the file speaks of) are of IATI.
    """

    contacts: bool = False
    reporting_org: ReportingOrg | None = None
    as_of: dt.date | None = None


def public(record: Record, options: Options) -> Record:
    """The record as it may go out: without contacts unless they were asked for."""
    return record if options.contacts or not record.contacts else record.model_copy(update={"contacts": ()})


_day = re.compile(r"\d{4}-\d{2}-\d{2}").fullmatch


def day(edtf: str | None) -> dt.date | None:
    """The day of an EDTF date that is one, exactly; None for a month, a season, an "about" or an open end.

    >>> day("2014-07-01"), day("2014-07"), day("2014-07-01~"), day(None)
    (datetime.date(2014, 7, 1), None, None, None)
    """
    return dt.date.fromisoformat(edtf) if edtf and _day(edtf) else None
