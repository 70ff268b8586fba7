from infoint.ui.frame.app import open_page
from infoint.ui.frame.other_page import side_page
from infoint.ui.frame.parts import choose_part
from infoint.ui.people.referrals import as_picture, as_text, keep_up, nobody_named

visit = open_page("who-named-whom")
side_page(visit)
if not nobody_named(visit):
    match choose_part(visit.page, None):
        case "tell":
            keep_up(visit)
        case "picture":
            as_picture(visit)
        case "text":
            as_text(visit)
