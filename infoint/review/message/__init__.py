"""One file a rule for a message."""
