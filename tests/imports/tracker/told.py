"""What a preview says of each person, in lines that a test can read."""

from collections.abc import Iterator

from infoint.imports import Preview


def told(preview: Preview) -> dict[str, list[str]]:
    """Person -> what has been with them, a line each; what the file does not say is not there."""
    return {one.name: list(_lines(preview, one.id)) for one in preview.people}


def _lines(preview: Preview, person: str) -> Iterator[str]:
    for tried in preview.attempts:
        if tried.contact == person:
            said = ["asked", tried.day, tried.hour, tried.channel, tried.outcome]
            said += [f"answered {tried.answered}"] * bool(tried.answered)
            said += [f"next {tried.next_date}"] * bool(tried.next_date)
            yield _line(said)
    for talk in preview.interviews:
        if talk.contact == person:
            said = ["talk", talk.day, talk.hour, talk.format, talk.place, talk.notes, *talk.named]
            yield _line([*said, "held" * talk.held, "cancelled" * talk.cancelled])
    for letter in preview.letters:
        if letter.contact == person:
            yield _line(["thanked", letter.day])
    for action in preview.actions:
        if action.contact == person:
            yield _line(["to do", action.text, action.due])


def _line(said: list[object]) -> str:
    return " | ".join(str(each) for each in said if each)
