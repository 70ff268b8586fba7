"""Showing the app: demos, copies without names, notes for a class."""
