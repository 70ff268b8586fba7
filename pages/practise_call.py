from infoint.ui.frame import open_page
from infoint.ui.practise_call import after, before, cards, opening
from infoint.ui.side_page import side_page

visit = open_page("practise-call")
side_page(visit)
before(visit)
opening(visit)
cards(visit)
after(visit)
