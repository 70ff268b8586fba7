"""Names that a file writes shorter, and who named whom."""
