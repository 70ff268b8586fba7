"""Review of a message, which runs while the person types: `python -m tests.bench.review`."""

import statistics
import time

from infoint.coaching import review_message

_MAIL = """Dear Ms. Ruiz,

Tom Becker, who sat next to you at the water works, suggested that I write to you. I am a joiner, \
nineteen years in the trade, and I am finding out about work in town planning. I would like to \
learn what a planner does on an ordinary Tuesday, and what you would tell someone who starts late.

{more}

Could I ask you a few questions for 20 minutes, in person, by phone or by video? I am free on \
Tuesday and Thursday after three, and can fit in with your calendar. I am looking for information, \
not a job.

With kind regards,
Amira Haddad
"""
_MORE = (
    "Last spring I went to three evenings about the new crossing at the station, and I was the "
    "only one who asked where the children cross. ",
    "Since then I walk through the town with other eyes, and I count how long people wait. ",
    "My boss at the workshop says that I draw more streets than tables these days. ",
    "I have read two books, and I know less than before about how a day in an office goes. ",
)


def _mail(words: int, n: int) -> str:
    """A message of about so many words, another one for each `n`."""
    more = ""
    while len(_MAIL.format(more=more).split()) < words:
        more += _MORE[(n + len(more)) % len(_MORE)]
    return _MAIL.format(more=f"{more}It is the {n}th time that I write this down.")


def measure(rounds: int = 60) -> str:
    """One Markdown line: median processor time in ms for an ordinary and for a long message."""
    said = []
    for words in (140, 400):
        taken = []
        for n in range(rounds):
            text = _mail(words, n)
            began = time.process_time()
            found = review_message(text, "email", contact_name="Ana Ruiz", referrer="Tom Becker")
            taken.append(time.process_time() - began)
            assert {each.rule for each in found} <= {"too-long"}
        said.append(f"{statistics.median(taken) * 1000:.1f} ms for {words} words")
    return f"Review of an e-mail, as it runs while typing: {', '.join(said)} (p50, processor time)."


if __name__ == "__main__":
    print(measure())
