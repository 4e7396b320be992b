"""Lists whose lines say whose project it is in the same words, and lists that look like them."""

import pytest

from tests.fields.pages import extraction_of


def _found(page: str) -> list[tuple[str | None, list[str], list[str]]]:
    return [
        (r.title.value if r.title else None, [o.name for o in r.owners], [str(b.amount) for b in r.budgets])
        for r in extraction_of(page).records
    ]


RUN = (
    ("Vinterled", "Strömsunds kommun"),
    ("Skärgårdslyftet", "Coompanion"),
    ("1000 steg - vägen fram", "Samordningsförbundet Sörmland"),
)
RUN_BY = (
    "• {}, som drivs av {}",
    "• {}, drivs av {}.",
    "- {} som ägs av {}",
    "* Projektet {}, som ska ledas av {}.",
    '• "{}", som genomförs av {}',
)


@pytest.mark.parametrize("shape", RUN_BY)
def test_items_that_say_who_runs_what(shape: str) -> None:
    lines = "\n".join(shape.format(*one) for one in RUN)
    found = _found(f"Tre nya projekt\n\nDe här projekten har beviljats stöd:\n\n{lines}\n\nVi gratulerar.")
    assert [one[:2] for one in found] == [(name, [who]) for name, who in RUN]


PAID = (
    ("Matboden", "Ekeby byalag", "2.708"),
    ("Boken om sjön", "Sundby hembygdsförening", "7.625"),
    ("Utsikten", "Finnby scoutkår", "33.578"),
)
IN_QUOTES = (
    '"{}", {}. {} euro.',
    "”{}”, {}: {} euro",
    '"{}", som drivs av {}. {} euro.',
    '"{}" - {}, {} euro',
    '• "{}", {}, {} euro',
)


@pytest.mark.parametrize("shape", IN_QUOTES)
def test_names_in_quotes_with_a_body_and_a_sum(shape: str) -> None:
    lines = "\n".join(shape.format(*one) for one in PAID)
    page = f"Flera projekt får Leaderpengar\n\nHär är mottagarna:\n{lines}\nLäs mer i tidningen."
    assert _found(page) == [(name, [who], [amount.replace(".", "")]) for name, who, amount in PAID]


def test_the_last_name_may_stand_without_quotes() -> None:
    lines = "\n".join(f'"{name}", {who}. {amount} euro.' for name, who, amount in PAID)
    page = f"Fyra projekt får stöd\n\nMottagarna:\n{lines}\nLunden i Prästbol, Ekeby gårdsförening. 900 euro."
    assert _found(page)[-1] == ("Lunden i Prästbol", ["Ekeby gårdsförening"], ["900"])


CASES = (
    ("20200321", "Klassisk höst", "Falu kammarorkester"),
    ("20200333", "Byns röster", "Rättviks hembygdsförening"),
    ("20200340", "Dans i ladan", "Orsa folkdanslag"),
)


@pytest.mark.parametrize("mark", ["a) ", "1. ", ""])
@pytest.mark.parametrize("number", ["{}", "KN/{}", "2020-{}"])
def test_the_number_of_a_case_a_name_and_a_body(mark: str, number: str) -> None:
    lines = "\n".join(f"{mark}{number.format(no)} {name} ({who})" for no, name, who in CASES)
    page = f"Beslut om bidrag\n\nNedan står de projekt som beviljats medel.\n\n{lines}"
    assert [one[:2] for one in _found(page)] == [(name, [who]) for _, name, who in CASES]
    numbers = [one.value for r in extraction_of(page).records for one in r.identifiers]
    assert numbers == [number.format(no) for no, *_ in CASES]


SUMS = (("Dockteater Sesamfrö", "7 000"), ("Dalens konstskola", "45 000"), ("Lund & Ek AB", "108 000"))
BODY_AND_SUM = ("• {}: {} kr", "• {} - {} kr", "• {}, {} kronor", "- {} {} kr", "• {} ({} kr)")
SAID = (
    "3 projekt får stöd i sommar",
    "Nämnden fördelar 160 000 kr till tre av de sökande projekten",
    "Tre nya kulturprojekt beviljas bidrag",
)


@pytest.mark.parametrize("shape", BODY_AND_SUM)
@pytest.mark.parametrize("said", SAID)
def test_bodies_and_sums_as_many_as_there_are_projects(shape: str, said: str) -> None:
    lines = "\n".join(shape.format(*one) for one in SUMS)
    found = _found(f"Stöd till lovprogram\n\n{said}.\n\n{lines}\n\nSumma 160 000 kr")
    assert found == [(None, [who], [amount.replace(" ", "")]) for who, amount in SUMS]


TURNS = (
    ("Boda hembygdsförening", "Fotokvällar i bygden"),
    ("Föreningen Fordonsvännerna", "Nytt ljus i museet"),
    ("Ekeby bygdeförening", "Kvarnen färdigställs"),
)


@pytest.mark.parametrize("between", ["\n"])
@pytest.mark.parametrize("swapped", [False, True])
def test_a_body_and_its_project_take_turns(between: str, swapped: bool) -> None:
    lines = between.join(part for one in TURNS for part in (reversed(one) if swapped else one))
    page = (
        "Pengar till kulturarvet\n\nTre föreningar i länet får dela på 800 000 kronor till projekt som "
        f"bevarar kulturarvet.\n\nFöljande föreningar har tilldelats medel.\n\n{lines}"
    )
    assert [one[:2] for one in _found(page)] == [(name, [who]) for who, name in TURNS]


NONE = (
    # how a fund was shared between parts of the country
    "22 projekt får stöd av fonden.\n\nFördelningen:\n\n• Övre Norrland 11 819 050 kr\n• Västsverige 44 562 019 kr\n"
    "• Stockholm 38 212 483 kr",
    # rivers that were measured
    "Tre projekt får stöd till fiskevägar. Så mycket forsar:\n\n• Gröna älven: 200 000 kr\n"
    "• Blå ån: 300 000 kr\n\nResten går till lön.",
    # who pays for one project
    "Projektet Vinterled beviljas stöd. Syftet med projektet är en led.\n\n• Osby kommun: 10 000 kr\n"
    "• Åre kommun: 20 000 kr\n• Luleå kommun: 30 000 kr",
    # places and who keeps them
    "Projektet Vinterled har fått bidrag. I projektet ingår tre stugor:\n\n• Norrstugan, som ägs av Åre kommun\n"
    "• Sörstugan, som ägs av Osby kommun\n• Mellanstugan, som ägs av Luleå kommun",
    # a menu between the towns
    "Föreningar får söka projektbidrag.\n\nOsby kommun\n\nÖppettider\n\nÅre kommun\n\nKontakt\n\nLuleå kommun\n\nOm oss",
    # days of meetings
    "Projekt och bidrag\n\n2020-03-21 Möte i Falun (Region Dalarna)\n2020-04-21 Möte i Orsa (Orsa kommun)\n"
    "2020-05-21 Möte i Mora (Mora kommun)",
)


@pytest.mark.parametrize("page", NONE)
def test_what_only_looks_like_such_a_list(page: str) -> None:
    assert len(extraction_of(page).records) < 2


FOR_WHAT = ("för ombyggnad av ridhuset på Sten 2:1", "till anläggande av en bana vid skolan")


@pytest.mark.parametrize("what", FOR_WHAT)
@pytest.mark.parametrize("verb", ["har fått stöd med", "beviljas"])
def test_where_a_body_is_at_home_is_no_title(what: str, verb: str) -> None:
    page = "Två projekt får stöd\n\n" + "\n\n".join(
        f"{town}\n\n{who}\n{verb} {amount} kr\n{what}\n\nSyftet med projektet är att fler ska kunna vara med."
        for town, who, amount in (
            ("HESTRAD", "Hestrads IF", "90 000"),
            ("EDANBY", "Edanby ryttarförening", "80 000"),
        )
    )
    assert _found(page) == [(None, ["Hestrads IF"], ["90000"]), (None, ["Edanby ryttarförening"], ["80000"])]


def test_a_sum_in_a_line_that_stands_as_a_heading() -> None:
    page = (
        "Projektstöd i juni\n\nTvå projekt får stöd.\n\nEkeby IF har fått stöd med 90 000 kr för Vinterled\n\n"
        "Leden ska röjas och skyltas under vintern så att fler kan åka skidor.\n\n"
        "Åby byalag har fått stöd med 80 000 kr för Boden\n\nEn butik utan bemanning ska öppna i den gamla mangårdsbyggnaden."
    )
    assert _found(page) == [("Vinterled", ["Ekeby IF"], ["90000"]), ("Boden", ["Åby byalag"], ["80000"])]


@pytest.mark.parametrize("verb", ["prioriterat", "beviljat", "fördelat"])
def test_a_list_of_projects_that_a_board_has_put_first(verb: str) -> None:
    lines = "\n".join(f"• {name}, {who}, 90{n} 000 kronor" for n, (name, who) in enumerate(LISTED))
    page = f"EU-medel till länet\n\nPartnerskapet har {verb} projektmedel till insatser i länet.\n\nProjekten är:\n\n{lines}\n"
    assert [one[:2] for one in _found(page)] == [(name, [who]) for name, who in LISTED]


LISTED = (
    ("Digga vårdcentralen", "Region Västernorrland"),
    ("Digitala steg", "Örnsköldsviks kommun"),
    ("Morgondagens lärling", "Bräcke kommun"),
)
