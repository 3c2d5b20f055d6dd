"""ClaimReview, schema.org's markup for published fact-checks: claims of others that were held against evidence.

What schema.org and search engines ask for stands in https://schema.org/ClaimReview and
https://developers.google.com/search/docs/appearance/structured-data/factcheck.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from checker.export.reviews import BEST, DISPUTED, WORST, Review, Unfit, called, own_sources, reviews
from checker.frozen import dataclass
from checker.model.article import Source
from checker.reason.facts import Fact, Facts, Side, Stance
from checker.show.as_json import as_json
from checker.show.discreet import Discreet, discreet
from checker.vocabulary.vocabulary import Vocabulary

Json = Mapping[str, object]
_WEB = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PERSON, _ORGANISATION = "Person", "Organization"


@dataclass(frozen=True, slots=True)
class Exported:
    """What can be published of a run, and what of it cannot, with the reason."""

    reviews: tuple[Json, ...]
    unfit: tuple[Unfit, ...]


def claim_reviews(facts: Facts, vocabulary: Vocabulary, only: Collection[str] = ()) -> Exported:
    """The claims of a run that are reviews of somebody's statement; of some ids, where these are named."""
    secrets = discreet(facts.ledger)
    found: list[Json] = []
    unfit: list[Unfit] = []
    for one in reviews(facts, secrets):
        article = one.fact.claim.desk.source.article
        if only and one.fact.claim.id not in only:
            continue
        if isinstance(one, Unfit):
            unfit.append(one)
        elif not _WEB.fullmatch(article.url):
            unfit.append(
                Unfit(
                    one.fact, "its article has no `url` on the web", "a review needs the address of its page"
                )
            )
        else:
            found.append(_marked_up(one, secrets, vocabulary))
    return Exported(tuple(found), tuple(unfit))


def json_ld(found: Sequence[Json]) -> str:
    r"""Reviews as JSON-LD that may stand in a page: `<`, `>` and `&` are `\u` escapes, so that nothing ends its element."""
    text = as_json({"@context": "https://schema.org", "@graph": list(found)}, indent=2)
    return text.translate({ord(one): f"\\u{ord(one):04x}" for one in "<>&"})


def element(found: Sequence[Json]) -> str:
    """The same as an element for the head of a page."""
    return f'<script type="application/ld+json">\n{json_ld(found)}</script>\n'


def _marked_up(one: Review, secrets: Discreet, vocabulary: Vocabulary) -> Json:
    fact, article = one.fact, one.fact.claim.desk.source.article
    publisher = _of(_ORGANISATION, article.publisher)
    writer = _of(_PERSON, article.author)
    return _given(
        {
            "@type": "ClaimReview",
            "@id": f"{article.url}#{fact.claim.id}",
            "url": article.url,
            "datePublished": _published(fact),
            # The author of a review is who answers for it.
            "author": publisher or writer,
            "publisher": publisher,
            "creator": writer if publisher else None,
            "claimReviewed": one.said,
            "itemReviewed": _claim(one, secrets, vocabulary),
            "reviewRating": {
                "@type": "Rating",
                "ratingValue": one.rating.value,
                "bestRating": BEST,
                "worstRating": WORST,
                "alternateName": one.rating.word,
            },
            "reviewBody": " ".join(_body(one, secrets)),
            "citation": [_work(source) for source in _cited(one)],
        }
    )


def _claim(one: Review, secrets: Discreet, vocabulary: Vocabulary) -> Json:
    """The statement: whose it is, and where it was made."""
    fact = one.fact
    own = [source for source in own_sources(fact) if not source.confidential and _WEB.fullmatch(source.url)]
    first = own[0] if own else None
    entity = fact.claim.desk.names.get(fact.claim.claim.claimant)
    is_person = entity is None or vocabulary.classes.fits(entity.is_, ("person",)) is not False
    declared = fact.claim.desk.source.entities.get(fact.claim.claim.claimant)
    addresses = [declared.url, _at_wikidata(declared.wikidata)] if declared is not None else []
    author = {
        "@type": _PERSON if is_person else _ORGANISATION,
        "name": called(fact)[0],
        "sameAs": [address for address in addresses if _WEB.fullmatch(address) and secrets.may_say(address)],
    }
    return _given(
        {
            "@type": "Claim",
            "author": _given(author),
            "datePublished": _day(first.published) if first is not None else "",
            "appearance": [_work(source) for source in own],
        }
    )


def _body(one: Review, secrets: Discreet) -> Iterator[str]:
    """The working as sentences, without a word on confidential sources."""
    fact = one.fact
    sources = fact.claim.desk.source.sources
    own = (fact.reckoning.working or fact.reckoning.contrast,)
    told_apart = {f"{each.side}: {each.why}" for each in fact.stances}
    because = (line for line in fact.verdict.working if line not in told_apart)
    for line in because if one.rating is DISPUTED else own:
        if line and secrets.may_say(line):
            yield _sentence(line)
    for stance in one.stances:
        side = "for" if stance.side is Side.SUPPORTS else "against"
        source = sources.get(stance.answer.source)
        if source is None or source.confidential or not secrets.may_say(stance.why):
            yield f"A confidential source speaks {side} it."
        else:
            yield _sentence(f"{side} it: {_by_title(stance, source)}")


def _by_title(stance: Stance, source: Source) -> str:
    """What a source says, under the name that the public knows it by."""
    name = source.title or source.publisher
    return re.sub(r"^`[^`]+`(?=:? )", lambda _: name, stance.why) if name else stance.why


def _sentence(line: str) -> str:
    """A line of a working as a sentence, with the quotation marks of prose."""
    prose = re.sub(r"`([^`]*)`", r"“\1”", line).strip()
    return f"{prose[:1].upper()}{prose[1:]}{'' if prose.endswith(('.', '!', '?')) else '.'}"


def _cited(one: Review) -> Iterator[Source]:
    sources = one.fact.claim.desk.source.sources
    for id_ in dict.fromkeys(stance.answer.source for stance in one.stances):
        source = sources.get(id_)
        if source is not None and not source.confidential and (source.title or source.url):
            yield source


def _work(source: Source) -> Json:
    return _given(
        {
            "@type": "CreativeWork",
            "name": source.title,
            "url": source.url if _WEB.fullmatch(source.url) else "",
            "publisher": _of(_ORGANISATION, source.publisher),
            "datePublished": _day(source.published),
        }
    )


def _of(sort: str, name: str) -> Json | None:
    return {"@type": sort, "name": name} if name else None


def _given(fields: Mapping[str, object]) -> Json:
    """The fields that say something."""
    return {name: value for name, value in fields.items() if value}


def _published(fact: Fact) -> str:
    """The day as it is written; else by the clock of the article."""
    clock = fact.claim.desk.clock
    return _day(fact.claim.desk.source.article.published) or (clock.now.date().isoformat() if clock else "")


def _day(written: str) -> str:
    """The day with which a time begins that is written in digits, "" for any other."""
    day = _DAY.match(written)
    return day.group() if day else ""


def _at_wikidata(number: str) -> str:
    return f"https://www.wikidata.org/entity/{number}" if number else ""
