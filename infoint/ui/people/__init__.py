"""Step 2, one person, duplicates, whom to ask next."""
