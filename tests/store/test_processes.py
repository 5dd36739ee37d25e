"""Do several nodes share the work, and does a node that is killed lose nothing?"""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.store import cases, register, verification
from bot.store.database import Store
from bot.store.rows import run
from bot.store.tables import OUTBOX
from tests.store.samples import NOW, arrival, draft, keep, opened_number, queue

ROOT = Path(__file__).parents[2]
Process = subprocess.Popen[str]


@contextmanager
def working(act: str, url: str, *nodes: str) -> Iterator[list[Process]]:
    """Nodes at work, each in a process of its own; none outlives the test."""
    command = [sys.executable, "-W", "error", "-m", "tests.store.worker", act, url]
    processes = [subprocess.Popen([*command, node], cwd=ROOT, stdout=subprocess.PIPE, text=True) for node in nodes]
    try:
        yield processes
    finally:
        for process in processes:
            process.kill()
            process.wait()
            if process.stdout:
                process.stdout.close()


def said(process: Process) -> list[str]:
    """What a process printed until it ended well."""
    words, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    return words.split()


def test_two_nodes_never_handle_the_same_mail(store: Store, url: str) -> None:
    keep(store, map(arrival, range(1, 201)))

    with working("claim_mails", url, "one", "two") as processes:
        ids = [int(word) for process in processes for word in said(process)]

    assert sorted(ids) == list(range(1, 201))


def test_two_nodes_never_send_the_same_letter(store: Store, url: str) -> None:
    queue(store, *(draft(str(number)) for number in range(200)))

    with working("claim_letters", url, "one", "two") as processes:
        ids = [int(word) for process in processes for word in said(process)]

    assert sorted(ids) == list(range(1, 201))


@pytest.mark.parametrize("url", ["sqlite", "postgresql"], indirect=True)
def test_nodes_that_start_together_make_the_tables_once(url: str) -> None:
    with working("open_store", url, "one", "two", "three") as processes:
        assert [said(process) for process in processes] == [["one"], ["two"], ["three"]]


def test_node_that_is_killed_loses_nothing_that_it_finished(store: Store, url: str) -> None:
    finished = {number for milliseconds in (0, 7, 23, 61) for number in killed_after(url, milliseconds / 1000)}

    with store.transaction() as session:  # waits for what the database still has to undo
        (following,) = cases.next_numbers(session, "hss", 2026, 1)
    with store.reading() as session:
        opened = [one.case.number for one in register.listing(session)]
        letters = list(run(session, select(OUTBOX.c.case_number).order_by(OUTBOX.c.case_number)).scalars())
        faults = verification.verify(session)

    assert finished <= set(opened)
    assert opened == letters == [opened_number(number) for number in range(1, following)]
    assert faults == []


def killed_after(url: str, seconds: float) -> list[str]:
    """Let a node open cases, kill it with -9 while it does, and give the cases that it said were safe."""
    with working("open_cases", url, "one") as (process,):
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(seconds)
        process.kill()
        rest, _ = process.communicate()
    return [first.strip(), *rest.split("\n")[:-1]]


def test_work_of_a_node_that_was_killed_is_taken_over(store: Store, url: str) -> None:
    keep(store, [arrival(1)])
    with working("open_cases", url, "one") as (process,):
        assert process.stdout is not None
        process.stdout.readline()

    with working("claim_mails", url, "two") as (process,):
        assert said(process) == ["1"]
    with store.reading() as session:
        assert run(session, select(func.max(OUTBOX.c.created_at))).scalar() == NOW
