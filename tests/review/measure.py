"""How each rule does on labelled texts: `python -m tests.review.measure FILE`.

Precision and recall, figures only, never a text, so that a part kept apart stays unread.
"""

import sys
from pathlib import Path

from tests.review.labelled import tallies, texts_of


def table(file: Path) -> str:
    """A Markdown table, one row a rule."""
    lines = [
        "| rule | labelled | right | wrong | missed | precision | recall | other words |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for rule, tally in sorted(tallies(texts_of(file)).items()):
        lines.append(
            f"| {rule} | {tally.right + len(tally.silent)} | {tally.right} | {len(tally.wrong)} "
            f"| {len(tally.silent)} | {tally.precision:.2f} | {tally.recall:.2f} "
            f"| {len(tally.elsewhere)} |"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(Path(sys.argv[1])))
