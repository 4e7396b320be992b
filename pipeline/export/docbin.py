"""spaCy's DocBin: a doc a page, with `doc.spans["utdrag"]` and `doc._.projects`."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, SpanGroup

from pipeline.export.common import Leave, Options, public
from pipeline.export.personal import masked
from pipeline.finished import Run
from pipeline.spacy_component import KEY
from pipeline.spans import stated
from schemas.record import Record


def write(run: Run, path: Path, options: Options, leave: Leave) -> None:
    """Write every page that could be read, those without a project too. Raises NoPagesError."""
    nlp = spacy.blank("sv")
    docs = DocBin(store_user_data=True)
    for page in run.pages():
        if page.text is None:
            continue
        records = tuple(public(record, options) for record in page.records)
        text = page.text if options.contacts else masked(page.text, records)
        docs.add(doc_of(nlp, text, records, page.doc_id))
    docs.to_disk(path)


def doc_of(nlp: Language, text: str, records: Sequence[Record], doc_id: str) -> Doc:
    """A doc of the page whose tokens end where spans do, so that every span is exact."""
    marks = [
        (value.evidence[0].start, value.evidence[0].end, field)
        for record in records
        for field, value in stated(record)
    ]
    doc = _cut(nlp.make_doc(text), sorted({place for start, end, _ in marks for place in (start, end)}))
    spans = (doc.char_span(start, end, label=field, alignment_mode="expand") for start, end, field in marks)
    doc.spans[KEY] = SpanGroup(doc, name=KEY, spans=[span for span in spans if span is not None])
    doc.user_data[KEY] = [record.model_dump(mode="json") for record in records]
    doc.user_data["doc_id"] = doc_id
    return doc


def _cut(doc: Doc, places: Sequence[int]) -> Doc:
    """The same text with tokens cut at these places: pages glue labels to values ("Projektperiod2014")."""
    words: list[str] = []
    spaces: list[bool] = []
    for token in doc:
        first, last = bisect_right(places, token.idx), bisect_left(places, token.idx + len(token))
        inside = [place - token.idx for place in places[first:last]]
        for start, end in zip([0, *inside], [*inside, len(token)], strict=True):
            words.append(token.text[start:end])
            spaces.append(end == len(token) and bool(token.whitespace_))
    return Doc(doc.vocab, words=words, spaces=spaces)
