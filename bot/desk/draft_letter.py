"""What does the mail with a draft say above and below the letter: what is missing, what to look at, what to answer?"""

from collections.abc import Iterator
from typing import Any

from bot.core.case import Case
from bot.core.draft import LETTER_CALLED, PROPOSAL, Draft
from bot.core.draft_block import BEGINS, ENDS
from bot.core.draft_lacks import lacks
from bot.core.private_data import Known, private_data
from bot.core.readable import hard_sentences
from bot.core.tone import tone
from bot.desk.office import Office

MOST_WARNINGS = 8  # more are not read
LINE = "====="


def draft_facts(draft: Draft, case: Case, after: Case, office: Office, *, second: str) -> dict[str, Any]:
    """Give the holes of the letters `draft` and `second_reading`.

    :param after: the case as it would be when the letter has left
    :param second: the names of who must approve it
    """
    return {
        "letter_called": LETTER_CALLED.get(draft.name, "de brief"),
        "letter_subject": draft.subject,
        "letter_text": draft.text,
        "begins": f"{LINE} {BEGINS.format(draft.number)} {LINE}",
        "ends": f"{LINE} {ENDS} {LINE}",
        "lacks": tuple(map(capital, lacks(draft, case, office.rules.procedure, after=after))),
        "warnings": tuple(_warnings(draft, case, office))[:MOST_WARNINGS],
        "writer": draft.by_name or draft.by,
        "second": second,
        "instead": "voorstel aan klager: …" if draft.name == PROPOSAL else "besluit: gegrond, want …",
        "changed": (),
        "refused_by": "",
        "refused_why": "",
    }


def capital(line: str) -> str:
    """Begin a line with a capital, and leave the names in it alone."""
    return line[:1].upper() + line[1:]


def _warnings(draft: Draft, case: Case, office: Office) -> Iterator[str]:
    told = "\n".join(line for line in draft.text.split("\n") if not line.lstrip().startswith(">"))
    for what, words in private_data(told, _known(draft, case, office)):
        yield f"Er staat {what} in: “{words}”. Mag de klager dat weten?"
    if case.language != "nl":
        return
    own = _own_words(draft)
    for one in hard_sentences(own):
        yield f"Moeilijke zin: “{one.sentence}” ({one.why})."
    for what, sentence in tone(own):
        yield f"“{sentence}” Let op: {what}{'' if what.endswith('?') else '.'}"


def _own_words(draft: Draft) -> str:
    """Give what a person wrote: the words of the act, and the lines that were changed by hand; not our template's."""
    ours = {line.strip() for line in draft.base.split("\n")}
    typed = "\n".join(line for line in draft.text.split("\n") if not line.strip() or line.strip() not in ours)
    return "\n\n".join(part for part in (draft.own_words, typed.strip()) if part)


def _known(draft: Draft, case: Case, office: Office) -> Known:
    organisation = office.organisation
    told = (
        *(case.subject, case.gist, case.complainant_name, case.complainant_address, case.postal),
        *case.details.values(),
        *case.representative.values(),
    )
    ours = tuple(one for one in (organisation.address, organisation.phone) if one)
    others = tuple(one.name for one in organisation.colleagues if one.address != draft.by)
    return Known(told="\n".join(told), ours=ours, colleagues=others, signed=organisation.name)
