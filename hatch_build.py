"""Compiles the engine with mypyc where a build is asked to: `HATCH_BUILD_HOOKS_ENABLE=1 pip install .`

The source stays what it is, and runs without. What is compiled stands beside the hook in `pyproject.toml`.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

GROUP = "numcheck"
"""All modules are one library: a call from one to another then is a call in C."""
OPTIMISATION = "1"
"""What the compiler of C is told where MYPYC_OPT_LEVEL does not say otherwise."""


class CompilingHook(BuildHookInterface[Any]):
    """Puts compiled modules beside their sources in a wheel."""

    _folder: Path | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        self._folder = Path(tempfile.mkdtemp())
        libraries = self._folder / "libraries"
        _compile(Path(self.root), self._modules(), self._folder / "translated", libraries)
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        for path in libraries.rglob("*.*"):
            build_data["force_include"][str(path)] = path.relative_to(libraries).as_posix()

    def finalize(self, _version: str, _build_data: dict[str, Any], _artifact: str) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder)

    def _modules(self) -> list[str]:
        """Give the files to compile, by their paths below the root of the source."""
        root = Path(self.root)
        found: set[Path] = set()
        for path in (root / name for name in self.config["compiled"]):
            found.update(path.rglob("*.py") if path.is_dir() else (path,))
        found -= {root / name for name in self.config["interpreted"]}
        return sorted(str(path.relative_to(root)) for path in found)


def _compile(root: Path, modules: Iterable[str], translated: Path, libraries: Path) -> None:
    # Both are there only where something is compiled.
    from mypyc.build import mypycify
    from setuptools import Distribution

    here = Path.cwd()
    os.chdir(root)  # a module is named after the way to it
    try:
        extensions = mypycify(
            # No settings: what the engine imports need not be there for it to be compiled.
            ["--config-file=", "--ignore-missing-imports", *modules],
            opt_level=os.environ.get("MYPYC_OPT_LEVEL", OPTIMISATION),
            debug_level="0",
            multi_file=True,
            group_name=GROUP,
            target_dir=str(translated),
        )
        command = Distribution({"name": GROUP, "ext_modules": extensions}).get_command_obj("build_ext")
        command.build_lib, command.build_temp = str(libraries), str(translated / "objects")
        command.ensure_finalized()
        command.run()
    finally:
        os.chdir(here)
