"""Step 7, and the box that every letter is written in."""
