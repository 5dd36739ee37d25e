"""Is the scenario of the demo sound, and does a slip in its data show?"""

import shutil
from datetime import datetime
from pathlib import Path

import pytest

from bot.app import build
from bot.core.calendar import AMSTERDAM
from bot.core.reading import read
from bot.demo.house import clear, furnish
from bot.demo.houses import KEYS
from bot.demo.scenario import Scenario
from bot.demo.script import FOLDER, load_scenario
from bot.demo.servers import Ports, Servers


@pytest.fixture
def scenario() -> Scenario:
    return load_scenario()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder with the scenario, to be changed."""
    shutil.copytree(FOLDER, tmp_path / "scenarios")
    return tmp_path / "scenarios"


def test_five_organisations_take_part_each_with_an_address_of_its_own(scenario: Scenario) -> None:
    assert [story.intake for story in scenario.stories] == [f"klachten@{key}.example" for key in KEYS]
    assert [len(story.mails) > 5 for story in scenario.stories] == [True] * 5


def test_everybody_lives_where_nobody_can(scenario: Scenario) -> None:
    assert [one for one in scenario.people if not one.endswith(".example")] == []


def test_mails_come_within_the_ten_weeks(scenario: Scenario) -> None:
    moments = sorted(mail.at for mail in scenario.mails)

    assert scenario.first < moments[0]
    assert moments[-1] < scenario.last


def test_mail_of_a_story_is_written_by_its_sender_and_says_what_the_story_says(scenario: Scenario) -> None:
    mail = next(one for one in scenario.mails if one.key == "rugpijn")
    seen = read(mail.raw)

    assert mail.to == "klachten@stigas.example"
    assert mail.at == datetime(2026, 12, 3, 11, 25, tzinfo=AMSTERDAM)
    assert seen.sender is not None
    assert seen.sender.address == "sofie.claes@post.example"
    assert seen.subject == "Rugklachten door het bukken"
    assert seen.new_text.startswith("Hallo,\n\nIk werk in de aardbeien")


def test_who_sends_a_file_is_known_by_the_name_in_it(scenario: Scenario) -> None:
    assert scenario.person("vdlaan@oudepost.example").name == "meneer van der Laan"


def test_colleagues_of_the_configuration_are_people_of_the_story(servers: Servers, tmp_path: Path) -> None:
    clear(tmp_path / "demo")
    settings = furnish(tmp_path / "demo", servers)
    known = load_scenario().people
    roles = [one for office in settings.organisations for one in office.organisation.colleagues if one.roles]

    assert [one.address for one in roles if known.get(one.address, one).name != one.name] == []


def test_configuration_is_whole(servers: Servers, tmp_path: Path) -> None:
    clear(tmp_path / "demo")
    desk = build(furnish(tmp_path / "demo", servers), datetime(2026, 11, 27, 8, tzinfo=AMSTERDAM))
    desk.store.close()

    assert tuple(desk.offices) == KEYS
    assert {office.mailbox.port for office in desk.offices.values()} == {servers.ports.imap}
    assert servers.ports != Ports()


def test_answer_about_a_mail_that_nobody_sends_is_a_fault(copy: Path) -> None:
    text = (copy / "bouw.toml").read_text("utf-8").replace('about = "scheur"', 'about = "scheurtje"', 1)
    (copy / "bouw.toml").write_text(text, "utf-8")

    with pytest.raises(ValueError, match=r"bouw\.toml: no mail has the key scheurtje"):
        load_scenario(copy)


def test_key_means_one_mail_in_all_organisations(copy: Path) -> None:
    text = (copy / "bouw.toml").read_text("utf-8").replace('"scheur"', '"claim"')
    (copy / "bouw.toml").write_text(text, "utf-8")

    with pytest.raises(ValueError, match="two mails have the key claim"):
        load_scenario(copy)


def test_moment_without_a_time_of_day_is_a_fault(copy: Path) -> None:
    text = (copy / "bouw.toml").read_text("utf-8").replace("at = 2026-12-01T08:40:00", "at = 2026-12-01")
    (copy / "bouw.toml").write_text(text, "utf-8")

    with pytest.raises(TypeError, match="2026-12-01 needs a time of day"):
        load_scenario(copy)
