"""The last resort for a name: what a page about a project says aims of."""

import pytest

from tests.fields.pages import extraction_of, title_of

TOLD = "Projektet syftar till att de som vill ska komma fram till kvarnen. Det drivs av Osby kommun."

TITLES = {
    f"COINKA Nord ska binda samman städerna. {TOLD}": "COINKA Nord",
    f"Vattnet stiger. Lera Akademi syftar till att visa hur. {TOLD}": "Lera Akademi",
    f"KLINK II kommer att rikta sig till fler. {TOLD}": "KLINK II",
    f"Kurs i lera. RIKT har som mål att fler ska våga. {TOLD}": "RIKT",
    f"Länk Bergsbanan är ett partnerskap för banan. {TOLD}": "Länk Bergsbanan",
    f"MITRA er et samarbeid mellom byer. {TOLD}": "MITRA",
    f"Kvarnängen ska rustas. Alla får komma till Kvarnängen. {TOLD}": "Kvarnängen",
    f"Projekt Bo kvar i Dalarna kommer att arbeta för fler. {TOLD}": "Bo kvar",
    f"Projekt Stanna i Dalarna kommer att arbeta för fler. {TOLD}": "Stanna i Dalarna",
    f"Projektet ”Förstudie - Gas på Gotland” är klart. {TOLD}": "Gas på Gotland",
    f"Projektet Gröna Rika Byar (GRB) startade 2011. GRB växer. {TOLD}": "Gröna Rika Byar",
}


@pytest.mark.parametrize("page", TITLES)
def test_title(page: str) -> None:
    assert title_of(page) == TITLES[page]


NO_TITLES = [
    f"Osby kommun ska binda samman byarna. {TOLD}",
    f"Bygg i Osby AB ska bygga bron. {TOLD}",
    f"Byarna ska bindas samman. {TOLD}",
    f"Etapp 2 omfattar en bro till. {TOLD}",
    f"Delprojekt B ska bygga en bro. {TOLD}",
    f"Eva Ek ska leda arbetet. {TOLD}",
    f"Lund och Malmö ska bindas samman. {TOLD}",
    f"Vi har GIS (Geografiskt informationssystem) till hjälp. {TOLD}",
    f"Dagens GIS ska bli bättre och Osby ska hjälpa till. {TOLD}",
]


@pytest.mark.parametrize("page", NO_TITLES)
def test_no_title(page: str) -> None:
    assert [one.title.value for one in extraction_of(page).records if one.title] == []
