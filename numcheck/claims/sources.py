"""Who says what a sentence says: police said; according to the ministry; said Mae Lorrimer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from numcheck.claims.phrases import Reader
from numcheck.language.traits import BESIDE_SPEAKER
from numcheck.language.vocabulary import Vocabulary
from numcheck.model.claim import Claim

CLAUSE_ENDS = frozenset(",.;:")
QUOTES = frozenset(('"', "\u201c", "\u201d", "\u2018", "\u2019", "'"))
LONGEST_NAME = 4
"""Words of a name of a place."""
LONGEST_ACTOR = 7
"""Words behind a verb of saying among which its subject stands: said Superintendent Mae Lorrimer."""
RECENT = 6
"""Sentences back in which stands whom "he" or "they" means."""


def find_source(reader: Reader, lemmas: Sequence[str]) -> str | None:
    """Find who says what a sentence says: police said; according to the ministry; said Mae Lorrimer."""
    lists, keys = reader.vocabulary.lists, reader.keys
    says, according = lists["says"], lists["according"]
    if says.isdisjoint(lemmas) and according.isdisjoint(keys):
        return None
    for at, key in enumerate(keys):
        if key in according and reader.key(at + 1) in lists["according to"]:
            return _actor_after(reader, at + 2)
        if lemmas[at] not in says or reader.walls[at] or _is_noun(reader, at, lemmas[at]):
            continue
        before = at - 1
        while before >= 0 and reader.traits[before] & BESIDE_SPEAKER:
            before -= 1
        actor = _actor_before(reader, before) if before >= 0 and not reader.walls[before] else None
        if actor is None and lemmas[at] in lists["says behind what was said"] and _is_inverted(reader, at):
            actor = _actor_after(reader, at + 1)
        if actor is not None:
            return actor
    return None


def _is_noun(reader: Reader, at: int, lemma: str) -> bool:
    """Tell a noun from the verb of saying that looks like it: the report, a head count; the list gave."""
    key = reader.key(at)
    if key not in (lemma, f"{lemma}s") or lemma not in reader.vocabulary.lists["says that are nouns"]:
        return False
    is_plain = key == lemma and reader.key(at - 1) not in reader.vocabulary.lists["pronouns that speak"]
    return is_plain or reader.key(at - 1) in reader.vocabulary.grammar["determiners"]


def _is_inverted(reader: Reader, at: int) -> bool:
    """Tell whether a verb of saying stands behind what was said, and so before its subject: "…", said Mae Lorrimer."""
    return at > 0 and (reader.key(at - 1) == "," or reader.key(at - 1) in QUOTES)


def _actor_before(reader: Reader, at: int) -> str | None:
    """Read the subject that ends at a word: the farm ministry; Ms Whitlow; he."""
    if reader.key(at) == ",":
        return None
    if reader.key(at) in reader.vocabulary.lists["pronouns that speak"]:
        return reader.key(at)
    key = reader.key(at)
    if reader.is_name(at) and key not in reader.vocabulary.grammar["determiners"]:
        return _actor_of_place(reader, at) or key
    singular = reader.vocabulary.nouns.singular(key)
    return singular if _can_speak(reader, singular) else None


def _actor_of_place(reader: Reader, at: int) -> str | None:
    """Read who speaks for the place that ends at a word: the mayor of New Elan; police in Elan."""
    before = at - 1
    while before > max(0, at - LONGEST_NAME) and reader.is_name(before):
        before -= 1
    if before < 1 or reader.key(before) not in reader.vocabulary.lists["between a speaker and a place"]:
        return None
    singular = reader.vocabulary.nouns.singular(reader.key(before - 1))
    return singular if _can_speak(reader, singular) else None


def _can_speak(reader: Reader, key: str) -> bool:
    nouns = reader.vocabulary.nouns
    singular = nouns.singular(key)
    return (
        key in reader.vocabulary.lists["speakers"]
        or nouns.is_a(singular, "person")
        or nouns.is_a(singular, "organisation")
    )


def _actor_after(reader: Reader, at: int) -> str | None:
    """Read the actor that begins at a word: Superintendent Mae Lorrimer; the interior ministry; a spokeswoman."""
    last: str | None = None
    for here in range(at, min(at + LONGEST_ACTOR, len(reader.keys))):
        key = reader.key(here)
        if reader.walls[here] or (
            last is not None and (key in CLAUSE_ENDS or key in reader.vocabulary.lists["after a speaker"])
        ):
            break
        if not key[:1].isalpha():
            if last is None and key in ('"', "“", "'"):
                return None
            break
        if key in reader.vocabulary.grammar.stops:
            if last is not None:
                break
            continue
        if reader.is_name(here) or _can_speak(reader, key):
            last = reader.vocabulary.nouns.singular(key) if not reader.is_name(here) else key
    return last


def resolve_sources(claims: Sequence[Claim], vocabulary: Vocabulary) -> list[Claim]:
    """Put for "he" and "they" whoever spoke last; nobody where nobody did, since a pronoun names no source."""
    pronouns = vocabulary.lists["pronouns that speak"]
    done: list[Claim] = []
    speaker: Claim | None = None
    for claim in claims:
        if claim.source is not None and claim.source not in pronouns:
            speaker = claim
        elif claim.source is not None:
            is_recent = speaker is not None and claim.sentence - speaker.sentence <= RECENT
            claim = replace(claim, source=speaker.source if speaker is not None and is_recent else None)
        done.append(claim)
    return done
