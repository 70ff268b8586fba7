"""Sentences that are kept, and worded when somebody reads them."""

from collections.abc import Mapping
from typing import Any

from infoint.i18n import _, filled, ngettext

Value = str | int


class Message(str):
    """A sentence with its values: as text it is English, `worded` gives it in the language in use.

    `message` is marked with `N_`. With `many` it is a count: `message` is the sentence for one,
    `many` the one for more, and `n` is among the values.
    """

    message: str
    many: str
    values: Mapping[str, Value]

    def __new__(cls, message: str, many: str = "", /, **values: Value) -> "Message":
        """A sentence to keep, with its values."""
        english = many if many and values.get("n") != 1 else message
        made = super().__new__(cls, filled(english, english, values))
        made.message, made.many, made.values = message, many, values
        return made

    def worded(self) -> str:
        """The sentence in the language in use."""
        values = {
            name: value.worded() if isinstance(value, Message) else value
            for name, value in self.values.items()
        }
        if self.many:
            return ngettext(self.message, self.many, int(self.values["n"]), **values)
        return _(self.message, **values)


def worded(sentence: str) -> str:
    """A sentence that was marked with `N_`, with or without values, in the language in use."""
    return sentence.worded() if isinstance(sentence, Message) else _(sentence)


def kept(label: str) -> dict[str, Any]:
    """What is stored of a sentence: `label`, and where it has them `many` and `values`."""
    if not isinstance(label, Message):
        return {"label": label}
    found: dict[str, Any] = {"label": label.message}
    if label.many:
        found["many"] = label.many
    return {**found, "values": dict(label.values)} if label.values else found


def brought_back(stored: Mapping[str, Any]) -> Message:
    """The sentence that was stored; one from before, or with odd values, is shown as it is."""
    values, many = stored.get("values", {}), stored.get("many", "")
    if not _are_values(values) or not isinstance(many, str):
        return Message(stored["label"])
    if many and not isinstance(values.get("n"), int):
        many = ""
    return Message(stored["label"], many, **values)


def _are_values(values: object) -> bool:
    return isinstance(values, dict) and all(
        isinstance(name, str) and name.isidentifier() and isinstance(value, Value)
        for name, value in values.items()
    )
