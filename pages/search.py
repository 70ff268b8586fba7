from infoint.ui.frame import open_page
from infoint.ui.main_page import main_page
from infoint.ui.search import search_page

visit = open_page("search")
main_page(visit)
search_page(visit)
