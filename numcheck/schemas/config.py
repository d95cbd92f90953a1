"""The schema of numcheck.yml, for editors that complete and check YAML by it."""

from __future__ import annotations

from collections.abc import Collection

from numcheck.config.keys import FILE_KEYS, KEYS, LEVELS, PART_LEVELS, PARTS, RULE_LEVELS, Shape
from numcheck.schemas.parts import DIALECT, Schema, array, described

TEXTS: Schema = {"anyOf": [{"type": "string"}, array({"type": "string"})]}
SHAPES: dict[Shape, Schema] = {
    Shape.TEXTS: TEXTS,
    Shape.TEXT: {"type": "string"},
    Shape.LEVEL: {"enum": list(LEVELS)},
    Shape.DAY: {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
    Shape.SHARE: {"anyOf": [{"type": "number", "minimum": 0, "exclusiveMaximum": 1}, {"type": "string"}]},
    # YAML 1.1 reads off as false.
    Shape.RULES: {"type": "object", "additionalProperties": {"enum": [*RULE_LEVELS, False]}},
    Shape.PARTS: {
        "type": "object",
        "properties": {part: {"enum": list(PART_LEVELS)} for part in PARTS},
        "additionalProperties": False,
    },
}


def config_schema() -> Schema:
    """Give the schema of a configuration."""
    shapes = {**SHAPES, Shape.FILES: {"type": "object", "additionalProperties": _object(FILE_KEYS, SHAPES)}}
    return {"$schema": DIALECT, "title": "Configuration of numcheck", **_object(KEYS, shapes)}


def _object(names: Collection[str], shapes: dict[Shape, Schema]) -> Schema:
    properties = {name: described(shapes[key.shape], key.about) for name, key in KEYS.items() if name in names}
    return {"type": "object", "properties": properties, "additionalProperties": False}
