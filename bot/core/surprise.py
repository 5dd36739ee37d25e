"""What went wrong, and where, without a word of anybody's mail? For the log."""

import traceback


def where(error: BaseException) -> str:
    """Name the kind of error and the lines it came through, innermost first; its text may hold personal data."""
    frames = reversed(traceback.extract_tb(error.__traceback__))
    places = [f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in frames]
    return " < ".join([type(error).__name__, *places[:8]])
