"""Structures of Swedish web pages, with invented projects: what is kept, and as which lines."""

import pytest

from pipeline import extract
from pipeline.decode import ReadError
from pipeline.documents import Content, Hint, read_content
from schemas.record import Record

PROSE = "<p>Projektet ska ge unga vuxna i Osby ett arbete och varar i två år.</p>"


def read(body: str, head: str = "", hint: Hint = Hint()) -> Content:  # noqa: B008
    page = (
        f'<!doctype html><html lang="sv"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
    )
    return read_content(page.encode(), hint)


def lines(body: str) -> str:
    return read(body).text


def record(body: str) -> Record:
    (found,) = extract(lines(body))
    return found


OWNER, GRANT, OTHER = "Region Skåne", "411\u00a0601 kr", "118"
FACTS = {
    "definition list": f"<dl><dt>Projektägare</dt><dd>{OWNER}</dd><dt>Beviljat stöd:</dt><dd>{GRANT}</dd>"
    f"<div><dt>Interventionstyp</dt><dd>{OTHER}</dd></div></dl>",
    "table of two columns": f"<table><tr><th>Projektägare</th><td>{OWNER}</td></tr><tr><th>Beviljat stöd</th>"
    f"<td><p>{GRANT}</p></td></tr><tr><th>Interventionstyp</th><td>{OTHER}</td></tr></table>",
    "table without header cells": f"<table><tr><td><b>Projektägare</b><td>{OWNER}<tr><td><b>Beviljat stöd</b>"
    f"<td>{GRANT}<tr><td><b>Interventionstyp</b><td>{OTHER}</table>",
    "table of four columns": f"<table><tr><th>Projektägare</th><td>{OWNER}</td><th>Beviljat stöd</th>"
    f"<td>{GRANT}</td></tr><tr><th>Interventionstyp</th><td>{OTHER}</td></tr></table>",
    "table within a table of the page": f"<table><tr><td><a href='/'>Hem</a></td><td><table><tr><td>Projektägare</td>"
    f"<td>{OWNER}</td></tr><tr><td>Beviljat stöd</td><td>{GRANT}</td></tr><tr><td>Interventionstyp</td>"
    f"<td>{OTHER}</td></tr></table></td></tr></table>",
    "list of labels": f"<ul><li><strong>Projektägare:</strong> {OWNER}</li><li><b>Beviljat stöd</b>: {GRANT}</li>"
    f"<li>Interventionstyp: {OTHER}</li></ul>",
    "classes that say label": "".join(
        f'<div class="row"><div class="fact__label">{label}</div>\n<div class="fact__value">{value}</div></div>'
        for label, value in (("Projektägare", OWNER), ("Beviljat stöd", GRANT), ("Interventionstyp", OTHER))
    ),
    "spans side by side": f"<div><span>Projektägare</span><span>{OWNER}</span></div><div><span>Beviljat stöd</span>"
    f" <span>{GRANT}</span></div><div><span>Interventionstyp</span><span>{OTHER}</span></div>",
    "bold without colon": f"<p><b>Projektägare</b> {OWNER}<br><b>Beviljat stöd</b> {GRANT}<br>"
    f"<b>Interventionstyp</b> {OTHER}</p>",
}


@pytest.mark.parametrize("name", FACTS)
def test_labels_keep_their_values(name: str) -> None:
    found = record(f"<main><h1>Unga vägar</h1>{FACTS[name]}{PROSE}</main>")
    assert found.title is not None
    assert found.title.value == "Unga vägar"
    assert [owner.name for owner in found.owners] == [OWNER]
    assert [(str(b.amount), b.kind) for b in found.budgets] == [("411601", "grant")]
    assert [(o.label, o.value) for o in found.other_fields] == [("Interventionstyp", OTHER)]


def test_headings_with_a_value_under_each() -> None:
    found = record(
        "<main><h1>Unga vägar</h1><p>Projektet ska ge unga arbete.</p><h3>Koordinator</h3><p>Osby kommun</p>"
        "<h3>Bidrag från Vinnova</h3><p>1&nbsp;200&nbsp;000 kronor</p><h3>Projektets löptid</h3>"
        f"<p>maj 2019 - november 2021</p><h2>Syfte och mål</h2>{PROSE}</main>"
    )
    assert [owner.name for owner in found.owners] == ["Osby kommun"]
    assert [str(budget.amount) for budget in found.budgets] == ["1200000"]
    assert [period.edtf for period in found.periods if period.kind == "project"] == ["2019-05/2021-11"]


def test_bold_labels_and_breaks() -> None:
    found = record(
        f"<main><h1>Unga vägar</h1><p><strong>Projektägare:</strong><br>{OWNER}</p>"
        "<p><strong>Samarbetspartners</strong><br>Växjö kommun<br>Lunds kommun</p>"
        f"<p><strong>Beviljat stöd:</strong><br/>{GRANT}</p>{PROSE}</main>"
    )
    assert [owner.name for owner in found.owners] == [OWNER]
    assert [partner.name for partner in found.partners] == ["Växjö kommun", "Lunds kommun"]
    assert [str(budget.amount) for budget in found.budgets] == ["411601"]


def test_several_values_of_a_label() -> None:
    listed = "<ul><li>Växjö kommun</li><li>Lunds kommun</li></ul>"
    for values in ("<dd>Växjö kommun</dd><dd>Lunds kommun</dd>", f"<dd>{listed}</dd>"):
        found = record(f"<h1>Unga vägar</h1><dl><dt>Samarbetspartners</dt>{values}</dl>{PROSE}")
        assert [partner.name for partner in found.partners] == ["Växjö kommun", "Lunds kommun"]
    found = record(f"<h1>Unga vägar</h1>{PROSE}<h3>Samarbetspartners</h3>{listed}")
    assert [partner.name for partner in found.partners] == ["Växjö kommun", "Lunds kommun"]


TABLE = (
    "<table><caption>Beslut</caption><thead><tr><th>Fond<th>Projekt<th>Projektägare<th>Belopp</thead>"
    "<tr><td rowspan=2>ESF<td>Unga vägar<td>Osby kommun<td>1 mkr<tr><td>Nya steg<td>Lunds kommun<td>2 mkr"
    "<tr><td>ESF<td>Sista steget<td>Växjö kommun</table>"
)


def test_a_table_of_projects() -> None:
    found = extract(lines(f"<h1>Beviljade projekt</h1>{TABLE}"))
    assert [
        (r.title.value, r.owners[0].name, [str(b.amount) for b in r.budgets]) for r in found if r.title
    ] == [
        ("Unga vägar", "Osby kommun", ["1000000"]),
        ("Nya steg", "Lunds kommun", ["2000000"]),
        ("Sista steget", "Växjö kommun", []),
    ]


def test_cards() -> None:
    card = "<li><h2>{}</h2><dl><dt>Projektägare</dt><dd>{}</dd><dt>Budget</dt><dd>{}</dd></dl></li>"
    cards = card.format("Unga vägar", "Osby kommun", "1 mkr") + card.format(
        "Nya steg", "Lunds kommun", "2 mkr"
    )
    found = extract(lines(f"<main><h1>Våra projekt</h1><ul>{cards}</ul></main>"))
    assert [(r.title.value, r.owners[0].name) for r in found if r.title] == [
        ("Unga vägar", "Osby kommun"),
        ("Nya steg", "Lunds kommun"),
    ]


LINES = {
    "soft hyphens and breaks in words": (
        "<p>Pro&shy;jekt<wbr>ägare i Väx&#8203;jö</p>",
        "Projektägare i Växjö",
    ),
    "letters in parts": ("<p>A\u030angstro\u0308m</p>", "Ångström"),
    "no-break spaces stay": ("<p>411&nbsp;601 kr</p>", "411\u00a0601 kr"),
    "space": ("<p>  ett \n\t två<b> tre </b>fyra</p>", "ett två tre fyra"),
    "numbered": ("<ol start=3><li>tre<li>fyra</ol>", "3. tre\n4. fyra"),
    "lists in lists": ("<ul><li>ett<ul><li>inre</ul><li>två</ul>", "• ett\n• inre\n• två"),
    "foot notes": ("<p>Budget: 100 000<sup>1</sup> kr, 5 m<sup>2</sup></p>", "Budget: 100 000 kr, 5 m2"),
    "preformatted": ("<pre>Namn: A\nKommun: Osby</pre>", "Namn: A\nKommun: Osby"),
    "two breaks": ("<div>ett<br><br>två</div>", "ett\n\ntvå"),
    "comments": ("<p>ett<!-- Budget: 5 kr --> två</p>", "ett två"),
    "words in pieces": ("<p><b>P</b>rojekt <span>1</span><span>5</span></p>", "Projekt 15"),
}


@pytest.mark.parametrize("name", LINES)
def test_lines(name: str) -> None:
    body, expected = LINES[name]
    assert lines(f"<main>{body}</main>") == expected


DROPPED = {
    "nav": "<nav>{}</nav>",
    "footer": "<footer>{}</footer>",
    "header": "<header>{}</header>",
    "footer by role": '<div role="contentinfo">{}</div>',
    "footer by class": '<div class="sidfot grid">{}</div>',
    "footer by id": '<div id="site-footer">{}</div>',
    "cookies": '<div class="cookie-banner">{}</div>',
    "breadcrumbs": '<div class="breadcrumbs">{}</div>',
    "menu in the main part": "<main><nav>{}</nav></main>",
    "hidden": "<div hidden>{}</div>",
    "hidden by style": '<div style="color:red; display: none">{}</div>',
    "hidden from readers": '<div aria-hidden="true">{}</div>',
    "script": "<script>{}</script>",
    "style": "<style>{}</style>",
    "noscript": "<noscript>{}</noscript>",
    "template": "<template>{}</template>",
    "button": "<button>{}</button>",
    "dialog": "<dialog>{}</dialog>",
    "select": "<select><option>{}</select>",
}
KEPT = {
    "footer of an article": "<article><footer>{}</footer></article>",
    "header of an article": "<article><header>{}</header></article>",
    "aside": "<aside>{}</aside>",
    "panel that a button opens": '<button aria-expanded="false" aria-controls="p">Mer</button><div id="p" hidden>{}</div>',
    "tab": '<div role="tabpanel" hidden>{}</div>',
    "details": "<details><summary>Mer</summary>{}</details>",
    "form around the page": "<form>{}</form>",
    "card footer": '<main><div class="card-footer footer">{}</div></main>',
    "article in a hidden part": "<div hidden><article>{}</article></div>",
    "page in a footer": "<footer><h1>Hej</h1>{}</footer>",
    "unknown element": "<projekt-kort>{}</projekt-kort>",
}


@pytest.mark.parametrize("name", DROPPED)
def test_what_is_no_part_of_the_text_is_dropped(name: str) -> None:
    found = lines(f"<h1>Unga vägar</h1>{PROSE}{DROPPED[name].format('Budget: 5 kr')}")
    assert found.startswith("Unga vägar\n\nProjektet ska")
    assert "Budget" not in found


@pytest.mark.parametrize("name", KEPT)
def test_what_may_be_text_is_kept(name: str) -> None:
    found = lines(f"<div><h2>Unga vägar</h2>{PROSE}</div>{KEPT[name].format('<p>Budget: 5 kr</p>')}")
    assert "Projektet ska" in found
    assert "Budget: 5 kr" in found.splitlines()


def test_a_page_all_in_its_header_is_read() -> None:
    assert "Osby kommun" in lines(f"<header>{PROSE}<p>Projektägare: Osby kommun</p></header>")


def test_hidden_words_for_screen_readers_in_links_are_dropped() -> None:
    hint = '<span class="env-assistive-text">Länk till annan webbplats.</span>'
    found = lines(f'{PROSE}<p>Ägare: <a href="/">Osby kommun{hint}</a></p>')
    assert found.endswith("Ägare: Osby kommun")
    assert lines('<p><span class="sr-only">Ägare: </span>Osby kommun</p>') == "Ägare: Osby kommun"


SOURCES = [
    ('<link rel="canonical" href="https://exempel.se/p/1">', None, "https://exempel.se/p/1"),
    ('<link rel="canonical" href="/p/1">', "https://exempel.se/p?id=1", "https://exempel.se/p/1"),
    ('<meta property="og:url" content="https://exempel.se/p/2">', None, "https://exempel.se/p/2"),
    ("", "https://exempel.se/p/3", "https://exempel.se/p/3"),
    ('<link rel="canonical" href="javascript:alert(1)">', None, None),
    ('<link rel="canonical" href="/p/1">', None, None),
    ('<link rel="canonical" href="http://[exempel">', None, None),
]


@pytest.mark.parametrize(("head", "sent", "url"), SOURCES)
def test_the_address(head: str, sent: str | None, url: str | None) -> None:
    content = read(PROSE, f"<title> Unga \n vägar &amp; fler</title>{head}", Hint(url=sent))
    assert (content.url, content.title, content.media_type) == (url, "Unga vägar & fler", "text/html")


PAGE = "<!doctype html><html><head>{}</head><body><p>Projektägare: Växjö kommun – 5 €</p></body></html>"
CHARSETS = [
    ("utf-8", "", None, "utf-8"),
    ("utf-8", '<meta charset="iso-8859-1">', None, "utf-8"),
    ("utf-8", "", "windows-1252", "utf-8"),
    ("utf-8-sig", "", None, "utf-8-sig"),
    ("utf-16", "", None, "utf-16"),
    ("windows-1252", "", None, "windows-1252"),
    ("windows-1252", '<meta charset="utf-8">', None, "windows-1252"),
    (
        "windows-1252",
        '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">',
        None,
        "windows-1252",
    ),
    ("windows-1252", '<meta charset="koi8-r">', None, "windows-1252"),
    ("windows-1252", '<meta charset="nonsens">', "utf-7", "windows-1252"),
    ("iso8859-15", '<meta charset="iso-8859-15">', None, "iso8859-15"),
    ("mac-roman", "", "macintosh", "mac-roman"),
]


@pytest.mark.parametrize(("codec", "head", "header", "encoding"), CHARSETS)
def test_the_encoding(codec: str, head: str, header: str | None, encoding: str) -> None:
    text = PAGE.format(head).replace("–", "-" if codec == "iso8859-15" else "–")
    content = read_content(text.encode(codec), Hint(charset=header))
    assert content.encoding == encoding
    assert content.text.startswith("Projektägare: Växjö kommun")
    assert content.text.endswith("5 €")


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.xhtml", ""])
def test_a_part_of_a_page_is_known_by_its_name(name: str) -> None:
    data = b"<div><p>Projekt</p></div>"
    assert read_content(data, Hint(name=name)).text == ("Projekt" if name else data.decode())


def test_text_in_a_file_called_html_stays_text() -> None:
    content = read_content(b"Projekt\nBudget: 5 < 6", Hint(name="a.html"))
    assert (content.text, content.media_type) == ("Projekt\nBudget: 5 < 6", "text/plain")


def test_a_page_without_words_is_empty() -> None:
    with pytest.raises(ReadError, match="filled in by scripts"):
        read('<div id="app"></div>')
