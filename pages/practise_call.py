from infoint.ui.frame import open_page
from infoint.ui.side_page import side_page

visit = open_page("practise-call")
side_page(visit)
