"""The values that a script or letter may name, as `{{ name }}` or `{% if name %}`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TemplateValue:
    """One value. `label` stands in the gap where it is missing and tells what to fill in.

    An optional value that is missing is simply empty; any other one leaves a marked gap.
    """

    name: str
    label: str
    optional: bool = False


_VALUES = (
    TemplateValue("my_name", "your name"),
    TemplateValue("my_about", "two sentences about you"),
    TemplateValue("no_about", "whether nothing is said about you yet", optional=True),
    TemplateValue("my_email", "your e-mail address", optional=True),
    TemplateValue("my_phone", "your phone number"),
    TemplateValue("my_goals", "what you are aiming for", optional=True),
    TemplateValue("my_school", "the school you share"),
    TemplateValue("met_at", "where you met"),
    TemplateValue("read_in", "what you read or heard of theirs"),
    TemplateValue("greeting_name", "the name to greet them by"),
    TemplateValue("no_name", "whether no name is known yet", optional=True),
    TemplateValue("is_family", "whether you call them Mum or the like", optional=True),
    TemplateValue("is_kin", "whether they are family", optional=True),
    TemplateValue("is_friend", "whether they are a friend", optional=True),
    TemplateValue("contact_name", "their full name"),
    TemplateValue("contact_role", "their role", optional=True),
    TemplateValue("contact_organization", "their organization", optional=True),
    TemplateValue("contact_work", "what they do", optional=True),
    TemplateValue("field", "the field you are exploring"),
    TemplateValue("no_field", "whether no field is named yet", optional=True),
    TemplateValue("knows_field", "whether the field is theirs", optional=True),
    TemplateValue("known_from", "where you know each other from", optional=True),
    TemplateValue("known_as", "whose friend or relative they are", optional=True),
    TemplateValue("minutes", "how many minutes, such as 20"),
    TemplateValue("connection", "where you found them, such as the alumni directory"),
    TemplateValue("introducer", "who knows them and could introduce you"),
    TemplateValue("named_by", "who named them and lets you say so"),
    TemplateValue("referrer", "who named them", optional=True),
    TemplateValue("named_on", "when you talked with who named them", optional=True),
    TemplateValue("asks_first", "whether who named them asks them first", optional=True),
    TemplateValue("may_use_name", "whether you may use that name", optional=True),
    TemplateValue("may_ask", "whether it is open if you may use that name", optional=True),
    TemplateValue("wrote_on", "the day on which you wrote"),
    TemplateValue("better_time", "the time they named", optional=True),
    TemplateValue("first_time", "a day and time that suits you"),
    TemplateValue("second_time", "another day and time that suits you"),
    TemplateValue("answer_by", "a day by which you would like the answers"),
    TemplateValue("ways", "in person or by video, where you can only talk so", optional=True),
    TemplateValue("or_writing", "whether you offer to write as well", optional=True),
    TemplateValue("only_writing", "whether you talk in writing alone", optional=True),
    TemplateValue("offered_times", "when you are free", optional=True),
    TemplateValue("questions", "the questions you most want to ask"),
    TemplateValue("talk_ahead", "the day of your talk", optional=True),
    TemplateValue("talk_when", "the day and time of your talk"),
    TemplateValue("talk_off", "whether it is called off or did not take place", optional=True),
    TemplateValue("no_new_time", "whether you cannot name a new day yet", optional=True),
    TemplateValue("talk_how", "by phone or by video", optional=True),
    TemplateValue("talk_place", "the place, number or link of your talk", optional=True),
    TemplateValue("in_person", "whether you meet in person", optional=True),
    TemplateValue("in_writing", "whether you talk in writing", optional=True),
    TemplateValue("learned", "one thing you learned from them"),
    TemplateValue("appreciated", "what you were glad of", optional=True),
    TemplateValue("next_step", "what you did or will do next"),
    TemplateValue("talk_date", "the day you talked", optional=True),
    TemplateValue("write_again", "when you will write again", optional=True),
    TemplateValue("decided_for", "what you decided for", optional=True),
    TemplateValue("talked_with", "whom you talked with", optional=True),
    TemplateValue("helped_with", "what they helped you with"),
    TemplateValue("organization_research", "what you read about them", optional=True),
    TemplateValue("discreet", "whether your employer must not know", optional=True),
)

TEMPLATE_VALUES: dict[str, TemplateValue] = {value.name: value for value in _VALUES}
"""By name, in the order in which a form would ask for them.

How the templates use them, so that what is inserted fits the sentence: `my_about` is whole
sentences; `field` follows "work in" or "curious about"; `no_field` is any text where `field` would
be a gap; `known_from` follows one's own name, such as "from work"; `known_as`
follows "as", such as "my mom's friend"; `no_about` is any text where `my_about` would be a
gap; `connection` follows "through"; `met_at` follows "at" and `read_in` follows "came across";
`minutes` is a number before "minutes"; `ways` follows that, such as "in person or by video", and
is empty where one can talk in every way: writing is none of them, as it takes no minutes;
`offered_times` follows "I am free"; `better_time` stands between "you said that" and "would suit
you better"; `wrote_on` and `talk_when` follow "on"; `first_time` and `second_time` are days with
times, as one would say them, `answer_by` is a day that follows "by"; `talk_how` follows "our talk";
`questions` is a list, one a line; `talk_ahead` follows "on"; `talk_place` stands after a colon at
the end of a paragraph; `learned`, `appreciated` and `next_step` are whole sentences; `talk_date`
follows "on";
`decided_for` follows "I have decided for";
`write_again` follows "write to you again", such as "in the middle of May"; `talked_with` follows
"talked with", and `helped_with` "thank you for". `referrer` is the one who named the contact: in a
message to the contact the full name, given only where it may be used; in a message to the referrer
the name to greet by. `named_by` begins a sentence in a message to the contact: the same full name,
or a gap; `introducer` is its like in a message to the referrer. `named_on` follows "when we
talked"; `asks_first` is any text when the one who named the contact asks them first;
`may_use_name` is any text when the name may be used, `may_ask` when that was never asked, `no_name`
when one knows who somebody is and not what they are called, `is_family` where one calls them Mum,
`is_kin` where they are family at all, `is_friend` where they are a friend or a neighbour,
`knows_field` where they can speak about the field, `in_person` when the talk is not by phone, by
video or in writing, `in_writing` when questions and answers are texts, `or_writing` when one can
talk in some ways and write as well, which has a measure of its own: some questions; and
`only_writing` when one can talk in no other way, or agreed to: then a text asks to send questions,
and for no time. `discreet` is any text where today's employer must not know: then a subject says
nothing of what a text is about.
"""


CARD_NAMES = ("person", "greeting", "place", "work", "me", "my_number", "came")
"""The contact in full; how to greet them; where they work; their kind of work, such as "work in
nursing"; the caller's name and telephone number; a sentence that says how one came to them, ""
where it goes without saying."""

_NAMED = re.compile(r"\{\{\s*(?P<name>\w*)\s*(?:\|\s*(?P<else>[^{}|]*[^{}|\s])\s*)?\}\}")


def card_said(text: str, known: Mapping[str, str]) -> str:
    """The text with what is known by name, else with the words after the bar.

    What is known to be "" is left out.
    """

    def said(found: re.Match[str]) -> str:
        if found["name"] in known:
            return " ".join(known[found["name"]].split())
        return found["else"] or ""

    whole = _NAMED.sub(said, text)
    return whole.replace("  ", " ").strip() if "" in known.values() else whole


def card_problems(text: str) -> Iterator[str]:
    """What is wrong with the names in a text of a card, one sentence each."""
    for found in _NAMED.finditer(text):
        if found["name"] not in CARD_NAMES:
            yield f'unknown name "{found["name"]}", there are {", ".join(CARD_NAMES)}'
        elif not found["else"]:
            yield f"write what stands there without a person: {{{{ {found['name']} | words }}}}"
    if re.search(r"\{\{|\}\}", _NAMED.sub("", text)):
        yield "a name is written {{ name | words }}"
