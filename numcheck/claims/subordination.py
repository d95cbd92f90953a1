"""Figures that stand under another one: parts told after "including", values compared with after "up from"."""

from __future__ import annotations

from numcheck.claims.phrases import Reader
from numcheck.model.mention import Mention

FARTHEST = 12
"""Words to the left of a figure in which its subordinator may stand."""


def find_subordination(reader: Reader, mention: Mention) -> str:
    """Give part or comparison where a word to the left in the same clause puts the figure under another; else nothing."""
    table = reader.vocabulary.subordinators
    grammar = reader.vocabulary.grammar
    at = mention.first
    while at > 0 and mention.first - at < FARTHEST:
        match = table.match_before(reader.keys, at)
        if match is not None:
            size, sort = match
            if sort != "end":
                return sort
            return ""
        key = reader.key(at - 1)
        if key in (";", "—", "–", ".") or key in grammar["be"] or key in grammar["relatives"]:
            return ""
        if reader.is_verb(at - 1) and not key.endswith("ing") and not reader.walls[at - 1] and key not in reader.vocabulary.lists["adjectives from verbs"]:
            return ""
        at -= 1
    return ""
