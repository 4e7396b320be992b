"""The report page in a real browser. Skipped where no Chromium is installed (Debian: `apt install chromium`)."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pipeline.report_page.page import write
from tests.report_page.conftest import ATTACKS, BLUE, GREEN, NONE, Extracted, hostile

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
expect = playwright.expect
"""Asks again until the page has come so far: a busy machine is slow to draw."""
CHROMIUM = next((found for name in ("chromium", "chromium-browser") if (found := shutil.which(name))), None)
SCREENSHOTS = Path(os.environ.get("UTDRAG_SCREENSHOTS", Path(__file__).parents[2] / ".screenshots"))
"""Where pictures of the page are left to look at; git ignores it."""

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed"),
    pytest.mark.xdist_group("browser"),
]


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


class Visit:
    """A page with all that it said and asked for."""

    def __init__(self, browser: "Browser", file: Path, **settings: Any) -> None:
        self.said: list[str] = []
        self.asked: list[str] = []
        context = browser.new_context(**({"locale": "en-GB", "reduced_motion": "reduce"} | settings))
        self.page: Page = context.new_page()
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(file.as_uri())
        self.file = file

    def shows(self, titles: list[str]) -> None:
        """Wait until these are the titles of the projects that are shown, in order."""
        shown = self.page.locator("tbody tr:visible td:first-child a")
        expect(shown).to_have_count(len(titles))
        expect(shown).to_have_text(titles)

    def close(self, picture: str = "") -> None:
        """Nothing was complained about and nothing but the file was asked for."""
        if picture:
            SCREENSHOTS.mkdir(exist_ok=True)
            self.page.screenshot(path=SCREENSHOTS / f"{picture}.png")
        self.page.context.close()
        assert self.said == []
        assert {url.partition("#")[0] for url in self.asked} == {self.file.as_uri()}


@pytest.fixture
def report(extracted: Extracted, tmp_path: Path) -> Path:
    third = GREEN.replace("Gröna gårdar", "Ängar").replace("411 601", "9 000").replace("1 250 000", "20 000")
    folder = extracted({"a.txt": GREEN, "b.txt": BLUE, "c.txt": NONE, "d.txt": third})
    write(folder, tmp_path / "report.html")
    return tmp_path / "report.html"


def test_search_sort_filter_open(browser: "Browser", report: Path) -> None:
    visit = Visit(browser, report)
    page = visit.page
    visit.shows(["Gröna gårdar", "Blå vågor", "c", "Ängar"])

    page.get_by_label("Search").fill("båtar")
    visit.shows(["Blå vågor"])
    assert page.locator("#count").inner_text() == "1 shown of 4"
    page.get_by_label("Search").fill("inte finns")
    visit.shows([])
    expect(page.get_by_text("No project fits the filters.")).to_be_visible()
    page.get_by_role("button", name="Clear filters").click()
    visit.shows(["Gröna gårdar", "Blå vågor", "c", "Ängar"])

    page.get_by_role("button", name="Project", exact=True).click()
    visit.shows(["Blå vågor", "c", "Gröna gårdar", "Ängar"])
    page.get_by_role("button", name="Grant", exact=True).click()
    visit.shows(["Blå vågor", "Gröna gårdar", "Ängar", "c"])
    assert page.locator("th[aria-sort]").get_attribute("aria-sort") == "descending"
    page.get_by_role("button", name="Grant", exact=True).click()
    visit.shows(["Ängar", "Gröna gårdar", "Blå vågor", "c"])

    page.get_by_label("Under way in").fill("2021")
    visit.shows(["Blå vågor"])
    page.get_by_role("button", name="Clear filters").click()
    page.get_by_label("Fund or funder").select_option("Europeiska socialfonden")
    visit.shows(["Ängar", "Gröna gårdar"])
    page.get_by_role("button", name="Clear filters").click()
    page.get_by_role("button", name="Karlskrona kommun").click()
    visit.shows(["Blå vågor"])
    page.get_by_role("button", name="Clear filters").click()
    page.locator('path[data-place="0780"]').dispatch_event("click")
    visit.shows(["Ängar", "Gröna gårdar"])
    page.get_by_role("button", name="Clear filters").click()

    page.get_by_label("With issues only").check()
    visit.shows([])
    page.get_by_role("button", name="Clear filters").click()

    page.locator("tbody tr", has_text="Blå vågor").locator("td").nth(3).click()
    expect(page.get_by_role("dialog").get_by_role("heading", name="Blå vågor")).to_be_visible()
    page.get_by_role("dialog").get_by_role("button", name="grant, 5 000 000 SEK").click()
    assert page.locator("mark.on").all_inner_texts() == ["5 000 000 kr"]
    page.locator("mark", has_text="Karlskrona").first.click()
    assert "Karlskrona" in page.locator('[data-key][aria-pressed="true"]').inner_text()
    visit.close("document")


def test_by_keyboard_alone(browser: "Browser", report: Path) -> None:
    visit = Visit(browser, report)
    page = visit.page
    page.keyboard.press("/")
    page.keyboard.type("gårdar ängar")
    visit.shows([])
    page.keyboard.press("Control+a")
    page.keyboard.type("Växjö")
    visit.shows(["Gröna gårdar", "Ängar"])
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('href')") == "#r0":
            break
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("heading", name="Gröna gårdar")).to_be_visible()
    page.keyboard.press("j")
    expect(dialog.get_by_role("heading", name="Ängar")).to_be_visible()
    page.keyboard.press("k")
    expect(dialog.get_by_role("heading", name="Gröna gårdar")).to_be_visible()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.key") is not None:
            break
    page.keyboard.press("Enter")
    assert page.locator("mark.on").count() == 1
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#r0"
    visit.close()


def test_in_both_languages(browser: "Browser", report: Path) -> None:
    visit = Visit(browser, report, locale="sv-SE", color_scheme="dark")
    page = visit.page
    expect(page.get_by_role("heading", name="Täckning per fält")).to_be_visible()
    assert page.locator("html").get_attribute("lang") == "sv"
    page.locator("tbody tr", has_text="Blå vågor").get_by_role("link").click()
    expect(page.get_by_role("button", name="bidrag, 5 000 000 SEK")).to_be_visible()
    page.get_by_role("button", name="Stäng").click()
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", name="Coverage by field")).to_be_visible()
    dark = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert max(int(part) for part in dark[4:-1].split(",")) < 60
    visit.close("dark")


def test_on_a_phone(browser: "Browser", report: Path) -> None:
    visit = Visit(browser, report, viewport={"width": 360, "height": 740}, has_touch=True)
    page = visit.page
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) == 0
    page.locator("tbody tr", has_text="Blå vågor").get_by_role("link").tap()
    assert page.evaluate(wide) == 0
    page.get_by_role("button", name="Values").tap()
    entry = page.get_by_role("button", name="grant, 5 000 000 SEK")
    entry.tap()
    assert page.locator("mark.on").bounding_box() is not None
    visit.close("phone")


def test_a_link_opens_a_document(browser: "Browser", report: Path) -> None:
    visit = Visit(browser, report)
    visit.page.goto(f"{report.as_uri()}#r1")
    expect(visit.page.get_by_role("heading", name="Blå vågor")).to_be_visible()
    visit.close()


def test_hostile_pages_do_nothing(browser: "Browser", extracted: Extracted, tmp_path: Path) -> None:
    folder = extracted({f"{number:02}.txt": hostile(attack) for number, attack in enumerate(ATTACKS)})
    write(folder, tmp_path / "report.html")
    visit = Visit(browser, tmp_path / "report.html")
    page = visit.page
    tags = "[...document.querySelectorAll('*')].map((e) => e.tagName).filter((t) => /^(IFRAME|IMG|SCRIPT)$/.test(t))"
    for row in range(page.locator("tbody tr").count()):
        page.evaluate("(row) => { location.hash = `#r${row}` }", row)
        page.wait_for_function("(row) => document.querySelector('dialog[open]') && current === row", arg=row)
        for number in range(page.locator("#page-values [data-key]").count()):
            page.evaluate("(n) => document.querySelectorAll('#page-values [data-key]')[n].click()", number)
        assert page.evaluate(tags) == ["SCRIPT", "SCRIPT"]
        assert page.title() == "utdrag: outputs"
    visit.close()


def test_the_policy_stops_what_gets_in_all_the_same(browser: "Browser", report: Path) -> None:
    """The second line of defence: markup put into the page runs nothing and loads nothing."""
    visit = Visit(browser, report)
    refused: list[tuple[str, str | None]] = []
    visit.page.on("requestfailed", lambda request: refused.append((request.url, request.failure)))
    visit.page.evaluate(
        """() => { document.body.insertAdjacentHTML("beforeend",
        "<img src='https://example.org/x.png' onerror='window.owned = 1'><button id=b onclick='window.owned = 1'>");
        document.getElementById("b").click(); }"""
    )
    visit.page.wait_for_timeout(100)
    assert visit.page.evaluate("window.owned") is None
    visit.page.context.close()
    assert refused == [("https://example.org/x.png", "csp")]
    assert sum("Content Security Policy" in said for said in visit.said) >= 2
