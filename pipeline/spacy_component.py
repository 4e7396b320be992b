"""utdrag as a step of a spaCy pipeline: `nlp.add_pipe("utdrag")`.

Offsets are those of `doc.text`. Tokens are a view: a span in `doc.spans["utdrag"]` is widened to whole tokens
where the page glues a label to its value; the exact span is in the evidence of `doc._.projects`.
"""

import logging
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from pipeline.memory import extract
from pipeline.notebook import with_page
from pipeline.spans import stated
from schemas import Record

KEY = "utdrag"
_log = logging.getLogger(KEY)


def projects(doc: Doc) -> list[Record]:
    """The records of the projects that a processed doc describes."""
    return [with_page(Record.model_validate(record), doc.text) for record in doc.user_data.get(KEY, [])]


class Utdrag:
    """The component: fills `doc._.projects` and `doc.spans["utdrag"]`, a span's label being its field."""

    def __init__(self, *, contacts: bool = False) -> None:
        self.contacts = contacts

    def __call__(self, doc: Doc) -> Doc:
        """Extract from the text of a doc. A doc that fails has no records and an error in the log."""
        try:
            records = extract(doc.text, contacts=self.contacts)
        except Exception as error:  # one doc of a stream must not end the stream
            why = f"{type(error).__name__}: {error}".splitlines()[0]
            _log.error("no projects from a doc of %d tokens: %s", len(doc), why)
            records = []
        # plain data, so that a doc with records can be written to bytes
        doc.user_data[KEY] = [record.model_dump(mode="json") for record in records]
        spans = [
            doc.char_span(
                value.evidence[0].start, value.evidence[0].end, label=field, alignment_mode="expand"
            )
            for record in records
            for field, value in stated(record)
        ]
        doc.spans[KEY] = SpanGroup(doc, name=KEY, spans=[span for span in spans if span is not None])
        return doc


@Language.factory(KEY, default_config={"contacts": False}, assigns=["doc._.projects", "doc.spans"])
def make(nlp: Language, name: str, contacts: bool) -> Any:
    """Make the component; spaCy calls this for `nlp.add_pipe("utdrag")`."""
    return Utdrag(contacts=contacts)


Doc.set_extension("projects", getter=projects, force=True)
