"""Spans of text, and what every stated value carries: basis, rule, confidence, evidence."""

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, model_validator

PROVENANCE = ("basis", "rule", "confidence", "evidence")


class Frozen(BaseModel):
    """A value that cannot change and has no fields but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Frozen):
    """A stretch of the document: `text` stands at `start:end`, counted in code points of the decoded text.

    Validated with `context={"text": document_text}` it is also compared with the document itself.
    """

    start: Annotated[int, Field(ge=0)]
    """The offset of its first character."""
    end: Annotated[int, Field(gt=0)]
    """The offset behind its last one."""
    text: Annotated[str, Field(min_length=1)]
    """What stands there."""

    @model_validator(mode="after")
    def _stands_there(self, info: ValidationInfo) -> Self:
        if len(self.text) != self.end - self.start:
            raise ValueError(f"a span of {self.end - self.start} characters holds {len(self.text)}")
        if info.context and "text" in info.context:
            found = info.context["text"][self.start : self.end]
            if found != self.text:
                raise ValueError(f"the document has {found!r} at {self.start}:{self.end}, not {self.text!r}")
        return self


class Basis(StrEnum):
    """How a value is known.

    - `stated`: the page says it.
    - `inferred`: the page does not say it, but something it says settles it (a currency from the country).
    """

    STATED = "stated"
    INFERRED = "inferred"


class Stated(Frozen):
    """A value with its source. Field order on disk: the value first, then these four."""

    basis: Basis = Basis.STATED
    """Whether the page says it."""
    rule: Annotated[str, Field(min_length=1)]
    """The name of the rule that found the value."""
    confidence: Annotated[float, Field(ge=0, le=1)] | None = None
    """How often the rule is right on labelled documents, or the chance of what is weighed; null if none."""
    evidence: Annotated[tuple[Span, ...], Field(min_length=1)]
    """Where the value stands, in reading order of importance: the first span is the value itself."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        fields = cls.__pydantic_fields__
        for name in PROVENANCE:
            fields[name] = fields.pop(name)
        cls.model_rebuild(force=True)
