from infoint.ui.frame.app import open_page
from infoint.ui.presenting.present import present

present(open_page("present"))
