"""Messages and letters: filled from a template, chosen from what was said, written to files."""
