"""Lists whose lines have one shape: a body and a name, a name and a case number; texts beside forms; calls."""

import pytest

from tests.fields.pages import extraction_of


def _found(page: str) -> list[tuple[str | None, list[str], list[str]]]:
    return [
        (r.title.value if r.title else None, [o.name for o in r.owners], [str(b.amount) for b in r.budgets])
        for r in extraction_of(page).records
    ]


LINES = (
    ("Arholma hembygdsförening", "Tak över båtarna", "18 400"),
    ("Färingsö Idrottsförening", "Ljus i spåret", "24 000"),
    ("Kulturkusten", "Berättarstugan", "71 500"),
)
TOP = (
    "Beviljade projekt i maj\n\nStyrelsen sade ja till följande projekt:\n\n{}\n\nVill du veta mer? Ring oss."
)
SHAPES = (
    "{} - {}, {} kr",
    "{} – {}, {} kr (totalkostnad 99 000 kr)",
    "{} - {}. Bidrag {} kr.",
)


NO_LINES = [
    "Projektet Vinterled\n\nSå fördelas pengarna:\n\nPiteå kommun - Lön, 90 000 kr\nLuleå kommun - Resor, 80 000 kr\n"
    "Bodens kommun - Tryck, 70 000 kr\n",
    "Projektet Vinterled\n\nDeltar gör:\n\nPiteå kommun - Anna Ek\nLuleå kommun - Ola By\nBodens kommun - Eva Ås\n",
]


@pytest.mark.parametrize("page", NO_LINES)
def test_lines_of_one_project_are_none(page: str) -> None:
    assert len(extraction_of(page).records) < 2


NUMBERS = (
    "journalnr 2017-33{}",
    "ärende-id 2018-22{}",
    "dnr KS 2019/1{}",
    "(projektnr 44{})",
    "Diarienr: 2020-5{}",
)
CASES = (
    ("Båtarna längs kusten", "Arholma hembygdsförening"),
    ("Spår för alla", "Färingsö Idrottsförening"),
)


def test_documents_with_numbers_are_no_projects() -> None:
    page = (
        "Projektet Vinterled\n\nProjektägare: Bodens kommun\n\nBeslutsunderlag\n"
        "Tjänsteskrivelse, dnr KS 2019/11\nSlutrapport från Luleå kommun, dnr KS 2019/12\n"
    )
    assert [title for title, *_ in _found(page)] == ["Vinterled"]


FORMS = (
    "Pågående projekt\n\nKommunen driver flera projekt just nu.\n\n"
    "Trä i kubik\nFler ska bygga i trä. Bodens kommun är projektägare och Piteå kommun är med.\n"
    "Projekttid: 2023-2025\nBudget: 9 740 000 kr\n\n"
    "Språkstegen\nEtt projekt som ägs av Piteå kommun, där deltagarna får praktik inom vård eller kök.\n"
    "Projekttid: 2022-2024\nBudget: 2 100 000 kr\n\n"
)
TEXT = (
    "Fisken förbi dammen\nBodens kommun utreder hur öringen ska komma förbi kraftverket. Projektet kostar "
    "850 000 kronor, och Vinnova betalar 680 000 kronor. Det pågår till hösten 2024.\n\n"
)
CONTACT = "Kontakt\nUtvecklingsenheten, 0921-555 44\n"


def test_a_text_without_a_form_beside_forms() -> None:
    titles = [title for title, *_ in _found(FORMS + TEXT + CONTACT)]
    assert titles == ["Trä i kubik", "Språkstegen", "Fisken förbi dammen"]
    assert [title for title, *_ in _found(FORMS + CONTACT)] == ["Trä i kubik", "Språkstegen"]


CALL = (
    "Stöd till landsbygden\n\nRegion Gotland utlyser 8 miljoner kronor till projekt som stärker service.\n\n"
    "Vem kan söka?\nKommuner och föreningar kan söka. Projektet ska genomföras i Klintehamn.\n\n"
    "Vad bedömer vi?\nHur väl projektets mål svarar mot strategin.\n\n"
    "När?\nProjekten kan starta tidigast 1 juli 2024 och ska vara klara senast 31 december 2026.\n"
)


def test_a_call_without_a_word_for_a_last_day_is_one() -> None:
    assert extraction_of(CALL).records == ()


def test_where_to_apply_under_a_list_is_no_project() -> None:
    page = "Fem projekt får dela på 9 miljoner\n\n" + "\n\n".join(
        f"{name}\n{who}\nAnslag: {amount} kronor"
        for who, name, amount in (*LINES, ("Åre kommun", "Stigen", "55 000"))
    )
    page += "\n\nSök anslag\nNästa utlysning öppnar i maj. Anslag ges normalt med 0,5–5 miljoner kronor."
    assert [title for title, *_ in _found(page)] == [*(name for _, name, _ in LINES), "Stigen"]


@pytest.mark.parametrize("sum_", ["18.400 kr", "18 400 kr", "(18 400 kr)", "- 18 400 kronor"])
def test_the_sum_behind_a_body_is_no_part_of_its_name(sum_: str) -> None:
    rows = "\n".join(
        f"{name}\n{body} {sum_}\nVi samlas fyra gånger i vår och lär av de äldre.\n"
        for body, name, _ in LINES[:2]
    )
    found = _found(f"Språkrådet har fördelat stöd. De projekt som får pengar är:\n\n{rows}")
    assert found == [(name, [body], ["18400"]) for body, name, _ in LINES[:2]]
