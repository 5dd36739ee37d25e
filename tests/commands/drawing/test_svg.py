"""Is the picture well-formed, told in words, the same each time, and legible in a real browser?"""

import json
import re
import subprocess
from dataclasses import replace
from html import escape, unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from bot.commands.drawing.arrows import arrows, states
from bot.commands.drawing.svg import svg
from bot.commands.sources import read, source_of, sources
from bot.core.procedure import Procedure
from bot.core.words import State
from tests.servers.process import must_have

SVG = "{http://www.w3.org/2000/svg}"
BOEKERIJ = read(source_of(str(Path("tests/commands/boekerij.toml"))))
ALL = [BOEKERIJ, *map(read, sources())]
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-extensions")  # fmt: skip
MEASURE = """<pre id="found"></pre><script>
addEventListener("load", () => {
  const found = {};
  for (const picture of document.querySelectorAll("svg")) {
    const edge = picture.getBoundingClientRect();
    found[picture.dataset.name] = [...picture.querySelectorAll("text")].map(one => {
      const box = one.getBoundingClientRect();
      return [one.textContent, box.left - edge.left, box.top - edge.top, box.right - edge.left, box.bottom - edge.top,
              edge.width, edge.height];
    });
  }
  document.getElementById("found").textContent = JSON.stringify(found);
});
</script>"""
Box = tuple[str, float, float, float, float, float, float]


def drawn(procedure: Procedure) -> ET.Element:
    """Draw a procedure and read the picture."""
    return ET.fromstring(svg(procedure))  # noqa: S314 - our own text


@pytest.mark.parametrize("procedure", ALL, ids=lambda one: one.name)
def test_the_picture_is_well_formed_and_told_in_words(procedure: Procedure) -> None:
    picture = drawn(procedure)

    assert picture.get("role") == "img"
    assert picture.get("aria-labelledby") == f"{procedure.name}-title {procedure.name}-desc"
    assert picture.findtext(f"{SVG}title") == f"{procedure.title} ({procedure.name})"
    assert (picture.findtext(f"{SVG}desc") or "").count(": to ") == len(arrows(procedure))


def test_each_state_is_a_box_above_and_below_and_each_arrow_has_its_dots_and_head() -> None:
    picture = drawn(BOEKERIJ)
    names = [text.text for text in picture.iter(f"{SVG}text") if text.get("class") == "name"]

    assert names == [str(state) for state in states(BOEKERIJ)] * 2
    assert len(list(picture.iter(f"{SVG}circle"))) == sum(len(arrow.sources) for arrow in arrows(BOEKERIJ))
    assert len(list(picture.iter(f"{SVG}path"))) == len(arrows(BOEKERIJ)) + 2  # two arrows come from both sides


def test_the_same_data_give_the_same_picture_without_anything_from_elsewhere() -> None:
    assert svg(BOEKERIJ) == svg(replace(BOEKERIJ))
    assert re.findall(r"https?://[^\"]+|url\(|@import|<image|href", svg(BOEKERIJ)) == ["http://www.w3.org/2000/svg"]


def test_a_title_with_signs_is_shown_as_it_is() -> None:
    assert drawn(replace(BOEKERIJ, title='A & B <"C">')).findtext(f"{SVG}title") == 'A & B <"C"> (boekerij)'


def test_a_long_label_is_folded_within_the_picture(tmp_path: Path) -> None:
    step = replace(BOEKERIJ.steps[-1], by=("directeur", "bestuur", "balie"))
    crowded = replace(BOEKERIJ, name="crowded", steps=(*BOEKERIJ.steps, *(replace(step, at=(State.REFERRED,)),) * 9))

    assert sticking_out(measured([crowded], tmp_path)["crowded"]) == []


def measured(procedures: list[Procedure], folder: Path) -> dict[str, list[Box]]:
    """Let Chromium draw pictures, and give the place of every text in them."""
    must_have("chromium", reason="Chromium is needed")
    pictures = [svg(one).replace("<svg ", f'<svg data-name="{escape(one.name)}" ', 1) for one in procedures]
    file = folder / "pictures.html"
    file.write_text(f"<!doctype html><meta charset=utf-8>{''.join(pictures)}{MEASURE}", encoding="utf-8")
    more = [f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=20000", "--dump-dom", file.as_uri()]
    done = subprocess.run(["chromium", *FLAGS, *more], capture_output=True, check=True, timeout=120)  # noqa: S607 - of the path
    found = re.search(r'<pre id="found">([^<]+)</pre>', done.stdout.decode())
    assert found
    told: dict[str, Any] = json.loads(unescape(found[1]))
    return {name: [tuple(box) for box in boxes] for name, boxes in told.items()}


def sticking_out(boxes: list[Box]) -> list[str]:
    """Give the texts that are not wholly within their picture."""
    return [one[0] for one in boxes if min(one[1:3]) < 0 or one[3] > one[5] or one[4] > one[6]]


def over_each_other(boxes: list[Box]) -> list[tuple[str, str]]:
    """Give the texts that lie over another; a line may come close to the next."""
    return [
        (one[0], two[0])
        for number, one in enumerate(boxes)
        for two in boxes[number + 1 :]
        if min(one[3], two[3]) - max(one[1], two[1]) > 0 and min(one[4], two[4]) - max(one[2], two[2]) > 4
    ]


def test_in_a_browser_no_text_sticks_out_or_lies_over_another(tmp_path: Path) -> None:
    found = measured(ALL, tmp_path)

    assert set(found) == {one.name for one in ALL}
    assert {name: sticking_out(boxes) + over_each_other(boxes) for name, boxes in found.items()} == {
        name: [] for name in found
    }
