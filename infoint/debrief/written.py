"""All that was written down of a talk, as one text: how it leaves in a tracker, and is known again
when that comes in.
"""

from collections.abc import Iterable

from infoint.domain import Interview, Takeaway
from infoint.entries.form import lines_of
from infoint.words.takeaways import takeaway_words


def answers_of(interview: Interview, kept: Iterable[Takeaway]) -> list[str]:
    """What stands elsewhere than in the notes that belong to no question: the answers after the
    talk, the notes at the questions with what was asked, and what was `kept` of it.
    """
    said = interview.debrief
    texts = [said.impressions, said.learned, said.surprised, said.advice, said.appreciated]
    noted = ((item.text.strip(), item.note.strip()) for item in interview.plan)
    texts += [f"{asked}\n{note}" for asked, note in noted if note]
    there = {line for text in texts for line in lines_of(text)}
    texts += [words for each in kept if (words := takeaway_words(each).strip()) not in there]
    return [text.strip() for text in texts if text.strip()]


def all_written(interview: Interview, kept: Iterable[Takeaway]) -> str:
    """All of it, each thing once; the notes that belong to no question come last."""
    texts = answers_of(interview, kept)
    there = {line for text in texts for line in lines_of(text)}
    rest = (line for line in interview.debrief.notes.splitlines() if line.strip() not in there)
    texts.append("\n".join(rest).strip())
    return "\n".join(dict.fromkeys(filter(None, texts)))
