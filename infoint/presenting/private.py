"""What may be shown to others: the workspace without what was marked as private."""

from collections.abc import Mapping

from infoint.domain import COLLECTIONS, Contact, Debrief, Interview, Record
from infoint.i18n import N_, _
from infoint.store import Workspace, open_workspace

NAME_INSTEAD = N_("Someone kept private")
"""What stands in the place of a private contact's name, in the language in use; names within other
texts stay."""

_EMPTIED: Mapping[str, Mapping[str, object]] = {
    "attempts": {"text": "", "note": ""},
    "letters": {"text": "", "subject": "", "gaps": ()},
}
"""By collection: what is taken out of records about a private contact."""


def anything_private(ws: Workspace) -> bool:
    """Whether any contact or takeaway is marked as private."""
    data = ws.snapshot()
    people, takeaways = data.contacts.all(), data.takeaways.all()
    return any(each.private for each in people) or any(each.private for each in takeaways)


def without_private(ws: Workspace) -> Workspace:
    """A copy in memory in which private takeaways and all words about private contacts are gone.

    Of a private contact there stays that there is one, the talks, when and how they were, and every
    number: stages, scales, verdicts and times count as before. Where nothing is private it is the
    workspace itself. Nothing is stored.
    """
    if not anything_private(ws):
        return ws
    data = ws.snapshot()
    hidden = {each.id for each in data.contacts.all() if each.private}
    interviews = {each.id for each in data.interviews.all() if each.contact in hidden}
    records: dict[str, list[Record]] = {name: getattr(data, name).all() for name in COLLECTIONS}
    records["contacts"] = [_contact(one, hidden) for one in data.contacts.all()]
    records["interviews"] = [_interview(one, hidden) for one in data.interviews.all()]
    records["takeaways"] = [
        one for one in data.takeaways.all() if not one.private and one.interview not in interviews
    ]
    records["actions"] = [
        one
        for one in data.actions.all()
        if one.contact not in hidden and one.interview not in interviews
    ]
    records["calendar_entries"] = []
    for name, emptied in _EMPTIED.items():
        records[name] = [
            one.model_copy(update=emptied) if getattr(one, "contact", "") in hidden else one
            for one in records[name]
        ]
    records["profile"] = [data.profile]
    records["page_state"] = [data.page_state.model_copy(update={"drafts": {}})]
    copy = open_workspace(None)
    copy.replace_all(records, "")
    return copy


def _contact(one: Contact, hidden: set[str]) -> Contact:
    if one.id not in hidden:
        return one
    keep = {"id", "fields", "motivation", "access", "rung", "career"}
    keep |= {"referred_by", "private", "created"}
    return Contact(name=_(NAME_INSTEAD), **{name: getattr(one, name) for name in keep})


def _interview(one: Interview, hidden: set[str]) -> Interview:
    """With a private contact only the numbers stay; elsewhere private people named are left out."""
    if one.contact not in hidden:
        named = tuple(each for each in one.named if each.contact not in hidden)
        return one.model_copy(update={"named": named}) if named != one.named else one
    return one.model_copy(
        update={
            "place": "",
            "opening": "",
            "closing": "",
            "plan": tuple(item.model_copy(update={"note": ""}) for item in one.plan),
            "named": (),
            "evaluation": {key: v for key, v in one.evaluation.items() if isinstance(v, int)},
            "evaluation_reasons": {},
            "verdicts": {
                key: each.model_copy(update={"said": ""}) for key, each in one.verdicts.items()
            },
            "debrief": Debrief(written=one.debrief.written),
        }
    )
