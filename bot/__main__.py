"""`python -m bot` is the command `klachtenpost`."""

from bot.cli import main

main()
