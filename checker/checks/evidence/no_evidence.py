"""A claim that nothing backs.

Neither a source nor another claim says so. Silence is not a pass. Of a file that names no source at all, as `checker new`
writes them, this is told once.

To mend it: name a source under `evidence`, or work it out from other claims.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claim.reckoning import Outcome
from checker.finding import Finding, Label, Ruling, Severity
from checker.place import Place
from checker.reason.facts import Fact, Facts

CHECK = "no-evidence"
SEVERITY = Severity.NOTE

GOOD = """\
sources: {captures: {table: captures.csv}}
claims:
- id: taken
  kind: count
  of: cities taken
  value: two
  evidence:
  - {source: captures, rows: {captor: Taliban}, take: count}
"""

BAD = """\
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34}  # expect: no-evidence
"""

FILES = {"captures.csv": "city,captor,date\nZaranj,Taliban,2021-08-06\nFarah,Taliban,2021-08-10\nKabul,,\n"}


MORE = (
    """\
claims:  # expect: no-evidence
- {id: one, kind: quantity, measure: wards, value: 34}
- {id: two, kind: quantity, measure: beds, value: 35}
- {id: three, kind: quantity, measure: doctors, value: 36}
- {id: four, kind: quantity, measure: nurses, value: 37}
- {id: five, kind: quantity, measure: patients, value: 38}
- {id: six, kind: quantity, measure: visitors, value: 39}
- {id: seven, kind: quantity, measure: cooks, value: 40}
- {id: eight, kind: quantity, measure: porters, value: 41}
- {id: nine, kind: quantity, measure: lifts, value: 42}
""",
)

_MANY = 8
"""So many claims without evidence, in a file without sources, are a file that has only been begun."""


def look(facts: Facts) -> Iterator[Finding]:
    bare = [fact for fact in facts.told() if not _backed(fact)]
    begun: dict[str, list[Fact]] = {}
    for fact in bare:
        if not fact.claim.desk.source.sources and CHECK not in fact.claim.claim.waive:
            begun.setdefault(fact.claim.desk.file, []).append(fact)
    many = {file for file, facts_ in begun.items() if len(facts_) > _MANY}
    for file in sorted(many):
        what = f"nothing backs any of these {len(begun[file])} claims: the file names no sources"
        help_ = ("name a source under `sources`, and what it says of a claim under its `evidence`",)
        yield Finding(what, (Label(Place(file, ("claims",)).key()),), help=help_)
    for fact in bare:
        if fact.claim.desk.file not in many or CHECK in fact.claim.claim.waive:
            claim = fact.claim.claim
            why = fact.verdict.working
            yield Finding(
                f"nothing backs `{claim.id}`", (Label(fact.claim.place.at("id")),), why, claim=claim.id
            )


def _backed(fact: Fact) -> bool:
    settled = fact.reckoning.outcome not in {Outcome.UNKNOWN, Outcome.OPEN} or fact.reckoning.quiet
    return bool(fact.claim.claim.evidence or settled or fact.verdict.ruling is not Ruling.NOT_ENOUGH)
