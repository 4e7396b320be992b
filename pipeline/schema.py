"""The JSON Schema of a record as it is written to records.jsonl."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from schemas.record import SCHEMA_VERSION, Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DECIMAL = r"^-?(0|[1-9]\d*)(\.\d*[1-9])?$"
"""How a decimal is written: no exponent, no leading zero, none at the end of the fraction."""


class _Schema(GenerateJsonSchema):
    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        return {"type": "string", "pattern": DECIMAL}


def json_schema() -> dict[str, Any]:
    """The schema, in the dialect 2020-12, of the serialised form: decimals and dates are strings."""
    schema = Record.model_json_schema(mode="serialization", schema_generator=_Schema)
    return {"$schema": DIALECT, "$id": f"urn:utdrag:record:{SCHEMA_VERSION}", **schema}
