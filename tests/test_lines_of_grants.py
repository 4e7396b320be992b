"""Lists whose lines say who got how much for what, or what and who, and lines that only look like it."""

import pytest

from extractors.document import extract_document
from schemas.document import Document

SUMS = """Stiftets pengar till ungdomsarbete
900 000 kronor fördelas på församlingar i stiftet. Pengarna delades så här:

Alby församling – 120 000 kronor till ett språkkafé
Orsa församling – 90 000 kronor till uppstart av en kör
Nybro pastorat, 45 000 kronor för läger på sommaren
"""
NAMES = """Fyra museer får bidrag
Kulturrådet har beslutat om bidrag till dessa fyra projekt:

• Båtar i vass. Bohusläns museum
• Att minnas ett bruk. Samlande i Bergslagen under 1950-talet. Dalarnas museum
• Ljud från vinden, Kalmar läns museum
"""
SHARES = """Projektet Bryggan rustar kajen i Kalmar.
Så fördelas kostnaden:

Kalmar kommun – 120 000 kronor
Region Kalmar län – 90 000 kronor
Länsstyrelsen i Kalmar län – 45 000 kronor
"""
HOMES = """Projektet Båtar i vass startar nu. Följande har fått bidrag tidigare.

• Öppettider. Bohusläns museum
• Entré och kafé. Dalarnas museum
"""


def _found(text: str) -> list[tuple[str | None, list[str], list[str]]]:
    records = extract_document(Document.of_text(text, "x")).records
    return [
        (r.title.value if r.title else None, [o.name for o in r.owners], [str(b.amount) for b in r.budgets])
        for r in records
    ]


def test_lines_with_sums_are_projects_without_names() -> None:
    assert _found(SUMS) == [
        (None, ["Alby församling"], ["120000"]),
        (None, ["Orsa församling"], ["90000"]),
        (None, ["Nybro pastorat"], ["45000"]),
    ]


@pytest.mark.xfail(strict=True, reason="nothing leads to the list")
def test_a_name_may_stand_before_who_got_it() -> None:
    records = extract_document(Document.of_text(NAMES, "x")).records
    assert _found(NAMES) == [
        ("Båtar i vass", ["Bohusläns museum"], []),
        ("Att minnas ett bruk. Samlande i Bergslagen under 1950-talet", ["Dalarnas museum"], []),
        ("Ljud från vinden", ["Kalmar läns museum"], []),
    ]
    assert not any(r.periods for r in records)


@pytest.mark.parametrize("text", [SHARES, HOMES])
def test_shares_of_one_project_are_no_list(text: str) -> None:
    assert len(_found(text)) == 1
