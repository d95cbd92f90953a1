"""Several processes, each examining some of the inputs; results come in the order of the inputs."""

from __future__ import annotations

import gc
import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from numcheck.config.applying import Selection
from numcheck.model.report import Failure
from numcheck.model.run import Result
from numcheck.rulebook.loading import Rulebook
from numcheck.runs.examining import Examined, Task, examine

CHUNK = 4
"""Inputs that are handed to a process at once."""
AHEAD = 4
"""Chunks in hand for each process."""

Done = tuple[Examined | None, Result]
Input = tuple[str, Selection]
_shared: list[tuple[Task, Rulebook]] = []


def examine_all(inputs: Sequence[Input], task: Task, rulebook: Rulebook, jobs: int, *, is_kept: bool) -> Iterator[Done]:
    """Examine inputs in some processes; what is to be kept from run to run comes back only if somebody keeps it."""
    # A forked process has the rules already; where forking is unsafe or unknown they are sent once to each.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    waiting: deque[tuple[Sequence[Input], Future[list[Done]]]] = deque()
    chunks = iter([inputs[at : at + CHUNK] for at in range(0, len(inputs), CHUNK)])
    # What is there by now lives as long as the run; the children need not look through it, nor copy it for that.
    gc.collect()
    gc.freeze()
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=(task, rulebook)) as pool:
        try:
            for chunk in chunks:
                waiting.append((chunk, pool.submit(_examine_chunk, chunk, is_kept)))
                if len(waiting) >= jobs * AHEAD:
                    yield from _result(*waiting.popleft())
            while waiting:
                yield from _result(*waiting.popleft())
        except (KeyboardInterrupt, GeneratorExit):
            # Nobody waits for the rest; a process would first finish all the inputs that it has in hand.
            for process in multiprocessing.active_children():
                process.terminate()
            raise
        finally:
            gc.unfreeze()
            pool.shutdown(cancel_futures=True)


def _result(chunk: Sequence[Input], future: Future[list[Done]]) -> list[Done]:
    try:
        return future.result()
    except BrokenProcessPool:
        told = "the process that checked it was ended from outside; try --jobs 1"
        return [(None, Failure(path, told)) for path, _ in chunk]


def _begin(task: Task, rulebook: Rulebook) -> None:
    # An interrupt is for the process that the user sees; this one ends with it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _shared.append((task, rulebook))


def _examine_chunk(chunk: Sequence[Input], is_kept: bool) -> list[Done]:
    task, rulebook = _shared[0]
    done = [examine(path, task, rulebook, selection) for path, selection in chunk]
    return done if is_kept else [(None, result) for _, result in done]
