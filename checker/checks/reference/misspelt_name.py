"""A name that the copy spells otherwise than the claim file, by a letter or two.

`Mazar-e-Sharif` beside `Mazar-i-Sharif`, `Sebergan` beside `Sheberghan`: one of the two is a slip, or both are right
and the file does not say so yet. Accents, hyphens, endings and titles are passed over.

To mend it: spell the name alike in both, or add the other spelling to the entity's `aka`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claim.fields import Selector
from checker.claim.mention import Named
from checker.finding import Finding, Fix, Label, Severity
from checker.language.quotes.words import Passages
from checker.language.spelling import slips
from checker.place import Place
from checker.resolve.ledger import Desk, Ledger

SEVERITY = Severity.WARNING

GOOD = """\
article: {text: article.txt}
entities:
  mazar: {name: Mazar-i-Sharif, aka: [Mazar-e-Sharif], is: city}
  sheberghan: {name: Sheberghan, aka: [Sebergan], is: city}
  afghanistan: {name: Afghanistan, is: country}
  noor: {name: Atta Mohammad Noor, is: person}
"""

BAD = """\
article: {text: article.txt}
entities:
  mazar: {name: Mazar-i-Sharif, is: city}  # expect: misspelt-name
  sheberghan: {name: Sheberghan, is: city}  # expect: misspelt-name
  noor: {name: Atta Mohamad Noor, is: person}  # expect: misspelt-name
"""

FILES = {
    "article.txt": "In Mazar-e-Sharif, east of Sebergan, Mr. Atta Mohammad Noor met the Afghans of the north.\n"
}


def look(ledger: Ledger) -> Iterator[Finding]:
    for desk in ledger.desks.values():
        if desk.reported and desk.names:
            yield from _of(desk, ledger)


def _of(desk: Desk, ledger: Ledger) -> Iterator[Finding]:
    known = {name: one for one in desk.names.values() if one.home for name in (one.name, *one.aka)}
    if desk.copy is not None:
        for slip in slips(desk.copy.text, known):
            place = Place(desk.copy.file, span=desk.copy.span(slip.start, slip.end))
            yield _finding(slip.words, slip.name, known[slip.name], place)
        return
    for claim in ledger.claims.values():
        quote = claim.claim.quote
        words = quote.exact if isinstance(quote, Selector) else quote
        if claim.desk is desk and words:
            for slip in slips(Passages(desk.file, words).text, known):
                yield _finding(slip.words, slip.name, known[slip.name], claim.place.at("quote"))


def _finding(words: str, name: str, entity: Named, place: Place) -> Finding:
    home = entity.home or place
    where = "copy" if place.span else "quote"
    labels = (Label(home.at("name"), "the name"), Label(place, "spelt otherwise"))
    help_ = (f"if both are right, add `{words}` to its `aka`",)
    what = f"the {where} has `{words}`, and the name is `{name}`"
    return Finding(what, labels, help=help_, fixes=(Fix(home.at("aka"), words),))
