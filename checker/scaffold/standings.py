"""Stubs of ranks, of offices, and of what else something is of something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.copy.mention import Mention, Sort
from checker.copy.row import row
from checker.language.rank import read_rank
from checker.language.reading import Unread
from checker.scaffold.english import NO_NAME, OPENS, PEOPLES, SAID, VERBS
from checker.scaffold.story import Story, plain
from checker.scaffold.stub import Field, Stub

_PROPERTY = re.compile(
    r"\s*,?\s*(?:is|was|are|were|remains|became)?\s*(?:the|a|an|its)\s+(?P<what>(?:[\w-]+\s+){0,3}?[\w-]+)\s+of\s+(?:the\s+)?(?P<more>(?:[\w-]+\s+){0,3}?(?:province|state|region|district|republic|county|island)\s+of\s+)?\Z"
)
_WHOSE = re.compile(r"\s*,?\s*whose\s+(?P<what>[a-z][\w-]*(?:\s+[a-z][\w-]*)?)\s+(?:is|was)\s+\Z")
_DATELINE = re.compile(r"[A-Z][\w ,.]{2,40}(?:\([A-Z][\w ]+\)\s*)?\s[–—-]\s")
_LEADS = re.compile(r"^(?:the|its|their|his|her|an?)\s+", re.IGNORECASE)
_LONGEST_SUBJECT = 8
_AT = re.compile(r"\s+(?:of|at|for|in|on)\s+")
_POSSESSIVE = re.compile(r"(?P<whose>.+?)['’]s?\s+(?P<office>.+)")
_PRONOUN = re.compile(r"\b(?:he|she|it|they|them|him|her)\b", re.IGNORECASE)
_OF = re.compile(r"\bof\s+(?:the\s+)?\Z")
_SAID_OF = re.compile(r"(?:\s+[\w-]+){0,4}?\s*(?:is|was|are|were|,)\s+(?:the\s+)?")
_NO_PROPERTY = row(
    "number rest one part most majority half quarter third pair group lot series range kind sort way end"
)


def ranks(story: Story) -> Iterator[Stub]:
    """A stub for every superlative and every place in an order."""
    for one in story.of(Sort.RANK):
        if one.heading:
            continue
        start, end = story.clause(one)
        subject = _subject(story, one)
        who = subject or plain(one.words)
        if _position(one).startswith("only") or isinstance(read_rank(_position(one)), Unread):
            told = plain(story.text[start:end])
            yield Stub("event", start, end, {"what": Field(told)}, "a rank: among what?", name=told)
            continue
        fields = {
            "subject": Field(who, _doubt(story, one, subject)),
            "among": Field((who, "the others"), "which?"),
            "by": Field(f"what makes it {_position(one)}", "by which figure?"),
            "position": Field(_position(one)),
        }
        yield Stub("rank", start, end, fields, name=f"{subject} {plain(one.words)}")


def _doubt(story: Story, one: Mention, subject: str) -> str:
    """What to ask of the subject: it may be somebody else that a pronoun means."""
    pronoun = _PRONOUN.search(story.text, one.sentence[0], one.start)
    return "who or what?" if not subject else f"is that `{pronoun.group().lower()}`?" if pronoun else ""


def _position(one: Mention) -> str:
    words = _LEADS.sub("", plain(one.words))
    words = words.removesuffix(f" {one.of}") if one.of else words
    while " " in words and isinstance(read_rank(words), Unread):
        words = words.partition(" ")[2]
    return words


def _subject(story: Story, one: Mention) -> str:
    """Who has the rank: the last name before a pronoun, the first of its sentence, or the one that it is said of behind it."""
    start, end = one.sentence
    dateline = _DATELINE.match(story.text, start, one.start)
    start = dateline.end() if dateline else start
    before = story.within(start, one.start, Sort.NAME)
    pronoun = _PRONOUN.search(story.text, start, one.start)
    # Of a place and the province that it is the capital of, the place is meant.
    meant = [
        each
        for each in before
        if pronoun and each.end <= pronoun.start() and not _OF.search(story.text, start, each.start)
    ]
    if before:
        return story.called((meant[-1] if meant else before[0]).who)
    opening = OPENS.match(story.text, start, one.start)
    if opening and opening["who"].lower() not in NO_NAME:
        return opening["who"]
    words = plain(story.text[start : one.start]).split()[:_LONGEST_SUBJECT]
    verb = next((number for number, word in enumerate(words) if word.lower() in VERBS), 0)
    if verb and words[0].lower() not in NO_NAME:
        return re.sub(r"^(?:The|the|An?|an?)\s+", "", " ".join(words[:verb]).partition(",")[0]).strip(
            ' ,;:–—-"“”'
        )
    behind = story.within(one.end, end, Sort.NAME)
    said = behind and _SAID_OF.fullmatch(story.text[one.end : behind[0].start])
    return story.called(behind[0].who) if said else ""


def relations(story: Story) -> Iterator[Stub]:
    """Offices, and what something is of something: `Faizabad, the capital of Badakhshan`."""
    told: set[tuple[str, str]] = set()
    for one in story.of(Sort.OFFICE):
        stub = _office(story, one)
        key = (one.who, str(stub.fields["property"].value)) if stub else ("", "")
        if stub is not None and key not in told:
            told.add(key)
            yield stub
    for start, end, heading in story.sentences:
        names = [] if heading else story.within(start, end, Sort.NAME)
        for left, right in pairwise(names):
            yield from _related(story, left, right)


def _office(story: Story, one: Mention) -> Stub | None:
    title = plain(one.of)
    if SAID.search(title) or re.search(r"\b(?:who|which|that)\b", title) or one.heading:
        return None
    office, *bodies = _AT.split(title, maxsplit=1)
    body = bodies[0] if bodies else ""
    owned = _POSSESSIVE.fullmatch(office)
    if owned and not body:
        office, body = owned["office"], owned["whose"]
    first, _, last = office.partition(" ")
    if not body and last and first.lower().removesuffix("'s") in PEOPLES:
        office, body = last, PEOPLES[first.lower().removesuffix("'s")]
    ask = "" if body else "of what?"
    property_ = f"{office.lower()} of"
    fields = {
        "subject": Field(story.called(one.who)),
        "property": Field(property_),
        "object": Field(_named(story, body) if body else f"what {one.who} is {property_}", ask),
    }
    start, end = story.trimmed(one.start, one.end)
    return Stub("relation", start, end, fields, name=f"{one.who} {office}")


def _named(story: Story, body: str) -> str:
    bare = body.removeprefix("the ")
    return next((one.id for one in story.known.values() if bare in {one.name, *one.aka}), bare)


def _related(story: Story, left: Mention, right: Mention) -> Iterator[Stub]:
    between = story.text[left.end : right.start]
    match = _PROPERTY.fullmatch(between)
    whose = _WHOSE.fullmatch(between)
    if left.who == right.who or not (match or whose):
        return
    what = plain((match or whose)["what"])  # type: ignore[index]
    last = what.split()[-1].lower()
    # "the Taliban, the provinces of Kandahar and Helmand" are two things of a list.
    if last in _NO_PROPERTY or (last.endswith("s") and not last.endswith("ss")):
        return
    subject, object_ = (left, right) if match else (right, left)
    fields = {
        "subject": Field(story.called(subject.who)),
        "property": Field(f"{what} of"),
        "object": Field(story.called(object_.who)),
    }
    start, end = story.trimmed(left.start, right.end)
    yield Stub("relation", start, end, fields, name=f"{subject.who} {what}")
