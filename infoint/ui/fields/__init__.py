"""Step 1 and the comparison of fields."""
