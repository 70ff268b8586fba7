"""One file a rule for a question."""
