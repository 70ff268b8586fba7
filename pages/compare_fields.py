from infoint.ui.fields.compare import compare_page
from infoint.ui.frame.app import open_page
from infoint.ui.progress.reports import report_box

visit = open_page("compare-fields")
compare_page(visit)
if visit.ws.fields.all():
    report_box(visit, field=visit.field.id if visit.field else "")
