"""The doors to the outside: one module each; library errors become `TryAgain` or `GiveUp`."""


class TryAgain(Exception):
    """It did not work now and may work later; the text says what and where, without personal data."""


class GiveUp(Exception):
    """It will not work without somebody changing something; the text says what."""
