"""Lines of styled text, measured in the cells of a terminal: wide characters take two, combining ones none."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rich.cells import cell_len

JOINERS = "\u200c\u200d"
"""The two format characters that scripts and emoji need; all others would only upset a terminal."""


class Segment(NamedTuple):
    """Text of one style."""

    text: str
    style: str = ""
    """A name of STYLES, or nothing."""


Line = Sequence[Segment]

STYLES: Mapping[str, str] = {
    "path": "bold",
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold cyan",
    "message": "bold",
    "figure": "bold underline",
    "place": "dim",
    "aside": "dim",
    "good": "green",
}
"""Style -> how rich writes it."""


def width_of(text: str) -> int:
    """Give the cells that a text takes on a terminal."""
    return len(text) if text.isascii() else cell_len(text)


def to_text(lines: Iterable[Line], *, colour: bool) -> str:
    """Join lines to a text, each closed by a line end; with colour, as a terminal takes it."""
    if not colour:
        return "".join("".join(segment.text for segment in line).rstrip() + "\n" for line in lines)
    from rich.color import ColorSystem
    from rich.style import Style  # only on a terminal

    styles = {name: Style.parse(definition) for name, definition in STYLES.items()}

    def painted(segment: Segment) -> str:
        if not segment.style:
            return segment.text
        return styles[segment.style].render(segment.text, color_system=ColorSystem.STANDARD)

    return "".join("".join(map(painted, line)) + "\n" for line in lines)


def wrap(text: str, width: int) -> list[str]:
    """Break text at blanks into lines of at most `width` cells; a longer word is cut."""
    return fill(text.split(), width)


def fill(pieces: Iterable[str], width: int) -> list[str]:
    """Set pieces on lines of at most `width` cells, with blanks between them; only a piece wider than that is cut."""
    lines: list[str] = []
    line, used = "", 0
    for piece in pieces:
        size = width_of(piece)
        if line and used + 1 + size <= width:
            line, used = f"{line} {piece}", used + 1 + size
            continue
        if line:
            lines.append(line)
        while size > width:
            head = fit(piece, width)
            lines.append(head)
            piece = piece[len(head) :]
            size = width_of(piece)
        line, used = piece, size
    if line:
        lines.append(line)
    return lines


def hang(first: Segment, lines: Sequence[str], indent: int, style: str = "") -> list[Line]:
    """Set lines behind a first segment, one below the other."""
    pad = Segment(" " * (indent - width_of(first.text)))
    rest = Segment(" " * indent)
    return (
        [(first, pad, Segment(lines[0], style)), *((rest, Segment(line, style)) for line in lines[1:])]
        if lines
        else [(first,)]
    )


def fit(text: str, width: int) -> str:
    """Give the longest beginning of a text that fits, and at least its first character."""
    if width_of(text) <= width:
        return text
    used = 0
    for index, char in enumerate(text):
        used += width_of(char)
        if used > width:
            return text[: max(index, 1)]
    return text


def shorten(text: str, width: int) -> str:
    """Cut a text that is too long at the end of a word, with a sign that it was cut."""
    if width_of(text) <= width:
        return text
    cut = fit(text, width - 1)
    if width_of(cut) >= width:
        return "…"
    at_word = cut.rfind(" ")
    # A cut far back would take away more than it tells.
    return (cut[:at_word] if at_word > len(cut) // 2 else cut).rstrip() + "…"


def visible(char: str) -> str:
    """Give what may be shown for a character: nothing for a format character, a sign for a control character.

    An article may hold terminal escapes or marks that turn the direction of writing; neither may reach a terminal.
    """
    if char.isprintable() or char in JOINERS:
        return char
    if char.isspace():
        return " "
    return "" if unicodedata.category(char) == "Cf" else "\ufffd"


def clean(text: str) -> str:
    """Give a text on one line, without anything that a terminal would obey."""
    text = " ".join(text.split())
    return text if text.isprintable() else " ".join("".join(map(visible, text)).split())
