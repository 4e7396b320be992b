"""IATI 2.03 activities. A record that lacks what the standard demands is left out; nothing is filled in."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from pipeline.export.cells import plain
from pipeline.export.common import ExportError, Leave, LeftOut, Options, ReportingOrg, day
from pipeline.finished import Run
from pipeline.spans import project_period
from schemas.organisations import OrganisationKind, Party
from schemas.record import IdentifierScheme, PhaseKind, Record
from schemas.values import Bound, BudgetKind

VERSION = "2.03"
ORGANISATION_TYPES = {
    OrganisationKind.AGENCY: "10",
    OrganisationKind.COUNTY_BOARD: "10",
    OrganisationKind.MUNICIPALITY: "11",
    OrganisationKind.MUNICIPAL_FEDERATION: "11",
    OrganisationKind.REGION: "11",
    OrganisationKind.COORDINATION_ASSOCIATION: "15",
    OrganisationKind.MUNICIPAL_COMPANY: "15",
    OrganisationKind.EU_FUND: "40",
    OrganisationKind.FOUNDATION: "60",
    OrganisationKind.COMPANY: "70",
    OrganisationKind.UNIVERSITY: "80",
    OrganisationKind.SCHOOL: "80",
}
"""Code list OrganisationType; the type of other bodies is not settled by their kind and is not given."""
FUNDING, ACCOUNTABLE, IMPLEMENTING = "1", "2", "4"
ROLES = {"funders": FUNDING, "cofunders": FUNDING, "owners": ACCOUNTABLE, "partners": IMPLEMENTING}
PLANNED_START, ACTUAL_START, PLANNED_END, ACTUAL_END = "1", "2", "3", "4"
PIPELINE, IMPLEMENTATION, CLOSED = "1", "2", "4"
_NUMBERS = (
    IdentifierScheme.PROJECT_NUMBER,
    IdentifierScheme.AGREEMENT,
    IdentifierScheme.CASE_ID,
    IdentifierScheme.REGISTER_NUMBER,
)
_LONGEST_BUDGET = 366
_not_xml = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_not_in_identifiers = re.compile(r"[/&|?\s]+")
_LANG = "xml:lang"


class _LackingError(Exception):
    """The record lacks what the standard demands."""


def write(run: Run, path: Path, options: Options, leave: Leave) -> None:
    """Write an activity a record. Raises ExportError without a reporting organisation or any activity."""
    if options.reporting_org is None:
        raise ExportError(
            'iati needs to know who publishes: --reporting-org "REF,TYPE,NAME", '
            'as in --reporting-org "SE-ON-202100-6545,10,Vinnova"'
        )
    seen: dict[str, str] = {}
    with path.open("wb") as file:
        file.write(
            f'<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="{VERSION}">\n'.encode()
        )
        for record in run.records():
            try:
                activity = activity_of(record, options, options.reporting_org)
                name = activity.findtext("iati-identifier", "")
                if name in seen:
                    raise _LackingError(f"{name} is already that of {seen[name]}")
            except _LackingError as error:
                leave(LeftOut(record.record_id, "the record", str(error)))
                continue
            seen[name] = record.record_id
            for what, reason in _budgets(record, activity):
                leave(LeftOut(record.record_id, what, reason))
            indent(activity)
            file.write(tostring(activity, encoding="unicode").encode() + b"\n")
        file.write(b"</iati-activities>\n")
    if not seen:
        raise ExportError("no record has all that IATI demands; the list of what is left out says why")


def activity_of(record: Record, options: Options, publisher: ReportingOrg) -> Element:
    """The activity of a record, budgets apart, in the order of the schema. Raises _LackingError."""
    number, title, summary = _number(record), record.title, record.summary
    if title is None:
        raise _LackingError("no title")
    if summary is None:
        raise _LackingError("no summary, and IATI demands a description")
    parties = [(role, party) for field, role in ROLES.items() for party in getattr(record, field)]
    if not parties:
        raise _LackingError("no organisation takes part")
    status, dates = _status(record, options), list(_dates(record, options))
    if not dates:
        raise _LackingError("no start or end of the project to the day")
    activity = Element("iati-activity", {_LANG: record.source.language} if record.source.language else {})
    SubElement(activity, "iati-identifier").text = _xml(
        f"{publisher.ref}-{_not_in_identifiers.sub('-', number)}"
    )
    reporting = SubElement(activity, "reporting-org", {"ref": publisher.ref, "type": publisher.kind})
    _narrative(reporting, publisher.name)
    _narrative(SubElement(activity, "title"), title.value)
    _narrative(SubElement(activity, "description", {"type": "1"}), summary.value)
    for role, party in parties:
        _participant(activity, role, party)
    SubElement(activity, "other-identifier", {"ref": _xml(number), "type": "A1"})
    SubElement(activity, "activity-status", {"code": status})
    for kind, iso in dates:
        SubElement(activity, "activity-date", {"type": kind, "iso-date": iso})
    _where(activity, record)
    return activity


def _number(record: Record) -> str:
    for scheme in _NUMBERS:
        for identifier in record.identifiers:
            if identifier.scheme is scheme:
                return identifier.value
    raise _LackingError("no project number, and its identifier may not be made up")


def _status(record: Record, options: Options) -> str:
    period = project_period(record)
    if options.as_of is not None and period is not None:
        start, end = day(period.start), day(period.end)
        if end is not None and end < options.as_of:
            return CLOSED
        if start is not None and start > options.as_of:
            return PIPELINE
        if start is not None and end is not None:
            return IMPLEMENTATION
    phase = record.phase and record.phase.value
    if phase is PhaseKind.CLOSED:
        return CLOSED
    if phase is PhaseKind.IMPLEMENTATION:
        return IMPLEMENTATION
    raise _LackingError("the page does not say whether it is going on; --as-of DATE reads it off the dates")


def _dates(record: Record, options: Options) -> Iterator[tuple[str, str]]:
    """Start and end where known to the day. They are plans unless the page calls the project closed."""
    period = project_period(record)
    if period is None:
        return
    over = record.phase is not None and record.phase.value is PhaseKind.CLOSED
    for edtf, kind in (
        (period.start, ACTUAL_START if over else PLANNED_START),
        (period.end, ACTUAL_END if over else PLANNED_END),
    ):
        if (exact := day(edtf)) is not None:
            yield kind, exact.isoformat()


def _participant(activity: Element, role: str, party: Party) -> None:
    known = party.organisation
    attributes = {"role": role}
    if known.org_number:
        attributes["ref"] = f"SE-ON-{known.org_number}"
    if known.kind in ORGANISATION_TYPES:
        attributes["type"] = ORGANISATION_TYPES[known.kind]
    _narrative(SubElement(activity, "participating-org", attributes), party.name)


def _where(activity: Element, record: Record) -> None:
    countries = list(dict.fromkeys(place.country for place in record.places if place.country))
    if len(countries) == 1:  # several need percentages that add up to 100, which no page gives
        SubElement(activity, "recipient-country", {"code": countries[0]})
    for place in record.places:
        location = SubElement(activity, "location")
        _narrative(SubElement(location, "name"), place.name)


def _budgets(record: Record, activity: Element) -> Iterator[tuple[str, str]]:
    """Add the whole budget where its time is known; give what could not be added and why."""
    period = project_period(record)
    start, end = (day(period.start), day(period.end)) if period else (None, None)
    for number, budget in enumerate(record.budgets):
        what = f"budgets[{number}]"
        if budget.kind is not BudgetKind.TOTAL:
            yield what, f"a {budget.kind} is no budget of the whole activity"
        elif budget.upper is not None or budget.bound is not Bound.EXACT:
            yield what, "the sum is not exact"
        elif start is None or end is None or not 0 <= (end - start).days <= _LONGEST_BUDGET:
            yield what, "a budget needs a first and a last day at most a year apart"
        else:
            made = SubElement(activity, "budget", {"type": "1"})
            SubElement(made, "period-start", {"iso-date": start.isoformat()})
            SubElement(made, "period-end", {"iso-date": end.isoformat()})
            money = SubElement(made, "value", {"currency": budget.currency, "value-date": start.isoformat()})
            money.text = plain(budget.amount)


def _narrative(parent: Element, text: str) -> None:
    SubElement(parent, "narrative").text = _xml(text)


def _xml(text: str) -> str:
    return _not_xml.sub("\ufffd", text)
