"""Units that the vocabulary does not list: quantulum3 reads their surface, a table says what pint calls them.

quantulum3 is no reader of news: raw text makes it slow and wrong. So it is asked about one unit at a time, on a window
made for it, "2 W/m^2", once for each surface; and its answer counts only where nothing about it is uncertain.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

LONGEST_SURFACE = 40
"""Characters beyond which nothing is a unit."""
FACTOR = r"[A-Za-zµμΩ°Å]{1,24}(?:\^?-?[23])?"
SURFACE = re.compile(rf"{FACTOR}(?:/{FACTOR})?")  # mmHg   kg/m^3   A/cm2   kilojoules
POWER = re.compile(r"(?<=[A-Za-zµμΩÅ])\^?(-?[23])(?![0-9])")
PLAIN_POWERS = str.maketrans({"²": "2", "³": "3", "μ": "µ"})

TABLE = Path(__file__).with_name("quantulum.txt")


@lru_cache(maxsize=1)
def accepted_units() -> Mapping[str, str]:
    """Give the units that are taken from quantulum3: its name of each, and pint's."""
    lines = TABLE.read_text("utf-8").splitlines()
    pairs = (line.partition(" = ") for line in lines if line and not line.startswith("#"))
    return {theirs: ours for theirs, _, ours in pairs}


@lru_cache(maxsize=4096)
def unit_of_surface(surface: str) -> str | None:
    """Give pint's name of the unit that a surface writes: watt_per_square_meter for W/m²; None if it is none."""
    surface = surface.translate(PLAIN_POWERS)
    if len(surface) > LONGEST_SURFACE or not SURFACE.fullmatch(surface):
        return None
    window = "2 " + POWER.sub(r"^\1", surface)
    parser, units = _quantulum()
    if not all(_is_certain(factor, units) for factor in _factors(surface)):
        return None
    found = parser.parse(window)
    if len(found) != 1 or found[0].value != 2 or found[0].surface != window:
        return None
    unit = found[0].unit
    if unit.name in accepted_units():
        return accepted_units()[unit.name]
    return _compound(unit.dimensions)


def _factors(surface: str) -> Iterator[str]:
    for factor in surface.split("/"):
        yield re.sub(r"\^?-?[23]\Z", "", factor)


def _is_certain(factor: str, units: Any) -> bool:
    """Tell whether quantulum3 lists exactly this surface, in this case, for one unit only.

    It reads "MPs" as metres per second, "cwt" as the product of light, watts and tonnes, and "kt" as knots or
    kilotons, whichever the hash seed brings up first.
    """
    meanings = {unit.name for table in (units.symbols, units.surfaces) for unit in table.get(factor, ())}
    return len(meanings) == 1


def _compound(dimensions: Sequence[Mapping[str, Any]]) -> str | None:
    """Name a unit by its factors: kilogram_per_cubic_meter; a product of several is none that news would write."""
    table = accepted_units()
    if any(dimension["base"] not in table for dimension in dimensions):
        return None
    over = [_raised(table[d["base"]], d["power"]) for d in dimensions if d["power"] > 0]
    under = [_raised(table[d["base"]], -d["power"]) for d in dimensions if d["power"] < 0]
    names = [*over, *under]
    if len(over) != 1 or len(under) > 1 or None in names:
        return None
    return "_per_".join(name for name in names if name)


def _raised(name: str, power: int) -> str | None:
    return {1: name, 2: f"square_{name}", 3: f"cubic_{name}"}.get(power)


@lru_cache(maxsize=1)
def _quantulum() -> tuple[Any, Any]:
    """Import quantulum3, which takes half a second and must not set up logging or warn on behalf of numcheck."""
    root = logging.getLogger()
    guard = logging.NullHandler()
    root.addHandler(guard)  # with a handler in place, its logging.basicConfig does nothing
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from quantulum3 import load, parser

            return parser, load.units("en_US")
    finally:
        root.removeHandler(guard)
