"""How fast `numcheck check` is over many articles: one process and two, and once more with nothing changed.

    python benchmarks/many.py drafts/                300 articles of a folder, repeated if there are fewer
    python benchmarks/many.py --rounds 5 drafts/

Whole processes are timed, from nothing, and the best of some rounds is told: what else the machine does only adds.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent


def timed(folder: str, cache: str, *options: str) -> float:
    """Time one run over a folder, in seconds."""
    command = [sys.executable, "-m", "numcheck", "check", "--no-config", "--fail-on", "never", *options, folder]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NUMCHECK_CACHE_DIR": cache}
    # As after pip install: modules are compiled once, not at every start.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = f"{cache}.modules"
    begun = perf_counter()
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return perf_counter() - begun


def fill(folder: Path, sources: Sequence[Path], number: int) -> None:
    """Copy articles into a folder, over and over until there are enough, no two the same."""
    for index in range(number):
        source = sources[index % len(sources)]
        text = source.read_bytes() + f"\n\nCopy {index}.\n".encode() * (index >= len(sources))
        folder.joinpath(f"{index:04}{source.suffix}").write_bytes(text)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "examples")
    parser.add_argument("--number", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    sources = sorted(path for path in chosen.folder.rglob("*") if path.suffix in (".txt", ".md") and path.is_file())
    with tempfile.TemporaryDirectory() as temporary:
        folder, cache = Path(temporary, "articles"), Path(temporary, "cache")
        folder.mkdir()
        fill(folder, sources, chosen.number)
        best: dict[str, float] = {}
        timed(str(folder), str(cache), "--no-cache")
        runs = {
            "one process": ("--jobs", "1", "--no-cache"),
            "two processes": ("--jobs", "2", "--no-cache"),
            "cold cache": ("--jobs", "1"),
            "warm cache": ("--jobs", "1"),
        }
        for _ in range(chosen.rounds):
            for name, options in runs.items():
                if name == "cold cache":
                    for file in cache.glob("*"):
                        file.unlink()
                best[name] = min(timed(str(folder), str(cache), *options), best.get(name, float("inf")))
    for name, seconds in best.items():
        ratio = best["one process"] / seconds
        sys.stdout.write(f"{name:14}{seconds:8.2f} s{chosen.number / seconds:8.0f} articles/s{ratio:8.2f} times\n")


if __name__ == "__main__":
    main()
