"""What a person can put right: one clear sentence for each entry."""

from collections.abc import Mapping

from infoint.i18n.messages import worded


class InputError(Exception):
    """Something in the input does not fit. Nothing was stored.

    `problems` maps the name of an entry to one sentence that says what to do, in English until it
    is worded. The sentences hold no words that the person typed.
    """

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__(" ".join(problems.values()))
        self.problems: dict[str, str] = dict(problems)

    def worded(self) -> dict[str, str]:
        """The sentences by entry, in the language in use."""
        return {name: worded(sentence) for name, sentence in self.problems.items()}
