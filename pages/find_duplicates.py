from infoint.ui.frame.app import open_page
from infoint.ui.frame.other_page import side_page
from infoint.ui.people.duplicates import duplicate_pairs

visit = open_page("find-duplicates")
side_page(visit)
duplicate_pairs(visit)
