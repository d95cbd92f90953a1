"""A word -> what the vocabulary files say of it, and which patterns look for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from numcheck.language.entries import listed
from numcheck.language.vocabulary import Vocabulary
from numcheck.model.word import Entry, WordTrace
from numcheck.rulebook.files import Node, read_yaml, yaml_files
from numcheck.rulebook.loading import VOCABULARY, Rulebook

MOST_NAMES = 12
SHORT = 20
"""Characters of a value that is shown beside another one."""
FEW = 4
MOST_PATTERNS = 12
HEAD = re.compile(r"(?:\A|\n)#[^\n]*(?:\n#[^\n]*)*")


def trace_word(word: str, rulebook: Rulebook, packs: Sequence[Path]) -> WordTrace:
    """Look a word or phrase up, in any of its forms."""
    key = " ".join(word.lower().split())
    vocabulary = rulebook.vocabulary
    lemma = vocabulary.lemma(key) if " " not in key else key
    forms = {key, lemma, vocabulary.nouns.singular(key)}
    known: set[str] = set()
    entries = tuple(entry for pack in packs for entry in _entries(pack, forms, known))
    noun = vocabulary.nouns.singular(key)
    classes = tuple((name, *vocabulary.nouns.wider.get(name, ())) for name in vocabulary.nouns.classes_of(noun))
    return WordTrace(
        word=key,
        lemma=lemma,
        entries=entries,
        classes=classes,
        synonyms=_synonyms(noun, vocabulary),
        events=tuple(_events(forms, vocabulary)),
        patterns=tuple(_patterns(forms, rulebook)),
        close=() if entries else tuple(get_close_matches(key, known, n=5, cutoff=0.75)),
    )


def _entries(pack: Path, forms: set[str], known: set[str]) -> Iterator[Entry]:
    for path in yaml_files(pack / VOCABULARY):
        shown = f"{pack.name}/{path.relative_to(pack).as_posix()}"
        about = _about(path)
        for keys, node, facts in _leaves(read_yaml(path, shown), (), ()):
            words = [" ".join(each.lower().split()) for each in listed(_text(node))]
            known.update(words)
            if forms & set(words):
                yield Entry(shown, _line(node, path, forms), keys, about, facts)
            elif keys and keys[-1].lower() in forms:
                # A key is a word as well where its value says what it stands for: dozen: 12.
                known.add(keys[-1].lower())
                yield Entry(shown, _line(node, path, forms), keys, about, (f"= {_text(node)[:SHORT]}",))


def _leaves(
    node: Node, keys: tuple[str, ...], facts: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Node, tuple[str, ...]]]:
    """Give the texts and lists of a file, each with the keys that lead to it and the short texts beside it."""
    if not isinstance(node.value, Mapping):
        yield keys, node, facts
        return
    short = {key: inner.value for key, inner in node.value.items() if _is_short(inner)}
    beside = short if len(short) <= FEW else {}
    for key, inner in node.value.items():
        told = tuple(f"{name} {value}" for name, value in beside.items() if name != key)
        yield from _leaves(inner, (*keys, key), told)


def _is_short(node: Node) -> bool:
    return isinstance(node.value, str) and len(node.value) <= SHORT and "," not in node.value


def _text(node: Node) -> str:
    return node.value if isinstance(node.value, str) else ", ".join(item.text() for item in node.items())


def _line(node: Node, path: Path, forms: set[str]) -> int:
    """Give the line of the word itself: entries run over many lines."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for number in range(node.line, min(node.line + 60, len(lines)) + 1):
        if any(re.search(rf"(?<![\w-]){re.escape(form)}(?![\w-])", lines[number - 1].lower()) for form in forms):
            return number
    return node.line


def _about(path: Path) -> str:
    """Give the first two sentences of the comment at the head of a vocabulary file."""
    match = HEAD.match(path.read_text(encoding="utf-8"))
    text = " ".join(line.lstrip("# ") for line in match.group().split("\n")) if match else ""
    return ". ".join(text.strip().split(". ")[:2]).rstrip(".") + "." if text else ""


def _synonyms(noun: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    nouns = vocabulary.nouns
    if noun not in nouns.classes:
        return ()
    return tuple(other for other in nouns.classes if other != noun and nouns.are_synonyms(noun, other))[:MOST_NAMES]


def _events(forms: set[str], vocabulary: Vocabulary) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    events = vocabulary.events
    told: set[tuple[str, str]] = set()
    for form in sorted(forms):
        keys = tuple(form.split())
        found = events.uses.match(keys, 0)
        for use in found[1] if found is not None and found[0] == len(keys) else ():
            if (use.event, use.counted) in told:
                continue
            told.add((use.event, use.counted))
            more = []
            if use.event in events.flows:
                more.append(f"flow {events.flows[use.event]}")
            if use.event in events.directions:
                more.append(f"direction {events.directions[use.event]}")
            if use.event in events.stages:
                more.append(f"stage {events.stages[use.event]}")
            yield use.event, use.counted, tuple(more)


def _patterns(forms: set[str], rulebook: Rulebook) -> Iterator[tuple[str, str]]:
    """Give patterns that name the word, or an entry that lists it."""
    vocabulary = rulebook.vocabulary
    found = 0
    # What a rule finds itself stands under its id; a desk that asks for a word of its own wants to see that first.
    for definition in sorted(rulebook.definitions, key=lambda each: "/" not in each.kind):
        for piece in definition.pieces:
            for pattern in piece.patterns:
                bare = re.sub(r"\{[^}]*\}", " ", pattern.text)
                named = {word.lower() for word in re.findall(r"(?<![@\w])[A-Za-z][\w'-]*", bare)}
                entries = re.findall(r"@([\w-]+)", bare)
                is_named = bool(named & forms) or any(
                    forms & set(vocabulary.entry(entry) or ()) for entry in dict.fromkeys(entries)
                )
                if is_named and found < MOST_PATTERNS:
                    found += 1
                    yield definition.kind, pattern.text
