from infoint.ui.fields.tables import VIEWS, learned_view, what_was_learned
from infoint.ui.fields.together import not_answered, side_by_side
from infoint.ui.fields.what_people_say import all_that_was_said, what_people_say
from infoint.ui.frame.app import open_page
from infoint.ui.frame.parts import part_of
from infoint.ui.frame.small_view import view_now

visit = open_page("what-people-say")
view = view_now(VIEWS if part_of("what-people-say") == "learned" else ())

with what_people_say(visit, view) as part:
    match part, view:
        case "said", _:
            all_that_was_said(visit)
        case "together", _:
            side_by_side(visit)
        case "learned", "":
            what_was_learned(visit)
        case "learned", view:
            learned_view(visit, view)
        case "open", _:
            not_answered(visit)
