"""Is it known which run is over?"""

import os

from bot.desk.node import Node

MINE = Node(machine="here", run=str(os.getpid()))


def test_a_claim_under_our_own_number_is_from_an_earlier_run() -> None:
    assert MINE.is_over(str(MINE))


def test_a_run_of_this_machine_whose_process_is_gone_is_over() -> None:
    assert MINE.is_over(MINE.of_run("4194305"))  # above the largest process number that Linux gives


def test_a_run_that_is_still_at_work_is_not_over() -> None:
    assert not MINE.is_over(MINE.of_run(str(os.getppid())))


def test_of_another_machine_nobody_knows() -> None:
    assert not MINE.is_over("there:4194305")


def test_a_name_that_is_no_run_of_ours_is_left_alone() -> None:
    assert not MINE.is_over("here:tea")
