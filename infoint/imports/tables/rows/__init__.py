"""What a row of a table made by hand is, where it is nobody."""
