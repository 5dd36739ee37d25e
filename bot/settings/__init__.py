"""What did the people who run this installation configure? `load_settings` gives it as one frozen value."""

from bot.settings.faults import ConfigurationError, Fault
from bot.settings.load import load_settings
from bot.settings.values import OrganisationSettings, Settings

__all__ = ["ConfigurationError", "Fault", "OrganisationSettings", "Settings", "load_settings"]
