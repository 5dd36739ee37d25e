"""Would it work, and if not, what must be done? `klachtenpost check`."""

from bot.check.all import check, check_file
from bot.check.colleagues import check_mail
from bot.check.finding import Finding

__all__ = ["Finding", "check", "check_file", "check_mail"]
