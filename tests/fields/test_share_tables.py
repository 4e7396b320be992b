"""Tables of who pays what, and sentences about money and time in decisions, minutes and reports."""

import pytest

from tests.fields.pages import extraction_of, record_of

TOP = "Projektnamn: Vinterled\nProjektägare: Bodens kommun\nBeviljat stöd: 300 000 kr\n\nFinansiering\n"
ROWS = ("Piteå kommun", "Luleå Energi AB", "Egen finansiering")


def _shares(table: str) -> list[tuple[str, str | None]]:
    record = record_of(TOP + table)
    return [(str(b.amount), b.payer) for b in record.budgets if b.kind.value == "cofinancing"]


@pytest.mark.parametrize("gap", ["      ", " | ", ": "])
@pytest.mark.parametrize("total", ["Summa", "Totalt", "Total finansiering"])
def test_rows_that_add_up(gap: str, total: str) -> None:
    table = f"Piteå kommun{gap}200 000\nLuleå Energi AB{gap}100 000\n{total}{gap}300 000\n"
    assert _shares(table) == [("200000", "Piteå kommun"), ("100000", "Luleå Energi AB")]


@pytest.mark.parametrize(
    "table",
    [
        "Piteå kommun      200 000\nLuleå Energi AB      100 000\nSumma      400 000\n",
        "Belopp i tkr\nPiteå kommun      2 000\nLuleå Energi AB      1 000\nSumma      3 000\n",
        "Lönekostnader      200 000\nResor      100 000\nSumma      300 000\n",
        "Piteå kommun      200 000\nLuleå Energi AB      100 000\n",
    ],
)
def test_rows_that_do_not(table: str) -> None:
    assert _shares(table) == []


@pytest.mark.parametrize(
    "form", [", kontant", ", eget arbete", " (ideell tid)", ", direktfinansierade kostnader"]
)
def test_the_form_of_a_share_is_no_part_of_the_name(form: str) -> None:
    table = f"Piteå kommun{form}   200 000\nLuleå Energi AB   100 000\nSumma   300 000\n"
    assert _shares(table) == [("200000", "Piteå kommun"), ("100000", "Luleå Energi AB")]


BARE = "Projektnamn: Vinterled\nProjektägare: Bodens kommun\n\n{}\nVi börjar i höst.\n"
TWO = "Piteå kommun   200 000\nLuleå Energi och Miljö AB   100 000\n"


@pytest.mark.parametrize(
    "head", ["Finansiering", "4 Finansiering", "Projektets finansiering", "Finansiärer:"]
)
@pytest.mark.parametrize("known", [True, False])
def test_rows_without_a_total(head: str, known: bool) -> None:
    costs = "Kostnader\nPersonal   260 000\nResor   40 000\nTotalt   300 000\n\n" if known else ""
    budgets = record_of(BARE.format(f"{costs}{head}\n{TWO}")).budgets
    kind = "grant" if "Finansiärer" in head else "cofinancing"
    shares = [(str(b.amount), b.payer) for b in budgets if b.kind.value == kind]
    assert shares == ([("200000", "Piteå kommun"), ("100000", "Luleå Energi och Miljö AB")] if known else [])


@pytest.mark.parametrize("head", ["Finansiering (kr)", "Finansiering (kronor)", "Finansiering (tkr)"])
def test_the_unit_over_rows_without_a_total(head: str) -> None:
    found = {b.payer for b in record_of(BARE.format(f"{head}\n{TWO}")).budgets}
    assert found == (set() if "tkr" in head else {"Piteå kommun", "Luleå Energi och Miljö AB"})


def _paid(page: str) -> list[tuple[str, str, str | None]]:
    return [(b.kind.value, str(b.amount), b.payer) for b in record_of(page).budgets]


HEADS_OF_ROWS = ["Finansiering", "Beviljad finansiering:", "Finansiärer", "8. Finansiering"]


@pytest.mark.parametrize("head", HEADS_OF_ROWS)
@pytest.mark.parametrize("gap", ["   ", ": ", ", 2021-2024: "])
@pytest.mark.parametrize("sum_", ["1 135 407,00 €", "1 135 tkr", "1 135 407 kr", "1,1 mkr"])
def test_rows_with_units_of_their_own_need_no_total(head: str, gap: str, sum_: str) -> None:
    found = _paid(BARE.format(f"{head}\nFormas{gap}{sum_}\nPiteå kommun: 90 000 kr\n"))
    assert [payer for _, _, payer in found] == ["Formas", "Piteå kommun"]
    assert found[0][0] == "grant"


@pytest.mark.parametrize("row", ["Lön: 90 000 kr", "Egna timmar: 90 000 kr", "Porto: 90 000 kr"])
def test_rows_that_are_no_bodies(row: str) -> None:
    assert [p for _, _, p in _paid(BARE.format(f"Finansiering\nFormas: 1 135 tkr\n{row}\n"))][:1] == [
        "Formas"
    ]
    assert {
        f.name for f in record_of(BARE.format(f"Finansiering\nFormas: 1 135 tkr\n{row}\n")).cofunders
    } == set()


@pytest.mark.parametrize("head", ["Finansiär   Kronor", "Finansiärer   SEK", "Finansiär   Belopp"])
def test_who_stands_in_a_table_of_financiers_gives(head: str) -> None:
    page = BARE.format(f"{head}\nPiteå kommun   200 000\nVinnova   100 000\nSumma budget   300 000\n")
    paid = [one for one in _paid(page) if one[0] != "total"]
    assert paid == [("grant", "200000", "Piteå kommun"), ("grant", "100000", "Vinnova")]
    assert [f.name for f in record_of(page).funders] == ["Piteå kommun", "Vinnova"]


@pytest.mark.parametrize(
    ("word", "body", "kind"),
    [
        ("Kommunen", "Piteå kommun", "cofinancing"),
        ("Samordningsförbundet", "Samordningsförbundet Norra Kusten", "grant"),
        ("Länsstyrelsen", "Länsstyrelsen i Norrbottens län", "cofinancing"),
    ],
)
def test_a_definite_form_in_a_row_stands_for_the_body_of_the_page(word: str, body: str, kind: str) -> None:
    page = f"Projektnamn: Vinterled\nProjektägare: Luleå Energi AB\n\n{body} vill ha fler skidspår.\n\n"
    assert _paid(f"{page}Finansiering\n{word}: 90 000 kr\n") == [(kind, "90000", body)]
    assert _paid(f"{page}Finansiering\nMuseet: 90 000 kr\n") == []


COSTS = {
    "Kostnader (kr)\nLokalhyra   200 000 kr\nMaterial   100 000 kr\nSumma   300 000 kr": ["300000"],
    "Personal   200 000\nUtrustning   100 000\nTotalt   400 000": [],
    "Utrustning   100 000": [],
}


@pytest.mark.parametrize("table", COSTS)
def test_the_total_of_a_table_of_costs(table: str) -> None:
    budgets = record_of(BARE.format(table)).budgets
    assert [str(b.amount) for b in budgets if b.kind.value == "total"] == COSTS[table]
    assert all(b.payer is None for b in budgets)


@pytest.mark.parametrize(
    "said", ["beslutar att bevilja", "beslutade att bevilja", "har beslutat att tilldela"]
)
def test_a_sum_that_a_board_grants_is_a_grant_in_the_table(said: str) -> None:
    page = (
        f"Kulturnämnden {said} Luleå Energi AB högst 200 000 kronor för projektet Vinterled.\n\nFinansiering\n"
        "Region Norrbotten   200 000\nLuleå Energi AB   100 000\nSumma   300 000\n"
    )
    record = record_of(page)
    grants = [(b.payer, b.bound.value) for b in record.budgets if b.kind.value == "grant"]
    assert grants == [("Region Norrbotten", "at_most")]
    assert [f.name for f in record.funders] == ["Region Norrbotten"]


PAGE = "Vinterled\n\nBodens kommun driver projektet Vinterled. {}\n"
SUMS = {
    "Vi har förbrukat 411 300 kr och betalar tillbaka resten.": [("cost", "411300")],
    "Föreningen har hittills upparbetat 411 300 kronor.": [("cost", "411300")],
    "Projektet förbrukade 411 300 kronor.": [("cost", "411300")],
    "Den totala kostnaden uppges till 9,7 miljoner kronor.": [("total", "9700000")],
    "Totalkostnaden bedöms till 9,7 miljoner kronor.": [("total", "9700000")],
    "Piteå kommun medfinansierar projektet med 480 000 kronor, fördelat på 240 000 kronor vardera året.": [
        ("cofinancing", "480000")
    ],
    "Hushållen betalar stöd genom insatser på 16 000 kronor.": [],
    "Bidraget täcker en anslutningsavgift på 16 000 kronor.": [],
    "Regionen fördelade 480 000 kronor till tre projekt.": [],
}


@pytest.mark.parametrize("sentence", SUMS)
def test_sums_of_minutes_and_reports(sentence: str) -> None:
    record = record_of(PAGE.format(sentence))
    assert [(b.kind.value, str(b.amount)) for b in record.budgets] == SUMS[sentence]


TIMES = {
    "Föreningen har den 4 februari 2019 ansökt om stöd.": [("application", "2019-02-04")],
    "Föreningen inkom den 4 februari 2019 med en ansökan.": [("application", "2019-02-04")],
    "Föreningen lämnade in en ansökan den 4 februari 2019.": [("application", "2019-02-04")],
    "NTM-centralen har fattat stödbeslutet 4.2.2019.": [("decision", "2019-02-04")],
    "Styrelsen träffades den 4 februari 2019 med en konsult.": [],
    "Entrén var fri fram till den 4 februari 2019.": [],
}


@pytest.mark.parametrize("sentence", TIMES)
def test_times_of_minutes_and_reports(sentence: str) -> None:
    record = record_of(PAGE.format(sentence))
    assert [(p.kind.value, p.edtf) for p in record.periods] == TIMES[sentence]


PARTS = (
    ("Sol för bönder", "Soltaket, ett nytt projekt där bönder köper solceller, leds av Piteå kommun. "
     "Vinnova finansierar med 2 miljoner kronor."),
    ("Värme till alla", "Varmare går in på sitt sista halvår. Projektet leds av Luleå kommun. "
     "Sida bidrar med 900 000 kronor."),
    ("Laddning på landet", "Vägens ljus, som Bodens kommun drev, har gett länet nya stolpar. "
     "Klimatklivet bekostade hälften av stolparna."),
)  # fmt: skip
OTHER = ("Vi söker en rådgivare", "Tjänsten är på heltid med placering i Kalmar.")


@pytest.mark.parametrize("mark", ["// {}", "## {}", "== {} ==", "*** {} ***"])
def test_parts_of_a_newsletter(mark: str) -> None:
    page = "NYTT FRÅN NORR\nNr 3, september 2022\n\nHej!\nHär berättar vi om tre projekt.\n\n" + "\n\n".join(
        f"{mark.format(head)}\n{text}" for head, text in (*PARTS, OTHER)
    )
    records = extraction_of(page).records
    assert [r.title.value if r.title else None for r in records] == ["Soltaket", "Varmare", "Vägens ljus"]
    assert [[o.name for o in r.owners] for r in records] == [
        ["Piteå kommun"],
        ["Luleå kommun"],
        ["Bodens kommun"],
    ]
    assert [f.name for f in records[2].funders] == ["Klimatklivet"]


def test_marks_of_headings_are_no_part_of_them() -> None:
    page = "## Vinterled ##\n\n**Viktigt** besked\n\nProjektägare: Bodens kommun\nBeviljat stöd: 2 mkr\n"
    assert "#" not in str(extraction_of(page).records[0].title)


WHERE = {
    "Vi ordnar kurser i Arvika kommun och Årjängs kommun.": ["Arvika", "Årjäng"],
    "Vi ordnar kurser i Lessebo, Nybro och Uppvidinge kommuner.": ["Lessebo", "Nybro", "Uppvidinge"],
    "Vi ordnar kurser inom Lessebo och Nybro kommuner.": ["Lessebo", "Nybro"],
    "Arvika kommun och Årjängs kommun har andra regler.": [],
    "Ett brev kom från Lessebo och Nybro kommuner.": [],
}


@pytest.mark.parametrize("sentence", WHERE)
def test_municipalities_counted_up(sentence: str) -> None:
    record = record_of(
        f"Projektnamn: Vinterled\nProjektägare: Lunds universitet\n\nProjektet pågår. {sentence}\n"
    )
    assert [p.name for p in record.places] == WHERE[sentence]


PARTNERS = {
    "Projektet görs i samarbete med markägare och Piteå kommun.": ["Piteå kommun"],
    "Sex dammar ska anläggas, i samverkan med lokala företag och Piteå kommun.": ["Piteå kommun"],
    "Kurserna hålls tillsammans med boende och Piteå kommun.": ["Piteå kommun"],
    "Vi ska samarbeta med markägare. Och Piteå kommun har en annan plan.": [],
}


@pytest.mark.parametrize("sentence", PARTNERS)
def test_partners_beside_a_group(sentence: str) -> None:
    assert [p.name for p in record_of(PAGE.format(sentence)).partners] == PARTNERS[sentence]


HEADS = ["Projektets mål enligt ansökan", "Mål på individnivå", "Vi siktar på att", "Mål"]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("mark", ["• ", "•\t", "- "])
def test_aims_under_a_longer_heading(head: str, mark: str) -> None:
    page = (
        PAGE.format("Det är kul.")
        + f"\n{head}\n{mark}24 kvinnor fullföljer kursen\n{mark}åtta gårdar vill gå vidare\n"
    )
    found = [r.statement for r in record_of(page).results]
    assert found == ["24 kvinnor fullföljer kursen", "åtta gårdar vill gå vidare"]


def test_att_behind_a_mark_is_cut_off() -> None:
    page = (
        PAGE.format("Det är kul.")
        + "\nMål enligt ansökan\n•\tatt 400 ton återbrukas\n•\tatt en modell finns\n"
    )
    assert [r.statement for r in record_of(page).results] == ["400 ton återbrukas", "en modell finns"]


PAYERS = "Ljusstigen\n\nProjektet Ljusstigen ger unga i byn en scen och drivs av Ekby IF.\n\n{}\n\nHör gärna av er.\n"


@pytest.mark.parametrize("head", ["Finansiering\n"])
@pytest.mark.parametrize("bullet", ["", "- ", "• "])
@pytest.mark.parametrize("gap", [": ", " ", " – ", "\t", "   ", " | "])
def test_lines_of_payers_with_a_sum_each(head: str, bullet: str, gap: str) -> None:
    rows = [("Vinnova", "400 000 kr"), ("Osby kommun", "150 000 kr"), ("Ekby IF", "50 000 kr")]
    page = PAYERS.format(head + "\n".join(f"{bullet}{who}{gap}{sum_}" for who, sum_ in rows))
    record = record_of(page)
    assert [(b.kind.value, int(b.amount)) for b in record.budgets] == [
        ("grant", 400_000),
        ("cofinancing", 150_000),
        ("cofinancing", 50_000),
    ]
    assert [p.name for p in record.funders] == ["Vinnova"]
    assert [p.name for p in record.cofunders] == ["Osby kommun"]


@pytest.mark.parametrize(
    "rows",
    [
        "Kostnader\nVinnova: 400 000 kr\nOsby kommun: 150 000 kr",
        "Vinnova: 400 000 kr",
        "Ekby IF: 40 000 kr\nOsby GK: 20 000 kr",
        "Scen: 40 000 kr\nLjus: 20 000 kr",
    ],
)
def test_lines_with_sums_that_name_no_payers(rows: str) -> None:
    assert not any(b.rule == "budget.of_body" for b in record_of(PAYERS.format(rows)).budgets)
