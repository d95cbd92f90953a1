"""Passages of an article on lines of limited width, with the figures in them marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from numcheck.model.span import Span
from numcheck.reports.layout import fit, visible, width_of

CUT = "…"
WORD = re.compile(r"\S+")
SENTENCE_END = re.compile(r"""(?<![A-Z])(?<!\bMr)(?<!\bDr)(?<!\bMrs)[.!?]["”’')\]]*\Z""")
LABEL = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z])[.)]\Z")
"""1. or a) in front of a list item: no end of a sentence."""
SENTENCE_START = re.compile(r"""["“‘'(\[]*[A-Z0-9]""")


class Quote(NamedTuple):
    """One line of quoted text."""

    text: str
    marks: tuple[Span, ...]
    """The figures in it, in code points of the text."""
    start: int
    """Offset of the first figure in the source."""

    def underline(self, sign: str = "~") -> str:
        """Give the line that goes below it: a sign under every cell of every figure."""
        line = ""
        for start, end in self.marks:
            line += " " * (width_of(self.text[:start]) - len(line))
            line += sign * max(width_of(self.text[start:end]), 1)
        return line


def quote(prose: str, within: Span, figures: Sequence[Span], width: int) -> list[Quote]:
    """Quote the words around figures of one block on as few lines as hold them.

    Words are taken evenly from both sides up to the ends of the sentence; where that was cut, the line says so.
    """
    # Nothing outside the reach could stand on the line, so a line of a megabyte costs no more than one of a kilobyte.
    reach = 4 * width
    quotes: list[Quote] = []
    pending = _joined(figures)
    while pending:
        first = pending[0]
        taken = [first, *(figure for figure in pending[1:] if figure.end - first.start <= reach)]
        start = max(within.start, first.start - reach)
        end = min(within.end, first.start + 2 * reach)
        text, index = _shown(prose, start, end)
        words = [Span(*match.span()) for match in WORD.finditer(text)]
        marks = [_trimmed(text, Span(index[f.start - start], index[min(f.end, end) - start])) for f in taken]
        while len(marks) > 1 and not _fits(text, words, marks, width):
            marks.pop()
        line = _line(text, words, marks, width, whole=(start == within.start, end == within.end))
        quotes.append(line._replace(start=first.start))
        pending = pending[len(marks) :]
    return quotes


def _joined(figures: Sequence[Span]) -> list[Span]:
    """Give the figures in text order, those that overlap as one."""
    joined: list[Span] = []
    for figure in sorted(figures):
        if joined and figure.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, figure.end))
        else:
            joined.append(figure)
    return joined


def _shown(prose: str, start: int, end: int) -> tuple[str, list[int]]:
    """Give a stretch as it is shown, and for each of its offsets the place in that: white space becomes one blank."""
    shown: list[str] = []
    index: list[int] = []
    for char in prose[start:end]:
        index.append(len(shown))
        sign = visible(char)
        if sign and (sign != " " or (shown and shown[-1] != " ")):
            shown.append(sign)
    index.append(len(shown))
    return "".join(shown), index


def _trimmed(text: str, mark: Span) -> Span:
    """Leave out blanks at the ends."""
    inside = mark.of(text)
    start = mark.start + len(inside) - len(inside.lstrip())
    return Span(start, max(start, mark.start + len(inside.rstrip())))


def _core(words: Sequence[Span], marks: Sequence[Span]) -> tuple[int, int]:
    """Give the first and the last word that the marks touch."""
    first = next((i for i, word in enumerate(words) if word.end > marks[0].start), len(words) - 1)
    last = next((i for i in range(len(words) - 1, -1, -1) if words[i].start < marks[-1].end), first)
    return max(first, 0), max(last, first, 0)


def _fits(text: str, words: Sequence[Span], marks: Sequence[Span], width: int) -> bool:
    if not words:
        return True
    first, last = _core(words, marks)
    return width_of(text[words[first].start : words[last].end]) + 4 <= width


def _line(text: str, words: Sequence[Span], marks: Sequence[Span], width: int, whole: tuple[bool, bool]) -> Quote:
    if not words:
        return Quote("", (), 0)
    if not _fits(text, words, marks, width):
        return _squeezed(text, marks[0], width)
    first, last = _core(words, marks)
    lowest, highest = _sentence(text, words, first, last)
    low, high = first, last
    while low > lowest or high < highest:
        takes_left = words[first].start - words[low].start < words[high].end - words[last].end
        left = (low - 1, high) if low > lowest else None
        right = (low, high + 1) if high < highest else None
        for wider in (left, right) if takes_left else (right, left):
            if wider is not None and _width(text, words, *wider, lowest, highest, whole) <= width:
                low, high = wider
                break
        else:
            break
    before, after = _cuts(low, high, lowest, highest, whole, len(words))
    start = words[low].start
    shift, length = len(before) - start, words[high].end - start + len(before)
    line = before + text[start : words[high].end] + after
    return Quote(line, tuple(Span(min(a + shift, length), min(b + shift, length)) for a, b in marks), 0)


def _sentence(text: str, words: Sequence[Span], first: int, last: int) -> tuple[int, int]:
    """Give the first and the last word of the sentences that a stretch of words stands in."""
    while first > 0 and not _is_between_sentences(text, words[first - 1], words[first]):
        first -= 1
    while last < len(words) - 1 and not _is_between_sentences(text, words[last], words[last + 1]):
        last += 1
    return first, last


def _is_between_sentences(text: str, word: Span, after: Span) -> bool:
    said = word.of(text)
    return bool(SENTENCE_END.search(said) and not LABEL.match(said) and SENTENCE_START.match(after.of(text)))


def _cuts(low: int, high: int, lowest: int, highest: int, whole: tuple[bool, bool], count: int) -> tuple[str, str]:
    """Give the signs to set where a sentence was cut, by the line or already by the reach."""
    is_cut_before = low > lowest or (low == 0 and not whole[0])
    is_cut_after = high < highest or (high == count - 1 and not whole[1])
    return (CUT + " " if is_cut_before else ""), (" " + CUT if is_cut_after else "")


def _width(
    text: str, words: Sequence[Span], low: int, high: int, lowest: int, highest: int, whole: tuple[bool, bool]
) -> int:
    before, after = _cuts(low, high, lowest, highest, whole, len(words))
    return len(before) + width_of(text[words[low].start : words[high].end]) + len(after)


def _squeezed(text: str, mark: Span, width: int) -> Quote:
    """Show the beginning of a figure that is wider than the line, or stands in a word that is."""
    before = CUT if mark.start > 0 else ""
    shown = fit(text[mark.start :], width - len(before) - 1)
    after = CUT if mark.start + len(shown) < len(text) else ""
    if after and (at_word := fit(shown, len(shown) - 1).rfind(" ")) > len(shown) // 2:
        # Between words where there are some: "drawn back …", not "drawn back 1…".
        shown, after = shown[:at_word], " " + CUT
    end = min(len(shown), mark.end - mark.start)
    return Quote(before + shown + after, (Span(len(before), len(before) + end),), 0)
