"""What does the bot learn from colleagues who say what a mail is? Examples, a new model, and whether that is better."""
