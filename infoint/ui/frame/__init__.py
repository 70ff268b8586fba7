"""The frame around every page, and the two doors to it."""

from infoint.ui.frame.app import open_page, run_app

__all__ = ["open_page", "run_app"]
