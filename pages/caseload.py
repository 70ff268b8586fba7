from infoint.ui.caseload.page import caseload
from infoint.ui.frame.app import open_page

caseload(open_page("caseload"))
