"""What does each sentence of a reply ask or tell? A second opinion on what the rules of `bot.core` left."""
