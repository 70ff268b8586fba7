"""What is waiting to be logged: answers to messages, and texts that are ready to go out."""

from infoint.advice.index import CONTACTS, OUTREACH, WorkspaceIndex, remembered
from infoint.domain import Letter, OutreachAttempt
from infoint.domain.kinds import Channel
from infoint.domain.letters import text_in_use
from infoint.store import Workspace


def answers_awaited(ws: Workspace) -> list[OutreachAttempt]:
    """The last try of each person on the list where it still waits, the newest first."""
    waiting = ("waiting", "message left")
    return [one for one in last_tries(ws) if one.outcome in waiting]


@remembered(OUTREACH | CONTACTS)
def last_tries(index: WorkspaceIndex) -> list[OutreachAttempt]:
    """The last try of each person on the list, the newest first; do not change the list."""
    tries = [entries[-1] for who, entries in index.attempts_of.items() if who in index.contacts]
    return sorted(tries, key=lambda one: one.at, reverse=True)


@remembered()
def texts_ready(index: WorkspaceIndex) -> list[tuple[str, Channel]]:
    """People on the list with a finished script whom nobody tried to reach yet: id and channel.

    The script written last comes first.
    """
    mine: dict[str, list[Letter]] = {}
    for letter in index.letters:
        about = letter.contact
        if letter.kind != "script" or letter.open_gaps or about not in index.contacts:
            continue
        if about not in index.attempts_of:
            mine[about] = [*mine.pop(about, []), letter]
    used = ((about, text_in_use(texts)) for about, texts in reversed(mine.items()))
    return [(about, letter.channel) for about, letter in used if letter]
