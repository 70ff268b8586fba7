"""What the people of a file can speak about: asked once, plainly; nobody is linked in silence."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace

from infoint.i18n import _, listed
from infoint.imports.taking import FieldsOfPeople, ImportPlan
from infoint.ui.components.radio_row import radio_row
from infoint.ui.imports.file import ImportState, is_pasted
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import on_draft

NEW_FIELD = "field-of-the-file"
"""The draft of a field (`title`) that is typed for them."""
_KEY = "whose-fields"
_FILE, _LATER, _NEW = "file:", "later:", "new:"
_FEW = 5
"""So many answers stand in sight; more are in a drop-down."""
_TOLD = 3
"""So many fields of the file are named."""


def whose_fields(visit: Visit, plan: ImportPlan, chosen: Collection[str]) -> FieldsOfPeople:
    """Ask what the chosen people can speak about; as the file says, where it says so."""
    wanted = set(chosen)
    if not wanted & {one.id for one in plan.new}:
        return FieldsOfPeople(as_file=True)
    words = _answers(visit, plan, wanted)
    start = ImportState.read().about
    start = start if start in words else next(iter(words))
    if len(words) > _FEW:
        drawn = drop_down(_ask(), words, key=_KEY, start=start, on_pick=_keep)
        answer = drawn or start
    else:
        answer = radio_row(_ask(), words, key=_KEY, start=start, on_change=_chose, stacked=True)
    if answer == _NEW:
        title = text(_("Their field"), on_draft(NEW_FIELD).at("title"))
        return FieldsOfPeople(title=title.strip())
    if answer in (_FILE, _LATER):
        return FieldsOfPeople(as_file=answer == _FILE, known=False)
    return FieldsOfPeople(field=answer)


def _ask() -> str:
    return _("What are these people's fields?")


def _chose() -> None:
    _keep(box_state.shown(_KEY))


def _keep(answer: str) -> None:
    replace(ImportState.read(), about=answer).keep()


def _answers(visit: Visit, plan: ImportPlan, wanted: Collection[str]) -> Mapping[str, str]:
    own = {field.id: field.title for field in visit.ws.fields.all()}
    told = Counter(
        own.get(each, each)
        for person in plan.preview.people
        if person.id in wanted
        for each in person.fields
    )
    answers: dict[str, str] = {}
    if told:
        named = [plain_text(title) for title, _count in told.most_common(_TOLD)]
        if len(told) > _TOLD:
            named.append(_("others"))
        fields = listed(named)
        answers[_FILE] = (
            _("As the text says: {fields}", fields=fields)
            if is_pasted()
            else _("As the file says: {fields}", fields=fields)
        )
    answers[_LATER] = _("Several, or I will say later")
    for field in visit.ws.fields.all():
        if field.title.strip() and field.status != "set aside":
            answers[field.id] = _("All: {field}", field=plain_text(field.title.strip()))
    answers[_NEW] = _("All: another field")
    return answers
