"""The table of finders: in order, used, and each module of it named where the architecture is told."""

from __future__ import annotations

import re

from numcheck import load_rules
from numcheck.relations import finding

ROOT_MODULES = ("assembly", "context", "views")
"""What all finders stand on."""


def test_finders_stand_in_order():
    names = list(finding.FINDERS)
    assert names[0] == "phrases"
    assert names[1:] == sorted(names[1:])


def test_every_finder_is_named_by_a_relation():
    used = {definition.finder or "phrases" for definition in load_rules().definitions}
    assert used | {"joined"} == set(finding.FINDERS), "joined is what the rules of a desk use"


def test_the_architecture_names_every_module(pytestconfig):
    page = (pytestconfig.rootpath / "docs" / "architecture.md").read_text(encoding="utf-8")
    source = (pytestconfig.rootpath / "numcheck" / "relations" / "finding.py").read_text(encoding="utf-8")
    modules = set(re.findall(r"from numcheck\.relations\.(\w+) import", source)) - set(ROOT_MODULES)
    assert {module for module in modules if f"`{module}`" not in page} == set()
