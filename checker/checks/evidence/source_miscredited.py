"""A source whose own page names other authors than the claim file.

The page says of itself who wrote it, in the data that it carries for search engines. Only people count, and
whoever has a name in common with one of them is taken for the same.

To mend it: give the source the author that the page has, or name another copy of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claim.words import listed
from checker.finding import Finding, Label, Severity
from checker.language.spelling import fold
from checker.place import Place
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
sources:
  report: {document: report.html, author: J. Doe}
  agency: {document: report.html, author: staff}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence:
  - {source: report, quote: There are 34 provincial capitals}
  - {source: agency, quote: There are 34 provincial capitals}
"""

BAD = """\
sources:
  report:
    document: report.html
    author: Richard Roe  # expect: source-miscredited
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence:
  - {source: report, quote: There are 34 provincial capitals}
"""

FILES = {
    "report.html": '<html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Provinces",'
    ' "author": {"@type": "Person", "name": "Jane Doe"}}</script></head>'
    "<body><h1>The provinces</h1><p>There are 34 provincial capitals.</p></body></html>\n"
}
_WORD = re.compile(r"[^\W\d_]{3,}")
_PERSON = re.compile(r"(?:[^\W\d_a-z][\w.'’-]*)(?:\s+[^\W\d_][\w.'’-]*)+")


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        for answer in facts.answers.get(fact.claim.key, ()):
            named = answer.imprint.authors if answer.imprint else ()
            source = fact.claim.desk.source.sources.get(answer.source)
            declared = source.author if source else ""
            if named and _PERSON.fullmatch(declared) and not _words(declared) & _words(" ".join(named)):
                place = Place(fact.claim.desk.file, ("sources", answer.source, "author"))
                page = answer.place.file.rpartition("/")[2]
                what = f"`{declared}`, but `{page}` names {listed([f'`{name}`' for name in named])} as its author"
                label = Label(place, f"who wrote `{answer.source}`")
                yield Finding(what, (label,))


def _words(name: str) -> set[str]:
    return {fold(word) for word in _WORD.findall(name)}
