"""Is a procedure read whole, and is everything that is wrong with one told at once, with its place?"""

import copy
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.holes import HOLES
from bot.core.procedure import TOP_KEYS, Procedure, ProcedureFaults, read_procedure
from bot.core.soundness import reachable_states
from bot.core.topics import ALL
from bot.core.words import CLOSED_STATES, EventKind, Moment, State
from bot.rules import load_procedure

FILES = sorted(Path("bot/procedures").glob("*.toml"))
HSS = tomllib.loads(Path("bot/procedures/hss.toml").read_text())
SMALL = tomllib.loads("""
name = "klein"
title = "Kleine procedure"
owner = "directie"

[roles]
directie = { nl = "de directie", en = "the management" }

[[steps]]
at = ["new"]
on = "complaint"
to = "open"
send = ["acknowledgement"]

[[steps]]
at = ["open"]
on = "decided"
to = "closed"
send = ["decision"]

[[duties]]
name = "decide"
starts = ["complaint"]
term = "6 weeks"
done_by = ["decided"]
owed_by = "directie"
source = "a test"
""")


def faults(data: dict[str, Any]) -> list[str]:
    """Give every fault."""
    with pytest.raises(ProcedureFaults) as found:
        read_procedure(data, HOLES)
    return found.value.faults


def small(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - as TOML gives it
    """Give the small procedure with other values at its top."""
    return {**copy.deepcopy(SMALL), **changes}


def step(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    """Give the small procedure with a second step like this one."""
    return small(steps=[*SMALL["steps"], {"at": ["open"], "on": "taken", **changes}])


def duty(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    """Give the small procedure with its duty changed; None takes a key away."""
    row = {**SMALL["duties"][0], **changes}
    return small(duties=[{key: value for key, value in row.items() if value is not None}])


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_every_procedure_is_sound(file: Path) -> None:
    assert load_procedure(file.stem).name == file.stem


def test_the_small_procedure_is_sound() -> None:
    procedure = read_procedure(SMALL, HOLES)

    assert (procedure.name, len(procedure.steps), [row.name for row in procedure.duties]) == (
        "klein",
        2,
        ["decide", "attend"],
    )
    assert procedure.duties[0].warn == (10, 5, 2, 0)


ALL_EVENTS = ", ".join(EventKind)
ALL_STATES = ", ".join(State)
ALL_KEYS = ", ".join(sorted(TOP_KEYS))
NO_TERM = 'is no term; write for example "7 working days", "6 weeks", "1 month" or "2 years"'
ROUND = {"decided_by": "directie", "window": "6 weeks", "source": "a test"}
OBSERVABLE = "good_friday, liberation_day"
FIELDS = "discussed, name, address, contact, what, when, about, wish"
LETTERS = ", ".join(f"letter {name}" for name in sorted(HOLES))
CLOCK = 'duties: "decide" does "closing_due" at its end, but'


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({}, [f"{key}: is missing" for key in ("name", "title", "owner", "roles", "steps", "duties")]),
        (small(extra=1), [f"extra: unknown key; allowed: {ALL_KEYS}"]),
        (small(title=""), ["title: is empty"]),
        (small(steps="open"), ["steps: must be a list"]),
        (small(roll="no"), ["roll: must be true or false"]),
        (small(extensions=-1), ["extensions: must be a whole number, 0 or more"]),
        (small(extensions=True), ["extensions: must be a whole number, 0 or more"]),
        (small(extendable="decide"), ["extendable: must be a list"]),
        (small(extendable=["remedy"]), ['extendable: "remedy" is not allowed; choose from decide']),
        (small(excluded=["weather"]), ['excluded: "weather" is not allowed; choose from administration_costs']),
        (small(excluded="administration_costs"), ["excluded: must be a list"]),
        (small(retention={"term": "two years"}), [f'retention.term: "two years" {NO_TERM}']),
        (
            small(retention={"counts_from": "received", "term": "2 years"}),
            ['retention.counts_from: "received" is not allowed; choose from closed'],
        ),
        (small(inventory={"every": "month"}), ['inventory.every: "month" is not allowed; choose from quarter']),
        (step(from_="open"), ["steps[3].from_: unknown key; allowed: after, at, by, hand_to, on, send, to"]),
        (step(at="open"), ["steps[3].at: must be a list"]),
        (step(at=["opened"]), [f'steps[3].at: "opened" is not allowed; choose from {ALL_STATES}']),
        (step(at=[]), ["steps[3].at: is empty"]),
        (step(on="klacht"), [f'steps[3].on: "klacht" is not allowed; choose from {ALL_EVENTS}']),
        (step(to="shut"), [f'steps[3].to: "shut" is not allowed; choose from {ALL_STATES}']),
        (step(on="decided"), ['steps: two rows for at "open" on "decided"']),
        (step(at=["decided"]), ['steps: state "decided" is used but no row leads to it']),
        (step(on="content", to="unclear"), ['steps: state "unclear" is no end, and no row leads out of it to one']),
        (step(on="letter_left"), ['steps[3].on: "letter_left" is dealt with by the program itself; it needs no row']),
        (duty(name=None), ["duties[1].name: is missing"]),
        (duty(starts=["complain"]), [f'duties[1].starts: "complain" is not allowed; choose from {ALL_EVENTS}']),
        (duty(starts=["taken"]), ['duties: "decide" starts on "taken", but no step is on it']),
        (
            duty(counts_from="yesterday"),
            [f'duties[1].counts_from: "yesterday" is not allowed; choose from {", ".join(Moment)}'],
        ),
        (duty(term="6 weken"), [f'duties[1].term: "6 weken" {NO_TERM}']),
        (duty(term="0 days"), ['duties: "decide" has a term of nothing']),
        (duty(done_by=[]), ["duties[1].done_by: is empty", 'duties: nothing ever ends "decide"']),
        (
            duty(done_by=["taken"]),
            ['duties: nothing ever ends "decide"', 'duties: "decide" is done by "taken", but no step is on it'],
        ),
        (duty(done_by=["decided", "letter late"]), ['duties: "decide" is done by letter "late", but no step sends it']),
        (duty(warn=["soon"]), ["duties[1].warn: must be whole numbers, 0 or more"]),
        (duty(at_end="closing_due"), [f"{CLOCK} no step is on it", f"{CLOCK} is not done by it"]),
        (duty(owed_by="bot"), ['duties: "decide" is owed by the bot, but nothing happens at its end']),
        (small(duties=[*SMALL["duties"], *SMALL["duties"]]), ['duties: "decide" stands twice']),
        (small(owner="baas"), ['owner: "baas" is not allowed; choose from directie']),
        (small(roles={"directie": {"nl": "de directie"}}), ["roles.directie.en: is missing"]),
        (small(roles={"directie": "de directie"}), ["roles.directie: must be a table"]),
        (small(urgent=["fire"]), ['urgent: "fire" is not allowed; choose from risk, threat, claim, publicity']),
        (small(topics="all"), ["topics: must be a table"]),
        (small(topics={"weather": "het weer"}), ["topics.weather: unknown key; allowed: appointment, costs, "]),
        (small(topics={"costs": "", "privacy": 3}), ["topics.costs: is empty", "topics.privacy: must be a text"]),
        (small(topics={"costs": "x" * 81}), ["topics.costs: has more than 80 characters"]),
        (small(observed_days=["carnival"]), [f'observed_days: "carnival" is not allowed; choose from {OBSERVABLE}']),
        (small(extension_limit="a while"), [f'extension_limit: "a while" {NO_TERM}']),
        (small(admission={"needs": ["shoes"]}), [f'admission.needs: "shoes" is not allowed; choose from {FIELDS}']),
        (small(rounds=[ROUND]), ['rounds: no step leads to "appealed"']),
        (small(rounds=[{}]), [f"rounds[1].{key}: is missing" for key in ("decided_by", "window", "source")]),
        (small(external_routes=[{"name": "raad"}]), ["external_routes[1].source: is missing"]),
        (
            small(external_routes=[{"name": "raad", "source": "x", "for": "friends", "link": "raad.example"}]),
            [
                'external_routes[1].for: "friends" is not allowed; choose from all, private, business',
                'external_routes[1].link: "raad.example" is no web address; it begins with https://',
            ],
        ),
        (step(hand_to="baas"), ['steps[3].hand_to: "baas" is not allowed; choose from directie']),
        (step(by=["baas"]), ['steps[3].by: "baas" is not allowed; choose from directie']),
        (step(after=["hear"]), ['steps[3].after: there is no duty "hear"; choose from decide']),
        (step(after=[7]), ["steps[3].after: must be a list of texts"]),
        (step(to="appealed"), ['steps: a row leads to "appealed", but there is no [[rounds]]']),
        (step(on="appeal_late"), ['steps: "appeal_late" can only happen with [[rounds]]']),
        (
            step(on="appeal_admitted", at=["closed"]) | {"rounds": [ROUND]},
            ['rounds: no step leads to "appealed"'],
        ),
        (duty(owed_by="baas"), ['duties[1].owed_by: "baas" is not allowed; choose from directie, coordinator, bot']),
        (duty(until="4 uur"), ['duties[1].until: must be a time of day, like "16:00"']),
        (duty(every="0 days"), ['duties: "decide".every is nothing']),
        (duty(every="same day"), ['duties[1].every: "same day" is no number of days, weeks, months or years']),
        (duty(term="per case"), ['duties: "decide" is "per case": it can only start on remedy_promised, third_party']),
        (duty(round=1), ['duties: "decide" is of round 1, but there are 0 rounds']),
        (duty(round=-1), ["duties[1].round: must be a whole number, 0 or more"]),
        (duty(outlives=1), ["duties[1].outlives: must be true or false"]),
        (duty(undone_by=["decision"]), [f'duties[1].undone_by: "decision" is not allowed; choose from {LETTERS}']),
        (duty(warn_letter="digest"), ['duties[1].warn_letter: "digest" is not allowed; choose from']),
        (
            duty(at_end="decided") | {"steps": [*SMALL["steps"][:1], {**SMALL["steps"][1], "after": ["decide"]}]},
            ['steps[2].after: the clock does "decided", it can\'t be told to wait'],
        ),
    ],
)
def test_a_fault_is_named_with_its_place(data: dict[str, Any], expected: list[str]) -> None:
    assert [one for one in expected if not any(fault.startswith(one) for fault in faults(data))] == []


@pytest.mark.requirement("STA-8")
def test_a_list_of_kinds_replaces_the_usual_one_and_always_has_something_else() -> None:
    usual, own = (read_procedure(data, HOLES) for data in (small(), small(topics={"costs": "geld", "source": "x"})))

    assert usual.topics == ALL
    assert (own.topics, own.topics_source) == ({"costs": "geld", "other": "anders"}, "x")


@pytest.mark.parametrize("letter", ["sorry", "digest"])
def test_a_letter_that_does_not_exist_or_has_no_audience_can_not_be_sent(letter: str) -> None:
    (fault,) = faults(step(send=[letter]))

    assert fault.startswith(f'steps[3].send: "{letter}" is not allowed; choose from acknowledgement, ')


def test_all_faults_are_told_at_once() -> None:
    broken = small(extra=1, roll=2, steps=[{"at": ["x"], "on": "y", "to": "z"}], duties=[{"name": "a", "zap": 1}])

    assert len(faults(broken)) >= 12


def test_a_pair_without_a_row_is_no_step() -> None:
    assert load_procedure("hss").step(State.CLOSED, EventKind.DECIDED) is None


@pytest.mark.requirement("HSS-10")
def test_hss_leads_every_state_to_an_archive() -> None:
    hss = load_procedure("hss")
    reached = reachable_states(hss.steps)

    assert reached - CLOSED_STATES == {State.NEW, State.UNCLEAR, State.OPEN, State.DECIDED}
    assert [state for state in reached if not reachable_states(hss.steps, state) & CLOSED_STATES] == []
    assert str(hss.retention) == "2 years"


SOURCES = [
    ("acknowledge", "7 working days", "HSS-6"),
    ("identify", "2 working days", "house default"),
    ("decide", "6 weeks", "HSS-8"),
    ("satisfaction", "1 week", "house default"),
    ("close", "2 weeks", "house default"),
    ("effect", "90 days", "house default"),
    ("attend", "2 working days", "house default"),
]


@pytest.mark.requirement("HSS-6")
@pytest.mark.requirement("HSS-8")
def test_every_term_of_hss_has_its_source() -> None:
    assert [(row.name, str(row.term), row.source) for row in load_procedure("hss").duties] == SOURCES


@pytest.mark.requirement("HSS-9")
def test_hss_points_to_its_external_route() -> None:
    (route,) = load_procedure("hss").external_routes

    assert (route.name, route.link) == ("erisietsmisgegaan.nl", "https://erisietsmisgegaan.nl")


@pytest.mark.requirement("HSS-3")
def test_hss_excludes_administration_costs() -> None:
    assert load_procedure("hss").excluded == {"administration_costs"}


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.sampled_from(["", "open", "complaint", "6 weeks", "letter late", "x"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["at", "on", "to", "name", "term", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.sampled_from(["steps", "duties"]), st.data())
def test_no_value_anywhere_breaks_the_reading(table: str, data: st.DataObject) -> None:
    broken = copy.deepcopy(HSS)
    row = data.draw(st.sampled_from(broken[table]))
    row[data.draw(st.sampled_from(sorted({"at", "on", "to", "send", "term", "done_by", "warn", "starts"})))] = (
        data.draw(VALUES)
    )
    broken[data.draw(st.sampled_from(["retention", "roll", "excluded", "steps", "x"]))] = data.draw(VALUES)

    try:
        assert isinstance(read_procedure(broken, HOLES), Procedure)
    except ProcedureFaults as found:
        assert found.faults  # noqa: PT017 - either is fine; anything else is not
