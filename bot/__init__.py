"""Klachtenpost: complaint handling whose whole interface is e-mail.

Read in this order: `journey` (the four acts), `core.decide` (the only function that changes a case),
`core.procedure` (a procedure as data), `cli` (the commands).
"""
