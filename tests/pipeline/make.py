"""An invented page, the record it should give, and an extractor that gives it."""

from decimal import Decimal
from typing import Any, TypeVar

from schemas import (
    Alias,
    Budget,
    Contact,
    Identifier,
    Issue,
    OtherField,
    Party,
    Period,
    Phase,
    Place,
    Programme,
    Reason,
    Record,
    Rejected,
    Related,
    Result,
    Span,
    Stated,
    TextValue,
)
from schemas.document import Document
from schemas.extraction import Extraction

S = TypeVar("S", bound=Stated)

PAGE = """Klara steg (KS)
Projektnummer: 2031/00077
Programområde 1, ESF 2027-2033
Genomförande
Projektägare: Växjö kommun, kulturnämnden
I samverkan med Region Kronoberg
Medfinansiär: Arbetsförmedlingen
Budget 1 250 000 kr
2031-02-01 - 2032-06-30 och våren 2033
Ort: Växjö
Mål: 40 deltagare och 12,5 % i arbete.
Bygger vidare på Små steg (2029/00012).
Interventionstyp 118
Kontakt: Ada Exempel, ada@exempel.se, 0470-000 00
"""


def span(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start=start, end=start + len(part), text=part)


def value(kind: type[S], part: str, /, page: str = PAGE, **fields: Any) -> S:
    return kind.model_validate({"rule": "by_hand", "evidence": (span(page, part),), **fields})


def party(part: str, identity: str, name: str, kind: str, **more: Any) -> Party:
    organisation = {"id": identity, "name": name, "kind": kind, "country": "SE", **more}
    return value(Party, part, name=part, organisation=organisation)


RESULT = value(
    Result,
    "40 deltagare och 12,5 % i arbete",
    state="target",
    statement="40 deltagare och 12,5 % i arbete",
    quantities=(
        {"value": "40", "unit": "persons", "of": "deltagare", "evidence": (span(PAGE, "40 deltagare"),)},
        {"value": "12.5", "unit": "percent"},
    ),
)


def full_record(document: Document, number: int = 1) -> Record:
    """A record with something in every field; the document's text is PAGE."""
    return Record(
        record_id=f"{document.doc_id}#{number}",
        source=document.source("sv"),
        title=value(TextValue, "Klara steg", value="Klara steg", confidence=0.75),
        aliases=(value(Alias, "KS", value="KS", kind="acronym"),),
        identifiers=(value(Identifier, "2031/00077", value="2031/00077", scheme="projektnummer"),),
        programme=value(
            Programme, "Programområde 1", fund="ESF", period="2027-2033", priority="Programområde 1"
        ),
        phase=value(Phase, "Genomförande", value="implementation", label="Genomförande"),
        summary=value(
            TextValue, "I samverkan med Region Kronoberg", value="I samverkan med Region Kronoberg"
        ),
        budgets=(
            value(
                Budget,
                "1 250 000 kr",
                kind="total",
                amount=Decimal("1.25E+6"),
                currency="SEK",
                label="Budget",
            ),
            value(
                Budget,
                "Budget",
                kind="grant",
                amount="2000000.50",
                upper="3000000",
                bound="about",
                currency="EUR",
            ),
        ),
        periods=(
            value(
                Period,
                "2031-02-01 - 2032-06-30",
                kind="project",
                edtf="2031-02-01/2032-06-30",
                start="2031-02-01",
                end="2032-06-30",
                earliest="2031-02-01",
                latest="2032-06-30",
            ),
            value(Period, "våren 2033", kind="event", edtf="2033-21", start="2033-21", end="2033-21"),
        ),
        owners=(
            party(
                "Växjö kommun, kulturnämnden",
                "SE-KOMMUN-0780",
                "Växjö kommun",
                "municipality",
                unit="kulturnämnden",
            ),
        ),
        partners=(party("Region Kronoberg", "SE-REGION-07", "Region Kronoberg", "region"),),
        cofunders=(party("Arbetsförmedlingen", "SE-AF", "Arbetsförmedlingen", "agency"),),
        places=(
            value(Place, "Växjö", name="Växjö", kind="municipality", code="0780", scheme="SCB", country="SE"),
        ),
        results=(RESULT,),
        related=(
            value(
                Related,
                "Små steg (2029/00012)",
                relation="predecessor",
                title="Små steg",
                identifiers=("2029/00012",),
                start="2029",
                results=(RESULT,),
            ),
        ),
        other_fields=(value(OtherField, "118", label="Interventionstyp", value="118"),),
        contacts=(value(Contact, "ada@exempel.se", kind="email", value="ada@exempel.se"),),
        issues=(Issue(code="two_totals", path="budgets[1]", message="1250000 SEK and 2000000.50 EUR"),),
    )


def rejections(document: Document) -> tuple[Rejected, ...]:
    rows = (("Ada Exempel", Reason.PERSON), ("0470-000 00", Reason.PHONE), ("118", Reason.NO_UNIT))
    return tuple(
        Rejected(doc_id=document.doc_id, field="budgets", rule="by_hand", reason=r, evidence=span(PAGE, part))
        for part, r in rows
    )


EXTRACT_PAGE = f"{__name__}:extract_page"


def extract_page(document: Document, *, contacts: bool = False) -> Extraction:
    """Stands in for the extractor: two full records of a page that begins as PAGE, nothing of other pages."""
    if not document.text.startswith(PAGE):
        return Extraction()
    return Extraction((full_record(document, 1), full_record(document, 2)), rejections(document))
