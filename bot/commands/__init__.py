"""What the commands of `klachtenpost` do; `bot.cli` only reads their options."""
