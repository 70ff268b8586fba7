from infoint.ui.caseload.student import student
from infoint.ui.frame.app import open_page

student(open_page("student"))
