"""Step 6 and the action plan."""
