"""How does a new installation get its configuration? `klachtenpost init`, without its questions."""

from bot.setup.answers import InitAnswers, Password
from bot.setup.write import AlreadyThere, variables, write_config

__all__ = ["AlreadyThere", "InitAnswers", "Password", "variables", "write_config"]
