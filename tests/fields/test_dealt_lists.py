"""Lists under many leads in many forms: each entry is a project, whoever, whatever and how much stands where."""

from itertools import product

import pytest

from tests.fields.pages import extraction_of

GOT = [
    (
        "Osby IF",
        "120 000",
        "nya lampor längs skidspåret",
        "byta lamporna längs skidspåret",
        "Ljus på spåret",
        "Osby",
    ),
    (
        "Viks byalag",
        "85 000",
        "en brygga vid badet",
        "bygga en brygga vid badet",
        "Bryggan åt alla",
        "Simrishamn",
    ),
    (
        "Kungsörs hembygdsförening",
        "45 000",
        "en dag om kvarnar",
        "visa gamla kvarnar",
        "Kvarnens dag",
        "Kungsör",
    ),
    (
        "Tranås teaterförening",
        "210 000",
        "en hiss till scenen",
        "bygga en hiss till scenen",
        "Hela vägen upp",
        "Tranås",
    ),
]
LEADS = [
    "Beviljade projekt",
    "Följande projekt har beviljats stöd:",
    "Dessa föreningar får bidrag i år:",
    "Projekt som fått stöd 2021",
    "Bygdemedel 2021\n\nFördelning av årets bygdemedel:",
    "Leader Nordöstra Skåne har sagt ja till {n} projekt:",
    "Styrelsen beslutade att bevilja bidrag enligt nedan:",
    "{n} projekt delar på pengarna. Här är de:",
    "Beviljade ansökningar våren 2021",
    "Bidragen fördelas så här:",
    "Här är projekten som får stöd:",
    "Årets bidragstagare",
]
FORMS = [
    "{who}, {name}, {sum} kr",
    "{who}: {name}, {sum} kr",
    "{name}, {who}, {sum} kr",
    "{name} - {who} - {sum} kronor",
    "{name} ({who}), {sum} kronor",
    "{who} {sum} kr",
    "{who}, {sum} kronor",
    "{who}, {what}, {sum} kr",
    "{who} för {what}: {sum} kronor",
    "{sum} kr, {who}, {name}",
    "{name}\nSökande: {who}\nBelopp: {sum} kr",
    "{name}\nProjektägare: {who}\nStöd: {sum} kronor",
    "{name}\n{who}\n{sum} kr",
    "{who}\n{name}\n{sum} kr",
    "{who}, {sum} kronor\nFöreningen ska {do}.",
    "{name}\n{who} ska {do}. Beviljat stöd: {sum} kronor.",
    "{name}\nProjektet drivs av {who} som ska {do}. Stödet är {sum} kronor.",
    "{who} får {sum} kronor till {name}",
    "{name} | {who} | {sum} kr",
    "{who}\t{name}\t{sum} kr",
    "2021-0{i}45 {name}, {who}, {sum} kr",
    '"{name}", {who}, {sum} kronor',
    '{who}: "{name}" ({sum} kronor)',
    "{who} - {name}",
    "{name}, {who}",
    "{name} ({who})",
]
MORE_LEADS = [
    "2021 års projekt med bidrag:",
    "Projekt med stöd 2021",
    "Bifallna ansökningar",
    "Bidrag har beviljats till:",
    "Stöd beviljades följande:",
    "Kulturnämnden beslutade att bevilja följande bidrag:",
    "Mottagare av bidrag 2021:",
    "Utdelade medel 2021",
    "Beslut om projektstöd våren 2021",
    "Resultat av utlysningen",
    "Föreningar som beviljats bidrag",
    "Så fördelas pengarna:",
    "Hit går pengarna",
    "Fördelning av bygdemedel 2021",
    "Utfall",
    "Beviljat",
    "Stiftelsen har i år beviljat bidrag till:",
    "Stiftelsen stöder i år:",
    "Vid sammanträdet beviljades följande bidrag.",
    "Nedanstående projekt har beviljats medel.",
    "Följande har tilldelats bidrag ur fonden",
    "Lista över beviljade projekt",
    "Projektlista",
    "Några av dem som har fått bidrag:",
    "Exempel på projekt som fått stöd:",
    "Styrelsen har beslutat att stödja följande projekt.",
    "De {n} utvalda projekten är:",
]
NUMBERS = {2: "två", 4: "fyra"}


def a_page(lead: str, form: str, mark: str, count: int) -> str:
    entries = [
        (f"{number}. " if mark == "1" else mark)
        + form.format(who=who, sum=much, what=what, do=do, name=name, place=place, i=number)
        for number, (who, much, what, do, name, place) in enumerate(GOT[:count], 1)
    ]
    apart = "\n\n" if "\n" in form or count == 4 else "\n"
    return f"Pengar till bygden\n\n{lead.format(n=NUMBERS[count])}\n\n{apart.join(entries)}\n"


def read(page: str) -> list[tuple[str | None, list[str], list[str]]]:
    return [
        (
            one.title.value if one.title else None,
            [who.name for who in one.owners],
            [str(b.amount) for b in one.budgets],
        )
        for one in extraction_of(page).records
    ]


@pytest.mark.parametrize("form", FORMS)
def test_each_entry_is_a_project(form: str) -> None:
    wrong = []
    for lead, mark, count in product(LEADS, ("", "- ", "• ", "1"), NUMBERS):
        said = [
            (
                name if "{name}" in form else None,
                [who] if "{who}" in form else [],
                [much.replace(" ", "")] if "{sum}" in form else [],
            )
            for who, much, _, _, name, _ in GOT[:count]
        ]
        page = a_page(lead, form, mark, count)
        if read(page) != said:
            wrong.append((page, read(page)))
    assert wrong == []


@pytest.mark.parametrize("lead", MORE_LEADS)
def test_what_leads_to_them(lead: str) -> None:
    for form, mark, count in product(["{who}, {name}, {sum} kr", "{name}, {who}"], ("", "- "), NUMBERS):
        found = read(a_page(lead, form, mark, count))
        assert [(name, who) for name, who, _ in found] == [(one[4], [one[0]]) for one in GOT[:count]]


@pytest.mark.parametrize(
    "lead",
    [
        "Våra samarbetspartner",
        "Medlemmar i föreningen:",
        "Avslagna ansökningar:",
        "Bidrag kan beviljas till:",
        "Stöd ges inte till följande:",
        "Följande har sökt bidrag:",
    ],
)
def test_others_are_no_projects(lead: str) -> None:
    for form, mark in product(["{who} - {place}", "{who}, {place}"], ("", "- ")):
        assert read(a_page(lead, form, mark, 4)) == []
