"""Demos, and the view for a class."""
