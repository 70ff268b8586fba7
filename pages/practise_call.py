from infoint.ui.frame.app import open_page
from infoint.ui.frame.other_page import side_page
from infoint.ui.outreach.practice import after, before, cards, opening

visit = open_page("practise-call")
side_page(visit)
before(visit)
opening(visit)
cards(visit)
after(visit)
