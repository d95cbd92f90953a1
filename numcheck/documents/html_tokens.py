"""HTML -> tags, comments and text, each with its place in the source.

The tokenizer of the HTML standard as far as a reader of articles needs it. Python's own parser gives lines and columns
in place of offsets, and on some broken input takes quadratic time or gives up in another way with every release.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import Enum, auto
from typing import NamedTuple

from numcheck.model.span import Span

MARKUP = re.compile(r"<(?=[a-zA-Z/!?])")
"""What may open a tag or a comment; every other < is text, as in "x < y"."""
TAG = re.compile(r"</?(?P<name>[a-zA-Z][^\s/>]*)")
ATTRIBUTE = re.compile(
    r"""[\s/]*(?P<name>[^\s/>][^\s/>=]*)
        (?: \s*=\s* (?: "(?P<double>[^"]*)" | '(?P<single>[^']*)' | (?P<bare>[^\s>"'][^\s>]*) ) )?  # a="b"  a='b'  a=b
    """,
    re.VERBOSE,
)
TAG_END = re.compile(r"[\s/]*>")
COMMENT_END = re.compile(r"--!?>")
EMPTY_COMMENT = re.compile(r"<!---?>")
RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
"""Elements that hold no elements: a < in them is a sign like others, up to their own end tag."""


class Sort(Enum):
    """What a token is."""

    TEXT = auto()
    OPEN = auto()
    CLOSE = auto()
    COMMENT = auto()
    """A comment, a document type, a processing instruction."""


class Token(NamedTuple):
    """A piece of an HTML text."""

    sort: Sort
    span: Span
    name: str = ""
    """The name of a tag, in lower case."""
    attributes: Mapping[str, str] = {}
    """The attributes of a tag, as they are written."""


def split_html(text: str) -> Iterator[Token]:
    """Split a text into tokens that cover all of it; what is never closed goes on to the end, as in a browser."""
    at = 0
    while at < len(text):
        match = MARKUP.search(text, at)
        start = len(text) if match is None else match.start()
        if start > at:
            yield Token(Sort.TEXT, Span(at, start))
        if match is None:
            return
        token = _markup_at(text, start)
        yield token
        at = token.span.end
        if token.sort is Sort.OPEN and token.name in RAW:
            closing = re.compile(rf"</{token.name}(?=[\s/>])", re.IGNORECASE).search(text, at)
            end = len(text) if closing is None else closing.start()
            if end > at:
                yield Token(Sort.TEXT, Span(at, end))
            at = end


def _markup_at(text: str, start: int) -> Token:
    tag = TAG.match(text, start)
    if tag is not None:
        sort = Sort.CLOSE if text[start + 1] == "/" else Sort.OPEN
        attributes, end = _attributes(text, tag.end())
        return Token(sort, Span(start, end), tag["name"].lower(), attributes)
    if not text.startswith("<!--", start):
        end = text.find(">", start)
        return Token(Sort.COMMENT, Span(start, end + 1 if end >= 0 else len(text)))
    closing = EMPTY_COMMENT.match(text, start) or COMMENT_END.search(text, start + len("<!--"))
    return Token(Sort.COMMENT, Span(start, len(text) if closing is None else closing.end()))


def _attributes(text: str, at: int) -> tuple[dict[str, str], int]:
    """Read the attributes of a tag; give them and the end of the tag."""
    attributes: dict[str, str] = {}
    while (end := TAG_END.match(text, at)) is None:
        match = ATTRIBUTE.match(text, at)
        if match is None:
            return attributes, len(text)
        value = next((value for value in match.group("double", "single", "bare") if value is not None), "")
        attributes.setdefault(match["name"].lower(), value)
        at = match.end()
    return attributes, end.end()
