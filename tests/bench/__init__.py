"""Measurements: `python -m tests.bench`. Not collected as tests."""
