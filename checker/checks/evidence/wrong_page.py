"""Evidence that stands on another page of the document than it says.

It is evidence all the same, but whoever looks it up will not find it.

To mend it: give the page counted from the first of the file, which need not be the number printed on it.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
sources: {report: {document: report.pdf}}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence:
  - {source: report, quote: There are 34 provincial capitals, page: 1}
"""

BAD = """\
sources: {report: {document: report.pdf}}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence:
  - {source: report, quote: There are 34 provincial capitals, page: 9}  # expect: wrong-page
"""

FILES = {
    "report.pdf": "%PDF-1.4\n"
    "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
    "2 0 obj << /Type /Pages /Kids [4 0 R] /Count 1 >> endobj\n"
    "3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj\n"
    "4 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
    " /Resources << /Font << /F1 3 0 R >> >> >> endobj\n"
    "5 0 obj << /Length 75 >>\nstream\n"
    "BT /F1 11 Tf 56 786 Td (There are 34 provincial capitals, it says.) Tj ET \nendstream\nendobj\n"
    "trailer << /Size 6 /Root 1 0 R >>\n%%EOF\n"
}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("wrong-page")
