"""Where a list ends of which the words do not say so: one colonel and two captains, and five soldiers."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from numcheck.language.words import COMMA

MOST_TO_FIGURE = 2
"""Words behind ", and" among which the figure may stand that it adds: and at least (five)."""


def is_list_closed(
    keys: Sequence[str], figures: Collection[int], joiners: Collection[str], articles: Collection[str]
) -> bool:
    """Tell whether a list is over before ", and" and the figure behind it, which then counts others.

    It is behind one member, and behind "and" with the last; a comma alone, or one before the only "and", goes on with
    it. `keys` begin behind the word that opens the list and end at the figure; `figures` are the places of the others.
    """
    last = next((at for at in range(len(keys) - 1, 0, -1) if keys[at] in joiners), 0)
    if not last or keys[last - 1] not in COMMA or len(keys) - last - 1 > MOST_TO_FIGURE:
        return False
    inside = range(last - 1)
    if any(at in figures for at in inside) and not any(keys[at] in COMMA for at in inside):
        return True
    return any(keys[at] in joiners and (at + 1 in figures or keys[at + 1] in articles) for at in inside)
