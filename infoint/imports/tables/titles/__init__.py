"""What the title of a column means."""
