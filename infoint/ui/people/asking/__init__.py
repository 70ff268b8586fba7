"""Whom to ask next."""
