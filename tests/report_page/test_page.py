"""The report page without a browser: what stands in the file, and that no page of a document changes it."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from pipeline.report_page.page import DOCUMENTS, build, write
from pipeline.report_page.source import NotFinishedError
from tests.report_page.conftest import ATTACKS, BLUE, GREEN, NONE, Extracted, hostile

ADDRESSES = {"href", "src", "srcset", "action", "formaction", "data", "poster", "xlink:href", "ping"}


class Parsed(HTMLParser):
    """Tags with their attributes, and the content of scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.content: list[tuple[str, str]] = []
        self.text = ""
        self._inside = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = tag if tag in {"script", "style"} else ""

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.content.append((self._inside, data))
        else:
            self.text += data

    @property
    def data(self) -> Any:
        return json.loads(next(text for tag, text in self.content if tag == "script"))


def texts(parsed: Parsed) -> list[str]:
    return ["".join(piece[0] for piece in doc["pieces"]) for doc in parsed.data["docs"]]


def test_it_counts_the_run_and_holds_its_documents(extracted: Extracted) -> None:
    page = build(extracted({"a.txt": GREEN, "b.txt": BLUE, "c.txt": NONE}))
    parsed = Parsed(page)
    totals = dict(re.findall(r'data-t="ui\.(\w+)">[^<]*</span></dt><dd>(\d+)</dd>', page))
    kinds = ("documents", "records", "no_record", "quarantine")
    assert [totals[kind] for kind in kinds] == ["3", "2", "1", "0"]
    assert texts(parsed) == [GREEN, BLUE, NONE]
    assert [(row["d"], row["n"]) for row in parsed.data["rows"]] == [(0, 0), (1, 0), (2, None)]
    assert "The page holds every document of the run." in parsed.text
    for said in ("Gröna gårdar", "Växjö kommun", "411 601 SEK", "2019-02-01/"):
        assert said in parsed.text


def test_values_issues_and_refusals_stand_at_their_place(extracted: Extracted) -> None:
    (doc,) = Parsed(build(extracted({"a.txt": GREEN}))).data["docs"]
    by_piece = {piece[0]: piece for piece in doc["pieces"]}
    grant = doc["values"][by_piece["411 601 kr"][1][0]]
    assert (grant["f"], grant["en"]) == ("budgets", "grant, 411 601 SEK from Europeiska socialfonden")
    assert grant["sv"] == "bidrag, 411 601 SEK från Europeiska socialfonden"
    assert grant["rule"].startswith("budget.")
    phones = [refused for refused in doc["rejected"] if refused["reason"] == "phone"]
    assert phones
    refused = [doc["rejected"][number] for piece in doc["pieces"] if len(piece) > 1 for number in piece[2]]
    assert phones[0] in refused


def test_hostile_documents_are_text(extracted: Extracted) -> None:
    pages = {f"{number:02}.txt": hostile(attack) for number, attack in enumerate(ATTACKS)}
    page = build(extracted(pages))
    parsed = Parsed(page)
    kinds = [tag for tag, _ in parsed.tags]
    assert kinds.count("script") == 2
    assert kinds.count("style") == 1
    assert not {"iframe", "img", "object", "embed", "link", "base"} & set(kinds)
    for tag, attributes in parsed.tags:
        assert not [name for name in attributes if name.startswith("on") or name == "style"], tag
        for name in ADDRESSES & set(attributes):
            assert str(attributes[name]).startswith("#"), (tag, attributes)
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", page + repr(parsed.data))
    visible = [re.sub("[\u202a-\u202e\u2066-\u2069]", "\ufffd", hostile(attack)) for attack in ATTACKS]
    assert texts(parsed) == visible


def test_hostile_names_of_files(extracted: Extracted) -> None:
    parsed = Parsed(build(extracted({"<b onmouseover=x>&$data.txt": NONE, "\u202egnp.txt": GREEN})))
    assert "<b onmouseover=x>&$data" in parsed.text
    assert "b" not in [tag for tag, _ in parsed.tags]
    assert "\u202e" not in parsed.text


def test_the_policy_lets_only_the_own_script_and_style_run(extracted: Extracted) -> None:
    parsed = Parsed(build(extracted({"a.txt": GREEN})))
    (policy,) = [
        str(attributes["content"])
        for tag, attributes in parsed.tags
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    hashes = {
        f"{tag}-src": f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
        for tag, text in parsed.content
        if not text.startswith("{")
    }
    assert directives == {
        "default-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
        **hashes,
    }
    assert [tag for tag, _ in parsed.tags[:5]] == ["html", "head", "meta", "meta", "meta"]


def test_a_large_run_gives_a_sample_and_says_so(extracted: Extracted) -> None:
    folder = extracted({f"{n:02}.txt": GREEN.replace("Gröna", f"Gröna {n}") for n in range(20)})
    page = build(folder, documents=5)
    parsed = Parsed(page)
    assert len(parsed.data["docs"]) == 5
    assert "5 / 20" in parsed.text
    assert re.search(r"documents</span></dt><dd>20</dd>", page)
    assert build(folder, documents=5) == page
    assert [doc["id"] for doc in parsed.data["docs"]] == sorted(doc["id"] for doc in parsed.data["docs"])


def test_a_page_without_texts_is_small(extracted: Extracted) -> None:
    folder = extracted({f"{n:03}.txt": GREEN.replace("Gröna", f"Gröna {n}") for n in range(DOCUMENTS)})
    page = build(folder)
    assert len(page.encode()) - DOCUMENTS * len(GREEN.encode()) < 5_000_000
    assert len(build(folder, documents=0).encode()) < 200_000


def test_a_long_text_is_cut_and_its_values_kept(extracted: Extracted) -> None:
    (doc,) = Parsed(build(extracted({"a.txt": "Utfyllnad om ingenting.\n" * 5000 + GREEN}))).data["docs"]
    assert doc["cut"]
    assert doc["characters"] > 100_000
    assert sum(len(piece[0]) for piece in doc["pieces"]) == 100_000
    assert any(value["f"] == "budgets" for value in doc["values"])


def test_quarantine_and_personal_data_are_told(extracted: Extracted) -> None:
    parsed = Parsed(build(extracted({"a.txt": GREEN, "empty.txt": "", "<b>.txt": ""})))
    assert "empty.txt" in parsed.text
    assert "<b>.txt" in parsed.text
    assert "whatever they say about persons" in parsed.text
    assert "The run was made with contacts" not in parsed.text


def test_contacts_are_told_of(extracted: Extracted) -> None:
    parsed = Parsed(build(extracted({"a.txt": GREEN}, "--contacts")))
    assert "The run was made with contacts" in parsed.text


def test_no_run_there(tmp_path: Path) -> None:
    with pytest.raises(NotFinishedError, match="holds no finished run; write one with: utdrag extract"):
        build(tmp_path)


def test_a_run_without_documents_that_could_be_read(extracted: Extracted) -> None:
    parsed = Parsed(build(extracted({"empty.txt": ""})))
    assert parsed.data["docs"] == parsed.data["rows"] == []


def test_nothing_half_written(extracted: Extracted, tmp_path: Path) -> None:
    folder = extracted({"a.txt": GREEN})
    with pytest.raises(OSError, match=r"."):
        write(folder, tmp_path / "gone" / "report.html")
    write(folder, tmp_path / "report.html")
    write(folder, tmp_path / "report.html")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["outputs", "pages", "report.html"]
