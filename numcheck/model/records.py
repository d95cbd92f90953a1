"""Records that nobody changes, of which many are made for every article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(*, frozen: bool, slots: bool, eq: bool = True) -> Callable[[type], type]:
        """Make a dataclass that is frozen to the type checker alone: one frozen at run time takes longer to fill.

        Nothing but the type checker keeps it from being changed, and what is changed has another hash.
        """
        return dataclass(slots=slots, unsafe_hash=frozen and eq, eq=eq)


__all__ = ["record"]
