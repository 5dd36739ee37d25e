"""The bot's memory: arrived mail, cases with their events, letters. SQLite or PostgreSQL, one code path.

Read `database.py` first, then `tables.py`; every other module is a handful of functions that take a session.
"""
