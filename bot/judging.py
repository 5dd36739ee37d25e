"""Who judges what a reply probably asks? A trained model, loaded with the first reply."""

from functools import cache
from typing import TYPE_CHECKING

from bot.core.likely import Chances, Said

if TYPE_CHECKING:
    from classifiers.replies.model import ReplyModel


def judge(said: Said) -> Chances:
    """Give for each sentence of a reply the chance of each act, 0 to 1."""
    from classifiers.replies.model import Reply  # noqa: PLC0415 - numpy takes a while to import

    return _model(said.who).chances(
        Reply(sentences=said.sentences, state=said.state, asked=said.asked, colleagues=said.colleagues)
    )


@cache
def _model(who: str) -> "ReplyModel":
    from classifiers.replies.model import load  # noqa: PLC0415 - as above

    return load(who)
