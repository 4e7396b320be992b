"""Pages of cards or posts: the same line over or under every one of them."""

import pytest

from tests.fields.pages import extraction_of

CARDS = (
    (
        "Skidspår i Bydalen",
        "Åre kommun har byggt ett nytt spår med belysning för 430 000 kronor sedan i våras.",
    ),
    (
        "Gården som mötesplats",
        "Ekby hembygdsförening har rest ett lofthus med kök, till en kostnad av 500 000 kronor.",
    ),
    (
        "Lådan på torget",
        "Under 2018 fick torget en låda med leksaker, som Piteå kommun har bekostat åt alla barn.",
    ),
)
TOP = "Avslutade projekt\n\nHär är några av våra projekt.\n\n"


def _titles(page: str) -> list[str | None]:
    return [r.title.value if r.title else None for r in extraction_of(page).records]


@pytest.mark.parametrize(
    "line", ["Läs mer", "Visa projekt", "Till projektsidan", "I Avslutade projekt av Eva"]
)
@pytest.mark.parametrize("over", [True, False])
def test_a_line_that_comes_back_divides_cards(line: str, over: bool) -> None:
    cards = (f"{name}\n\n{text}" for name, text in CARDS)
    page = TOP + "\n\n".join(f"{line}\n\n{card}" if over else f"{card}\n\n{line}" for card in cards)
    assert _titles(page) == [name for name, _ in CARDS]


def test_a_line_between_name_and_text_divides_them_too() -> None:
    page = TOP + "\n\n".join(f"View Post\n\n{name}\n\nIn Avslutade projekt\n\n{text}" for name, text in CARDS)
    assert _titles(page) == [name for name, _ in CARDS]


def test_what_a_card_tells_stays_in_it() -> None:
    page = TOP + "\n\n".join(f"{name}\n\n{text}\n\nLäs mer" for name, text in CARDS)
    amounts = [[str(b.amount) for b in r.budgets] for r in extraction_of(page).records]
    assert all(len(some) <= 1 for some in amounts)


ONE = [
    "Strandlyftet\n\nProjektet Strandlyftet drivs av Åre kommun.\n\nSkriv ut\n\nMål\n\nDet pågår till 2019.\n\nSkriv ut\n\n"
    "Budget\n\nDet kostar 2 miljoner kronor.\n\nSkriv ut\n",
    "Strandlyftet\n\nProjektet Strandlyftet drivs av Åre kommun till 2019 och kostar 2 miljoner kronor.\n\nDela\nDela\nDela\n",
]


@pytest.mark.parametrize("page", ONE)
def test_a_page_of_one_project_is_no_page_of_cards(page: str) -> None:
    assert len(extraction_of(page).records) == 1
