"""What settings need: packs, the rules that they name, a baseline. All that is wrong with it is told at once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from numcheck.config.applying import find_unknown
from numcheck.config.settings import Settings
from numcheck.rulebook.files import Problem, RuleError
from numcheck.rulebook.loading import bundled_folder, load_sound_rules, rule_ids
from numcheck.runs.packs import find_packs


def find_faults(settings: Settings) -> list[Problem]:
    """Give everything that is wrong with what settings need."""
    packs, problems = find_packs(settings)
    problems += unknown_names(settings, packs, are_all=not problems)
    problems += missing_baseline(settings)
    try:
        problems += load_sound_rules(*packs)[1]
    except RuleError as error:
        problems += error.problems
    return problems


def unknown_names(settings: Settings, packs: Iterable[Path], *, are_all: bool = True) -> list[Problem]:
    """Give what in settings names no rule of some packs, broken ones too; `are_all` as in `find_unknown`."""
    return find_unknown(settings, tuple(rule_ids(bundled_folder(), *packs)), are_all=are_all)


def missing_baseline(settings: Settings) -> list[Problem]:
    """Say that there is no baseline where settings name one."""
    if not settings.baseline or Path(settings.baseline).exists():
        return []
    told = f"there is no baseline {settings.baseline}; `numcheck baseline create` makes one"
    return [Problem(*settings.place("baseline"), told)]
