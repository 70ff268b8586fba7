from infoint.ui.frame.app import open_page
from infoint.ui.frame.other_page import side_page
from infoint.ui.presenting.present import choose_run

visit = open_page("present")
side_page(visit)
choose_run(visit)
