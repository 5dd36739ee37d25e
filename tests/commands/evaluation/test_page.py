"""Can the page be read in a real browser: on a phone, in the dark, and whatever stands in a mail?"""

import json
import re
import subprocess
from collections.abc import Callable
from html import escape, unescape
from pathlib import Path
from typing import Any

import pytest

from bot.commands.evaluation.page import page, shade
from tests.commands.evaluation.samples import CURVE, SAID, figures, hostile, told
from tests.servers.process import must_have

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--disable-extensions", "--hide-scrollbars"),
)
LOOKS = {"light": "--blink-settings=preferredColorScheme=1", "dark": "--blink-settings=preferredColorScheme=0"}
PHONE = 375
LEGIBLE = 4.5  # WCAG 2.2, 1.4.3: contrast of text
MEASURE = """<pre id="found"></pre><script>
const parts = said => (said.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
const over = (top, under) => top.slice(0, 3).map((one, at) => one * (top[3] ?? 1) + under[at] * (1 - (top[3] ?? 1)));
const light = rgb => rgb.map(one => one / 255).map(one => one <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4)
  .reduce((sum, one, at) => sum + one * [.2126, .7152, .0722][at], 0);
addEventListener("load", () => {
  const page = document.querySelector("iframe").contentDocument, view = page.defaultView;
  const ground = one => one ? over(parts(view.getComputedStyle(one).backgroundColor), ground(one.parentElement))
                            : [255, 255, 255];
  const faint = [], seen = new Set();
  for (const one of page.body.querySelectorAll("*")) {
    const said = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (!said || !one.getClientRects().length || ["TITLE", "DESC"].includes(one.tagName.toUpperCase())) continue;
    const style = view.getComputedStyle(one), under = ground(one);
    const ink = over(parts(one.namespaceURI.endsWith("svg") ? style.fill : style.color), under);
    const [low, high] = [light(ink), light(under)].sort((one, two) => one - two);
    seen.add(one.tagName.toLowerCase());
    if ((high + .05) / (low + .05) < LEGIBLE) faint.push(`${one.tagName} ${one.className} ${one.textContent}`);
  }
  const edge = one => one.closest(".wide") ? 0 : Math.floor(one.getBoundingClientRect().right);
  document.getElementById("found").textContent = JSON.stringify({
    dark: view.matchMedia("(prefers-color-scheme: dark)").matches,
    width: page.documentElement.scrollWidth,
    sticking: [...page.querySelectorAll("main *")].filter(one => edge(one) > PHONE).map(one => one.outerHTML),
    names: [...new Set([...page.querySelectorAll("*")].map(one => one.tagName.toLowerCase()))],
    twice: [...page.querySelectorAll("[id]")].map(one => one.id).filter((one, at, all) => all.indexOf(one) !== at),
    lost: [...page.querySelectorAll("[aria-labelledby]")].flatMap(one => one.getAttribute("aria-labelledby").split(" "))
      .filter(one => !page.getElementById(one)),
    title: page.title, subject: page.querySelector("h4")?.textContent, faint, seen: [...seen],
  });
});
</script>""".replace("LEGIBLE", str(LEGIBLE)).replace("PHONE", str(PHONE))
FULL = page(
    told(
        figures(words=SAID["model"], rules=SAID["keywords"]),
        hostile(),
        curve=CURVE,
        unread=[{"line": 3, "reason": 'has no "label"'}],
    )
)
Show = Callable[[str, str], dict[str, Any]]


@pytest.fixture
def show(tmp_path: Path) -> Show:
    """Show a page on a phone, and say how it looks."""
    must_have("chromium", reason="Chromium is needed")

    def measured(html: str, look: str) -> dict[str, Any]:
        file = tmp_path / "phone.html"
        frame = f'<iframe style="width:{PHONE}px;height:700px;border:0" srcdoc="{escape(html)}"></iframe>'
        file.write_text(f"<!doctype html><meta charset=utf-8>{frame}{MEASURE}", encoding="utf-8")
        more = [f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=20000", "--dump-dom", file.as_uri()]
        done = subprocess.run(["chromium", *FLAGS, LOOKS[look], *more], capture_output=True, check=True, timeout=120)  # noqa: S607 - of the path
        found = re.search(r'<pre id="found">([^<]+)</pre>', done.stdout.decode())
        assert found
        looks: dict[str, Any] = json.loads(unescape(found[1]))
        return looks

    return measured


@pytest.mark.parametrize("look", LOOKS)
def test_on_a_phone_it_is_legible_by_day_and_by_night_and_nothing_sticks_out(show: Show, look: str) -> None:
    found = show(FULL, look)

    assert found["dark"] == (look == "dark")
    assert {"text", "td", "th", "dd", "small", "summary"} <= set(found["seen"])
    assert (found["width"], found["sticking"], found["faint"]) == (PHONE, [], [])


def test_nothing_of_a_hostile_mail_becomes_part_of_the_page(show: Show) -> None:
    found = show(page(told(hostile())), "light")

    assert set(found["names"]) & {"script", "img", "iframe", "object", "link"} == set()
    assert found["title"] == "How well are mails recognised?"
    assert found["subject"].startswith("<script>document.title='run'</script><img src=x")


def test_every_name_in_it_leads_to_one_place(show: Show) -> None:
    found = show(FULL, "light")

    assert (found["twice"], found["lost"]) == ([], [])
    assert set(re.findall(r'href="#([^"]+)"', FULL)) <= set(re.findall(r' id="([^"]+)"', FULL))


def test_it_is_whole_by_itself_and_may_run_and_load_nothing() -> None:
    assert "default-src 'none'" in FULL
    assert re.findall(r"""<script|<link|<img|@import|url\(|src=|href="[^#]""", page(told(figures(), curve=CURVE))) == []


def test_every_plot_has_a_table_beside_it() -> None:
    assert (FULL.count("<svg"), FULL.count('<div class="beside">')) == (7, 9)
    assert (
        FULL.count("<table") == 2 * 6 + 3
    )  # for two sets, what parts of the first add, groups of the second, the curve


def test_a_set_without_mistakes_curve_and_faults_says_so() -> None:
    html = page(told(figures() | {"worst": []}))

    assert "There is none in these mails." in html
    assert 'id="learning"' not in html
    assert 'id="unread"' not in html


def test_a_cell_is_shaded_by_its_share_of_the_row() -> None:
    row = {"complaint": 3, "repair": 1}

    assert shade(3, row, right=True) == "background: rgba(46, 125, 210, 0.34)"
    assert shade(1, row, right=False) == "background: rgba(224, 122, 40, 0.11)"
    assert shade(0, {"complaint": 0}, right=True).endswith("0.00)")
