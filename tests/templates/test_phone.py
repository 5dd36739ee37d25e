"""Does a real browser show the letters on a small phone without anything sticking out?"""

import json
import re
import subprocess
from html import escape, unescape
from pathlib import Path

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


def _chromium() -> str:
    must_have("chromium", reason="Chromium is needed")
    return "chromium"


def _widths(pages: dict[str, str], folder: Path) -> dict[str, int]:
    frames = "".join(
        f'<iframe name="{name}" style="width:{PHONE}px;height:700px;border:0" srcdoc="{escape(html)}"></iframe>'
        for name, html in pages.items()
    )
    file = folder / "phone.html"
    file.write_text(f"<!doctype html><meta charset=utf-8>{frames}{MEASURE}", encoding="utf-8")
    command = [
        _chromium(),
        *FLAGS,
        f"--user-data-dir={folder / 'profile'}",
        "--virtual-time-budget=20000",
        "--dump-dom",
    ]
    done = subprocess.run([*command, file.as_uri()], capture_output=True, check=True, timeout=120)
    found = re.search(r'<pre id="found">([^<]+)</pre>', done.stdout.decode())
    assert found
    measured: dict[str, int] = json.loads(unescape(found[1]))
    return measured


def test_no_letter_is_wider_than_a_small_phone(tmp_path: Path) -> None:
    pages = {f"{language}-{name}": written(language, name).html for language, name in LETTERS}
    because = "https://z.test/" + "z" * 300
    pages["long-words"] = written(
        "nl", "handover", complaint=COMPLAINT + "x" * 400, complainant="y" * 300, acts=ACTS * 9, because=because
    ).html

    widths = _widths(pages, tmp_path)

    assert set(widths) == set(pages)
    assert {name: width for name, width in widths.items() if width > PHONE} == {}
