"""Words that stand only where no reader of the document sees them.

Hidden parts of a web page, text that a tracked change or a line through it has deleted, a colleague's
comment: none of these is what the source says.

To mend it: quote what the source shows.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
sources: {report: {document: report.html}}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence:
  - {source: report, quote: There are 34 provincial capitals}
"""

BAD = """\
sources: {report: {document: report.html}}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 35
  evidence:
  - {source: report, quote: Soon there will be 35}  # expect: hidden-words
"""

FILES = {
    "report.html": "<html><body><h1>The provinces</h1><p>There are 34 provincial capitals.</p>"
    "<p hidden>Soon there will be 35.</p></body></html>\n"
}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("hidden-words")
