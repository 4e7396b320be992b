"""Lists of projects without sums, below a line that says what they are."""

import pytest

from tests.fields.pages import extraction_of

Row = tuple[str | None, str | None]
LISTS: dict[str, list[Row]] = {
    "Viltfonden delar ut bidrag\n\nI år får fem lokala klubbar stöd.\n\nSamtliga bidragsmottagare 2018:\n\n"
    "Nora Jvf – Viltremsor i Lo\n\nEds Jvf – Holkar för knipa\n\nTiveds Viltområde – Kameror": [
        ("Viltremsor i Lo", "Nora Jvf"),
        ("Holkar för knipa", "Eds Jvf"),
        ("Kameror", "Tiveds Viltområde"),
    ],
    "Stöd från Formas\n\nTre projekt vid institutet får stöd av Formas.\n\nProjekten är:\n\nLjusets väg genom glas, "
    "Anna Lind\n\nMjuka metaller i vatten, Per Ek\n\nTrä som talar, Sven Aho": [
        ("Ljusets väg genom glas", None),
        ("Mjuka metaller i vatten", None),
        ("Trä som talar", None),
    ],
    "Banken stöder bygden\n\nFöljande projekt har beviljats stöd:\n\n- Ljus i spåret\n- Kvarnens dag": [
        ("Ljus i spåret", None),
        ("Kvarnens dag", None),
    ],
    "Nytt i programmet\n\nVinnova har beviljat medel till tre nya projekt:\n\n1. Ljus i spåret\n2. Digitala kvarnar\n"
    "3. Robotar i skog": [("Ljus i spåret", None), ("Digitala kvarnar", None), ("Robotar i skog", None)],
}


@pytest.mark.parametrize("page", LISTS)
def test_each_row_is_a_record(page: str) -> None:
    found = [
        (r.title.value if r.title else None, next((o.name for o in r.owners if r.title), None))
        for r in extraction_of(f"{page}\n").records
    ]
    assert [title for title, _ in found] == [title for title, _ in LISTS[page]]
    assert all(who in {None, told} for (_, who), (_, told) in zip(LISTS[page], found, strict=True))


ONE_OR_NONE = [
    "Sök pengar\n\nVi ger stöd till följande insatser:\n\n- Utbildning\n- Resor\n- Material\n\nSista ansökningsdag är 1 maj.",
    "Stödet\n\nProjekten som får medel pågår i tre år.\n\nFördelning 2022\n\nBarn: 49 projekt\n\nUnga: 58 projekt\n\nÄldre: 17 projekt",
    "Satsningen\n\nVi har beviljats bidrag från Boverket. Projekten pågår och berör följande kvarter:\n\n- Norra Vik\n- Södra Vik\n- Östra Vik",
    "Ny omgång\n\nMånga har sökt stöd för projekt som handlar om:\n\n- undervisning ute i byarna\n- inköp av instrument\n- nya ämnen",
]


@pytest.mark.parametrize("page", ONE_OR_NONE)
def test_other_lists_make_no_records(page: str) -> None:
    assert len(extraction_of(f"{page}\n").records) <= 1


HEADED = (
    "Hjälp till ensamma\n\nFörsamlingarna i stiftet får dela på 1,4 miljoner kronor till arbete med ensamma.\n\n"
    "Ydre församling (184 600 kr)\nDe vill bygga ut sopplunchen och nå dem som inte kommer ut.\nKontakt: a@example.se\n\n"
    "Tranås församling (32 000 kr)\nSamtal med nyblivna pensionärer och deras anhöriga.\nKontakt: b@example.se\n\n"
    "Eksjö församling (210 000 kr)\n"
)


def test_bodies_with_a_sum_over_what_it_is_for_where_money_is_dealt_out() -> None:
    found = [(r.owners[0].name, str(r.budgets[0].amount)) for r in extraction_of(HEADED).records]
    assert found == [
        ("Ydre församling", "184600"),
        ("Tranås församling", "32000"),
        ("Eksjö församling", "210000"),
    ]


FIELDS = (
    "Stiftelsen delar ut 5 miljoner\n\nAv hela summan på 5 miljoner euro som fördelas går ungefär\n\n"
    " • 2,5 miljoner euro till bildkonst och scenkonst,\n • 1,5 miljoner euro till litteratur,\n"
    " • 1 miljon euro till föreningar på landsbygden.\n"
)


def test_sums_of_fields_are_no_projects() -> None:
    assert extraction_of(FIELDS).records == ()
