"""Names in a file: shorter ones of the same person, and who named whom."""
