"""How a decision is named on screen."""

from typing import Literal

from infoint.domain.fields import Decision

Colour = Literal["blue", "gray", "green"]

OUTCOMES: dict[Decision, tuple[str, Colour, str]] = {
    "go on": ("Go on", "blue", ":material/trending_flat:"),
    "set aside": ("Set aside", "gray", ":material/inventory_2:"),
    "decide": ("Decided for it", "green", ":material/flag:"),
    "": ("A thought", "gray", ":material/edit_note:"),
}
"""By way that a note goes: words, colour and icon of its badge."""
CHOICES: dict[Decision, str] = {
    "go on": "Go on: talk to more people",
    "set aside": "Set it aside for now",
    "decide": "Decide for it",
}
"""What one can choose."""
