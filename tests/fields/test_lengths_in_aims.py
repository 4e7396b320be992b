"""Times that an aim sets a limit to are quantities; other lengths are not."""

import pytest

from tests.fields.pages import record_of

LEAD = "Projektnamn: Kvarnens år\nProjektägare: Hemse byalag\n\nMål\n- "


def quantities(aim: str) -> list[tuple[str, str, str]]:
    (result,) = record_of(LEAD + aim).results
    return [(str(one.value), one.bound.value, one.unit) for one in result.quantities]


@pytest.mark.parametrize(
    ("aim", "expected"),
    [
        ("Väntetiden ska vara högst fyra veckor", ("4", "at_most", "veckor")),
        ("Brödet ska hålla i minst 30 dagar", ("30", "at_least", "dagar")),
        ("Ingen ska vänta mer än tre månader på mjöl", ("3", "at_least", "månader")),
        ("Svaret ska komma efter max 14 dagar", ("14", "at_most", "dagar")),
    ],
)
def test_a_limit(aim: str, expected: tuple[str, str, str]) -> None:
    assert quantities(aim) == [expected]


@pytest.mark.parametrize(
    "aim",
    [
        "Kvarnen ska mala mjöl under fyra veckor",
        "Brödet ska bakas två månader efter bygget",
        "Kvarnen ska stå i minst tio år",
    ],
)
def test_another_length(aim: str) -> None:
    assert quantities(aim) == []
