from infoint.ui.compare_fields import compare_page
from infoint.ui.frame import open_page

visit = open_page("compare-fields")
compare_page(visit)
