"""Keeps the screen of a phone from going dark while a talk runs, where the browser can."""

from infoint.ui.browser.component import behaviour

keep_awake = behaviour("keep_awake")
"""Mount it once a run, for as long as the screen is to stay on."""
