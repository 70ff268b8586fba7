"""Copies that students gave a counselor, read only, and what the counselor answers."""
