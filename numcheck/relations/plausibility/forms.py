"""Figures that are wrong by their form alone: stand-ins that nobody replaced, and numbers that no style writes.

Neither is a figure that could be compared with another, so they are looked for in the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from numcheck.language.traits import DIGITS
from numcheck.model import sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.model.span import Span
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.reading.context import Context

MAY_STAND_IN = re.compile(r"[$£€?0xA-Z][$£€?0xA-Z.,]")
"""The first two characters of any stand-in: where they do not stand, STAND_IN is not tried."""
STAND_IN = re.compile(
    r"""
    (?<![^\s(\["'“‘—–-])
    (?: (?P<sign>[$£€])?+
        (?: (?P<always> [Xx]{1,3} (?:,[Xx]{3})+ )  # XX,XXX
          | (?P<marks> XX | xx | XXX | xxx | [Xx]{1,2}\.[Xx]{1,2} | \?{2,} )  # XX people, $XX, x.x percent, ??? men
          | (?P<word> [A-Z]{2,8} )  # TK residents
        )
      | (?P<noughts> 0{2,} )  # 000 people
    )
    (?![\w.,]\w)(?!\w)
    """,
    re.VERBOSE,
)
MAY_BE_MALFORMED = re.compile(r"[#$£€0-9](?:(?<=#)|(?<=[$£€])[$£€]|[0-9]*+(?:[.,][0-9,]|\s?%))")
"""The first characters of any malformed number: where they do not stand, MALFORMED is not tried."""
MALFORMED = re.compile(
    r"""
    (?<![\w.,/:#])
    (?: (?P<hash> \#\d[\d,]*+(?:\.\d+)? )  # #108.5 million
      | (?P<doubled> ([$£€])\3 \d[\d,.]*+ )  # ££300
      | (?P<twice> \d[\d,]*+(?:\.\d+)? \s? % (?=\s) )  # 40% percent
      | (?P<points> [$£€]? \d+\.\d+\.\d+ )  # 1.2.3 million
      | (?P<groups> [$£€]?
          (?: \d{1,3} (?:,\d{3})* ,\d{4,}  # 1,0000
            | \d{1,3} (?:,\d{3})+ ,\d{1,2}  # 1,000,00
            | \d{1,3} ,00  # 10,00 people
            | \d{1,3} (?:,\d{3})* ,,\d{3}  # 12,,500
          ) )
    )
    (?![\w/:]|[.,]\d)
    """,
    re.VERBOSE,
)
DAY_AND_YEAR = re.compile(r"\d{1,2},(?:1[5-9]|20)\d\d")
"""A day and a year without the space between, which is no malformed number: December 12,2004."""
BEHIND = re.compile(r"(?P<hyphen>-|\s)?(?P<word>[A-Za-z]+|%)(?P<more>\s[a-z]+)?")
BEFORE = re.compile(r"\S+\s\Z")
SIGNS = ("hash", "doubled", "twice")
"""Groups of MALFORMED for a wrong sign, all places of which are one finding: who types one, types it throughout."""
LONGEST_WORD = 40
MARKS = frozenset({"x", "xx", "xxx", "?", *("0" * size for size in range(2, LONGEST_WORD))})
"""Words (keys) of stand-ins other than those of the vocabulary; a sentence without any of both holds no stand-in."""


def find_placeholders(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each stand-in where a figure should be: TK residents, XX people, $XX million, 000 men."""
    marks = context.vocabulary.lists["stand-ins"]
    sentences = context.sentences_with(_keys_of_stand_ins(marks))
    for found in _matches(STAND_IN, MAY_STAND_IN, context.document.prose, sentences):
        if found["word"] is not None and found["word"] not in marks:
            continue
        if found["always"] is None and not (found["sign"] and not found["noughts"]):
            thing = _behind(context, found.end())
            if thing is None or not _stands_for_a_number(context, found, thing):
                continue
        yield from _relation(context, definition, Span(*found.span()))


@lru_cache(maxsize=16)
def _keys_of_stand_ins(words: frozenset[str]) -> frozenset[str]:
    return MARKS.union(map(str.lower, words))


def _matches(
    form: re.Pattern[str], opening: re.Pattern[str], prose: str, sentences: Iterable[Sentence]
) -> Iterator[re.Match[str]]:
    """Give the matches of a form in some sentences, at the places where its opening matches, which is faster."""
    for sentence in sentences:
        for place in opening.finditer(prose, *sentence.span):
            found = form.match(prose, place.start())
            if found is not None:
                yield found


def find_malformed(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each number whose marks stand where no style puts them; all with the same wrong sign are one relation."""
    prose = context.document.prose
    signs: dict[str, list[Span]] = {}
    in_digits = [sentence for sentence in context.sentences if sentence.all_traits & DIGITS]
    for found in _matches(MALFORMED, MAY_BE_MALFORMED, prose, in_digits):
        thing = _behind(context, found.end())
        start, end = found.span()
        match found.lastgroup:
            case "hash" | "points" | "twice":
                # A place in a ranking has a hash as well, and so has a version two points.
                is_wrong = thing == ("percent" if found.lastgroup == "twice" else "magnitude")
                behind = BEHIND.match(prose, end)
                end = behind.end("word") if behind is not None else end
            case "doubled":
                is_wrong = True
            case _:
                is_wrong = not DAY_AND_YEAR.fullmatch(found[0]) and (
                    thing == "things" if found[0].endswith(",00") and found[0].count(",") == 1 else thing is not None
                )
        if is_wrong and found.lastgroup in SIGNS:
            # An article that was typed with # for pounds has it throughout.
            signs.setdefault(found.lastgroup, []).append(Span(start, end))
        elif is_wrong:
            yield from _relation(context, definition, Span(start, end))
    for places in signs.values():
        yield from _relation(context, definition, *places)


def _stands_for_a_number(context: Context, found: re.Match[str], thing: str) -> bool:
    """Tell whether the words on either side of a stand-in let it be a figure: not in "Super Bowl XX champions"."""
    previous = BEFORE.search(context.document.prose, max(found.start() - LONGEST_WORD, 0), found.start())
    before = previous[0].strip() if previous else ""
    if found["word"] is not None and before.lower() in context.vocabulary.lists["named by letters"]:
        # Series NN bonds
        return False
    if found["noughts"]:
        # "80, 000 people" has a space too many.
        return thing != "percent" and not before[-1:].isdigit() and before[-1:] not in (",", ".")
    if found["marks"] and found["marks"].upper().startswith("X"):
        is_name = before[:1].isupper() and found["marks"].isupper()
        # Films of three letters X are counted, too.
        is_number = not is_name and (thing != "things" or len(found["marks"]) == len("XX"))
        return is_number and not _tells_of_chromosomes(context)
    return True


def _tells_of_chromosomes(context: Context) -> bool:
    words = context.vocabulary.lists["beside sex chromosomes"]
    return context.holds_any(words)


def _behind(context: Context, end: int) -> str | None:
    """Give the sort of what follows a number that ends here: magnitude, percent, unit, month, things; else None."""
    found = BEHIND.match(context.document.prose, end)
    if found is None:
        return None
    vocabulary, key = context.vocabulary, found["word"].lower()
    sort = None
    if found["hyphen"] == "-":
        sort = "unit" if key in vocabulary.units.names.forward else None
    elif key == "%":
        sort = "percent"
    elif found["hyphen"] is not None and found["word"] != key:
        sort = "month" if vocabulary.calendar.sort_of(key) == "month" else None
    elif found["hyphen"] is not None:
        unit = vocabulary.units.names.match([key, *(found["more"] or "").split()], 0)
        if key in vocabulary.numerals.magnitudes:
            sort = "magnitude"
        elif unit is not None:
            sort = "percent" if unit[1] == "percent" else "unit"
        elif key in vocabulary.currencies.names.forward:
            sort = "unit"
        elif (one := vocabulary.nouns.singular(key)) != key and vocabulary.nouns.classes_of(one):
            sort = "things"
    return sort


def _relation(context: Context, definition: Definition, *places: Span) -> Iterator[Relation]:
    told = [span for span in places if _is_told(context, span)]
    if not told:
        return
    yield Relation(
        definition.kind,
        (),
        strength=Strength.PROVED,
        # Every passage is judged by itself; no claim has a number below one.
        about=tuple(-span.start for span in told),
        facts=(("faults", 1),),
        passages=(("mark", told[0]), *(("again", span) for span in told[1:])),
    )


def _is_told(context: Context, span: Span) -> bool:
    """Tell whether a passage is of the story, not of what is printed around it."""
    block = next((b for b in context.document.blocks if b.span.start <= span.start < b.span.end), None)
    return block is not None and block.part is not sections.FURNITURE


def find_words_and_figures(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each number in words with that in digits behind it, and whether both are the same: twelve (12) vessels."""
    for roles in find_matches_of(context, definition):
        words, figures = roles["words"][0], roles["figures"][0]
        quantity, again = words.quantity, figures.quantity
        if quantity is None or again is None or quantity.is_range or quantity.is_vague or again.is_range:
            continue
        if not _is_in_digits(context, words) and _is_in_digits(context, figures):
            yield Relation(
                definition.kind,
                (("words", (words,)), ("figures", (figures,))),
                strength=Strength.PROVED,
                about=(words.id,),
                facts=(("same", int(quantity.low == again.low)),),
            )


def _is_in_digits(context: Context, claim: Claim) -> bool:
    return any(char.isdigit() for char in claim.mention.span.of(context.document.prose))
