"""A source that was published on another day than the claim file says.

The page says of itself when it was published, in the data that it carries for search engines. Its day is
taken by its own clock, by Greenwich's and by the article's; a page that was changed since may be given by either day.

To mend it: give the source the day that the page has, or name another copy of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

from checker.finding import Finding, Label, Severity
from checker.language.reading import Grain, Moment
from checker.place import Place
from checker.reason.facts import Facts
from checker.resolve.ledger import Desk
from checker.resolve.meaning import Moments

SEVERITY = Severity.WARNING

GOOD = """\
sources: {report: {document: report.html, published: 2021-08-12}}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence:
  - {source: report, quote: There are 34 provincial capitals}
"""

BAD = """\
sources:
  report:
    document: report.html
    published: 2021-08-02  # expect: source-misdated
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence:
  - {source: report, quote: There are 34 provincial capitals}
"""

MORE = (
    """\
sources: {report: {document: american.html, published: 2021-08-12}}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence:
  - {source: report, quote: There are 34 provincial capitals}
""",
)

FILES = {
    "american.html": '<html><head><meta property="article:published_time" content="August 12, 2021">'
    '<meta property="article:modified_time" content="2021-08-14"></head>'
    "<body><h1>The provinces</h1><p>There are 34 provincial capitals.</p></body></html>\n",
    "report.html": '<html><head><meta property="article:published_time" content="2021-08-12T09:00:00Z"></head>'
    "<body><h1>The provinces</h1><p>There are 34 provincial capitals.</p></body></html>\n",
}
_DAYS = frozenset({Grain.SECOND, Grain.MINUTE, Grain.HOUR, Grain.DAY})


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        for answer in facts.answers.get(fact.claim.key, ()):
            said = answer.imprint.published if answer.imprint else ""
            declared = _declared(fact.claim.desk, answer.source)
            if not said or declared is None or declared.start is None or declared.grain not in _DAYS:
                continue
            days, later = _days(said, declared), answer.imprint.modified if answer.imprint else ""
            # Of a page whose own day is not understood, a later change says nothing.
            if days and declared.start.date() not in days | _days(later, declared):
                place = Place(fact.claim.desk.file, ("sources", answer.source, "published"))
                page = answer.place.file.rpartition("/")[2]
                what = f"`{declared.phrase}`, but `{page}` says that it was published on {said[:10]}"
                label = Label(place, f"when `{answer.source}` was published")
                yield Finding(what, (label,))


def _declared(desk: Desk, source: str) -> Moment | None:
    meaning = desk.meanings.get(("sources", source, "published"))
    return meaning.readings[0] if isinstance(meaning, Moments) and len(meaning.readings) == 1 else None


def _days(said: str, declared: Moment) -> set[date]:
    """The days that a time may be told as; none where it is not understood."""
    try:
        if len(said) == len("2021-08-12"):
            return {date.fromisoformat(said)}
        time = datetime.fromisoformat(said)
    except ValueError:
        return set()
    if time.tzinfo is None or declared.start is None:
        return {time.date()}
    try:
        return {time.date(), time.astimezone(UTC).date(), time.astimezone(declared.start.tzinfo).date()}
    except OverflowError:
        return set()
