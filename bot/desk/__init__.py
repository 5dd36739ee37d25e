"""What happens at the complaints desk: mails are understood, cases move, letters are written."""
