"""What a project is called: how it is said by what is called so, and the same of other things."""

import pytest

from extractors.names import find_names
from extractors.text import fold

SAYINGS = [
    "{} heter {} och vänder sig till unga.",
    "{} hette från början {}.",
    "{} ska heta {}.",
    "{} kom att heta {}.",
    "{} kallas för {}.",
    "{} har kallats {}.",
    "{} benämns {}.",
    "{} har fått det passande namnet {}.",
    "{} går under namnet {}.",
    "{} bedrivs under rubriken {}.",
    "{} lystrar till namnet {}.",
    "{} har titeln {}.",
    "{}, som går under arbetsnamnet {}, startar nu.",
    "{}, som vi kallar {}, startar nu.",
    "{} kallat {} finns i byn.",
    "{} med namnet {} finns i byn.",
    "{} vid namn {} finns i byn.",
    "{} som heter {} finns i byn.",
]
PROJECTS = ["Projektet", "Kommunens nya storsatsning", "Ett samarbete", "Studien"]
OTHERS = ["Boken", "Lokalen", "Utlysningen", "Bygdens skola", "En förening", "Projektledaren"]
NAMES = ["Tegelbruket", "Mat och minnen", "Skolan som mötesplats"]


def _found(text: str) -> list[str]:
    return [one.value.name for one in find_names(fold(text))]


@pytest.mark.parametrize("saying", SAYINGS)
@pytest.mark.parametrize("project", PROJECTS)
def test_called(saying: str, project: str) -> None:
    for name in NAMES:
        assert name in _found(saying.format(project, name))


@pytest.mark.parametrize("saying", SAYINGS)
@pytest.mark.parametrize("other", OTHERS)
def test_other_things(saying: str, other: str) -> None:
    for name in NAMES:
        assert name not in _found(saying.format(other, name))


BEHIND = [
    "{} heter projektet.",
    "{} heter ett nytt projekt i byn.",
    "{} kallas satsningen.",
    "{} – så heter kommunens nya projekt.",
    "{}, så heter det nya samarbetet.",
    "{} är arbetsnamnet på projektet.",
    "Namnet på projektet är {}.",
    "Namnet på det nya projektet: {}.",
    "Projektets titel lyder {}.",
    "Eleverna döpte projektet till {}.",
    "Vi har valt att kalla projektet {}.",
]


@pytest.mark.parametrize("saying", BEHIND)
def test_called_behind(saying: str) -> None:
    for name in NAMES:
        assert name in _found(saying.format(name))
        assert name in _found(saying.format(f"”{name}”"))
