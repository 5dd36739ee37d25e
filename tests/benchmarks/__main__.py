"""How fast is it? All measurements, one after the other: `make bench`, or `make bench ARGS=2000` for as many mails."""

import runpy
import sys
from pathlib import Path

FIRST = "bench_journey"


def main() -> None:
    """Run every program here whose name begins with bench_; each prints its own figures."""
    arguments = sys.argv[1:]
    names = sorted(
        (path.stem for path in Path(__file__).parent.glob("bench_*.py")), key=lambda name: (name != FIRST, name)
    )
    for name in names:
        print(f"\n=== {name.removeprefix('bench_')} ===", flush=True)  # noqa: T201 - the figures
        sys.argv = [name, *(arguments if name == FIRST else ())]
        runpy.run_module(f"tests.benchmarks.{name}", run_name="__main__", alter_sys=False)


if __name__ == "__main__":
    main()
