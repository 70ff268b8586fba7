"""Contacts: listed, found, on a stage, on the ladder of practice, named by somebody."""
