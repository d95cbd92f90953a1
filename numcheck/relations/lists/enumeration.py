"""Counts and the lists that they announce, as relations of a count and the fewest and most items that follow it.

The lists stand behind a colon, below the paragraph, or are rows of names, people or ages: three demands: A and B.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from numcheck.language.entries import union
from numcheck.language.traits import VERB
from numcheck.model import kinds, leanings, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.model.span import Span
from numcheck.relations.lists.announced import find_announced, find_announced_before
from numcheck.relations.lists.described import find_described
from numcheck.relations.lists.each_place import find_each_place
from numcheck.relations.lists.families import find_families
from numcheck.relations.lists.introduced import find_introduced
from numcheck.relations.lists.naming import find_named, naming_sentences, sentences_with_joints
from numcheck.relations.reading.attribution import end_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.coordination import DASHES, read_row
from numcheck.relations.reading.values import COUNTED, is_exact, stated
from numcheck.relations.totals.tables import sentences_with_colons

PAIR = 2
FEWEST, MOST = 2, 20
"""Items that a stated count may announce; more are told, not listed."""
MOST_LEFT_OUT = 2
"""How many times the items behind a colon a count may be; where it is more, some are listed only."""
LONGEST_LIST = 200
"""Blocks that are looked through for the items of a list."""
LOOK_BACK = 6
"""Sentences between a count and the colon above its list."""
MARKS = frozenset(",:;")
AGE_MARKS = frozenset(",(") | DASHES
"""Marks that set ages off from a count of people: four girls, (six, nine and 12)."""
LONGEST_LEAD = 4
"""Words and marks between people and their ages: , both aged."""
ROW_MARKS = frozenset(";")
OPEN_NAMES = frozenset('“”"()&')
"""Signs by which a list may have names with joints of their own, so that it is not counted: Falk & Sohn."""
LEAD = 2
"""Paragraphs whose count says how many "the shops" of the rest of the story are."""
LONGEST_SUBJECT = 6
"""Words at the head of a row within which its verb stands: the shops to go (are)."""
AMOUNTS = (kinds.COUNT, kinds.NUMBER, kinds.MONEY, kinds.PERCENT)
LONGEST_PASSAGE = 60
"""Characters of an item that are quoted."""
FARTHEST = 12
"""Words between a count and the colon that it announces a list with."""
TO_LIST = 2
"""Characters from a count to the list of whom it counts: a comma and a blank."""
LONGEST_ITEM = 12
"""Words of an item in a list of commas."""


def find_enumerations(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each count that announces a list with the fewest and the most items of that, as facts."""
    return (told for told in _find_lists(context, definition) if not _lists_some(told, context))


def _lists_some(told: Relation, context: Context) -> bool:
    """Tell whether the list of a count is that of a part of it told before: two of her (three) sons, aged 11 and six.

    So it is where the part stands right before the list: two of the dead, a student and a man of 35.
    """
    (whole,), facts = told.role("stated"), dict(told.facts)
    start = min((span.start for _, span in told.passages), default=0)
    fitting = [
        claim
        for claim in context.of(*COUNTED)
        if claim.quantity is not None and facts["fewest"] <= stated(claim) <= facts["most"]
    ]
    return any(
        (claim.sentence == whole.sentence and _is_some_of(claim, whole, context))
        or (claim.link == "of_the" and 0 < start - claim.span.end <= TO_LIST)
        for claim in fitting
    )


def _is_some_of(some: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether "of" and a determiner lead from a figure to a whole: two of her three sons."""
    grammar = context.vocabulary.grammar
    between = context.sentences[whole.sentence].keys[some.mention.last : whole.mention.first]
    known = union(grammar["determiners"], grammar["possessives"])
    return bool(between) and between[0] in context.vocabulary.numerals.of and known.issuperset(between[1:])


def _find_lists(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each count with each list behind it: rows, families, people described, names, ages, colons, items below."""
    yield from _find_told_rows(context, definition)
    for family in find_families(context):
        listed = context.sentences[family.number.sentence].words.span(family.first, family.last)
        yield _relation(definition, family.number, family.told, family.told, [listed])
    for people in find_described(context):
        listed = context.sentences[people.sentence].words.span(people.first, people.last)
        about = tuple(claim.id for claim in people.counts)
        for count in people.counts:
            yield _relation(definition, count, people.told, people.told, [listed], about)
    for rows in find_announced_before(context):
        about = tuple(row.count.id for row in rows)
        for told in rows:
            yield _relation(definition, told.count, told.fewest, told.most, [told.span], about)
    with_colons = {sentence.index for sentence in context.once(sentences_with_colons)}
    with_joints = context.once(sentences_with_joints)
    for sentence in _worth_reading(context, with_colons):
        named: set[int] = set()
        # Without "and", no row of names ends.
        for counts, row in find_named(context, sentence) if sentence.index in with_joints else ():
            named.update(count.id for count in counts)
            about = tuple(claim.id for claim in counts)
            most = _most(row.names, row.most, sentence, context)
            for count in counts:
                if not _is_of_other(count, row.fewest, most, sentence, context):
                    yield _relation(definition, count, row.fewest, most, row.names, about)
        claims = context.by_sentence.get(sentence.index, ())
        if not claims and sentence.keys[-1] != ":":
            continue
        counted = [claim for claim in claims if claim.kind in COUNTED]
        announcing = (
            [told for told in find_announced(context, sentence) if told.count.id not in named] if counted else []
        )
        # Ten points from five games, three won, one drawn and one lost: one row is told by one of the counts before it.
        for told in reversed(announcing):
            named.add(told.count.id)
            about = tuple(other.count.id for other in announcing if other.span == told.span)
            yield _relation(definition, told.count, told.fewest, told.most, [told.span], about)
        introduced = find_introduced(context, sentence) if not named else None
        if introduced is not None:
            counts, row = introduced
            for count in counts:
                yield _relation(definition, count, row.fewest, row.most, row.names, tuple(c.id for c in counts))
        placed = find_each_place(context, sentence) if counted else None
        if placed is not None:
            count, figures = placed
            yield _relation(definition, count, len(figures), len(figures), [figure.span for figure in figures])
        for aged, most, ages in _aged(context, sentence) if counted else ():
            yield _relation(definition, aged, len(ages), most, ages)
        has_colon = sentence.index in with_colons
        if not counted and not has_colon:
            continue
        colon = _colon(sentence) if has_colon else len(sentence.keys)
        if colon >= len(sentence.keys) - 2:
            announced = _announcement(context, sentence, colon, must_name=not has_colon)
            announced = announced or _announced_before(context, sentence, colon)
            items = _items_below(context, sentence) if announced is not None else []
            if announced is not None and len(items) >= FEWEST:
                yield _relation(definition, announced, len(items), len(items), items)
            continue
        announced = _announcement(context, sentence, colon)
        is_open = announced is None or _may_be_more(context, announced, sentence, colon)
        bounds = _items_behind(context, sentence, colon) if not is_open else None
        if bounds is not None and announced is not None and stated(announced) > MOST_LEFT_OUT * bounds[1]:
            # Twenty gifts: cups, plates and even spoons. They are some of them.
            continue
        if announced is not None and announced.id not in named and bounds is not None:
            whole = sentence.words.span(colon + 1, end_of_told(sentence, context.vocabulary))
            yield _relation(definition, announced, *bounds, [whole])


def _most(names: Sequence[Span], most: int, sentence: Sentence, context: Context) -> int:
    """Give how many a row may name at most: one more than its "and"s if they are several: A and B and the pilot C."""
    joiners, starts = context.vocabulary.lists["joining"], sentence.words.starts
    inside = sentence.keys[bisect_left(starts, names[0].start) : bisect_left(starts, names[-1].end)]
    joints = sum([key in joiners for key in inside])
    return max(most, joints + 1) if joints > 1 else most


def _is_of_other(count: Claim, fewest: int, most: int, sentence: Sentence, context: Context) -> bool:
    """Tell whether an earlier count of the sentence fits a row: (five) states have two seats (A, B, C, D and E)."""
    return any(
        c.id != count.id and c.kind in COUNTED and c.span.start < count.span.start and fewest <= stated(c) <= most
        for c in context.by_sentence.get(sentence.index, ())
        if c.quantity is not None
    )


def _find_told_rows(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each count of the lead with a later sentence that is a row of its noun: the shops to go are A; B; and C."""
    if not context.holds_any(ROW_MARKS):
        return
    for sentence in context.sentences_with(ROW_MARKS):
        if sentence.keys.count(";") < PAIR:
            continue
        segments = _split(sentence.keys[: end_of_told(sentence, context.vocabulary)], ";")
        noun = _subject_of(sentence, segments[0], context) if len(segments) > PAIR and all(segments) else None
        if noun is None or segments[-1][0] not in context.vocabulary.lists["joining"]:
            continue
        near = context.claims_between(0, sentence.index - 1, sentence.span.start)
        # What the lead counts is what "the shops" are for the rest of the story.
        counts = [c for c in near if c.kind is kinds.COUNT and c.noun == noun and c.paragraph <= LEAD and not c.under]
        values = {c.quantity.low if c.quantity is not None and c.quantity.is_exact else 0 for c in counts}
        if len(values) == 1 and FEWEST <= min(values) <= MOST and counts[0].noun_from in ("after", "of"):
            count = counts[0]
            yield _relation(definition, count, len(segments), len(segments), [sentence.span])


def _subject_of(sentence: Sentence, keys: Sequence[str], context: Context) -> str | None:
    """Give the noun with which a row of all its things begins: the (shops) to go are those in; else None."""
    grammar, nouns = context.vocabulary.grammar, context.vocabulary.nouns
    if (
        len(keys) < LONGEST_SUBJECT
        or keys[0] not in context.vocabulary.lists["the"]
        or nouns.singular(keys[1]) == keys[1]
    ):
        return None
    verb = next((at for at, key in enumerate(keys[:LONGEST_SUBJECT]) if key in grammar["be"]), None)
    is_some = not context.vocabulary.lists["partial lists"].isdisjoint(keys)
    # The clerks are serving ten years; two; and one: with a verb behind "are", the items are no clerks.
    is_told = verb is not None and sentence.traits[verb + 1] & VERB
    return nouns.singular(keys[1]) if verb is not None and not is_some and not is_told else None


def _worth_reading(context: Context, with_colons: set[int]) -> Iterator[Sentence]:
    """Give the sentences with a figure, a colon or a word that names somebody: half of an article has none of them."""
    indexes = with_colons.union(context.by_sentence, context.once(naming_sentences).any)
    return (context.sentences[index] for index in sorted(indexes))


def _colon(sentence: Sentence) -> int:
    """Give the index of the first colon that is not within a word, as in 5:30; that of the end if there is none."""
    keys, words = sentence.keys, sentence.words
    return next((at for at, key in enumerate(keys) if key == ":" and not words.is_glued(at + 1)), len(keys))


def _relation(
    definition: Definition, claim: Claim, fewest: int, most: int, items: Sequence[Span], about: tuple[int, ...] = ()
) -> Relation:
    return Relation(
        definition.kind,
        (("stated", (claim,)),),
        strength=Strength.NATURAL,
        about=about or (claim.id,),
        facts=(("fewest", fewest), ("most", most)),
        passages=tuple(("item", span) for span in items),
    )


def _announcement(context: Context, sentence: Sentence, colon: int, *, must_name: bool = False) -> Claim | None:
    """Give the last count before a colon if it may announce the list there; None if it is a part, vague or far off.

    Without a colon it must count what is typically listed: conditions, demands, reasons.
    """
    before = [c for c in context.by_sentence.get(sentence.index, ()) if c.mention.last <= colon and c.kind in COUNTED]
    if not before:
        return None
    claim = before[-1]
    quantity = claim.quantity
    if quantity is None or quantity.is_range or quantity.is_vague or quantity.hedge.leaning is not leanings.NONE:
        return None
    if not FEWEST <= quantity.low <= MOST or claim.noun is None or claim.under or claim.link in ("of_them", "of_the"):
        return None
    if colon - claim.last > FARTHEST or (must_name and not context.vocabulary.nouns.is_a(claim.noun, "reason")):
        return None
    if sentence.keys[colon - 1] in context.vocabulary.grammar["prepositions"]:
        # Both men were charged with: A, B and C.
        return None
    among = context.vocabulary.lists["partial lists"]
    return None if any(key in among for key in sentence.keys[claim.last : colon]) else claim


def _announced_before(context: Context, sentence: Sentence, colon: int) -> Claim | None:
    """Give the only count of conditions, demands or reasons within LOOK_BACK sentences before a colon; else None."""
    if colon >= len(sentence.keys) or not context.vocabulary.lists["partial lists"].isdisjoint(sentence.keys):
        return None
    near = context.claims_between(sentence.index - LOOK_BACK, sentence.index - 1, sentence.span.start)
    counts = [c for c in near if c.noun is not None and context.vocabulary.nouns.is_a(c.noun, "reason")]
    told = [
        c
        for c in counts
        if c.quantity is not None and c.quantity.is_exact and FEWEST <= c.quantity.low <= MOST and not c.under
    ]
    return told[0] if len(counts) == len(told) == 1 and not told[0].link else None


def _aged(context: Context, sentence: Sentence) -> Iterator[tuple[Claim, int, list[Span]]]:
    """Give each count of people with the ages behind it, and how many they may be: four girls, ages six, nine and 12.

    Three pupils aged 14 and 15 are as old as one another or not, unless a mark sets the ages off.
    """
    claims, keys = context.by_sentence.get(sentence.index, ()), sentence.keys
    for at, claim in enumerate(claims[:-PAIR]):
        if claim.kind is not kinds.COUNT or not is_exact(claim) or not FEWEST <= stated(claim) <= MOST:
            continue
        last = max(claim.last, claim.mention.last)
        first = claims[at + 1].mention.first
        lead = keys[last:first]
        words = [key for key in lead if key.isalpha()]
        if len(lead) > LONGEST_LEAD or not context.vocabulary.lists["before ages"].issuperset(words):
            continue
        ages = _ages(context, sentence, claims[at + 1 :], is_bare=not words)
        is_set_off = keys[last] in AGE_MARKS
        is_all = len(ages) > PAIR or stated(claim) < PAIR * len(ages)
        if len(ages) >= FEWEST and is_all and (words or (is_set_off and _is_person(context, claim))):
            yield claim, len(ages) if is_set_off or len(ages) > PAIR else MOST, [age.span for age in ages]


def _is_person(context: Context, claim: Claim) -> bool:
    return claim.noun is not None and context.vocabulary.nouns.is_a(claim.noun, "person")


def _ages(context: Context, sentence: Sentence, claims: Sequence[Claim], *, is_bare: bool) -> list[Claim]:
    """Give the ages of a row of figures up to that behind "and": 6, 9 and 12; none if it holds anything else."""
    keys, joiners = sentence.keys, context.vocabulary.numerals.joiners
    ages: list[Claim] = []
    for claim in claims:
        between = keys[ages[-1].mention.last : claim.mention.first] if ages else ()
        # In two men, 35 and 37, the numbers are read as more men.
        is_age = claim.kind is kinds.AGE or (
            is_bare and claim.noun_from == "series" and sentence.words.is_number(claim.mention.first)
        )
        if not is_age or any(key != "," and key not in joiners for key in between):
            return []
        ages.append(claim)
        last = claim.mention.last
        if not joiners.isdisjoint(between):
            behind = keys[last : last + 2]
            goes_on = any(key in joiners for key in behind) or (is_bare and bool(behind) and behind[0].isalpha())
            return [] if goes_on else ages
    return []


def _items_below(context: Context, sentence: Sentence) -> list[Span]:
    """Give the list items of the first level below the paragraph that a sentence ends; none if no list follows it."""
    after = bisect_right(context.document.blocks, sentence.span.start, key=lambda block: block.span.end)
    blocks = context.document.blocks[after : after + LONGEST_LIST]
    if len(blocks) < PAIR or sentence.span.end < blocks[0].span.end - 1 or blocks[1].part is not sections.LIST:
        return []
    level = blocks[1].level
    items: list[Span] = []
    for block in blocks[1:]:
        if block.part is not sections.LIST or block.level < level:
            break
        if block.level == level:
            items.append(Span(block.span.start, min(block.span.end, block.span.start + LONGEST_PASSAGE)))
    return items


def _items_behind(context: Context, sentence: Sentence, colon: int) -> tuple[int, int] | None:
    """Count the items behind a colon in the same sentence: the fewest and the most they may be; None if unclear."""
    keys, words = sentence.keys, sentence.words
    end = end_of_told(sentence, context.vocabulary)
    if context.by_sentence.get(sentence.index) and any(
        c.kind is kinds.ORDINAL and c.mention.first == colon + 1 for c in context.by_sentence[sentence.index]
    ):
        # Two causes: first, rents rose. The second is told in a sentence of its own.
        return None
    if any(
        colon < c.mention.first and c.kind in AMOUNTS and _opens_item(sentence, c, context)
        for c in context.by_sentence.get(sentence.index, ())
    ):
        # Figures behind the colon are parts of the count, not items.
        return None
    segments = _split(keys[colon + 1 : end], ";")
    joiners = context.vocabulary.lists["joining"]
    if len(segments) > 1:
        row = read_row(sentence, colon + 1, context.vocabulary)
        if row is not None:
            return row.fewest, row.most
        # The men's walk and jump; the women's run, jump and throw: a row of rows.
        is_nested = all(not joiners.isdisjoint(s) or "," in s for s in segments)
        # Where no "and" opens the last item, the list may go on, as behind a stop that ends no sentence.
        is_whole = bool(segments[-1]) and segments[-1][0] in joiners
        return (len(segments), len(segments)) if is_whole and not is_nested else None
    row = read_row(sentence, colon + 1, context.vocabulary)
    if row is not None and len(row.names) > FEWEST and row.last >= end:
        # with their ages: Jan Toft, 28, Mo Felten, 30, and Ada Stein, 41
        return row.fewest, row.most
    segments = _split(keys[colon + 1 : end], ",")
    grammar = context.vocabulary.grammar
    if any(word.text in OPEN_NAMES for word in words[colon:end]):
        return None
    last = next((i for i, s in enumerate(segments) if s and any(key in joiners for key in s)), None)
    if last is None or not segments[last] or segments[last][-1] in joiners:
        # Nothing, or an aside behind "and": Ostia, Velmar and, since the split, North and South Karn.
        return None
    tail = segments[last + 1 :]
    if any(s and s[0] not in grammar["prepositions"] and s[0] not in grammar["relatives"] for s in tail[:1]):
        return None
    items = segments[: last + 1]
    clauses = union(grammar["relatives"], grammar["conjunctions"]) - joiners
    if any(item and item[0] in clauses for item in items[1:]):
        # 2015, when snow closed the hut, and 2020, because of the plague: what tells more of an item is none itself.
        return None
    verbs = union(grammar["be"], grammar["have"], grammar["modals"])
    told = [not verbs.isdisjoint(item) for item in items]
    if (any(told) and not all(told)) or any(key in grammar["pronouns"] for item in items for key in item):
        # Some items are clauses and others are not: their number is unclear. Where all are clauses, they count.
        return None
    if any(len(s) > LONGEST_ITEM for s in items) or (len(items) < 2 and last == 0 and len(segments[0]) > LONGEST_ITEM):
        return None
    joints = sum(key in joiners for key in segments[last])
    opens = segments[last][0] in joiners
    fewest = len(items)
    most = len(items) + joints - opens
    natural = most if not opens else fewest
    return min(fewest, natural) if opens else natural, most


def _may_be_more(context: Context, announced: Claim, sentence: Sentence, colon: int) -> bool:
    """Tell whether an item of a list may be several of the things: three couples, the Harts, Tom and Ann Pryce."""
    if announced.noun in context.vocabulary.lists["groups told by their members"]:
        return True
    return _is_person(context, announced) and _tells_several(context, sentence, colon)


def _tells_several(context: Context, sentence: Sentence, colon: int) -> bool:
    """Tell whether a plural noun for people or "both" stands behind a colon: the mayor, his deputies, both auditors."""
    nouns, both = context.vocabulary.nouns, context.vocabulary.lists["both"]
    behind = sentence.keys[colon + 1 : end_of_told(sentence, context.vocabulary)]
    plural = (key for key in behind if key[:1].isalpha() and nouns.singular(key) != key)
    return not both.isdisjoint(behind) or any(nouns.is_a(nouns.singular(key), "person") for key in plural)


def _opens_item(sentence: Sentence, claim: Claim, context: Context) -> bool:
    """Tell whether a mark or "and" stands right before a figure: (two) of steel and (one) of wood; not: rose 6%."""
    keys, at, lists = sentence.keys, claim.mention.first - 1, context.vocabulary.lists
    at -= keys[at] in lists["the"]
    return keys[at] in MARKS or keys[at] in lists["joining"]


def _split(keys: Sequence[str], mark: str) -> list[tuple[str, ...]]:
    segments: list[tuple[str, ...]] = []
    current: list[str] = []
    for key in keys:
        if key == mark:
            segments.append(tuple(current))
            current = []
        else:
            current.append(key)
    segments.append(tuple(current))
    return segments
