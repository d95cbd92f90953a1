"""Tables and lists with a total line: the lines above it add up to it, column by column.

Each column is a relation of its total and part+, and so is each line of a table whose last column holds totals.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.model import sections
from numcheck.model.claim import Claim
from numcheck.model.document import Part, Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import AMOUNTS, stated

ROWS = (sections.TABLE, sections.LIST)
COLON = ":"
COLONS = frozenset({COLON})
BARS = frozenset("|")
"""Marks that set the cells of a line apart where no markup does."""
FEWEST = 2
"""Lines above a total."""
MOST = 60
FEWEST_RIGHT = 2
"""Lines whose last figure is the sum of the others that a table needs to have a column of totals."""


def find_table_totals(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each column of a table with its total, and each line whose last column holds its total."""
    for rows in _tables(context):
        total = _total_row(rows, context)
        if total is not None:
            others = [row for row in rows if row is not total and len(row) == len(total)]
            if FEWEST <= len(others) <= MOST and len(others) >= len(rows) - 2:
                for column, claim in enumerate(total):
                    yield _relation(definition, claim, [row[column] for row in others])
        yield from _lines(definition, rows)


def _lines(definition: Definition, rows: Sequence[Sequence[Claim]]) -> Iterator[Relation]:
    """Give each line with its last figure as the total, if most lines of the table add up so."""
    wide = [row for row in rows if len(row) > FEWEST]
    right = [row for row in wide if stated(row[-1]) == sum(stated(claim) for claim in row[:-1])]
    if len(right) >= FEWEST_RIGHT and len(right) * 2 >= len(wide):
        for row in wide:
            yield _relation(definition, row[-1], list(row[:-1]))


def _relation(definition: Definition, total: Claim, parts: Sequence[Claim]) -> Relation:
    return Relation(
        definition.kind,
        (("total", (total,)), ("part+", tuple(parts))),
        strength=Strength.NATURAL,
        about=(total.id, parts[0].id),
    )


def _tables(context: Context) -> Iterator[list[list[Claim]]]:
    """Give the tables of a document: for each line its figures that can be added."""
    table: list[list[Claim]] = []
    part: Part | None = None
    paragraph = -1
    rows = {sentence.index for sentence in context.once(sentences_with_colons) if _is_row(sentence)}
    rows.update(sentence.index for sentence in context.sentences_with(BARS))
    if not rows and {sentence.part for sentence in context.sentences}.isdisjoint(ROWS):
        return
    for sentence in context.sentences:
        is_row = sentence.index in rows or sentence.part in ROWS
        if not is_row or (part is not None and sentence.part is not part):
            if table:
                yield table
            table, part = [], None
        if not is_row:
            continue
        part = sentence.part
        row = _values(sentence, context)
        if sentence.paragraph == paragraph and table:
            table[-1].extend(row)
        elif row:
            table.append(row)
        paragraph = sentence.paragraph
    if table:
        yield table


def _values(sentence: Sentence, context: Context) -> list[Claim]:
    """Give the figures of a line that can be added, but not those of its label: Ward 3: 705."""
    row = [claim for claim in context.by_sentence.get(sentence.index, ()) if _adds(claim)]
    end = next((at for at, key in enumerate(sentence.keys) if key == COLON or key in BARS), 0)
    is_labelled = end > 0 and sentence.keys[0][:1].isalpha()
    behind = [claim for claim in row if claim.mention.first > end] if is_labelled else row
    return behind or row


def sentences_with_colons(context: Context) -> Sequence[Sentence]:
    """Give the sentences with a colon, which may be lines of a table or announce a list."""
    return context.sentences_with(COLONS)


def _is_row(sentence: Sentence) -> bool:
    """Tell whether a paragraph of prose is a line of a table: Velm: 12, 9, 14 - 35."""
    behind = sentence.keys[sentence.keys.index(COLON) + 1 :]
    if any(key[:1].isalpha() for key in behind):
        return False
    return len([key for key in behind if key[:1].isdecimal()]) > FEWEST


def _adds(claim: Claim) -> bool:
    quantity = claim.quantity
    return claim.kind in AMOUNTS and quantity is not None and not quantity.is_range and not quantity.is_vague


def _total_row(rows: Sequence[list[Claim]], context: Context) -> list[Claim] | None:
    """Give the only line that is labelled as a total, if it is the first or the last; else None."""
    words = context.vocabulary.lists["total lines"]
    found = [
        row for row in rows if context.sentences[row[0].sentence].keys[0] in words or _second_key(row, context) in words
    ]
    if len(found) == 1 and (found[0] is rows[-1] or found[0] is rows[0]):
        return found[0]
    return None


def _second_key(row: Sequence[Claim], context: Context) -> str:
    """Give the first word with letters of a line, its label: behind a bullet or a number."""
    keys = context.sentences[row[0].sentence].keys
    return next((key for key in keys if key[:1].isalpha()), "")
