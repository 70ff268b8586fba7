from infoint.ui.compare_fields import compare_page
from infoint.ui.frame import open_page
from infoint.ui.report_box import report_box

visit = open_page("compare-fields")
compare_page(visit)
if visit.ws.fields.all():
    report_box(visit, field=visit.field.id if visit.field else "")
