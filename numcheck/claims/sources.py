"""Who says what a sentence says: police said; according to the ministry; said Mae Lorrimer.

`find_source` reads one sentence. Whom "he" means, and who goes on in a quotation without a verb of saying, is told by
the sentences around: `resolve_sources`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from numcheck.claims.phrases import Reader
from numcheck.language.entries import union
from numcheck.language.traits import BESIDE_SPEAKER, SAYING
from numcheck.language.vocabulary import Vocabulary
from numcheck.language.words import find_quoted
from numcheck.model import kinds
from numcheck.model.claim import Claim, Stance
from numcheck.model.document import Sentence
from numcheck.model.quantity import Kind
from numcheck.model.records import replace

SEMICOLON, OWNED = frozenset(";"), frozenset({"'s"})
CLAUSE_ENDS = frozenset(",.;:")
QUOTES = frozenset(('"', "\u201c", "\u201d", "\u2018", "\u2019", "'"))
LONGEST_NAME = 4
"""Words of a name of a place."""
LONGEST_ACTOR = 7
"""Words behind a verb of saying among which its subject stands: said Superintendent Mae Lorrimer."""
LONGEST_ASIDE = 24
"""Words of an aside between a speaker and the verb: the board, which met on Monday, said."""
MOST_ASIDES = 2
"""Asides in a row: Mayor Mae Lorrimer, 49, in office since May, said."""
NEAREST_COUNTED = 2
"""Words before a plural in which stands the number that counts it: 52 television shows."""
QUOTED = Stance.QUOTED
RECENT = 6
"""Sentences back in which stands whom "he" or "they" means."""


class Source(NamedTuple):
    """Who says it, and what the writer tells of whoever that is."""

    name: str
    last: int
    """Index after the last word for it."""
    silent: tuple[int, int] = (0, 0)
    """The stretch of words that is not said but tells of the speaker: said Mae Lorrimer, 46, who has 19 goats."""


def find_source(reader: Reader, lemmas: Sequence[str], quoted: Sequence[bool]) -> Source | None:
    """Find who says what a sentence says: police said; according to the ministry; said Mae Lorrimer.

    A verb of saying that is quoted itself is of the speaker's own tale: "I counted six," said Mae Lorrimer.
    """
    if not reader.sentence.all_traits & SAYING:
        return None
    traits = reader.traits
    telling = [at for at in reader.leading if traits[at] & SAYING]
    outside = [at for at in telling if not quoted[at]]
    found = _source_at(reader, lemmas, outside)
    if found is not None or len(outside) == len(telling):
        return found
    return _source_at(reader, lemmas, [at for at in telling if quoted[at]])


def _source_at(reader: Reader, lemmas: Sequence[str], places: Iterable[int]) -> Source | None:
    lists, keys = reader.lists, reader.keys
    says, finds, according = lists["says"], lists["finds"], lists["according"]
    for at in places:
        key = keys[at]
        if key in according and reader.key(at + 1) in lists["to"]:
            return _actor_after(reader, at + 2)
        lemma = lemmas[at]
        if lemma in lists["puts"] and _puts_at_a_figure(reader, at):
            actor = _who_says(reader, at, lemma)
        elif lemma in says:
            actor = None if reader.walls[at] or _is_no_verb(reader, at, lemma) else _who_says(reader, at, lemma)
        elif lemma in finds and not reader.walls[at]:
            actor = _document_before(reader, at)
        else:
            continue
        if actor is not None:
            return actor
    return None


def _who_says(reader: Reader, at: int, lemma: str) -> Source | None:
    """Find the subject of a verb of saying, before it, before an aside or behind it."""
    before = at - 1
    while before >= 0 and reader.traits[before] & BESIDE_SPEAKER:
        before -= 1
    is_telling = lemma in reader.lists["says behind what was said"]
    actor = _actor_before(reader, before) if before >= 0 and not reader.walls[before] else None
    if actor is None and is_telling and _is_inverted(reader, at):
        actor = _actor_after(reader, at + 1, is_subject=True)
        if actor is not None:
            return actor._replace(silent=_apposition(reader, actor.last))
    if actor is None and reader.key(before) == ",":
        actor = _actor_before_aside(reader, before)
        return actor._replace(silent=(actor.last, at)) if actor is not None else None
    if actor is None and is_telling and before >= 0 and not reader.walls[before]:
        actor = _any_actor_before(reader, before)
    return actor


def _puts_at_a_figure(reader: Reader, at: int) -> bool:
    """Tell whether a verb puts something at a figure: put the depth at 10 km; puts it at 340."""
    for here in range(at + 1, min(at + LONGEST_ACTOR, len(reader.keys) - 1)):
        if reader.walls[here] or reader.keys[here] in CLAUSE_ENDS:
            return False
        if reader.keys[here] in reader.lists["at"]:
            return any(reader.walls[here + 1 : here + 1 + NEAREST_COUNTED])
    return False


def _apposition(reader: Reader, at: int) -> tuple[int, int]:
    """Give the words that tell of a speaker behind the name: , 46, of Velm; , who has 19 goats; , a farmer."""
    grammar = reader.grammar
    start = at + 1 if reader.key(at) == "," else at
    is_figure = start < len(reader.walls) and reader.walls[start] > 0
    is_apposed = start > at and (is_figure or reader.key(start) in grammar["determiners"])
    if not is_apposed and reader.key(start) not in grammar["relatives"]:
        return at, at
    marks = union(QUOTES, SEMICOLON)
    end = next((here for here in range(start, len(reader.keys)) if reader.key(here) in marks), len(reader.keys))
    return at, end


def _any_actor_before(reader: Reader, at: int) -> Source | None:
    """Read a subject that no list knows to speak, by its article: the warning centre said; its finance chief warned."""
    grammar = reader.grammar
    openers = union(grammar["determiners"], grammar["possessives"], OWNED)
    key = reader.key(at)
    if not key.isalpha() or key in reader.stops or key.endswith("ly"):
        return None
    for here in range(at - 1, max(-1, at - 1 - LONGEST_NAME), -1):
        if reader.key(here) in openers and reader.key(here - 1) in grammar["prepositions"]:
            # officials on the ground said
            speaker = reader.vocabulary.nouns.singular(reader.key(here - 2))
            return Source(speaker, at + 1) if _can_speak(reader, speaker) else None
        if reader.key(here) in openers:
            return Source(reader.vocabulary.nouns.singular(key), at + 1)
        if reader.walls[here] or not reader.key(here).isalpha() or reader.key(here) in reader.stops:
            return None
    return None


def _is_no_verb(reader: Reader, at: int, lemma: str) -> bool:
    """Tell whether a word is a noun, name or passive, no verb of saying: the report, the United States; was told to."""
    key, lists = reader.key(at), reader.lists
    if at and reader.is_name(at):
        return True
    if lemma in lists["says to somebody"] and reader.key(at + 1) in reader.lists["infinitive marks"]:
        # Councillors told to find £12.4m
        return True
    if key not in (lemma, f"{lemma}s") or lemma not in lists["says that are nouns"]:
        return False
    if key != lemma and any(reader.walls[max(0, at - NEAREST_COUNTED) : at]):
        # 52 million television shows
        return True
    is_plain = key == lemma and reader.key(at - 1) not in lists["pronouns that speak"]
    return is_plain or reader.key(at - 1) in reader.grammar["determiners"]


def _is_inverted(reader: Reader, at: int) -> bool:
    """Tell whether a verb of saying stands behind what was said, and so before its subject: "…", said Mae Lorrimer."""
    return at > 0 and (reader.key(at - 1) == "," or reader.key(at - 1) in QUOTES)


def _actor_before(reader: Reader, at: int) -> Source | None:
    """Read the subject that ends at a word: the farm ministry; Ms Whitlow; he."""
    key = reader.key(at)
    if key == ",":
        return None
    if key in reader.lists["pronouns that speak"]:
        return Source(key, at + 1)
    if reader.is_name(at) and key not in reader.grammar["determiners"]:
        speaker = _actor_of_place(reader, at)
        return Source(speaker or key, at + 1) if speaker is not None or not _is_place_of_event(reader, at) else None
    singular = reader.vocabulary.nouns.singular(key)
    return Source(_actor_of_group(reader, at) or singular, at + 1) if _can_speak(reader, singular) else None


def _actor_of_group(reader: Reader, at: int) -> str | None:
    """Read the speaker before the group he is from: a diplomat from one of the smaller states."""
    lists, grammar = reader.lists, reader.grammar
    for here in range(at - 1, max(0, at - LONGEST_ACTOR), -1):
        key = reader.keys[here]
        if key in lists["between a speaker and a place"]:
            singular = reader.vocabulary.nouns.singular(reader.key(here - 1))
            if _can_speak(reader, singular):
                return singular
        elif not key.isalpha() or (
            key in reader.stops and key not in union(grammar["determiners"], grammar["possessives"])
        ):
            return None
    return None


def _actor_before_aside(reader: Reader, at: int) -> Source | None:
    """Read the subject before the aside that a comma ends: Mae Lorrimer, 49, in office since May, said."""
    for _ in range(MOST_ASIDES):
        opening = next(
            (here for here in range(at - 1, max(-1, at - LONGEST_ASIDE), -1) if reader.key(here) == ","), None
        )
        if opening is None or opening == 0:
            return None
        if all(reader.is_name(here) for here in range(opening + 1, at)) and at - opening <= LONGEST_ACTOR:
            # a spokesman, Colonel Mae Lorrimer, said
            return _actor_before(reader, at - 1)
        if not reader.walls[opening - 1]:
            return _actor_before(reader, opening - 1)
        at = opening
    return None


def _document_before(reader: Reader, at: int) -> Source | None:
    """Read what or whose report finds something: the audit found; a survey by Narrative suggests."""
    lists, singulars = reader.lists, reader.vocabulary.nouns.singulars
    end = at
    while end and reader.traits[end - 1] & BESIDE_SPEAKER:
        end -= 1
    if reader.key(end - 1) in lists["it"]:
        return Source(reader.key(end - 1), end)
    for here in range(end - 1, max(-1, end - LONGEST_ACTOR), -1):
        key = reader.keys[here]
        if reader.walls[here] or key in CLAUSE_ENDS:
            return None
        if singulars[key] in lists["documents"]:
            if here == end - 1:
                return Source(singulars[key], here + 1)
            return _actor_after(reader, here + 2) if reader.key(here + 1) in lists["made by"] else None
    return None


def _actor_of_place(reader: Reader, at: int) -> str | None:
    """Read who speaks for the place that ends at a word: the mayor of New Elan; police in Elan."""
    before = at - 1
    while before > max(0, at - LONGEST_NAME) and reader.is_name(before):
        before -= 1
    if before < 1 or reader.key(before) not in reader.lists["between a speaker and a place"]:
        return None
    singular = reader.vocabulary.nouns.singular(reader.key(before - 1))
    return singular if _can_speak(reader, singular) else None


def _is_place_of_event(reader: Reader, at: int) -> bool:
    """Tell whether a name only says where something happened: a derailment at Lomnitz; but the Bank of Velm."""
    before = at - 1
    while before > max(0, at - LONGEST_NAME) and reader.is_name(before):
        before -= 1
    is_behind = reader.key(before) in reader.lists["between a speaker and a place"]
    return before > 0 and is_behind and not reader.is_name(before - 1)


def _can_speak(reader: Reader, key: str) -> bool:
    nouns = reader.vocabulary.nouns
    singular = nouns.singular(key)
    return key in reader.lists["speakers"] or nouns.is_a(singular, "person") or nouns.is_a(singular, "organisation")


def _actor_after(reader: Reader, at: int, *, is_subject: bool = False) -> Source | None:
    """Read the actor that begins at a word: Superintendent Mae Lorrimer; the interior ministry; figures from the board.

    With `is_subject`, it has to begin there: "the board, which met, said deer were the chief worry" has none.
    """
    vocabulary, last, unknown = reader.vocabulary, None, None
    lists, grammar, nouns = reader.lists, reader.grammar, vocabulary.nouns
    for here in range(at, min(at + LONGEST_ACTOR, len(reader.keys))):
        key = reader.keys[here]
        if last is not None and last.name in lists["documents"] and key in lists["made by"]:
            # a report from the hospital
            return _actor_after(reader, here + 1) or last
        if reader.walls[here] or (last is not None and (key in CLAUSE_ENDS or key in lists["after a speaker"])):
            break
        if not key[:1].isalpha():
            if last is None and key in ('"', "“", "'"):
                return None
            break
        if key in reader.stops:
            if (
                last is not None
                or unknown is not None
                or (is_subject and key not in union(grammar["determiners"], grammar["possessives"]))
            ):
                break
            continue
        if reader.is_name(here) or _can_speak(reader, key):
            last = Source(nouns.singular(key) if not reader.is_name(here) else key, here + 1)
        elif last is None:
            unknown = Source(nouns.singular(key), here + 1)
    return last or (None if is_subject else unknown)


def is_of_speaker(kind: Kind, first: int, source: Source) -> bool:
    """Tell whether a figure tells of the speaker, and so is not said: said Mae Lorrimer, 46, who has 19 goats."""
    is_age = kind is kinds.AGE and first - source.last == 1
    return is_age or source.silent[0] <= first < source.silent[1]


def resolve_sources(claims: Sequence[Claim], sentences: Sequence[Sentence], vocabulary: Vocabulary) -> list[Claim]:
    """Give the claims with "he" and "they" replaced by who spoke last, and quotations given to whom is quoted beside.

    A pronoun that nobody spoke before names no source.
    """
    around = _Around(sentences, vocabulary)
    pronouns = vocabulary.lists["pronouns that speak"]
    done: list[Claim] = []
    for claim in claims:
        if claim.source is not None and claim.source in pronouns:
            claim = replace(claim, source=around.speaker_before(claim.sentence))
        elif claim.source is None and claim.stance is QUOTED:
            speaker = around.speaker_beside(claim.sentence)
            claim = replace(claim, source=speaker) if speaker is not None else claim
        done.append(claim)
    return done


class _Around:
    """Who speaks in the sentences around a figure, each worked out at its first look-up."""

    def __init__(self, sentences: Sequence[Sentence], vocabulary: Vocabulary) -> None:
        self.sentences = sentences
        self.vocabulary = vocabulary
        self._named: dict[int, str | None] = {}

    def _source_of(self, at: int) -> str | None:
        if at not in self._named:
            self._named[at] = self._read_source(self.sentences[at])
        return self._named[at]

    def _read_source(self, sentence: Sentence) -> str | None:
        if not sentence.all_traits & SAYING:
            return None
        reader = Reader(sentence, self.vocabulary, [0] * len(sentence.keys))
        found = find_source(reader, sentence.lemmas, find_quoted(sentence.keys))
        return found.name if found is not None else None

    def speaker_before(self, at: int) -> str | None:
        """Give who spoke last before a sentence, near enough."""
        pronouns = self.vocabulary.lists["pronouns that speak"]
        for here in range(at - 1, max(-1, at - 1 - RECENT), -1):
            name = self._source_of(here)
            if name is not None and name not in pronouns:
                return name
        return None

    def speaker_beside(self, at: int) -> str | None:
        """Give who is quoted in the same paragraph, in the sentence before or behind."""
        paragraph = self.sentences[at].paragraph
        for here in (at - 1, at + 1, at - 2):
            if not 0 <= here < len(self.sentences) or self.sentences[here].paragraph != paragraph:
                continue
            if QUOTES.isdisjoint(self.sentences[here].keys):
                continue
            name = self._source_of(here)
            if name is not None:
                is_pronoun = name in self.vocabulary.lists["pronouns that speak"]
                return self.speaker_before(here) if is_pronoun else name
        return None
