"""Pages that tell of several projects in texts: under headings, under places and numbers, row by row."""

import pytest

from tests.fields.pages import extraction_of

INTRO = "Här kan du läsa om några av de projekt som vi arbetar med just nu. Hör av dig om du undrar något!"
TEXTS = (
    "Sedan 2021 lagar vi gamla nät. Projektet drivs av Ekö hembygdsförening och pågår till juni 2024.",
    "Vinnova har beviljat 300 000 kronor, och arbetet påbörjades hösten 2022 med sju båtar.",
    "Region Blekinge bidrar med 90 000 kronor. Insatsen avslutas i maj 2023 med en fest i hamnen.",
)


def page(*heads: str, intro: str = INTRO, texts: tuple[str, ...] = TEXTS) -> str:
    parts = "\n\n".join(f"{head}\n{text}" for head, text in zip(heads, texts, strict=False))
    return f"Ekö museum\n\nVåra projekt\n\n{intro}\n\n{parts}\n\nEkö museum, Hamnen 2\n"


def titles(text: str) -> list[str | None]:
    return [one.title.value if one.title else None for one in extraction_of(text).records]


@pytest.mark.parametrize(
    ("heads", "names"),
    [
        (("Nätboden", "Sju båtar", "Tångkalaset"), ["Nätboden", "Sju båtar", "Tångkalaset"]),
        (("** Nätboden **", "** Sju båtar **", "** Tång **"), ["Nätboden", "Sju båtar", "Tång"]),
        (("Nätboden", "Vems är båten?", "Vi som eldade"), ["Nätboden", "Vems är båten?", "Vi som eldade"]),
        (("Ronneby: Nätboden", "Sju båtar", "Tångkalaset"), ["Nätboden", "Sju båtar", "Tångkalaset"]),
    ],
)
def test_headings_over_texts_are_names(heads: tuple[str, ...], names: list[str]) -> None:
    assert titles(page(*heads)) == names


@pytest.mark.parametrize(
    "intro",
    [
        "I det här numret berättar vi om våra nya projekt.",
        "Museet driver tre projekt i skärgården.",
        "Läs om våra andra insatser här.",
        "Så går det för satsningarna i länet.",
        "Följande pågående samverkansprojekt leds härifrån.",
    ],
)
def test_page_says_that_there_are_several(intro: str) -> None:
    assert titles(page("Nätboden", "Sju båtar", "Tångkalaset", intro=intro)) == [
        "Nätboden",
        "Sju båtar",
        "Tångkalaset",
    ]


def test_of_news_the_name_is_what_the_text_repeats() -> None:
    texts = (f"Nätboden fyller tre år. {TEXTS[0]}", TEXTS[1], f"I Tångkalaset lagas mat. {TEXTS[2]}")
    found = titles(page("NÄTBODEN IGÅNG", "Sju båtar", "Tångkalaset avslutat", texts=texts))
    assert found == ["Nätboden", "Sju båtar", "Tångkalaset"]


@pytest.mark.parametrize(
    "text",
    [
        page("Bakgrund", "Finansiering", "Kontakt"),
        page("Nätboden", "Sju båtar"),
        page("Nätboden", "Sju båtar", "Tångkalaset", intro="Välkommen hit.").replace(
            "Våra projekt", "Museet"
        ),
        page(
            "Nätboden",
            "Sju båtar",
            "Tångkalaset",
            texts=(
                "Här kan du äta och dricka gott hela sommaren, med utsikt över hamnen och havet.",
                "Båtarna går varje timme mellan öarna, och hunden får gärna följa med på däck.",
                "Tång är gott och nyttigt, och det finns hur mycket som helst av den vid stranden.",
            ),
        ),
    ],
)
def test_other_headings_are_no_list(text: str) -> None:
    assert len(titles(text)) < 3


def test_definite_form_is_the_body_of_the_page() -> None:
    texts = (TEXTS[0].replace("Ekö hembygdsförening", "museet"), *TEXTS[1:])
    first, *_ = extraction_of(page("Nätboden", "Sju båtar", "Tångkalaset", texts=texts)).records
    assert [body.organisation.name for body in first.owners if body.organisation] == ["Ekö museum"]


def test_definite_form_that_fits_two_bodies_is_none() -> None:
    texts = (TEXTS[0].replace("Ekö hembygdsförening", "museet"), *TEXTS[1:])
    text = page("Nätboden", "Sju båtar", "Tångkalaset", intro=f"{INTRO} Vi tackar Lunds museum.", texts=texts)
    assert extraction_of(text).records[0].owners == ()


GRANTS = (
    "Länsstyrelsen har fördelat årets bidrag. De här projekten fick ja. Havsverket står för pengarna.\n\n"
)


def grants(*entries: str) -> str:
    return GRANTS + "\n\n".join(entries) + "\n"


def test_a_sentence_with_a_verb_is_no_name() -> None:
    entries = [
        f"{place}\nKommunen gräver dammar. Stödet är 90 000 kr." for place in ("Osby", "Tingsryd", "Åre")
    ]
    assert "Kommunen gräver dammar" not in titles(grants(*entries))


@pytest.mark.xfail(strict=True, reason="places over texts")
def test_the_municipality_is_the_place_above() -> None:
    entries = [
        f"{place}\nVåtmark vid {lake}. {said}"
        for place, lake, said in (
            ("Osby", "Ekesjön", "Kommunen får 100 000 kr."),
            ("Tingsryd", "Alsjön", "120 000 kr till kommunen."),
            ("Emmaboda", "Boasjön", "Bidrag till Emmaboda kommun: 90 000 kr."),
        )
    ]
    records = extraction_of(grants(*entries)).records
    owners = [[body.organisation.name for body in one.owners if body.organisation] for one in records]
    assert owners == [["Osby kommun"], ["Tingsryds kommun"], ["Emmaboda kommun"]]


@pytest.mark.parametrize("period", ["Läsåret 2021/22", "Hela 2022", "Sedan 2020", "Klart när isen lagt sig"])
def test_rows_in_stanzas_go_on_past_an_odd_cell(period: str) -> None:
    rows = "\n\n".join(
        f"{who}\n{what}\n{when}\n{sum_}"
        for who, what, when, sum_ in (
            ("Ekö IF", "Is på sjön", "2021", "10 000"),
            ("Boa IF", "Skidor åt alla", "2022", "20 000"),
            ("Alnö IF", "Lovsimmet", period, "30 000"),
            ("Hemse IF", "Brännboll", "2023", "40 000"),
        )
    )
    found = titles(f"Beviljade bidrag\n\nSökande\nProjekt\nTid\nBelopp (kr)\n\n{rows}\n\nSumma\n100 000\n")
    assert found == ["Is på sjön", "Skidor åt alla", "Lovsimmet", "Brännboll"]


@pytest.mark.parametrize(
    ("line", "grant", "total"),
    [
        (
            "Sökande: Ekö IF. Beviljat belopp 200 000 kr. Total kostnad 500 000 kr. Kontakt: NN",
            "200000",
            "500000",
        ),
        (
            "Sökande: Ekö IF; Beviljat belopp 200 000 kr, högst 40 %; Total kostnad 500 000 kr",
            "200000",
            "500000",
        ),
        ("Sökande: Ekö IF. Beviljat stöd 200 000 kr. Total budget 500 000 kr.", "200000", "500000"),
        ("Sökande: Ekö IF. Total kostnad 500 000 kr. Sökt för isen.", None, "500000"),
    ],
)
def test_labels_without_a_colon_behind_a_full_stop(line: str, grant: str | None, total: str | None) -> None:
    (record,) = extraction_of(f"Projekt: Is på sjön\n{line}\n").records
    sums = {budget.kind.value: str(budget.amount) for budget in record.budgets}
    assert (sums.get("grant"), sums.get("total")) == (grant, total)
    assert [body.name for body in record.owners] == ["Ekö IF"]


@pytest.mark.parametrize(
    ("said", "payer"),
    [
        ("Naturvårdsverket står för pengarna.", "Naturvårdsverket"),
        ("Pengarna kommer från Naturvårdsverket.", "Naturvårdsverket"),
        ("Projekten finansieras av Naturvårdsverket.", "Naturvårdsverket"),
        ("Alla tre projekten bekostas av Vinnova.", "Vinnova"),
    ],
)
def test_who_pays_comes_before_who_deals_out(said: str, payer: str) -> None:
    top = f"Länsstyrelsen i Blekinge län har beviljat bidrag till tre projekt. {said}\n\n"
    items = "".join(
        f"• {name}, Osby kommun, {n}00 000 kr\n"
        for n, name in enumerate(("Våtmark vid ån", "Stigar i viken", "Grodor på ön"), 1)
    )
    records = extraction_of(top + items).records
    assert [[body.name for body in one.funders] for one in records] == [[payer]] * 3


def newsletter(rubric: str, *stories: str) -> str:
    main = (
        "Boden får nytt liv\n\nNu rustas den gamla boden på Ekö. Projektet Nätboden leds av Ekö IF och har fått "
        "100 000 kronor av Leader. Invigningen blir en stor fest för hela ön och alla gäster."
    )
    return "\n\n".join(
        ("Öarnas nyhetsbrev", main, rubric, *stories, "Så söker du\n\nFyll i blanketten i tid.")
    )


SHORT = (
    "Osby kommun får 50 000 kronor för Stigen, som märks upp i vår.",
    "30 000 kronor i bidrag får Boa IF för Tångkalaset, ett tvåårigt projekt om mat.",
)


@pytest.mark.parametrize(
    "rubric",
    ["Också på gång", "FLER PROJEKT", "Andra satsningar på gång", "I korthet", "Kort om våra insatser:"],
)
def test_short_stories_under_a_rubric(rubric: str) -> None:
    records = extraction_of(newsletter(rubric, *SHORT)).records
    assert [one.title.value for one in records if one.title] == ["Nätboden", "Stigen", "Tångkalaset"]
    assert [body.name for one in records for body in one.owners] == ["Ekö IF", "Osby kommun", "Boa IF"]


@pytest.mark.parametrize(
    ("rubric", "stories"),
    [
        ("Också på gång", ("Välkommen på surströmming den 3 augusti.", "Biljetter kostar 200 kronor.")),
        ("I korthet", ("Vattnet är lagat.", "Bussen går som vanligt.")),
    ],
)
def test_other_rubrics_open_no_stories(rubric: str, stories: tuple[str, ...]) -> None:
    assert len(extraction_of(newsletter(rubric, *stories)).records) == 1


RESEARCH = (
    "Umeå universitet {got} till tre projekt när Formas fördelade årets bidrag.",
    'Professor Eva Ek får 3 miljoner kronor för projektet "Mörka vatten".',
    "Docent Ulf Ny ska i tre år räkna abborrar. Han beviljas 2 miljoner kronor.",
    '4 miljoner kronor går till Ida Ås och projektet "Is som smälter".',
)


@pytest.mark.parametrize(
    "got", ["får 9 miljoner kronor", "tilldelas pengar", "har beviljats sammanlagt 9 miljoner"]
)
def test_who_gets_the_money_of_all(got: str) -> None:
    records = extraction_of("\n\n".join(("Nyheter", RESEARCH[0].format(got=got), *RESEARCH[1:]))).records
    assert [one.title.value if one.title else None for one in records] == [
        "Mörka vatten",
        None,
        "Is som smälter",
    ]
    assert [[body.name for body in one.owners] for one in records] == [["Umeå universitet"]] * 3


def test_who_gets_the_money_of_one_is_no_owner_of_others() -> None:
    top = RESEARCH[0].format(got="tilldelas pengar") + " Lunds universitet får pengar till fyra projekt."
    records = extraction_of("\n\n".join(("Nyheter", top, *RESEARCH[1:]))).records
    assert not any(body for one in records for body in one.owners)
