"""Records that nobody changes, of which many are made for every article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as record
    from dataclasses import replace
else:

    def record(*, frozen: bool, slots: bool, eq: bool = True) -> Callable[[type], type]:
        """Make a dataclass that is frozen to the type checker alone: one frozen at run time takes longer to fill.

        Nothing but the type checker keeps it from being changed, and what is changed has another hash.
        """
        return dataclass(slots=slots, unsafe_hash=frozen and eq, eq=eq)

    def replace(changed: Any, /, **changes: Any) -> Any:
        """Give a copy of a record with other values in some fields.

        To name its fields takes longer than to fill them, so the copy is made by their places.
        """
        kind = type(changed)
        values_of, places = _cells(kind)
        values = [*values_of(changed)]
        for name, value in changes.items():
            values[places[name]] = value
        return kind(*values)

    @lru_cache(maxsize=256)
    def _cells(kind: type) -> tuple[Callable[[Any], tuple[Any, ...]], dict[str, int]]:
        """Give what reads the fields that a record of a kind is made of, two at least, and the place of each."""
        names = [field.name for field in fields(kind) if field.init]
        return attrgetter(*names), {name: at for at, name in enumerate(names)}


__all__ = ["record", "replace"]
