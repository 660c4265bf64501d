"""Work that is done item by item, by others."""

import multiprocessing
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from distributed import LocalCluster

from reading_room.workers import BATCH, Workers, called

ITEMS = range(3 * BATCH + 1)


def doubled(items: Sequence[int]) -> list[int]:
    return [2 * item for item in items]


def doubled_or_dead(items: Sequence[int]) -> list[int]:
    """Die with the second batch, but in the process that waits for the results."""
    if BATCH in items and multiprocessing.parent_process():
        os._exit(1)
    return doubled(items)


def doubled_after_a_death(items: Sequence[int], grave: Path) -> list[int]:
    """Die, the first time that any process does this."""
    if not grave.exists():
        grave.touch()
        os._exit(1)
    return doubled(items)


def refused(items: Sequence[int]) -> list[int]:
    raise ValueError(f"{items[0]} cannot be done")


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    """Whoever made them."""
    with Workers(jobs) as workers:
        assert list(workers.map(doubled, ITEMS)) == doubled(ITEMS)


def test_any_executor_will_do() -> None:
    """Only `submit` is asked of it."""
    with ThreadPoolExecutor(2) as threads, Workers(2, threads) as workers:
        assert list(workers.map(doubled, ITEMS)) == doubled(ITEMS)


def test_a_worker_that_dies_costs_no_output() -> None:
    """What it had is done by the process that waits."""
    with Workers(2) as workers:
        assert list(workers.map(doubled_or_dead, ITEMS)) == doubled(ITEMS)


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_that_loses_a_worker_costs_no_output(tmp_path: Path) -> None:
    """Dask's scheduler gives what the dead worker had to another one."""
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,  # type: ignore[no-untyped-call]
        called(cluster=cluster.scheduler_address) as workers,
    ):
        work = partial(doubled_after_a_death, grave=tmp_path / "grave")
        assert list(workers.map(work, ITEMS)) == doubled(ITEMS)
    assert (tmp_path / "grave").exists()


def test_a_fault_of_the_work_is_raised() -> None:
    """It comes again where the work is done once more."""
    with Workers(2) as workers, pytest.raises(ValueError, match="0 cannot be done"):
        list(workers.map(refused, ITEMS))


def test_little_work_calls_nobody() -> None:
    """Processes take longer to start than one batch takes."""
    with Workers(2) as workers:
        assert list(workers.map(doubled, range(BATCH))) == doubled(range(BATCH))
        assert workers._own is None
