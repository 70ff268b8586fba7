from infoint.ui.find_duplicates import duplicate_pairs
from infoint.ui.frame import open_page
from infoint.ui.side_page import side_page

visit = open_page("find-duplicates")
side_page(visit)
duplicate_pairs(visit)
