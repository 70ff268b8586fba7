"""Asking for an interview: attempts, messages that follow, days to wait."""
