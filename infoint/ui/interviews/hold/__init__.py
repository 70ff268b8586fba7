"""Step 5: the morning of an interview, the interview itself, and straight after it."""
