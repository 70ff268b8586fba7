"""Whether a text is one wall of words."""

import re
from collections.abc import Iterator

from infoint.domain.letters import GAP_MARK
from infoint.review.read_text import Place, ReadText

KINDS = frozenset(("email", "letter", "message", "thank-you", "report-back"))
MOST_WORDS = 145
"""As many words may stand together without a break."""
_WRAPPED = (45, 90)
"""A line of so many letters that ends without a break may go on in the next one."""
_ENDS = (".", "!", "?", ":", ";")
_LINE = re.compile(r"[^\n]*\n?")
_WORD = re.compile(r"\S*\w\S*")


def wall_of_text(read: ReadText) -> Iterator[Place]:
    """The first paragraph that is longer than the eye likes."""
    if read.kind not in KINDS:
        return
    for begin, end in _paragraphs(read.text.replace(GAP_MARK, " ")):
        words = list(_WORD.finditer(read.text, begin, end))
        if len(words) > MOST_WORDS:
            yield Place((words[0].start(), words[-1].end()), {"n": len(words)})
            return


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Where the paragraphs stand; a line wrapped inside a sentence ends none."""
    begin = 0
    least, most = _WRAPPED
    for line in _LINE.finditer(text):
        said = line.group().strip()
        if not least <= len(said) <= most or said.endswith(_ENDS):
            yield begin, line.end()
            begin = line.end()
    if begin < len(text):
        yield begin, len(text)
