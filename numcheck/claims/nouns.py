"""What a figure counts: the noun behind it, before it, or the one it stands for.

`find_counted` gives it as `Counted`, from the words of the sentence alone.
"""

from __future__ import annotations

from numcheck.claims.counted import NOTHING, PERSON, Counted
from numcheck.claims.phrases import NounPhrase, Reader
from numcheck.claims.subjects import find_subject
from numcheck.language.entries import union
from numcheck.language.words import HYPHENS
from numcheck.model import kinds
from numcheck.model.mention import Mention
from numcheck.model.quantity import Quantity
from numcheck.model.records import replace

PAIR = 2
FARTHEST_HANGING = 9
"""Words from a hanging hyphen within which the one stands that it waits for: four-, five- or six-cylinder."""
FEW = (2, 3)
"""Numbers behind "or" that add to a single thing: a goal or two."""


def find_counted(reader: Reader, mention: Mention, quantity: Quantity) -> Counted:
    """Give what a quantity counts; the noun is None where the words do not say."""
    link, is_definite = _links_before(reader, mention)
    if mention.found_by == "zeros.both":
        link = "both"
    plural = quantity.is_range or abs(quantity.low) != 1 or quantity.is_vague
    found = _after(reader, mention, quantity, plural)
    if found is not None and is_definite and not link and _tells_whose(reader, found):
        found = None
    if found is None or (found.noun is None and found.link == ""):
        is_distance = quantity.kind is kinds.DURATION and reader.key(mention.last) in reader.lists["after a time"]
        # The accident comes ten days before the feast: ten days are no accident.
        before = None if is_distance else _or_two(reader, mention, quantity) or find_subject(reader, mention)
        # A linked or definite number has its whole before it, and is no predicate's: the other 12 were crew.
        called = _called(reader, mention.last, quantity) if plural and not link and not is_definite else None
        found = called or before or found or NOTHING
    # "another 12" and "12 more" say the same; the word before the figure is the stronger.
    own = found.link if found.link != "of_them" else _of_them(reader, mention)
    merged, last = link or own, max(found.last, mention.last)
    if merged == found.link and is_definite == found.is_definite and last == found.last:
        return found
    return Counted(found.noun, found.nouns, found.found_from, found.modifiers, merged, is_definite, last)


def _tells_whose(reader: Reader, found: Counted) -> bool:
    """Tell whether "of" behind a definite figure leads to a single person, whose so many are: the 16,393 of his rival.

    Not: the nine of the crew.
    """
    if found.found_from != "of" or found.link != "of_the" or found.noun is None or reader.is_plural(found.last - 1):
        return False
    if found.noun in union(reader.lists["groups of members"], reader.lists["people as one"]):
        return False
    return reader.is_name(found.last - 1) or reader.vocabulary.nouns.is_a(found.noun, PERSON)


def _of_them(reader: Reader, mention: Mention) -> str:
    """Give the link of "of them" by the words before: the twelve of them are all; the rest, 115 of them, remain."""
    before, earlier = reader.key(mention.first - 1), reader.key(mention.first - PAIR)
    if before in reader.lists["the"]:
        return "all"
    return "remaining" if before == "," and earlier in reader.lists["all the others"] else "of_them"


def _links_before(reader: Reader, mention: Mention) -> tuple[str, bool]:
    """Read the words before a figure that tie it to another: the other 12, another 12, all 46, the same 30."""
    grammar = reader.grammar
    at = mention.first
    link = ""
    while at > 0:
        match = reader.links.match_before(reader.keys, at)
        if match is None or reader.walls[at - 1]:
            break
        if match[1] != "only":
            link = match[1]
        at -= match[0]
        if link:
            break
    if not link and (inside := reader.links.match(reader.keys, mention.first)) is not None:
        # The hedge of the figure may tie it: a further 12; but not more than 12.
        words = " ".join(reader.keys[mention.first : mention.first + inside[0]])
        hedge = mention.value.hedge.words if isinstance(mention.value, Quantity) else ""
        link = inside[1] if inside[1] in ("another", "all") and words == hedge.lower() else ""
    before = reader.key(at - 1)
    is_definite = before in reader.lists["definite"] and (not reader.walls[at - 1] if at else False)
    if link == "last" and (before in grammar["modals"] or before in reader.lists["infinitive marks"]):
        # It will last six months.
        link = ""
    return link, is_definite


def _after(reader: Reader, mention: Mention, quantity: Quantity, plural: bool) -> Counted | None:
    """Read what stands behind the figure."""
    at = mention.last
    key = reader.key(at)
    grammar = reader.grammar
    if key == "%" or at >= len(reader.keys):
        return None
    if key in HYPHENS and reader.is_glued(at) and _is_joined(reader, at):
        return _attributive(reader, at + 1)
    if key in HYPHENS and (hanging := _hanging(reader, at)) is not None:
        return hanging
    if quantity.kind is kinds.NUMBER and reader.walls[at] and (behind := reader.past_attributive(at)) is not None:
        # 15 one-day holidays
        phrase = reader.noun_phrase(behind, plural=plural)
        return _counted(phrase, "after") if phrase is not None else None
    if key in grammar["determiners"] and (numbered := _number_behind(reader, at, quantity)) is not None:
        return numbered
    after_link = reader.links.match(reader.keys, at)
    link = ""
    shares = quantity.kind in (kinds.PERCENT, kinds.RATIO)
    if after_link is not None and after_link[1] in ("other", "another", "remaining") and not shares:
        link, at = after_link[1], at + after_link[0]
        key = reader.key(at)
    if key in reader.lists["counted in the singular"] and reader.key(at + 1) in reader.vocabulary.numerals.of:
        return Counted(key, (key,), "after", last=at + 1)
    if key in reader.vocabulary.numerals.of and not reader.walls[at]:
        return _of(reader, at + 1, quantity, link)
    is_part = quantity.kind is kinds.RATIO and quantity.unit is None
    opens = is_part and key in union(grammar["determiners"], grammar["possessives"]) and not reader.walls[at]
    if opens and not link and reader.key(at + 1) not in reader.vocabulary.numerals.of:
        # half the condos; but half that of the other
        return _of(reader, at, quantity, link)
    is_measure = quantity.kind in (kinds.MEASURE, kinds.DURATION)
    if is_measure and key in reader.lists["how long"] and not _is_open(reader, at + 1):
        # five feet tall and thin
        return None
    if (
        is_measure
        and mention.last >= 2
        and reader.key(mention.last - 2) in HYPHENS
        and mention.first < mention.last - 2
    ):
        # his 27-year rule, a 50-metre drainpipe: the noun behind is what has that measure
        phrase = reader.noun_phrase(at, plural=False)
        return _counted(phrase, "attributive") if phrase is not None else None
    if not plural and reader.key(at + 1) == "'s" and key not in reader.stops and quantity.kind is kinds.NUMBER:
        # one suspect's son
        return Counted(key, (key,), "after", last=at + 1)
    phrase = reader.noun_phrase(at, plural=plural)
    if phrase is not None and not plural and reader.says_what_one_does(phrase.last - 1):
        # one says that; one representing the town
        phrase = None
    if phrase is None and mention.found_by == "zeros.no":
        # no driver
        phrase = reader.noun_phrase(at, plural=False)
    if phrase is None and quantity.kind is kinds.MONEY and not link:
        return _worth(reader, mention.first, at)
    if phrase is None and plural and not link and (attributive := _bare_attributive(reader, at)) is not None:
        return attributive
    if phrase is None:
        return Counted(link=link, last=at) if link else None
    return _counted(phrase, "after", link)


def _called(reader: Reader, at: int, quantity: Quantity) -> Counted | None:
    """Read who a bare number is said to be: 36 were men, and 11 were children."""
    if quantity.kind is not kinds.NUMBER or reader.key(at) not in reader.grammar["be"]:
        return None
    phrase = reader.noun_phrase(at + 1, plural=True)
    if phrase is None or not reader.is_plural(phrase.last - 1) or not reader.vocabulary.nouns.is_a(phrase.head, PERSON):
        return None
    return replace(_counted(phrase, "predicate"), last=at)


def _number_behind(reader: Reader, at: int, quantity: Quantity) -> Counted | None:
    """Read the noun of what is counted behind "the number of": brings to three the number of (men) held."""
    key = reader.key(at + 1)
    if quantity.kind is not kinds.NUMBER or key not in reader.grammar["number nouns"] or reader.walls[at]:
        return None
    if reader.key(at + 2) not in reader.vocabulary.numerals.of:
        return None
    phrase = reader.noun_phrase(at + 3, plural=True)
    if phrase is None:
        return None
    return Counted(phrase.head, (phrase.head, *phrase.others), "subject", phrase.modifiers, last=phrase.last)


def _worth(reader: Reader, first: int, at: int) -> Counted | None:
    """Read the noun that has the worth of a sum behind an article: the €500 note, a £12m repair bill."""
    grammar = reader.grammar
    before = reader.key(first - 1)
    if before not in union(grammar["determiners"], grammar["possessives"]) and before != "'s":
        return None
    if reader.is_inflected(at):
        return None
    phrase = reader.noun_phrase(at, plural=False)
    if phrase is None or reader.is_name(phrase.last - 1) or reader.says_what_one_does(phrase.last - 1):
        return None
    return _counted(phrase, "attributive")


def _is_joined(reader: Reader, at: int) -> bool:
    """Tell whether a hyphen joins the word behind it: six-cylinder; not the first of four-, five- and six-cylinder."""
    return reader.is_glued(at + 1) and reader.key(at + 1) != ","


def _hanging(reader: Reader, at: int) -> Counted | None:
    """Read the noun that a hanging hyphen waits for: four- and six-cylinder engines."""
    if not reader.is_glued(at) or _is_joined(reader, at):
        return None
    for here in range(at + 2, min(at + FARTHEST_HANGING, len(reader.keys))):
        if reader.key(here) in HYPHENS and reader.is_glued(here) and reader.walls[here - 1]:
            if not _is_joined(reader, here):
                continue
            found = _attributive(reader, here + 1)
            return replace(found, last=at + 1) if found is not None else None
    return None


def _bare_attributive(reader: Reader, at: int) -> Counted | None:
    """Read a noun in the singular that stands before another one, its hyphen left out: a 12 page document."""
    key = reader.key(at)
    is_listed = key in reader.lists["attributive nouns"]
    known = is_listed or reader.vocabulary.nouns.classes_of(key)
    if not known or reader.is_name(at) or reader.walls[at] or (reader.is_verb(at) and not is_listed):
        return None
    following = reader.key(at + 1)
    if not following.isalpha() or following in reader.stops or reader.walls[at + 1]:
        return None
    is_inflected = reader.is_verb(at + 1) and reader.vocabulary.lemma(following) != following
    if reader.is_name(at + 1) or reader.is_plural(at + 1) or is_inflected:
        return None
    return Counted(key, (key,), "attributive", last=at + 1)


def _counted(phrase: NounPhrase, found_from: str, link: str = "") -> Counted:
    links = [name for name in phrase.links if name != "last"]
    return Counted(
        phrase.head,
        (phrase.head, *phrase.others),
        found_from,
        phrase.modifiers,
        link or (links[0] if links else ""),
        last=phrase.last,
    )


def _attributive(reader: Reader, at: int) -> Counted | None:
    """Read the word behind a hyphen as what is counted: 60-seat chamber, 12-member panel, 40-strong crew."""
    key = reader.key(at)
    lists = reader.lists
    if not key[:1].isalpha() or key in reader.grammar["prepositions"]:
        # a 2-for-1 split
        return None
    if key in lists["strong"]:
        phrase = reader.noun_phrase(at + 1, plural=False)
        return Counted(phrase.head, (phrase.head,), "attributive", last=phrase.last) if phrase else None
    last = at + 1
    while (
        reader.key(last) in HYPHENS
        and reader.is_glued(last)
        and reader.is_glued(last + 1)
        and reader.key(last + 1)[:1].isalpha()
    ):
        last += 2
    noun = reader.vocabulary.nouns.singular(
        reader.key(last - 1) if reader.key(last - 1) not in lists["strong"] else key
    )
    return Counted(noun, (noun,), "attributive", last=last)


def _of(reader: Reader, at: int, quantity: Quantity, link: str) -> Counted | None:
    """Read behind "of": of them, of the houses, of Syrian civilians, of the 60 schools."""
    key = reader.key(at)
    lists = reader.lists
    grammar = reader.grammar
    if key in lists["pronoun heads"] and (key not in grammar["determiners"] or not _has_noun(reader, at + 1)):
        return Counted(link=link or "of_them")
    start = at
    has_determiner = False
    while reader.key(start) in union(grammar["determiners"], grammar["possessives"]):
        has_determiner = True
        start += 1
    is_superlative = False
    while has_determiner and _is_superlative(reader, start):
        # one of the first ships, two of the most famous songs
        is_superlative = True
        start += 1
    if reader.key(start + 1) == "'s" and reader.key(start) in grammar["adverbs"]:
        # of today's artists
        start += 2
    if has_determiner and reader.key(start) in lists["before a number of those"] and any(reader.walls[start + 1 :][:1]):
        # of the previous three cabinets
        start += 1
    if start < len(reader.walls) and reader.walls[start] and start not in reader.labels:
        # of the 60 schools: the other figure's noun is taken over later
        return Counted(link=link or "of_the")
    if has_determiner and _is_state(reader, start):
        told = reader.vocabulary.nouns.singular(reader.key(start))
        noun = told if reader.vocabulary.nouns.classes_of(told) else PERSON
        return Counted(noun, (noun,), "of", link=link or "of_the", last=start + 1)
    phrase = reader.noun_phrase(start, plural=True)
    if phrase is None and not is_superlative:
        phrase = reader.noun_phrase(start, plural=False)
    if phrase is None:
        return Counted(link=link or "of_the") if has_determiner or "'s" in reader.keys[start : start + 5] else None
    if has_determiner and phrase.head in reader.lists["time nouns"]:
        # the 31 of the year before: a time, not what is counted
        return None
    if quantity.is_vague or quantity.kind in (kinds.PERCENT, kinds.RATIO):
        return Counted(phrase.head, (phrase.head, *phrase.others), "of", phrase.modifiers, link, last=phrase.last)
    if has_determiner or reader.is_name(start):
        return Counted(
            phrase.head, (phrase.head, *phrase.others), "of", phrase.modifiers, link or "of_the", last=phrase.last
        )
    return Counted(phrase.head, (phrase.head, *phrase.others), "of", phrase.modifiers, link, last=phrase.last)


def _is_state(reader: Reader, at: int) -> bool:
    """Tell whether a word for people by their fate stands without a noun: of the rescued; not of the rescued men."""
    return reader.key(at) in reader.lists["states of people"] and not _is_open_noun(reader, at + 1)


def _is_open_noun(reader: Reader, at: int) -> bool:
    key = reader.key(at)
    return key[:1].isalpha() and key not in reader.stops and not reader.is_verb(at)


def _is_open(reader: Reader, at: int) -> bool:
    key = reader.key(at)
    return key[:1].isalpha() and key not in reader.stops and not reader.walls[at]


def _is_superlative(reader: Reader, at: int) -> bool:
    key = reader.key(at)
    return key in reader.vocabulary.numerals.ordinals or key in reader.lists["before a superlative"]


def _has_noun(reader: Reader, at: int) -> bool:
    """Tell whether "those" stands before a noun of its own: of those pregnancies; not of those killed."""
    return not (at < len(reader.walls) and reader.walls[at]) and reader.noun_phrase(at, plural=True) is not None


def _or_two(reader: Reader, mention: Mention, quantity: Quantity) -> Counted | None:
    """Read the noun before "or two": a pick or two, another goal or three."""
    at = mention.first - 2
    if quantity.kind is not kinds.NUMBER or quantity.low not in FEW or at < 1:
        return None
    if reader.key(at + 1) not in reader.lists["range or"] or reader.walls[at]:
        return None
    opens = reader.key(at - 1) in reader.vocabulary.numerals.articles | reader.lists["another"]
    key = reader.key(at)
    if not opens or not key.isalpha() or key in reader.stops or reader.is_plural(at):
        return None
    return Counted(key, (key,), "subject", last=mention.last)
