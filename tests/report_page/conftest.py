from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.cli_common import Code


class Extracted(Protocol):
    """Extracts pages given by file name, with more options of the command; gives the folder of the run."""

    def __call__(self, pages: Mapping[str, str], *options: str) -> Path: ...


GREEN = """Gröna gårdar
Projektägare: Växjö kommun
Projektperiod: 2019-02-01 till 2020-06-30
Total projektbudget: 1 250 000 kr
Beviljat ESF-stöd: 411 601 kr

Projektet drivs tillsammans med Alvesta kommun. Ring 0470-123 45.
Målet är att 65 % av deltagarna får arbete.
"""
BLUE = """Blå vågor
Projektägare: Karlskrona kommun
Projektperiod: 2021-01-01 till 2023-12-31
Beviljat belopp: 5 000 000 kr

Målet är att 20 båtar byggs om.
"""
NONE = "Öppettider\nBiblioteket är stängt på måndagar.\n"


def hostile(attack: str) -> str:
    """A page that says the attack in every field that takes words of the page."""
    return f"""Projektnamn: Nät {attack} ut
Projektägare: Växjö kommun {attack}
Projektperiod: 2019-02-01 till 2020-06-30
Diarienummer: 2019/{attack}1234
Total projektbudget: 1 250 000 kr
Interventionstyp: {attack}

Sammanfattning
Projektet {attack} prövar nya arbetssätt i Växjö tillsammans med Föreningen {attack} Nord.
Målet är att {attack} 65 % av deltagarna får arbete.
"""


ATTACKS = (
    "<script>document.title='owned'</script>",
    "</script><script>document.title='owned'</script>",
    "<img src=x onerror=\"document.title='owned'\">",
    '"><svg onload=document.title=1>',
    "<!--<script>",
    "javascript:document.title=1",
    "${document.title=1}",
    "{{constructor.constructor('document.title=1')()}}",
    "$data $$",
    "<style>*{display:none}</style>",
    "</title></style></textarea></dialog>",
    "\u202egnp.exe\u2066",
    "&lt;b&gt; &amp;",
    "<iframe src=https://example.org></iframe>",
)


@pytest.fixture
def extracted(tmp_path: Path) -> Extracted:
    def write(pages: Mapping[str, str], *options: str) -> Path:
        source, output = tmp_path / "pages", tmp_path / "outputs"
        for name, content in pages.items():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_text(content, encoding="utf-8", newline="")
        done = CliRunner().invoke(app, ["extract", str(source), "--output", str(output), *options])
        assert done.exit_code in {0, Code.QUARANTINE}, done.output
        return output

    return write
