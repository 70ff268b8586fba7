"""Words in a letter after a talk that are better read once more: unkind, a sum, told alone."""

from collections.abc import Iterator

from infoint.i18n import N_
from infoint.review.finding import Finding
from infoint.words.careful import careful_places


def careful_words(text: str) -> Iterator[Finding]:
    """Each place at which somebody could be hurt, or given away."""
    for span in careful_places(text):
        yield Finding(
            rule="careful-words",
            advice=N_("Read this once more: should it stand in a letter?"),
            why=N_("A letter stays, and others may read it too."),
            source="ours",
            span=span,
        )
