"""Labels and values of a form that feed no field of the record."""

import pytest

from tests.fields.pages import record_of

FORM = "Projektnamn: Kvarnens år\nProjektägare: Hemse byalag\nProjektperiod: 2018-2019\n"


def others(page: str) -> list[tuple[str, str]]:
    return [(one.label, one.value) for one in record_of(page).other_fields]


@pytest.mark.parametrize(
    ("line", "pair"),
    [
        ("Målgrupp: barn som gillar bröd", ("Målgrupp", "barn som gillar bröd")),
        ("Målgrupper: skolor och gårdar", ("Målgrupper", "skolor och gårdar")),
        ("Status: Pågående", ("Status", "Pågående")),
        ("Projektstatus: Godkänd slutrapport", ("Projektstatus", "Godkänd slutrapport")),
        ("Prioriterat område: Matens kultur", ("Prioriterat område", "Matens kultur")),
        ("Bransch: Livsmedel", ("Bransch", "Livsmedel")),
    ],
)
def test_a_line_of_a_form_is_kept(line: str, pair: tuple[str, str]) -> None:
    assert others(FORM + line) == [pair]


@pytest.mark.parametrize(
    "line",
    [
        "Status: Avslutat",
        "\nMålgrupp: Barn som gillar bröd.",
        "\nMålgrupp\nBarn och unga som bor på ön och gärna vill lära sig baka bröd.",
        "Programområde: Matens kultur",
    ],
)
def test_what_feeds_a_field_or_opens_a_section_is_not(line: str) -> None:
    assert others(FORM + line) == []


@pytest.mark.parametrize(
    "end", ["Pågår till: juni 2020", "Pågår t.o.m.: juni 2020", "Beräknat slut: juni 2020"]
)
def test_start_and_end_at_labels_of_their_own(end: str) -> None:
    (period,) = record_of(f"Projektnamn: Kvarnens år\nStart: mars 2018\n{end}").periods
    assert period.edtf == "2018-03/2020-06"
