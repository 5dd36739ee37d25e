"""Can a newcomer read every mailbox, and does nothing in a mail run?"""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.demo.clients import MAILS
from bot.demo.pages import write_pages
from bot.demo.script import load_scenario
from bot.demo.servers import Servers
from bot.demo.stage import crlf
from tests.demo.conftest import NOON
from tests.servers.process import unavailable

EVIL = b"""\
From: "<script>document.title='uitgevoerd'</script>" <boos@post.example>
To: jan@post.example
Subject: <img src=x onerror="document.title='uitgevoerd'">
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/html; charset=utf-8

<p id="zichtbaar">Hallo "Jan"</p><script>top.document.title='uitgevoerd'</script>
<img src="x" onerror="top.document.title='uitgevoerd'">
<iframe src="javascript:top.document.title='uitgevoerd'"></iframe>
--x
Content-Type: text/html
Content-Disposition: attachment; filename="../../../evil.html"

<script>document.title='uitgevoerd'</script>
--x
Content-Type: image/svg+xml
Content-Disposition: attachment; filename="plaatje.svg"

<svg xmlns="http://www.w3.org/2000/svg"><script>document.title='uitgevoerd'</script></svg>
--x--
"""


@pytest.fixture
def folder(servers: Servers, tmp_path: Path) -> Path:
    """Jan's mailbox with a hostile mail and all mails of the scenario, as pages."""
    for raw in (EVIL, *(file.read_bytes() for file in sorted(MAILS.glob("*.eml")))):
        servers.put("jan@post.example", "INBOX", crlf(raw), NOON)
    write_pages(tmp_path / "demo", servers, load_scenario(), NOON)
    return tmp_path / "demo"


@pytest.fixture(scope="session")
def chromium() -> str:
    program = shutil.which("chromium")
    if program is None:
        unavailable("chromium is not installed (.ci/install-servers installs it)")
    return str(program)


def shown(chromium: str, page: Path, home: Path) -> str:
    """Give a page as the browser has it after running whatever runs."""
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000", f"--user-data-dir={home}"]
    done = subprocess.run(
        [chromium, *options, "--dump-dom", page.as_uri()], capture_output=True, timeout=90, check=True
    )
    return done.stdout.decode()


def test_every_link_of_every_page_leads_somewhere(folder: Path) -> None:
    pages = sorted(folder.rglob("*.html"))
    links = [
        (page, link)
        for page in pages
        for link in re.findall(r'<a (?:[a-z]+="[^"]*" )*?href="([^"#]+)"', page.read_text("utf-8"))
    ]

    assert len(pages) == 2 + 1 + len(list(MAILS.glob("*.eml")))
    assert [(page, link) for page, link in links if not (page.parent / link).is_file()] == []


def test_attachments_that_could_run_are_saved_as_text(folder: Path) -> None:
    files = sorted(file.name for file in (folder / "mailboxes/jan-post-example/files").iterdir())

    assert {Path(name).suffix for name in files} <= {".txt", ".png", ".pdf", ".jpg"}
    assert "001-1-evil.txt" in files
    assert not (folder.parent / "evil.html").exists()


def test_mail_stands_escaped_in_a_frame_that_may_run_nothing(folder: Path) -> None:
    page = (folder / "mailboxes/jan-post-example/001.html").read_text("utf-8")

    assert "<script" not in page
    assert "<iframe sandbox title=" in page
    assert "default-src &#39;none&#39;" in page


def test_browser_shows_a_hostile_mail_and_runs_nothing_of_it(folder: Path, chromium: str, tmp_path: Path) -> None:
    dom = shown(chromium, folder / "mailboxes/jan-post-example/001.html", tmp_path / "profile")

    title = re.search(r"<title>(.*?)</title>", dom)
    assert title is not None
    assert "uitgevoerd" not in title[1].split("–")[-1]
    assert "<h1" in dom
    assert "boos@post.example" in dom


def test_mailbox_names_each_mail_once(folder: Path) -> None:
    page = (folder / "mailboxes/jan-post-example/index.html").read_text("utf-8")

    assert page.count('<td class="when">') == 1 + len(list(MAILS.glob("*.eml")))
    assert "Zo kan het niet langer" in page
