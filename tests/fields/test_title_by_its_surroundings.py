"""Names that labels in other words, covers, decisions, quotes and lines of who applies lead to."""

import pytest

from tests.fields.pages import extraction_of, title_of

TOLD = "Projektet syftar till att de som vill ska komma fram till kvarnen. Det drivs av Osby kommun."

TITLES = {
    "Vård vid Vänern 2017-2021\n\nProjektet Vård vid Vänern vill hjälpa fler. Det drivs av Region Värmland.": "Vård vid Vänern",
    "Vård vid Vänern (2017-2021)\n\nRegion Värmland äger projektet ”Vård vid Vänern”, där fler får hjälp.": "Vård vid Vänern",
    "Projektets titel på svenska: Salt i grus\nProjektets titel på engelska: Salt in gravel\nProjektägare: Osby kommun": (
        "Salt i grus"
    ),
    "Benämning på projektet\nEn väg till talet\nProjektägare\nOsby kommun\nSökt belopp\n475 000 kr": "En väg till talet",
    "Arbetsnamn: Salt i grus\nProjektägare: Osby kommun": "Salt i grus",
    f"Osby kommun\n\nArvsfondsprojektet Unga med ork\n\nMånga är trötta. Unga med ork pågick 2013 till 2015. {TOLD}": "Unga med ork",
    f"Delrapport 2\nProjekt Rötter i vatten\nDiarienr 4021-18\n\n{TOLD}": "Rötter i vatten",
    f"Lägesrapport\n\nLera utan spår. Lägesrapport nr 2\nOsby 2006-10-15\n\n{TOLD}": "Lera utan spår",
    f"Innehåll\nInledning 3\n\nUtan krångel\nSlutrapport från ett labb i Osby\n\nInledning\n{TOLD}": "Utan krångel",
    (
        "§ 12 Ansökan om regionala projektmedel - Testbana Is i fjäll, RUN 2021/118\n\n"
        f"Nämnden beviljar Osby kommun 500 000 kronor till projektet. {TOLD}"
    ): "Testbana Is i fjäll",
    f"Ärende 5\nFörlängning av Hållbar kust Mitt\n\n{TOLD}": "Hållbar kust Mitt",
    f"NBV\nStart – Projekt – Hemma hos grannen\n\nHemma hos grannen\n\n{TOLD}": "Hemma hos grannen",
    f"Kusten får fler båtar\n\nDet är resultatet av ”Sailing on the edge of Norrland”. {TOLD}": (
        "Sailing on the edge of Norrland"
    ),
    "Många simmar\n\nGenom ”Viskan på mage” fick 30 barn lära sig. Osby kommun gav 20 000 kronor i bidrag.": "Viskan på mage",
    "Skogens vatten\n\nLunds universitet ska leda ”Torra rötter”, där många hjälps åt. Formas ger 2 miljoner kronor.": (
        "Torra rötter"
    ),
    f"Osby kommun\n\nKlartecken för Blå linje till ån\nPublicerad 2020-05-19\n\n{TOLD}": "Blå linje till ån",
    f"Osby kommun\n\nUVA - Unga Vägar i Arbete\n\nUVA var ett ESF-projekt för alla. {TOLD}": "Unga Vägar i Arbete",
    (
        "Forskning\nInstitutionen för folkhälsa\n\nAtt bo på landet: service och närhet i norr\n"
        f"Projektledare: docent Eva Ek\nFinansiär: Forte\nProjekttid: 2021–2024\n\n{TOLD}"
    ): "Att bo på landet: service och närhet i norr",
}


@pytest.mark.parametrize("page", TITLES)
def test_title(page: str) -> None:
    assert title_of(page) == TITLES[page]


NO_TITLES = [
    "Fullmäktige 30 augusti 2021\n\nTekniska nämnden får 34 miljoner kronor till projektet att bygga om en skola i Osby.",
    "Lokal naturvårdssatsning (LONA)\n\nProjektet ska gynna fladdermöss i Osby. Länsstyrelsen Skåne ger 90 000 kronor.",
    f"Nytt från Osby\n\nProjektet finansieras av Tillväxtverket inom satsningen Hållbara möten. {TOLD}",
    f"§ 12 Ansökan om projektbidrag - Föreningen Norden\n\n{TOLD}",
    "Konsert i kyrkan\n\nKören sjöng ”Dagen är kommen” för alla. Osby kommun gav 20 000 kronor i bidrag.",
]


@pytest.mark.parametrize("page", NO_TITLES)
def test_no_title(page: str) -> None:
    titles = [one.title.value for one in extraction_of(page).records if one.title]
    wrong = {"Hållbara möten", "Föreningen Norden", "Dagen är kommen", "Fullmäktige 30 augusti 2021"}
    assert not {*wrong, "Lokal naturvårdssatsning", "Lokal naturvårdssatsning (LONA)"} & set(titles)


LISTS = {
    (
        "Protokoll från styrelsen, beviljade projekt\n\nBeslut nr 3: ”Te & samtal”, Osby församling, beviljas 120 000 kr.\n"
        "Beslut nr 5: ”Långsam vandring”, Lunds församling, beviljas 45 000 kr.\n"
    ): ["Te & samtal", "Långsam vandring"],
}


@pytest.mark.parametrize("page", LISTS)
def test_titles_of_lists(page: str) -> None:
    assert [one.title.value for one in extraction_of(page).records if one.title] == LISTS[page]


@pytest.mark.parametrize(
    "row", ["Antal medlemmar\n240", "Fotograf\nEva Ekman", "Pris\n40 kr", "Datum\nOnsdagar", "Kommun\n-"]
)
def test_row_of_a_form_is_no_title(row: str) -> None:
    prose = "Här ska unga i bygden få en mötesplats där de kan träffas på kvällarna och prova på hantverk."
    form = "Projektägare: Hemsjö bygdegårdsförening\nProjektperiod: 2020-2022\n"
    assert title_of(f"Ljusgården\n\n{prose}\n\n{row}\n\n{form}") == "Ljusgården"
