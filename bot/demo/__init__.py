"""How does ten weeks of work look? The real bot, with servers of its own and a clock that runs fast."""
