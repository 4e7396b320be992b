"""What stands under a date label and only dateparser can read."""

import pytest

from extractors.grammar.second_reader import read_again
from tests.fields.pages import record_of

READ = {
    "juni 1, 2014": "2014-06-01",
    "July 1st, 2014": "2014-07-01",
    "1. heinäkuuta 2014": "2014-07-01",
    "Dec. 31, 2016": "2016-12-31",
    " May 5 2014 ": "2014-05-05",
}


@pytest.mark.parametrize("text", READ)
def test_read(text: str) -> None:
    read = read_again(text)
    assert read is not None
    assert (read.value.edtf, text[read.start : read.end], read.rule) == (
        READ[text],
        text.strip(),
        "dateparser",
    )


NOT_READ = [
    "ej fastställt 2014",
    "för två veckor sedan",
    "juni 2014",
    "3 st 2014",
    "Vecka 12 2014",
    "den 12 i månaden, 2014 och framåt om det går bra",
    "",
]


@pytest.mark.parametrize("text", NOT_READ)
def test_not_read(text: str) -> None:
    assert read_again(text) is None


def test_labels_of_a_page() -> None:
    page = "Project name: Gröna bryggor\nProjektägare: Osby kommun\nStartdatum: July 1st, 2014\nSlutdatum: Dec. 31, 2016\n"
    assert [one.edtf for one in record_of(page).periods] == ["2014-07-01/2016-12-31"]
