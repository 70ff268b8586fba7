"""The words of what speaks for asking somebody next."""

from collections.abc import Mapping

from infoint.i18n import N_, _
from infoint.people.ranking import Reason
from infoint.people.ranking.parts import AskPartKey
from infoint.ui.session.plain_text import plain_text
from infoint.words.people_names import greeting_name

TITLES: Mapping[AskPartKey, str] = {
    "motivation": N_("How keen you are"),
    "access": N_("How easy they are to reach"),
    "referral": N_("Named by someone"),
    "field": N_("Knows your field"),
    "shared": N_("Same school or employer"),
    "rung": N_("An easy start"),
}
WHY: Mapping[AskPartKey, str] = {
    "motivation": N_("Your own wish keeps you going when some do not answer."),
    "access": N_("An address at hand saves you a day."),
    "referral": N_("A name that both of you know opens the door."),
    "field": N_("Who works where you want to look can answer most of what you ask."),
    "shared": N_("Those who went your way before like to answer."),
    "rung": N_("Easy talks first, so that the ones that matter most go well."),
}
"""Why each part counts as much as it does by default."""
HOW_MUCH = (N_("Not at all"), N_("A little"), N_("Some"), N_("A lot"))
"""How much a part counts."""
WORDS: Mapping[str, str] = {
    "keen-unsaid": N_("You have not said how keen you are to meet them."),
    "keen-1": N_("You are hardly keen to meet them."),
    "keen-2": N_("You are a little keen to meet them."),
    "keen-3": N_("You would like to meet them."),
    "keen-4": N_("You are keen to meet them."),
    "keen-5": N_("You would love to meet them."),
    "reach-unsaid": N_("You have not said how easy they are to reach."),
    "reach-email": N_("You have their e-mail address."),
    "reach-phone": N_("You have their phone number."),
    "reach-profile_url": N_("You have a link to their profile."),
    "reach-1": N_("They are hard to reach."),
    "reach-2": N_("They are rather hard to reach."),
    "reach-3": N_("You can reach them with some effort."),
    "reach-4": N_("They are easy to reach."),
    "reach-5": N_("They are very easy to reach."),
    "named-by-nobody": N_("Nobody on your list named them."),
    "named-ask": N_("{name} named them. Ask whether you may say so."),
    "named-may": N_("{name} named them, and you may say so."),
    "named-may-not": N_("{name} named them, but you may not say so."),
    "field-ticked": N_("They know about {field}."),
    "field-role": N_("Their role names your field: {field}."),
    "field-partly": N_("Their work is close to your field: {field}."),
    "field-unlike": N_("Nothing noted of their work names one of your fields."),
    "field-unsaid": N_("You have not said which of your fields they know."),
    "shared-noted": N_("You have in common: {common}."),
    "shared-place": N_(
        "You have been at {place} too. If you still are: does it matter who hears of it?"
    ),
    "shared-before": N_("You have been at {place} too."),
    "shared-today": N_("They work where you work: ask only who may know."),
    "shared-none": N_("No school or employer in common is noted."),
    "ease-all": N_("You have talked to all kinds of people, so nobody is too big a step."),
    "ease-unsaid": N_("You have not said how easy a start they are."),
    "ease-loves-to-talk": N_("They love to talk, which is the easiest start."),
    "ease-volunteer": N_("They volunteer, which is a good next step for you."),
    "ease-open-house": N_("You met them at an open house or a fair, a good next step for you."),
    "ease-unknown": N_("You do not know them yet, and you are ready for that."),
    "ease-before": N_("You have talked to somebody like them before."),
    "ease-later": N_("Talk to somebody easier first, for practice."),
}
"""By kind: the sentence, with the values that a reason of this kind has."""


def in_words(reason: Reason) -> str:
    """The sentence of a reason (Markdown), with names letter for letter."""
    values = {name: plain_text(value) for name, value in reason.values.items()}
    if "name" in values:
        values["name"] = plain_text(greeting_name(reason.values["name"])) or _("Someone")
    return _(WORDS[reason.kind], **values)
