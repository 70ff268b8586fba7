"""Fields and people as a person tells them in one line."""
