"""How the room of fields says what was computed: bands, talks, tips, what speaks for a field."""

from collections.abc import Mapping

from infoint.fields.comparison import FieldCompared, FieldsCompared
from infoint.fields.said import FEW, Tally
from infoint.fields.scores import Fit, WeighedAnew, fit_of, not_heard
from infoint.fields.speaks import Speaks
from infoint.fields.tables import own_titles
from infoint.fields.tipping import Tip
from infoint.fields.unknowns import Unknown
from infoint.i18n import N_, _, listed, ngettext
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.words.people_names import greeting_name

_LONGEST = 90
"""So many letters of an answer stand in a column; the whole of it is one press away."""
_BANDS: Mapping[Fit, tuple[str, str]] = {
    "very well": (N_("fits very well"), "green"),
    "well": (N_("fits well"), "green"),
    "partly": (N_("fits in part"), "orange"),
    "hardly": (N_("hardly fits"), "orange"),
}
"""By band: its words and the colour of its badge."""
_GUESSED: Mapping[Fit, str] = {
    "very well": N_("your guess: fits very well"),
    "well": N_("your guess: fits well"),
    "partly": N_("your guess: fits in part"),
    "hardly": N_("your guess: hardly fits"),
}
"""By band: its words where no talk has rated it."""


def titles_of(compared: FieldsCompared) -> dict[str, str]:
    """By id of the field: its title for a sentence, told apart where two are the same."""
    return {key: plain_text(title) for key, title in own_titles(compared.titles).items()}


def band(one: FieldCompared) -> str:
    """How well a field fits, as a badge in words; after fewer than two talks nothing is said.

    What no talk has rated is the first guess, and called so.
    """
    if not one.compared:
        words, colour = _("too early to say"), "gray"
    elif one.score is None:
        words, colour = _("no stars yet"), "gray"
    elif not one.told:
        words, colour = _(_GUESSED[fit_of(one.score)]), "gray"
    else:
        key, colour = _BANDS[fit_of(one.score)]
        words = _(key)
    return f":{colour}-badge[{words}]"


def interviews_held(n: int) -> str:
    """How many talks, in words."""
    return ngettext("{n} talk", "{n} talks", n) if n else _("no talk yet")


def rests_on(compared: FieldsCompared) -> str:
    """That the first two places rest on a talk or two each, else that they rest on a guess of what
    weighs most; "" where they do not.
    """
    firsts = [each.field for each in compared.order if each.place <= 2]
    found = [one for one in compared.ranked if one.field.id in firsts]
    if compared.by_guess:
        return ""
    if all(len(one.interviews) > FEW for one in found):
        return _on_a_guess(compared)
    titles = titles_of(compared)
    counted = [
        ngettext(
            "{n} talk about {field}",
            "{n} talks about {field}",
            len(one.interviews),
            field=titles[one.field.id],
        )
        for one in found
    ]
    return _("So far from {talks}.", talks=listed(counted))


def _on_a_guess(compared: FieldsCompared) -> str:
    """What weighs most and no talk has rated, of the fields in front."""
    for one in () if compared.guessed else compared.unheard:
        moves = not_heard(one.ratings)
        if moves:
            return _(
                "For {field} no talk has rated “{matter}” yet.",
                field=titles_of(compared)[one.field.id],
                matter=plain_text(moves.criterion.name.strip()),
            )
    return ""


def standing_badge(tally: Tally) -> str:
    """What has become of a belief, as a badge: how many people say so, never that it is so."""
    n, colour = tally.voices, "gray" if tally.voices < FEW else "green"
    if tally.standing == "confirmed":
        words = ngettext("one person says so", "{n} people say so", n)
    elif tally.standing == "contradicted":
        words = ngettext("one person says otherwise", "{n} people say otherwise", n)
        colour = "gray" if n < FEW else "red"
    elif tally.standing == "disputed":
        words = _("not clear yet") if tally.is_unclear else _("people differ")
        colour = "orange"
    else:
        words, colour = _("nobody has said"), "gray"
    return f":{colour}-badge[{words}]"


def for_a_fair_comparison(compared: FieldsCompared) -> str:
    """Which talks are missing before two fields can be compared, as a sentence; "" where none."""
    titles = titles_of(compared)
    wanted = [
        ngettext(
            "{n} more talk about {field}", "{n} more talks about {field}", n, field=titles[one.id]
        )
        for one, n in compared.wanting
    ]
    return _("For a fair comparison: {talks}.", talks=listed(wanted)) if wanted else ""


def tip_words(tip: Tip, titles: Mapping[str, str]) -> str:
    """What would put whom in front, as one whole sentence."""
    matter = plain_text(tip.criterion.name.strip())
    fields = listed([titles[each] for each in tip.first])
    if not tip.field:
        return _by_what_matters(tip, matter, fields)
    return _by_how_it_fits(tip, matter, fields, titles[tip.field])


def _by_what_matters(tip: Tip, matter: str, fields: str) -> str:
    n, is_more = tip.steps, tip.to > tip.now
    if len(tip.first) > 1 and is_more:
        return ngettext(
            "One more star for “{matter}” would make {fields} level.",
            "{n} more stars for “{matter}” would make {fields} level.",
            n,
            matter=matter,
            fields=fields,
        )
    if len(tip.first) > 1:
        return ngettext(
            "One star less for “{matter}” would make {fields} level.",
            "{n} stars less for “{matter}” would make {fields} level.",
            n,
            matter=matter,
            fields=fields,
        )
    if is_more:
        return ngettext(
            "One more star for “{matter}” would put {fields} first.",
            "{n} more stars for “{matter}” would put {fields} first.",
            n,
            matter=matter,
            fields=fields,
        )
    return ngettext(
        "One star less for “{matter}” would put {fields} first.",
        "{n} stars less for “{matter}” would put {fields} first.",
        n,
        matter=matter,
        fields=fields,
    )


def _by_how_it_fits(tip: Tip, matter: str, fields: str, field: str) -> str:
    n, is_more = tip.steps, tip.to > tip.now
    if tip.first == (tip.field,):
        return ngettext(
            "{field} would come first with one more star on “{matter}”.",
            "{field} would come first with {n} more stars on “{matter}”.",
            n,
            matter=matter,
            field=field,
        )
    if len(tip.first) > 1 and is_more:
        return ngettext(
            "{fields} would be level if {field} had one more star on “{matter}”.",
            "{fields} would be level if {field} had {n} more stars on “{matter}”.",
            n,
            matter=matter,
            fields=fields,
            field=field,
        )
    if len(tip.first) > 1:
        return ngettext(
            "{fields} would be level if {field} had one star less on “{matter}”.",
            "{fields} would be level if {field} had {n} stars less on “{matter}”.",
            n,
            matter=matter,
            fields=fields,
            field=field,
        )
    return ngettext(
        "{fields} would come first if {field} had one star less on “{matter}”.",
        "{fields} would come first if {field} had {n} stars less on “{matter}”.",
        n,
        matter=matter,
        fields=fields,
        field=field,
    )


def what_it_did(did: WeighedAnew, titles: Mapping[str, str]) -> str:
    """What other stars for one thing did to the order."""
    if not did.now:
        return _("Rate the fields to see what that changes.")
    names = listed([titles[each] for each in did.front])
    if not did.new_first:
        return _("The order stays as it is.") if did.order_stays else _("The first place stays.")
    if len(did.front) == 1:
        return _("{field} is first now.", field=names)
    return _("{fields} are level now.", fields=names)


def for_heading(one: Speaks | None) -> str:
    """What stands above that which speaks for a field: what a note answers, where it is one."""
    is_note = one is not None and one.kind == "words"
    return _("One person likes") if is_note else _("For")


def against_heading(one: Speaks) -> str:
    """What stands above that which speaks against a field."""
    return _("One person finds hard") if one.kind == "words" else _("Against")


def for_words(one: Speaks | None) -> str:
    """What speaks for a field, and whose note it is where it was noted in a talk."""
    if one is None:
        return _("Nothing yet.")
    text = plain_text(short(one.text))
    if one.kind == "words":
        return _noted(one, text)
    if one.kind == "moved":
        return _(
            "After {name} you gave “{matter}” more stars.", matter=text, name=shown_name(one.who)
        )
    if one.kind == "why":
        return _("You wrote: {words}", words=text)
    return _("You expect “{matter}”.", matter=text)


def against_words(one: Speaks) -> str:
    """What speaks against a field, and whose note it is where it was noted in a talk."""
    text = plain_text(short(one.text))
    if one.kind == "words":
        return _noted(one, text)
    if one.kind == "moved":
        return _(
            "After {name} you gave “{matter}” fewer stars.", matter=text, name=shown_name(one.who)
        )
    return _("Little of “{matter}”, you think.", matter=text)


def _noted(one: Speaks, text: str) -> str:
    """A note of one's own on what somebody said: no quotation marks but those that it holds."""
    name = shown_name(greeting_name(one.who))
    return _("You noted, from {name}: {words}", name=name, words=text)


def short(text: str) -> str:
    """A text on one line, cut between words where it is long."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST:
        return line
    head = line[:_LONGEST]
    return f"{head.rpartition(' ')[0] or head}…"


def nobody_told(unknown: Unknown, title: str) -> str:
    """What the talks have left open about a field, as one sentence."""
    about = plain_text(short(unknown.about.rstrip(" .")))
    sentences = {
        "pay": _("Nobody has told you yet what {field} pays.", field=title),
        "guess": _("Nobody has told you yet about “{matter}”.", matter=about),
        "assumption": _("No talk has touched “{belief}” yet.", belief=about),
        "question": _("Still open: {what}.", what=about),
        "disputed": _disagree(sum(unknown.counts), about)
        if unknown.is_split
        else _("Not clear yet: “{belief}”.", belief=about),
        "differ": _disagree(unknown.answers, about),
    }
    return sentences[unknown.kind]


def _disagree(people: int, about: str) -> str:
    return ngettext(
        "One person says both of “{matter}”.",
        "{n} people do not agree on “{matter}”.",
        people,
        matter=about,
    )
