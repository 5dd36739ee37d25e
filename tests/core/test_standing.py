"""Does everybody get the rights that are theirs in this case, and no more?"""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.core.case import Case
from bot.core.draft import READS, Draft, as_facts
from bot.core.mail import Address, Mail
from bot.core.organisation import Colleague
from bot.core.standing import LABELLING, RECUSALS, Role, Standing, rights, standing
from bot.core.token import Purpose, Token, base36, mint
from bot.core.words import EventKind, State
from bot.rules import load_procedure
from tests.core.stories import FALLBACK, STEP_UP, people_of, world
from tests.town import ORGANISATION, PROOF

SECRET = b"a secret of at least 32 characters!"
TODAY = date(2026, 11, 23)
HSS = load_procedure("hss")
CASE = Case(
    number="HSS-2026-0001", organisation="hss", procedure="hss", complainant_address="anna@burger.example",
    entered_by="mila@hss.example",
)  # fmt: skip
EVERYTHING = frozenset(EventKind)


def token(address: str, purpose: Purpose = Purpose.COLLEAGUE, number: str = CASE.number, extra: str = "") -> Token:
    """Mint a token."""
    return mint(SECRET, number, address, purpose, TODAY, extra)


def stands(sender: str, *tokens: Token, case: Case = CASE, proven: bool = True, today: date = TODAY) -> Standing:
    """Say how a sender with these tokens stands."""
    mail = Mail(sender=Address(name="", address=sender), authentication_results=(PROOF,) if proven else ())
    return standing(mail, case, tokens, organisation=ORGANISATION, procedure=HSS, secret=SECRET, today=today)


def test_the_directie_with_both_keys_may_do_everything() -> None:
    who = stands("directie@hss.example", token("directie@hss.example"))

    assert (who.role, who.sure, who.may) == (Role.COLLEAGUE, True, EVERYTHING)


@pytest.mark.parametrize(
    ("tokens", "proven"),
    [
        ((), True),
        ((token("directie@hss.example"),), False),
        ((token("mila@hss.example"),), True),
        ((token("directie@hss.example", number="HSS-2026-0002"),), True),
        ((token("directie@hss.example", Purpose.COMPLAINANT),), True),
        ((replace(token("directie@hss.example"), mac="a" * 16),), True),
        ((replace(token("mila@hss.example"), number="HSS-2026-0001"),), True),
    ],
    ids=["no token", "no proof", "another's token", "another case", "another purpose", "forged", "another's again"],
)
def test_with_one_key_a_colleague_is_not_sure(tokens: tuple[Token, ...], proven: bool) -> None:  # noqa: FBT001 - a row
    who = stands("directie@hss.example", *tokens, proven=proven)

    assert (who.role, who.sure) == (Role.COLLEAGUE, False)


def test_an_expired_token_is_no_key() -> None:
    assert not stands("directie@hss.example", token("directie@hss.example"), today=date(2028, 6, 1)).sure


@pytest.mark.parametrize(
    "sender", ["vreemde@elders.example", "directie@hss.example.evil.example", "directie@hs5.example", ""]
)
def test_a_stranger_with_a_forwarded_token_is_an_outsider(sender: str) -> None:
    assert stands(sender, token("directie@hss.example")) == Standing(role=Role.OUTSIDER)


def test_the_complainant_is_sure_only_with_our_token() -> None:
    anna = "anna@burger.example"

    assert stands(anna, token(anna, Purpose.COMPLAINANT)) == Standing(role=Role.COMPLAINANT, sure=True)
    assert stands(anna) == Standing(role=Role.COMPLAINANT, sure=False)


def test_a_colleague_without_a_part_in_the_case_may_nothing() -> None:
    referred = replace(CASE, state=State.REFERRED, label="costs")

    assert stands("sam@hss.example", token("sam@hss.example")).may == frozenset()
    assert stands("sam@hss.example", token("sam@hss.example"), case=referred).may == LABELLING
    assert rights(ORGANISATION.colleagues[2], CASE, replace(ORGANISATION, routes={}), HSS) == frozenset()


def test_who_entered_the_case_may_say_what_it_is_and_add_to_it_but_not_decide() -> None:
    may = stands("mila@hss.example", token("mila@hss.example")).may

    assert may >= LABELLING
    assert may & {EventKind.DECIDED, EventKind.POSITION_TOLD, EventKind.EXTENDED, EventKind.COMPLAINANT_ASKED} == set()


@pytest.mark.parametrize("address", ["toezicht@hss.example", "secretariaat@hss.example"])
def test_the_step_up_and_the_fallback_may_do_everything(address: str) -> None:
    who = stands(address, token(address))

    assert (who.role, who.sure, who.may) == (Role.COLLEAGUE, True, EVERYTHING)


# --- the complaint of somebody who works here, and the second reader ------------------------------------------------


@pytest.mark.parametrize("address", ["directie@hss.example", "toezicht@hss.example", "sam@hss.example"])
def test_a_colleague_is_only_the_complainant_in_the_own_case(address: str) -> None:
    own = replace(CASE, complainant_address=address, owner=address, entered_by=address)
    person = ORGANISATION.staff(address)
    assert person

    assert stands(address, token(address), case=own) == Standing(role=Role.COMPLAINANT, sure=True)
    assert stands(address, case=own) == Standing(role=Role.COMPLAINANT, sure=False)
    assert rights(person, own, ORGANISATION, HSS) == frozenset()


WITH_READER = replace(ORGANISATION, second_reader="kwaliteit", colleagues=(
    *ORGANISATION.colleagues,
    Colleague(name="Kim", address="kim@hss.example", roles=frozenset({"kwaliteit"})),
))  # fmt: skip
ASKED_KIM = Draft(
    number=1, kind="decided", facts={}, name="decision", by="directie@hss.example", readers=("kim@hss.example",)
)  # fmt: skip


@pytest.mark.parametrize(
    ("address", "drafted", "allowed"),
    [
        ("kim@hss.example", True, READS),
        ("kim@hss.example", False, frozenset()),
        ("sam@hss.example", True, frozenset()),
        ("directie@hss.example", True, EVERYTHING - READS),  # who wrote it does not approve it
    ],
)
def test_the_second_reader_approves_a_draft_and_nothing_else(
    address: str, allowed: frozenset[EventKind], *, drafted: bool
) -> None:
    case = replace(CASE, entered_by="", state=State.OPEN, draft=as_facts(ASKED_KIM) if drafted else {})
    person = WITH_READER.staff(address)
    assert person

    assert rights(person, case, WITH_READER, HSS) == allowed


def test_a_second_reader_whom_it_is_about_reads_nothing() -> None:
    case = replace(CASE, state=State.OPEN, draft=as_facts(ASKED_KIM), excluded=("kim@hss.example",))
    person = WITH_READER.staff("kim@hss.example")
    assert person

    assert rights(person, case, WITH_READER, HSS) == frozenset()


# --- where more than one role has a part ------------------------------------------------------------------------

WONEN = world("woonpartners")
MANAGER, DIRECTOR, SERVICE = (f"{role}.noord@x.example" for role in ("manager", "directeur", "klantenservice"))
OF_WONEN = Case(number="X-2026-0001", organisation="woonpartners", procedure="woonpartners", state=State.OPEN)


def may(address: str, **changes: Any) -> frozenset[EventKind]:  # noqa: ANN401 - the fields of a case
    """Say what somebody at the housing corporation may do."""
    person = WONEN.organisation.staff(address)
    assert person
    return rights(person, replace(OF_WONEN, **changes), WONEN.organisation, WONEN.procedure)


@pytest.mark.requirement("WOP-4")
def test_only_the_manager_decides_whoever_has_taken_the_case() -> None:
    assert EventKind.DECIDED in may(MANAGER)
    assert EventKind.DECIDED not in may(SERVICE, owner=SERVICE)
    assert {EventKind.NOTED, EventKind.CONVERSATION} <= may(SERVICE, owner=SERVICE)


@pytest.mark.parametrize("address", [STEP_UP, FALLBACK])
def test_the_step_up_and_the_fallback_person_may_do_what_only_another_role_may(address: str) -> None:
    assert may(address) == EVERYTHING


@pytest.mark.requirement("WOP-1")
def test_a_complaint_that_waits_is_not_yet_the_managers() -> None:
    assert may(MANAGER, state=State.WAITING, role="klantenservice") == frozenset()
    assert EventKind.ADMITTED in may(SERVICE, state=State.WAITING, role="klantenservice")


@pytest.mark.requirement("WOP-7")
@pytest.mark.parametrize(
    ("address", "state", "kind", "allowed"),
    [
        (DIRECTOR, State.OPEN, EventKind.DECIDED, False),
        (DIRECTOR, State.DECIDED, EventKind.APPEAL_ADMITTED, True),
        (MANAGER, State.DECIDED, EventKind.APPEAL_ADMITTED, False),
        (DIRECTOR, State.APPEALED, EventKind.DECIDED, True),
        (MANAGER, State.APPEALED, EventKind.DECIDED, False),
        (MANAGER, State.APPEALED, EventKind.MEASURE, True),  # who handled it may still say what was learned
    ],
)
def test_on_appeal_the_director_decides_and_nobody_else(
    address: str, state: State, kind: EventKind, *, allowed: bool
) -> None:
    role = {"role": "directeur", "round": 1} if state is State.APPEALED else {}

    assert (kind in may(address, state=state, **role)) is allowed


@pytest.mark.requirement("STI-4")
def test_who_is_kept_out_may_not_decide_and_the_other_manager_may() -> None:
    assert may(MANAGER, excluded=(MANAGER,), owner=MANAGER) == frozenset()
    assert EventKind.DECIDED in may("manager.zuid@x.example", excluded=(MANAGER,))


def test_when_nobody_else_is_left_the_last_resort_may_do_everything() -> None:
    everybody = tuple(one for one in people_of(WONEN) if one != MANAGER)

    assert may(MANAGER, excluded=everybody) == EVERYTHING


def test_who_took_the_case_may_do_everything() -> None:
    assert stands("sam@hss.example", case=replace(CASE, owner="sam@hss.example")).may == EVERYTHING - RECUSALS


@pytest.mark.parametrize("address", ["directie@hss.example", "mila@hss.example", "toezicht@hss.example"])
def test_who_is_kept_out_may_nothing_whatever_the_role(address: str) -> None:
    who = stands(address, token(address), case=replace(CASE, excluded=(address,), owner=address))

    assert (who.role, who.may) == (Role.OUTSIDER, frozenset())


@pytest.mark.requirement("HSS-7")
def test_who_is_kept_out_may_answer_the_question_that_was_put() -> None:
    who = stands(
        "mila@hss.example", token("mila@hss.example", Purpose.ASKED), case=replace(CASE, excluded=("mila@hss.example",))
    )

    assert (who.role, who.may) == (Role.ASKED, frozenset())


@pytest.mark.requirement("HSS-7")
def test_a_colleague_who_was_asked_answers_without_proof() -> None:
    bare = replace(CASE, entered_by="")

    assert (
        stands("mila@hss.example", token("mila@hss.example", Purpose.ASKED), case=bare, proven=False).role is Role.ASKED
    )


def test_a_confirmation_names_the_mail_that_it_confirms() -> None:
    who = stands(
        "directie@hss.example", token("directie@hss.example", Purpose.CONFIRM, extra=base36(4711)), proven=False
    )

    assert (who.role, who.sure, who.confirms) == (Role.CONFIRMING, False, 4711)


def test_a_confirmation_of_another_mail_can_not_be_made_from_one() -> None:
    forged = replace(token("directie@hss.example", Purpose.CONFIRM, extra=base36(4711)), extra=base36(4712))

    assert stands("directie@hss.example", forged, proven=False).role is Role.COLLEAGUE


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("Mila@HSS.example", "Mila de Boer"),
        ("toezicht@hss.example", "toezicht@hss.example"),
        ("techniek@hss.example", "techniek@hss.example"),
        ("anna@burger.example", None),
        ("", None),
    ],
)
def test_who_works_here_is_known_by_the_configuration(address: str, name: str | None) -> None:
    known = ORGANISATION.staff(address)

    assert (known.name if known else None) == name
