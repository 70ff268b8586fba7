from infoint.ui.frame import open_page
from infoint.ui.present import choose_run, in_a_class
from infoint.ui.side_page import side_page

visit = open_page("present")
side_page(visit)
choose_run(visit)
in_a_class()
