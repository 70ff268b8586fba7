"""What to take along to a talk."""
