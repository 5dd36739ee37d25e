"""How does a procedure play out, without servers? An organisation of invented people, its post and its days."""
