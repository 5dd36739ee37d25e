"""Does a real browser show the letters on a small phone without anything sticking out?"""

import json
import re
import subprocess
from html import escape, unescape
from pathlib import Path

import pytest

from bot.core.holes import ActGroup
from tests.servers.process import must_have
from tests.templates.samples import ACTS, COMPLAINT, LETTERS, written

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--disable-extensions", "--hide-scrollbars"),
)
MEASURE = """<pre id="found"></pre><script>
addEventListener("load", () => {
  const widths = {};
  for (const frame of document.querySelectorAll("iframe")) {
    const page = frame.contentDocument.documentElement;
    const inside = [...page.querySelectorAll("*")].map(one => Math.ceil(one.getBoundingClientRect().right));
    widths[frame.name] = Math.max(page.scrollWidth, ...inside);
  }
  document.getElementById("found").textContent = JSON.stringify(widths);
});
</script>"""
PHONE = 360


CONTRAST = """<pre id="found"></pre><script>
const part = value => { const c = value / 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
const light = rgb => 0.2126 * part(rgb[0]) + 0.7152 * part(rgb[1]) + 0.0722 * part(rgb[2]);
const numbers = colour => colour.match(/[0-9.]+/g).map(Number);
const behind = (one, view) => {
  for (; one; one = one.parentElement) {
    const found = numbers(view.getComputedStyle(one).backgroundColor);
    if (found.length < 4 || found[3] > 0) return found;
  }
  return [255, 255, 255];
};
addEventListener("load", () => {
  const least = {};
  for (const frame of document.querySelectorAll("iframe")) {
    const view = frame.contentWindow;
    const shown = [...frame.contentDocument.body.querySelectorAll("*")].filter(one =>
      [...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()));
    least[frame.name] = Math.min(...shown.map(one => {
      const pair = [light(numbers(view.getComputedStyle(one).color)), light(behind(one, view))].sort((a, b) => b - a);
      return (pair[0] + 0.05) / (pair[1] + 0.05);
    }));
  }
  document.getElementById("found").textContent = JSON.stringify(least);
});
</script>"""
READABLE = 4.5  # WCAG 2.2, AA
DARK, LIGHT = 0, 1  # as Chromium numbers what a reader prefers


def _chromium() -> str:
    must_have("chromium", reason="Chromium is needed")
    return "chromium"


def _measured(pages: dict[str, str], folder: Path, script: str = MEASURE, prefers: int = LIGHT) -> dict[str, float]:
    frames = "".join(
        f'<iframe name="{name}" style="width:{PHONE}px;height:700px;border:0" srcdoc="{escape(html)}"></iframe>'
        for name, html in pages.items()
    )
    file = folder / "phone.html"
    file.write_text(f"<!doctype html><meta charset=utf-8>{frames}{script}", encoding="utf-8")
    command = [
        _chromium(),
        *FLAGS,
        f"--user-data-dir={folder / 'profile'}",
        f"--blink-settings=preferredColorScheme={prefers}",
        "--virtual-time-budget=20000",
        "--dump-dom",
    ]
    done = subprocess.run([*command, file.as_uri()], capture_output=True, check=True, timeout=120)
    found = re.search(r'<pre id="found">([^<]+)</pre>', done.stdout.decode())
    assert found
    measured: dict[str, float] = json.loads(unescape(found[1]))
    return measured


def test_no_letter_is_wider_than_a_small_phone(tmp_path: Path) -> None:
    pages = {f"{language}-{name}": written(language, name).html for language, name in LETTERS}
    because = "https://z.test/" + "z" * 300
    pages["long-words"] = written(
        "nl", "handover", complaint=COMPLAINT + "x" * 400, complainant="y" * 300, acts=ACTS * 9, because=because,
        attachments=["f" * 120 + ".pdf (2 kB)"], earlier=["z" * 200], contacts=["c" * 200], whole="w" * 400,
        more=[ActGroup(name="g" * 100, words=("“" + "a" * 200 + "”",))],
    ).html  # fmt: skip

    widths = _measured(pages, tmp_path)

    assert set(widths) == set(pages)
    assert {name: width for name, width in widths.items() if width > PHONE} == {}


@pytest.mark.parametrize("prefers", [LIGHT, DARK])
def test_every_word_stands_out_by_day_and_in_the_dark(tmp_path: Path, prefers: int) -> None:
    pages = {f"{language}-{name}": written(language, name).html for language, name in LETTERS}

    contrasts = _measured(pages, tmp_path, CONTRAST, prefers)

    assert set(contrasts) == set(pages)
    assert {name: found for name, found in contrasts.items() if found < READABLE} == {}


def test_the_colours_that_are_measured_are_those_of_the_dark(tmp_path: Path) -> None:
    page = {"handover": written("nl", "handover").html}

    by_day, in_the_dark = (_measured(page, tmp_path, CONTRAST, prefers)["handover"] for prefers in (LIGHT, DARK))

    assert by_day != in_the_dark


def test_what_mail_clients_drop_is_not_needed(tmp_path: Path) -> None:
    """Gmail drops styles with things that it doesn't know, Outlook reads other comments: each mail stands without."""
    bare = {
        f"{language}-{name}": re.sub(
            r"<style>.*?</style>|<!--.*?-->", "", written(language, name).html, flags=re.DOTALL
        )
        for language, name in LETTERS
    }

    widths, contrasts = _measured(bare, tmp_path), _measured(bare, tmp_path, CONTRAST)

    assert {name: width for name, width in widths.items() if width > PHONE} == {}
    assert {name: found for name, found in contrasts.items() if found < READABLE} == {}
