"""How is a scenario written down? As TOML that can be read again."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime

from bot.core.organisation import Organisation
from bot.rehearsal.outcome import Outcome
from bot.rehearsal.scenario import ScenarioJourney, ScenarioMail


def text(value: str) -> str:
    """Write a text of one line; JSON's way is TOML's way, but for one control character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def texts(values: tuple[str, ...]) -> str:
    """Write a list of texts, one a line when they are several."""
    if len(values) < 2:  # noqa: PLR2004 - several
        return f"[{', '.join(map(text, values))}]"
    return "\n".join(["[", *(f"  {text(one)}," for one in values), "]"])


def table(values: Mapping[str, str]) -> str:
    """Write a small table on one line."""
    return f"{{ {', '.join(f'{key} = {text(value)}' for key, value in values.items())} }}" if values else "{}"


def outcome_lines(came: Outcome) -> list[str]:
    """Write what came of a journey, as it stands in a scenario file."""
    return [f"letters = {texts(came.letters)}", f"state = {text(came.state)}", f"due = {table(came.due)}"]


def journey_lines(journey: ScenarioJourney, came: Outcome) -> list[str]:
    """Write a journey with what came of it."""
    mails = [f"  {table(_mail(mail))}," for mail in journey.mails]
    return [
        "[[journeys]]",
        f"name = {text(journey.name)}",
        f"case = {text(journey.case)}",
        "mails = [",
        *mails,
        "]",
        f"until = {text(_moment(journey.until))}",
        *outcome_lines(came),
    ]


def _mail(mail: ScenarioMail) -> dict[str, str]:
    about = {"answers": mail.answers} if mail.answers else {"subject": mail.subject}
    calendar = {"calendar": mail.calendar} if mail.calendar else {}
    unproven = {} if mail.proven else {"unproven": "yes"}
    return {"at": _moment(mail.at), "who": mail.who, **about, "text": mail.text, **unproven, **calendar}


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M}"


def organisation_lines(organisation: Organisation, people: Mapping[str, str]) -> Iterator[str]:
    """Write who works there, and who else writes and reads."""
    yield "[organisation]"
    for key in ("key", "name", "short_name", "address", "procedure", "coordinator", "step_up", "fallback"):
        yield f"{key} = {text(getattr(organisation, key))}"
    yield f"authserv_id = {text(organisation.authserv_id)}"
    drafts = ", ".join(map(text, sorted(organisation.drafts)))
    yield from [f"drafts = [{drafts}]"] if drafts else []  # without them what is decided leaves at once
    for one in organisation.colleagues:
        yield "\n[[organisation.colleagues]]"
        yield f"name = {text(one.name)}"
        yield f"address = {text(one.address)}"
        yield from [f"team = {text(one.team)}"] if one.team else []
        yield f"roles = [{', '.join(text(role) for role in sorted(one.roles))}]"
    yield "\n[people]"
    yield from (f"{name} = {text(address)}" for name, address in people.items())
