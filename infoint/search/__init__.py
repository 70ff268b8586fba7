"""Everything that holds a word."""
