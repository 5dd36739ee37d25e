"""How many mails per second are recognised? `python -m tests.benchmarks.bench_recognition` prints figures."""

import resource
import sys
import time
from collections.abc import Callable

from classifiers.corpus import examples
from classifiers.recogniser import Recogniser

ROUNDS = 3
ALONE = 200


def seconds(act: Callable[[], object]) -> float:
    """Tell how long an act takes."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def memory() -> int:
    """Give the most memory used so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def say(line: str) -> None:
    """Print a figure."""
    sys.stdout.write(f"{line}\n")


def main() -> None:
    """Measure loading, batches and single mails on the whole corpus."""
    say(f"load {seconds(Recogniser.load):.1f} s")
    recogniser = Recogniser.load()
    say(f"memory {memory()} MB")
    texts = [one.text for kind in ("train", "dev") for one in examples(kind)]
    for number in range(1, ROUNDS + 1):
        taken = seconds(lambda: recogniser.recognise(texts))
        say(f"round {number}: {len(texts) / taken:.0f} mails/s in one batch of {len(texts)}")
    taken = seconds(lambda: [recogniser.recognise([one]) for one in texts[:ALONE]])
    say(f"one by one: {ALONE / taken:.0f} mails/s")
    say(f"memory {memory()} MB")


if __name__ == "__main__":
    main()
