"""What a counselor sends back: comments, agreed steps and meetings, as one small file.

It is a JSON object in UTF-8 with an `answer` (an `Answer`) and its checksum.
"""

from typing import Any

import orjson
from pydantic import Field, ValidationError

from infoint.domain.interviews import Action
from infoint.domain.record import Part, UtcDatetime
from infoint.domain.sharing import Comment, Meeting
from infoint.i18n import N_
from infoint.i18n.messages import worded
from infoint.sharing.copy_file import checksum, sorted_json

FORMAT = "infoint-answer"
VERSION = 2
"""From 2 on a comment names the copy that it was made on."""
ENDING = ".infoint-answer"
LARGEST_ANSWER = 4 * 1024 * 1024


class AnswerError(Exception):
    """A file is no answer that can be opened. `str()` is one sentence in English."""

    def worded(self) -> str:
        """The sentence in the language in use."""
        return worded(self.args[0])


class Answer(Part):
    """All that one counselor has said to one student so far; `student` is the id of the copies.

    `steps` are actions that were agreed on, with the counselor in `agreed_with`.
    """

    student: str = Field(min_length=1)
    by: str
    made: UtcDatetime
    comments: tuple[Comment, ...] = ()
    steps: tuple[Action, ...] = ()
    meetings: tuple[Meeting, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said in it."""
        return not (self.comments or self.steps or self.meetings)


def answer_bytes(answer: Answer) -> bytes:
    """The file."""
    raw = answer.model_dump(mode="json")
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "sha256": checksum(sorted_json(raw)),
        "answer": raw,
    }
    return orjson.dumps(whole, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def read_answer(data: bytes) -> Answer:
    """The answer in a file. AnswerError for anything else."""
    raw = _raw(data)
    try:
        if raw.get("sha256") != checksum(sorted_json(raw["answer"])):
            raise AnswerError(_DAMAGED)
        return Answer.model_validate(raw["answer"])
    except (ValidationError, LookupError, TypeError, ValueError, RecursionError) as problem:
        raise AnswerError(_DAMAGED) from problem


def _raw(data: bytes) -> dict[str, Any]:
    if len(data) > LARGEST_ANSWER:
        raise AnswerError(_NO_ANSWER)
    try:
        raw = orjson.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except ValueError:
        raise AnswerError(_NO_ANSWER) from None
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise AnswerError(_NO_ANSWER)
    version = raw.get("version")
    if isinstance(version, int) and version > VERSION:
        raise AnswerError(_NEWER)
    return raw


_NO_ANSWER = N_("This is no answer from a counselor: choose the file that you were sent.")
_DAMAGED = N_("This answer was damaged on its way: ask for it once more.")
_NEWER = N_("A newer version of Infoint made this answer: update Infoint to open it.")
