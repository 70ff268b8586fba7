"""Bring people in."""
