"""Infoint: a coach for informational interviews, importable without its screen."""

__version__ = "0.1.0"
