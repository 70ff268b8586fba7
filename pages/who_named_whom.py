from infoint.ui.frame.app import open_page
from infoint.ui.frame.other_page import side_page
from infoint.ui.people.referrals import chains, in_numbers, keep_up, nobody_named

visit = open_page("who-named-whom")
side_page(visit)
if not nobody_named(visit):
    in_numbers(visit)
    chains(visit)
    keep_up(visit)
