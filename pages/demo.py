from infoint.ui.demo import people
from infoint.ui.frame import open_page
from infoint.ui.side_page import side_button, side_page

visit = open_page("demo")
side_page(visit)
people()
side_button("present")
