"""The app's own words for how somebody stands and for what came of a try, as a status.

Whoever keeps a list by hand writes down what the screen said, in the language of the screen.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from infoint.domain.kinds import Channel, Outcome, Stage
from infoint.i18n import choose
from infoint.i18n.catalogs import languages
from infoint.imports.tables.titles.meaning import plain

_OF_A_STAGE: Mapping[Stage, str] = {
    Stage.IDENTIFIED: "to contact",
    Stage.ASKED: "asked",
    Stage.REPLIED: "replied",
    Stage.AGREED: "agreed",
    Stage.TALKED: "talked",
    Stage.THANKED: "thanked",
    Stage.REPORTED_BACK: "thanked",
    Stage.DECLINED: "declined",
    Stage.SILENT: "no answer",
}


@cache
def own_words() -> Mapping[str, str]:
    """Words as they are compared -> the status they mean, in every language that has a catalog.

    Where two languages mean different things by the same words, those of English count, else those
    of the language that comes first.
    """
    found: dict[str, str] = {}
    for language in languages():
        with choose(language):
            for words, status in _in_this_language():
                found.setdefault(plain(words), status)
    return MappingProxyType({words: status for words, status in found.items() if words})


def _in_this_language() -> Iterator[tuple[str, str]]:
    for outcome in Outcome:
        status = "asked" if outcome is Outcome.WAITING else str(outcome)
        yield outcome.label, status
        yield from ((channel.says(outcome), status) for channel in Channel)
        yield outcome.value, status
    for stage, status in _OF_A_STAGE.items():
        yield stage.label, status
        yield stage.value, status
