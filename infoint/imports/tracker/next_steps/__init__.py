"""What is to be done next: which day is that of a step told in words."""
