"""Folders of YAML files -> the rulebook: vocabulary, kinds of relations and rules."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from numcheck.language.patterns import Alphabet
from numcheck.language.vocabulary import Vocabulary
from numcheck.model.pattern import Definition
from numcheck.model.rule import Rule
from numcheck.rulebook import compiled
from numcheck.rulebook.files import Node, Problem, RuleError, read_yaml, yaml_files
from numcheck.rulebook.relations import read_definition
from numcheck.rulebook.rules import read_rule
from numcheck.rulebook.schema import meant
from numcheck.rulebook.stamps import stamp_of
from numcheck.rulebook.vocabulary import check_references, check_section

VOCABULARY, RELATIONS = "vocabulary", "relations"
"""Folders of a pack that hold no rules."""
OWN_TOPIC = "suppression"
"""The topic of what is told of suppressions, by no rule."""


class Stamp(NamedTuple):
    """A file as it is now; where any of this differs, it is read again."""

    pack: Path
    path: Path
    inode: int
    """A path that is relative may name another file after a change of folder."""
    size: int
    changed: int
    """Nanoseconds of the last change; -1 for what cannot be looked at, which reading it will say."""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Everything that rule files say; read-only and picklable."""

    rules: tuple[Rule, ...]
    """In the order of their ids."""
    definitions: tuple[Definition, ...]
    vocabulary: Vocabulary
    alphabet: Alphabet
    """The words that patterns name, each with its character."""

    def rule(self, id: str) -> Rule | None:
        return next((rule for rule in self.rules if rule.id == id), None)

    def definition(self, kind: str) -> Definition | None:
        return next((definition for definition in self.definitions if definition.kind == kind), None)


def bundled_folder() -> Path:
    """Give the folder of the rules that come with numcheck: in the wheel, or beside the package in a checkout."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "rules", package.parent / "rules"):
        if (folder / VOCABULARY).is_dir():
            return folder
    raise RuleError([Problem(str(package / "rules"), 1, "the bundled rules are missing; install numcheck again")])


def load_rules(*folders: str | Path, bundled: bool = True) -> Rulebook:
    """Load the bundled rules and those of further folders, which add to them or replace them by id.

    Raise RuleError with every problem of every file; one broken rule does not hide the others. A rulebook is read-only,
    so one that was loaded before is given again as long as no file of it has changed.
    """
    book, problems = load_sound_rules(*folders, bundled=bundled)
    if problems:
        raise RuleError(problems)
    return book


def load_sound_rules(*folders: str | Path, bundled: bool = True) -> tuple[Rulebook, list[Problem]]:
    """Load rules as `load_rules` does, and leave out those that are broken, so that the others can be used.

    Raise RuleError if the vocabulary is broken, without which no rule means anything.
    """
    packs = [bundled_folder()] if bundled else []
    problems: list[Problem] = []
    for folder in map(Path, folders):
        if folder.is_dir():
            packs.append(folder)
        else:
            problems.append(Problem(str(folder), 0, "is no folder of rules"))
    stamps = tuple(_stamp(pack, path) for pack in packs for path in yaml_files(pack))
    try:
        book, found = _load(stamps)
    except RuleError as error:
        raise RuleError([*problems, *error.problems]) from None
    return book, [*problems, *found]


def rule_ids(*folders: Path) -> Iterator[str]:
    """Give the ids of the rules in some packs, broken ones too, as the names of their files say."""
    for pack in folders:
        for path in yaml_files(pack):
            if _topic(pack, path) not in (VOCABULARY, RELATIONS):
                yield _id_of(pack, path)


def _stamp(pack: Path, path: Path) -> Stamp:
    try:
        state = path.stat()
    except OSError:
        return Stamp(pack, path, -1, -1, -1)
    return Stamp(pack, path, state.st_ino, state.st_size, state.st_mtime_ns)


@lru_cache(maxsize=4)
def _load(files: tuple[Stamp, ...]) -> tuple[Rulebook, tuple[Problem, ...]]:
    """Load files, those of the packs one after the other, and say what is wrong with those that are left out."""
    if {file.pack for file in files} != {bundled_folder()}:
        return _read(files)
    stamp = stamp_of([bundled_folder()])
    kept = compiled.find(stamp)
    if kept is not None:
        return kept, ()
    book, problems = _read(files)
    if not problems:
        compiled.keep(stamp, book)
    return book, problems


def _read(files: Sequence[Stamp]) -> tuple[Rulebook, tuple[Problem, ...]]:
    topics = {file: _topic(file.pack, file.path) for file in files}
    vocabulary = _load_vocabulary(tuple(file for file in files if topics[file] == VOCABULARY))
    problems = _twins([file for file in files if topics[file] != VOCABULARY])
    alphabet = Alphabet()
    for word in sorted(vocabulary.lists["reporting"] | vocabulary.lists["according"]):
        # Asides are cut from the text that patterns see, whether or not a pattern names their verb.
        alphabet.add(word)
    definitions: dict[str, Definition] = {}
    broken: set[str] = set()
    """Kinds of relations whose file is wrong: that rules cannot find them says nothing new."""
    rules: dict[str, Rule] = {}
    ids: set[str] = set()
    refining: list[tuple[str, Node]] = []
    for pack in dict.fromkeys(file.pack for file in files):
        own_files = [file for file in files if file.pack == pack]
        for _, path, *_ in (file for file in own_files if topics[file] == RELATIONS):
            broken.add(path.stem)
            with _collected(problems):
                node = read_yaml(path, _shown(path, pack))
                definition, found = read_definition(path.stem, node, vocabulary, alphabet)
                problems += found
                if definition is not None:
                    definitions[definition.kind] = definition
                    broken.discard(path.stem)
        for file in (file for file in own_files if topics[file] not in (VOCABULARY, RELATIONS)):
            id_ = _id_of(pack, file.path)
            ids.add(id_)
            # A rule that was to be replaced speaks no more, be the new one broken.
            rules.pop(id_, None)
            definitions.pop(id_, None)
            with _collected(problems):
                node = read_yaml(file.path, _shown(file.path, pack))
                rule, own, found = read_rule(id_, node, definitions, vocabulary, alphabet, broken)
                problems += found
                refining += [(id_, wider) for wider in _refined(node)]
                if own is not None:
                    definitions[own.kind] = own
                if rule is not None:
                    rules[id_] = rule
    problems += _refining_none(refining, ids)
    book = Rulebook(
        tuple(rules[id_] for id_ in sorted(rules)),
        tuple(definitions[kind] for kind in sorted(definitions)),
        vocabulary,
        alphabet,
    )
    return book, tuple(problems)


def _topic(pack: Path, path: Path) -> str:
    """Give the folder of its pack that a file stands in."""
    return path.relative_to(pack).parts[0]


def _id_of(pack: Path, path: Path) -> str:
    """Give the id of the rule in a file: its path in its pack."""
    return path.relative_to(pack).with_suffix("").as_posix()


def _twins(files: Sequence[Stamp]) -> list[Problem]:
    """Tell of files of one pack that hold rules or relations of one name, of which one would hide the other."""
    seen: dict[tuple[Path, str], Path] = {}
    problems: list[Problem] = []
    for file in files:
        is_relation = _topic(file.pack, file.path) == RELATIONS
        name = f"{RELATIONS}/{file.path.stem}" if is_relation else _id_of(file.pack, file.path)
        first = seen.setdefault((file.pack, name), file.path)
        if first != file.path:
            told = f"has the name of {_shown(first, file.pack)}, which it would hide; rename one of them"
            problems.append(Problem(_shown(file.path, file.pack), 0, told))
        if name.startswith(f"{OWN_TOPIC}/"):
            told = f"what stands under {OWN_TOPIC}/ are flaws that numcheck itself tells; choose another folder"
            problems.append(Problem(_shown(file.path, file.pack), 0, told))
    return problems


def _refined(node: Node) -> Iterator[Node]:
    """Give the name of the wider rule that the file of a rule refines, be the rest of the file right or wrong."""
    wider = node.value.get("refines") if isinstance(node.value, Mapping) else None
    if wider is not None and isinstance(wider.value, str):
        yield wider


def _refining_none(refining: Sequence[tuple[str, Node]], ids: Collection[str]) -> Iterator[Problem]:
    """Tell of rules that refine one that there is not, or themselves."""
    for id_, node in refining:
        if node.text() not in ids:
            yield node.fail(f"refines: there is no rule {node.text()!r}{meant(node.text(), ids)}")
        elif node.text() == id_:
            yield node.fail("refines: a rule cannot refine itself; name the wider one")


@contextmanager
def _collected(problems: list[Problem]) -> Iterator[None]:
    """Note what is wrong with a file and go on to the next one."""
    try:
        yield
    except RuleError as error:
        problems += error.problems


def _shown(path: Path, pack: Path) -> str:
    """Name a file as its author would: with the folder of the pack, not with the whole path."""
    return f"{pack.name}/{path.relative_to(pack).as_posix()}"


@lru_cache(maxsize=4)
def _load_vocabulary(files: tuple[Stamp, ...]) -> Vocabulary:
    """Load the vocabulary: most of the work, and the same for all packs that add no words."""
    problems: list[Problem] = []
    read: list[tuple[str, Node]] = []
    for pack, path, *_ in files:
        with _collected(problems):
            node = read_yaml(path, _shown(path, pack))
            if not isinstance(node.value, Mapping):
                problems.append(node.fail("a vocabulary file must be a mapping of names and words"))
                continue
            problems += check_section(path.stem, node)
            read.append((path.stem, node))
    problems = problems or check_references(read)
    if problems:
        raise RuleError(problems)
    sections: dict[str, Any] = {}
    for name, node in read:
        sections[name] = merge(sections.get(name, {}), node.plain())
    try:
        return Vocabulary.build(sections)
    except KeyError as error:
        # Only rules without the bundled ones can lack a file, or a part of one.
        raise RuleError([Problem(VOCABULARY, 0, f"the vocabulary lacks {error}")]) from None


def merge(below: Any, above: Any) -> Any:
    """Lay one vocabulary section over another: mappings are merged, lists of words are joined."""
    if isinstance(below, Mapping) and isinstance(above, Mapping):
        merged = dict(below)
        for key, value in above.items():
            merged[key] = merge(below[key], value) if key in below else value
        return merged
    if isinstance(below, str) and isinstance(above, str) and ("," in below or "," in above):
        return f"{below}, {above}"
    return above
