from infoint.ui.frame.app import open_page
from infoint.ui.frame.other_page import main_page
from infoint.ui.today.search import search_page

visit = open_page("search")
main_page(visit)
search_page(visit)
