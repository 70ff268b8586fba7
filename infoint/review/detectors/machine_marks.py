"""What a writing program leaves in a text: stars and number signs, a subject line, an answer."""

import re
from collections.abc import Iterator

from infoint.review.read_text import Place, ReadText

_MARKS = re.compile(
    r"""
      (?<![\w*])\*\*\*?(?=[^\s*])[^*\n]{1,200}(?<=[^\s*])\*\*\*?(?![\w*])   # **bold**
    | (?<![\w_])__(?=[A-Za-z])[^_\n]{1,80}[ ][^_\n]{1,80}(?<=[^\s_])__(?![\w_])
    | ^[ \t]*\#{1,6}[ \t]+(?=\w).*$                                   # ## a heading
    | ^[ \t]*\*(?=[^\s*])[^*\n]+[ ][^*\n]+(?<=[^\s*])\*[ \t]*$           # *a line in italics*
    | \[(?:keep|make|end|close|open|start|begin|write|use|adjust|sign[ ]off|delete|note)
      [ :][^\[\]\n]{8,120}\]                                            # [Keep this part short]
    | ```[a-z]* | ^[ \t]*>[ \t]*\[![a-z]+\]
    | \[[^\[\]\n]{1,80}\]\((?:https?:|mailto:|www\.)[^()\s]+\)               # [words](link)
    | </(?:p|b|i|strong|em|div|span|ul|li|h[1-6]|email|message|draft|letter|text|output|response)>
    | <(?:p|br|div|span|ul|email|message|draft|letter|output|response)[ ]?/?>
    | &(?:nbsp|amp|quot|rsquo|\#39);
    | :?contentReference\S* | \[?oaicite\S* | 【[^】\n]{1,60}】
    | \b(?:cite)?turn\d+(?:search|view|news|image)\d+
    | utm_source=(?:chatgpt|openai|copilot)\S* | <\|[a-z_]+\|>
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“][^\"”\n]{1,300}[\"”]")
_SUBJECT = re.compile(r"^[ \t>*_]*(subject(?: line)?[ \t]*:.*)$", re.MULTILINE | re.IGNORECASE)
_AGREEING = re.compile(
    r"\s*(?:certainly|absolutely|sure(?: thing)?|of course|gladly|happy to help|great(?: question)?"
    r"|got it|understood|no problem)[ ]?(?:[!.:,–—]|-(?=\s))+",
    re.IGNORECASE,
)
_HANDING_OVER = re.compile(
    r"\s*(?:here(?:'s|’s|[ ]is|[ ]are|[ ]you[ ]go)|below[ ]is|i(?:'ve|’ve|[ ]have)[ ]"
    r"(?:drafted|written|revised|rewritten|polished|made|shortened|prepared|put)"
    r"|i[ ]can[ ]help|let's|this[ ]is[ ]a[ ])",
    re.IGNORECASE,
)


def machine_marks(read: ReadText) -> Iterator[Place]:
    """Marks that show as bold or as a heading elsewhere, a stray subject line, an eager answer.

    A letter on paper may have a subject line; a question may quote anything. What
    stands in an open gap is told as a gap.
    """
    found = [mark.span() for mark in _MARKS.finditer(read.text)]
    if read.kind != "letter":
        found += [line.span(1) for line in _SUBJECT.finditer(read.text)]
    agreeing = _AGREEING.match(read.text)
    if agreeing and (_is_alone(read, agreeing) or _HANDING_OVER.match(read.text, agreeing.end())):
        found.append((0, agreeing.end()))
    if read.kind == "question":
        quoted = [quote.span() for quote in _QUOTED.finditer(read.text)]
        found = [one for one in found if not any(a < one[0] < b for a, b in quoted)]
    last = 0
    for begin, end in sorted(found):
        is_gap = any(first < end and begin < after for first, after in read.gaps)
        if begin >= last and not (is_gap and read.text[begin] not in "#*"):
            last = end
            yield Place((begin, end))


def _is_alone(read: ReadText, agreeing: re.Match[str]) -> bool:
    """Whether a first message begins by agreeing: nobody has asked anything yet."""
    eager = agreeing.group().strip().casefold() in ("certainly!", "absolutely!")
    return eager and read.occasion == "script" and read.kind not in ("thank-you", "report-back")
