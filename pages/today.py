from infoint.ui.frame.app import open_page
from infoint.ui.today.today import today_page

today_page(open_page("today"))
