"""What a figure counts, with how that was found."""

from __future__ import annotations

from numcheck.model.records import record

PERSON = "person"
"""The noun of those who are not named: whom something befell, or who took part."""


@record(frozen=True, slots=True)
class Counted:
    """The slots of a claim that say what a figure counts, and how that was found."""

    noun: str | None = None
    nouns: tuple[str, ...] = ()
    found_from: str = ""
    modifiers: tuple[str, ...] = ()
    link: str = ""
    is_definite: bool = False
    last: int = 0
    """Index after the noun phrase."""


NOTHING = Counted()
"""What a date or a score counts, or a figure of which the words do not say it."""
