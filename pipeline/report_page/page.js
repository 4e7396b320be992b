"use strict";
// Whatever comes from a document is only ever set as text: no markup is made of it anywhere below.

const { docs, rows, words } = JSON.parse(document.getElementById("data").textContent);
const get = (id) => document.getElementById(id);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
let language = "en";
const say = (key) => words[language][key] ?? key.slice(key.indexOf(".") + 1);

function make(tag, className, ...content) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

// ---- language -----------------------------------------------------------------------------------------------
function speak(chosen) {
  language = chosen;
  document.documentElement.lang = chosen;
  for (const element of all("[data-t]")) element.textContent = say(element.dataset.t);
  for (const element of all("[data-t-label]")) element.setAttribute("aria-label", say(element.dataset.tLabel));
  for (const element of all("[data-t-placeholder]")) element.placeholder = say(element.dataset.tPlaceholder);
  for (const button of all("[data-language]")) button.setAttribute("aria-pressed", button.dataset.language === chosen);
  fillKinds();
  filter();
  if (get("document").open) open(current);
}

// ---- the table: search, filter, sort ---------------------------------------------------------------------------
const body = document.querySelector("tbody");
const lines = all("tr", body);
let chosen = null; // an organisation or a municipality: { kind, key, name }
let order = { column: -1, up: true };

const text = (row) =>
  (row.lower ??= `${row.words} ${row.sort[0]} ${docs[row.d].lower ??= docs[row.d].pieces.map((piece) => piece[0]).join("")}`.toLowerCase());

function fits(row) {
  const sought = get("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const fund = get("fund").value, kind = get("kind").value;
  const year = /^\d{4}$/.test(get("year").value) ? Number(get("year").value) : null;
  return (
    sought.every((word) => text(row).includes(word)) &&
    (!fund || row.fund?.includes(fund)) &&
    (!kind || row.kind?.includes(kind)) &&
    (year === null || (row.years && row.years[0] <= year && year <= row.years[1])) &&
    (!get("issues").checked || row.issues > 0) &&
    (!chosen || row[chosen.kind]?.includes(chosen.key))
  );
}

function filter() {
  let shown = 0;
  for (const line of lines) {
    line.hidden = !fits(rows[line.dataset.row]);
    shown += !line.hidden;
  }
  get("count").textContent = `${shown} ${say("ui.shown")} ${lines.length}`;
  get("none").hidden = shown > 0;
  get("chosen").hidden = !chosen;
  get("chosen").lastElementChild.textContent = chosen?.name ?? "";
}

function choose(kind, key, name) {
  chosen = { kind, key, name };
  filter();
  get("projects").scrollIntoView();
  get("projects").focus({ preventScroll: true });
}

const collator = new Intl.Collator("sv", { numeric: true });

// Empty cells stand last whichever way the column is sorted; equal ones stay in the order of the run.
function compare(one, other, column, up) {
  const a = rows[one.dataset.row].sort[column], b = rows[other.dataset.row].sort[column];
  if (a === null || b === null) return (a === null) - (b === null);
  const less = typeof a === "number" ? a - b : collator.compare(a, b);
  return up ? less : -less;
}

function sort(column, down) {
  order = { column, up: order.column === column ? !order.up : !down };
  lines.sort((one, other) => one.dataset.row - other.dataset.row);
  lines.sort((one, other) => compare(one, other, column, order.up));
  body.append(...lines);
  all("thead th").forEach((head, place) => {
    if (place === column) head.setAttribute("aria-sort", order.up ? "ascending" : "descending");
    else head.removeAttribute("aria-sort");
  });
}

function fillFunds() {
  const names = new Set(rows.flatMap((row) => row.fund ?? []));
  for (const name of [...names].sort(collator.compare)) get("fund").append(new Option(name, name));
}

function fillKinds() {
  const kept = get("kind").value;
  const kinds = [...new Set(rows.flatMap((row) => row.kind ?? []))].map((kind) => [say(`word.${kind}`), kind]);
  kinds.sort((a, b) => collator.compare(a[0], b[0]));
  get("kind").replaceChildren(get("kind").options[0], ...kinds.map(([name, kind]) => new Option(name, kind)));
  get("kind").value = kept;
}

// ---- a document ------------------------------------------------------------------------------------------------
let current = -1; // the row whose document is open

function open(number) {
  const row = rows[number], doc = docs[row.d];
  current = number;
  get("document-title").textContent = row.sort[0];
  const from = get("where-from");
  from.replaceChildren(doc.path || doc.id);
  if (doc.url) {
    const link = make("a", "", doc.url);
    link.href = doc.url;
    link.rel = "noopener noreferrer";
    link.target = "_blank";
    from.append(" · ", link);
  }
  get("page-text").replaceChildren(...doc.pieces.map((piece) => stretch(doc, piece, row.n)));
  if (doc.cut) get("page-text").append(make("p", "", `${say("ui.cut")} ${doc.characters}`));
  get("page-values").replaceChildren(...beside(doc, row.n));
  if (!get("document").open) get("document").showModal();
  get("page-text").scrollTop = get("page-values").scrollTop = get("page-text").parentElement.scrollTop = 0;
  if (row.n) document.querySelector("#page-text mark.f-title:not(.other)")?.scrollIntoView({ block: "center" });
  const near = neighbours();
  get("previous").disabled = near.previous === undefined;
  get("next").disabled = near.next === undefined;
}

function stretch(doc, [content, values, refused], n) {
  if (!values) return content;
  const inner = values.length ? doc.values[values[values.length - 1]] : null;
  const mark = make("mark", inner ? `f-${inner.f}` : "refused", content);
  if (values.length > 1) mark.classList.add("many");
  if (inner && values.every((v) => doc.values[v].r !== n)) mark.classList.add("other");
  const said = values.map((v) => `${say(`field.${doc.values[v].f}`)}: ${value(doc.values[v])}`);
  const turned = refused.map((r) => `${say("ui.doc_rejected")}: ${say(`reason.${doc.rejected[r].reason}`)}`);
  mark.title = [...said, ...turned].join("\n");
  mark.dataset.on = [...values.map((v) => `v${v}`), ...refused.map((r) => `x${r}`)].join(" ");
  return mark;
}

const value = (v) => (language === "sv" && v.sv) || v.en;
const percent = (c) => (c === null ? say("ui.not_counted") : `${Math.round(100 * c)} %`);

function entry(key, label, className, content, ...small) {
  const button = make("button", "", make("span", `swatch ${className}`, label), content, make("small", "", ...small));
  button.type = "button";
  button.dataset.key = key;
  button.setAttribute("aria-pressed", "false");
  return make("li", "", button);
}

function beside(doc, n) {
  const parts = doc.records.map((id, r) => {
    const found = doc.values.map((v, place) => [v, place]).filter(([v]) => v.r === r);
    const list = found.map(([v, place]) =>
      entry(`v${place}`, say(`field.${v.f}`), `f-${v.f}`, value(v),
        `${say("ui.rule")} ${v.rule} · ${say("ui.confidence")} ${percent(v.c)}`));
    const group = make("details", "", make("summary", "", `${say("ui.values_of")}: ${id}`), make("ul", "", ...list));
    group.open = r === n;
    return group;
  });
  const issues = doc.issues.filter((issue) => issue.r === n).map((issue) => {
    const message = make("small", "", `${issue.path}: ${issue.says}`);
    message.lang = "en";
    return make("li", "said", say(`issue.${issue.code}`), message);
  });
  const refused = doc.rejected.map((r, place) =>
    entry(`x${place}`, say(`field.${r.f}`), "", `${r.text} – ${say(`reason.${r.reason}`)}`, `${say("ui.rule")} ${r.rule}`));
  return [...parts, ...listed("ui.doc_issues", issues), ...listed("ui.doc_rejected", refused)];
}

const listed = (key, items) => [
  make("h3", "", `${say(key)} (${items.length})`),
  items.length ? make("ul", "", ...items) : make("p", "", say("ui.nothing")),
];

// Marks every place of a value and its entry in the list, and shows the one that was not clicked.
function point(key, clicked) {
  for (const mark of all("#page-text mark")) mark.classList.toggle("on", mark.dataset.on.split(" ").includes(key));
  for (const button of all("#page-values [data-key]")) {
    button.setAttribute("aria-pressed", button.dataset.key === key);
    if (button.dataset.key === key && button.closest("details")) button.closest("details").open = true;
  }
  const other = clicked === "mark" ? '#page-values [aria-pressed="true"]' : "#page-text mark.on";
  document.querySelector(other)?.scrollIntoView({ block: "center" });
}

function neighbours() {
  const shown = lines.filter((line) => !line.hidden).map((line) => Number(line.dataset.row));
  const place = shown.indexOf(current);
  return { previous: shown[place - 1], next: shown[place + 1] };
}

function go(where) {
  const row = neighbours()[where];
  if (row !== undefined) location.replace(`#r${row}`);
}

function follow() {
  const match = /^#r(\d+)$/.exec(location.hash);
  if (match && rows[match[1]]) open(Number(match[1]));
  else if (get("document").open) get("document").close();
}

// ---- what a reader does ------------------------------------------------------------------------------------------
document.addEventListener("click", (event) => {
  const target = event.target.closest("[data-language], [data-org], [data-place], [data-sort], mark, [data-key], tbody tr");
  if (!target) return;
  const { language: tongue, org, place, sort: column, down, on, key, row } = target.dataset;
  if (tongue) speak(tongue);
  else if (org !== undefined) choose("org", org, target.textContent);
  else if (place !== undefined) choose("place", place, target.textContent.replace(/: .*$/, ""));
  else if (column !== undefined) sort(Number(column), down !== undefined);
  else if (on !== undefined) point(on.split(" ").findLast((k) => k[0] === "v") ?? on.split(" ")[0], "mark");
  else if (key !== undefined) point(key, "list");
  else if (row !== undefined && !event.target.closest("a")) location.hash = `r${row}`;
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (get("document").open && event.key === "j") go("next");
  else if (get("document").open && event.key === "k") go("previous");
  else if (!get("document").open && event.key === "/") {
    event.preventDefault();
    get("search").focus();
  }
});
get("filters").addEventListener("input", filter);
get("filters").addEventListener("submit", (event) => event.preventDefault());
get("filters").addEventListener("reset", () => {
  chosen = null;
  setTimeout(filter);
});
get("previous").addEventListener("click", () => go("previous"));
get("next").addEventListener("click", () => go("next"));
get("jump").addEventListener("click", () => get("page-values").scrollIntoView());
get("close").addEventListener("click", () => get("document").close());
get("document").addEventListener("close", () => history.replaceState(null, "", location.pathname + location.search));
window.addEventListener("hashchange", follow);

fillFunds();
speak(navigator.language.startsWith("sv") ? "sv" : "en");
follow();
