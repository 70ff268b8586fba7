from infoint.ui.components.navigation import side_button
from infoint.ui.frame.app import open_page
from infoint.ui.frame.other_page import side_page
from infoint.ui.presenting.demo import people

visit = open_page("demo")
side_page(visit)
people()
side_button("present")
