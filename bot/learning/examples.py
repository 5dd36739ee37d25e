"""Which example mails does an installation have of its own? They are read from the store, and kept nowhere else."""

import logging
from collections.abc import Iterable, Mapping, Sequence

from sqlmodel import Session

from bot.core.mail import Unreadable
from bot.core.reading import read
from bot.core.surprise import where
from bot.desk.reading import JUDGED, SECONDS, text_of
from bot.desk.watchdog import TooSlow, within
from bot.learning.lessons import ACTORS, KINDS, Lesson, lessons
from bot.store import inbox
from bot.store.lessons import told
from classifiers import Text
from classifiers.corpus import Example

log = logging.getLogger(__name__)
AUTHOR = "own"  # one group beside the writers of the corpus


def all_lessons(session: Session, excluded: Mapping[str, frozenset[str]]) -> list[Lesson]:
    """Find what colleagues said about mails, without opening those."""
    return lessons(told(session, [str(one) for one in KINDS], ACTORS), excluded)


def own_examples(session: Session, found: Iterable[Lesson], excluded: Mapping[str, frozenset[str]]) -> list[Example]:
    """Open the mails, one by one; what can't be read or was never judged is left out, and so are doubles."""
    made = [(one, _text(session, one, excluded[one.organisation])) for one in found]
    return without_doubles([_example(lesson, text) for lesson, text in made if text])


def _text(session: Session, lesson: Lesson, excluded: frozenset[str]) -> Text | None:
    raw = inbox.raw_of(session, lesson.mail)
    if raw is None:
        return None
    try:
        with within(SECONDS):
            mail = read(raw)
        return text_of(mail, excluded) if mail.kind in JUDGED else None
    except (Unreadable, TooSlow):
        return None
    except Exception as surprise:  # noqa: BLE001 - one mail may not stop the training
        log.warning("mail %d is no example: %s", lesson.mail, where(surprise))
        return None


def _example(lesson: Lesson, text: Text) -> Example:
    return Example(
        id=lesson.number,
        text=text,
        label=lesson.label,
        situation=f"{AUTHOR}/{lesson.sender}",
        organisation=lesson.organisation,
        author=AUTHOR,
        topic=lesson.topic,
    )


def without_doubles(found: Sequence[Example]) -> list[Example]:
    """Of mails with the same words only the last counts: what a robot sends every day would outweigh the rest."""
    last = {(one.organisation, _folded(one.text.subject), _folded(one.text.body)): one for one in found}
    kept = {id(one) for one in last.values()}
    return [one for one in found if id(one) in kept]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
