"""Whose page it is: the body in its head that says `vi`, and the body whose projects a page lists."""

import pytest

from tests.fields.pages import extraction_of, record_of

_PAPER = (
    "{head}\n\nLadugården får nytt tak\n\n{said} Projektet Ladugården pågår under 2021 och 2022. "
    "Radiohjälpen har beviljat 385 000 kronor. Arbetet görs av lokala snickare."
)


@pytest.mark.parametrize(
    ("head", "said", "owners"),
    [
        ("Föreningen Ekbys vänner\nNyhetsbrev 2/2021", "Nu är vi på gång igen.", ["Föreningen Ekbys vänner"]),
        ("Ekbyåns vattenråd", "Det har tagit oss två år att komma hit.", ["Ekbyåns vattenråd"]),
        ("Styrelsemöte i Ekby byalag den 9 januari 2021", "Vi har fått svar på vår ansökan.", ["Ekby byalag"]),
        ("Svenska kyrkan\nEkby pastorat", "Efter påsk river vi taket.", ["Ekby pastorat"]),
        ("Leader Ekbygden", "Vi har beviljat många projekt i år.", []),
        ("RF-SISU Ekbygden", "Hör av er till oss om ni vill söka.", []),
    ],
)  # fmt: skip
def test_who_says_we(head: str, said: str, owners: list[str]) -> None:
    record = record_of(_PAPER.format(head=head, said=said))
    assert [owner.name for owner in record.owners] == owners


def test_who_only_says_we_tells_of_no_project() -> None:
    page = "Ekbyåns vattenråd\n\nOm oss\n\nVi bildades 2006. Vi har fem ledamöter och träffas sex gånger om året."
    assert extraction_of(page).records == ()


_LIST = (
    "{head}\n\n{said}\n\nStigen\nVi röjer elva kilometer stig. Länsstyrelsen i Kronobergs län har beviljat 260 000 kr till "
    "projektet.\n\nMacken\nI april byter vi pumpar. Tillväxtverket ger oss 270 000 kr i stöd till projektet.\n"
)


@pytest.mark.parametrize(
    ("head", "said", "owner"),
    [
        ("Ekby hembygdsförening", "Föreningen har just nu två projekt igång.", "Ekby hembygdsförening"),
        ("Ekby hembygdsförening\nVerksamhetsberättelse", "Projekt under året", "Ekby hembygdsförening"),
        ("Ekby hembygdsförening", "Våra projekt", "Ekby hembygdsförening"),
        ("Nyheter", "Ekby hembygdsförening arbetar just nu med två projekt.", "Ekby hembygdsförening"),
        ("Nyheter", "Två av projekten finns vid Linnéuniversitetet.", "Linnéuniversitetet"),
        ("Nyheter", "Två projekt vid Linnéuniversitetet får medel i årets omgång.", "Linnéuniversitetet"),
        ("Stiftelsen Ekbyfonden", "Projekt som vi stöder", None),
    ],
)
def test_whose_projects_are_listed(head: str, said: str, owner: str | None) -> None:
    records = extraction_of(_LIST.format(head=head, said=said)).records
    assert [[o.name for o in one.owners] for one in records] == [[owner] if owner else []] * 2


def test_an_applicant_with_a_title_is_no_body() -> None:
    page = "Projekt: Läsa noter\nHuvudsökande: Zahra Moradi, lektor i pedagogik\nProjekttid: 2021–2022\nBelopp: 800 000 kr\n"
    assert record_of(page).owners == ()
