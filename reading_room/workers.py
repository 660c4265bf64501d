"""Work that is done item by item: by processes of this machine, or by any executor.

A worker that dies costs time and no output: what it had is done here. Results come in the order of the
items, whoever made them.
"""

import gc
import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from itertools import chain, islice
from typing import Any, TypeVar

from reading_room.kept import Kept, packed, unpacked

Item = TypeVar("Item")
Result = TypeVar("Result")

BATCH = 32
"""Items that a worker is given at once; so few are done here."""

Counting = Callable[[Iterator[Any], int], Iterator[Any]]
"""Yields what it is given, and shows how much of so many that is."""


class Workers:
    """Those who do the work of one build; they are called when there is enough of it."""

    def __init__(
        self,
        jobs: int | None = None,
        executor: Executor | None = None,
        counting: Counting | None = None,
    ) -> None:
        """Work in so many processes, one for each core where none are given, or in an executor.

        What is done of a known number of items passes through `counting`.
        """
        self.jobs = jobs or os.cpu_count() or 1
        self._counting = counting
        self._executor = executor
        self._own: ProcessPoolExecutor | None = None

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, *_: object) -> None:
        if self._own:
            self._own.shutdown(cancel_futures=True)

    def map(
        self,
        work: Callable[[Sequence[Item]], Sequence[Result]],
        items: Iterable[Item],
        batch: int | None = None,
    ) -> Iterator[Result]:
        """Yield the results for all items in their order; `work` does a batch of them.

        Work and items must be picklable, and the result for an item must not depend on its batch.
        """
        found = self._map(work, items, batch)
        if self._counting and isinstance(items, Sized):
            return self._counting(found, len(items))
        return found

    def _map(
        self,
        work: Callable[[Sequence[Item]], Sequence[Result]],
        items: Iterable[Item],
        batch: int | None,
    ) -> Iterator[Result]:
        batches = _batches(items, batch or BATCH)
        first = list(islice(batches, 2))
        if len(first) < 2 or (self.jobs == 1 and not self._executor):
            for some in chain(first, batches):
                yield from work(some)
            return
        waiting: deque[tuple[Future[Sequence[Result]] | None, Sequence[Item]]] = deque()
        for some in chain(first, batches):
            waiting.append((self._submit(work, some), some))
            if len(waiting) > 2 * self.jobs:
                yield from self._result(work, *waiting.popleft())
        while waiting:
            yield from self._result(work, *waiting.popleft())

    def map_kept(
        self,
        work: Callable[[Sequence[Item]], Sequence[bytes]],
        items: Sequence[Item],
        keys: Sequence[bytes],
        kept: Kept,
    ) -> list[bytes]:
        """Return the results for all items in their order: those that are kept, and the others made."""
        results = [kept.get(key) for key in keys]
        missing = [place for place, result in enumerate(results) if result is None]
        for place, made in zip(missing, self.map(work, [items[n] for n in missing]), strict=True):
            kept.put(keys[place], made)
            results[place] = made
        return [result for result in results if result is not None]

    def _submit(
        self, work: Callable[[Sequence[Item]], Sequence[Result]], batch: Sequence[Item]
    ) -> Future[Sequence[Result]] | None:
        if not self._executor:
            method = "forkserver" if sys.platform == "linux" else "spawn"
            self._own = ProcessPoolExecutor(
                self.jobs, multiprocessing.get_context(method), initializer=gc.disable
            )
            self._executor = self._own
        with suppress(BrokenExecutor):
            return self._executor.submit(_done, packed((work, batch)))
        return None

    def _result(
        self,
        work: Callable[[Sequence[Item]], Sequence[Result]],
        future: Future[Sequence[Result]] | None,
        batch: Sequence[Item],
    ) -> Sequence[Result]:
        """Return what a worker has made of a batch; where it failed, do it here: a fault comes again."""
        if future:
            with suppress(Exception):
                return future.result()
        return work(batch)


HERE = Workers(jobs=1)
"""This process alone."""


@contextmanager
def called(
    jobs: int | None = None, cluster: str | None = None, counting: Counting | None = None
) -> Iterator[Workers]:
    """Give so many processes, or the workers of the Dask scheduler at an address."""
    if cluster is None:
        with Workers(jobs, counting=counting) as workers:
            yield workers
        return
    from distributed import Client

    client: Any = Client(cluster)  # type: ignore[no-untyped-call]
    with client, Workers(jobs, client.get_executor(), counting) as workers:
        yield workers


@contextmanager
def uncollected() -> Iterator[None]:
    """Collect no garbage meanwhile: it is little, and each look for it goes through all that is held."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _done(given: bytes) -> Any:
    """Do some work on a batch, both packed: plain pickles of dataclasses take longer than the work."""
    work, batch = unpacked(given)
    return work(batch)


def _batches(items: Iterable[Item], size: int) -> Iterator[Sequence[Item]]:
    rest = iter(items)
    while batch := tuple(islice(rest, size)):
        yield batch
