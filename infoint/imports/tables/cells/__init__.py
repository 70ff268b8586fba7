"""What one cell of a table holds."""
