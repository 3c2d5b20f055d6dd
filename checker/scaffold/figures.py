"""Stubs of figures: quantities, counts with their members, shares, changes, comparisons, lengths of time, ages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.copy.mention import Mention, Part, Sort
from checker.language.figure import read_figure
from checker.language.reading import Unread
from checker.scaffold.english import NO_NAME, VERBS
from checker.scaffold.story import Story, plain
from checker.scaffold.stub import Field, Stub

_DISTANCE = frozenset({"km", "m", "mile", "nautical_mile", "ft", "yd"})
_YEAR = re.compile(r"(?:in|of|for|since|from|to|until|by)?\s*(?:1[0-9]{3}|20[0-9]{2})", re.ASCII)
_WHOLE_IS_BEFORE = re.compile(r"\s+of\s+(?:them|these|those|whom|which)\b")
_LENGTHS = frozenset({"day", "week", "month", "year", "hour", "minute"})
_ORDERED = re.compile(r"\b(?:after|before|later|earlier)\Z")
_ORDERED_BEHIND = re.compile(r"\s+(?:after|before|later|earlier)\b")
_YEARS = {"decade": 10, "decades": 10, "century": 100, "centuries": 100}
_MANY_YEARS = re.compile(r"(?P<number>.+)[ -](?P<unit>decades?|century|centuries)")
_ARTICLE = re.compile(r"^(?:the|an?)\b\s*", re.IGNORECASE)
_AT = re.compile(r"\s+(?:on|in|at|since|during|by)\s")
_OF_WHAT = re.compile(r"\s+of\s+(?:the\s+)?(?P<what>[^\W\d_][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)")
_LOOSE_END = re.compile(
    r"(?:\s*\b(?:in|for|over|after|of|at|about|some|the|a|an|within|and|by|to|its|his|her))+\Z"
)
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")


def figures(story: Story) -> Iterator[Stub]:
    """A stub for every figure, change, announced list and length of time."""
    yield from _changes(story)
    yield from _lists(story)
    whole = [*story.of(Sort.CHANGE, Sort.LIST)]
    taken = {(part.start, part.end) for one in whole if _is_whole(one) for part in one.parts}
    counted: list[Stub] = []
    for one in story.of(Sort.FIGURE):
        if (one.start, one.end) in taken or _headlined(story, one):
            continue
        stub = _share(story, one, counted) or _quantity(story, one)
        if stub.kind == "quantity" and one.of and not one.readings[0].hedge:  # type: ignore[union-attr]
            counted.append(stub)
        yield stub
    for one in story.of(Sort.SPAN):
        if one.readings and not is_apart(story, one) and not _is_spoken(story, one):
            yield _length(story, one)
    yield from _comparisons(story)


def _headlined(story: Story, one: Mention) -> bool:
    """Whether the headline says what the copy below it says in the same words."""
    said = (one.words.casefold(), one.of)
    return bool(one.heading and one.of) and any(
        said == (other.words.casefold(), other.of) and not other.heading for other in story.of(Sort.FIGURE)
    )


def _is_whole(one: Mention) -> bool:
    """Whether a change has both its ends, or a list its number and its members."""
    roles = {part.role for part in one.parts}
    return roles >= {"from", "to", "by"} or "member" in roles


def _changes(story: Story) -> Iterator[Stub]:
    for one in story.of(Sort.CHANGE):
        parts = {part.role: part for part in one.parts}
        if _is_whole(one):
            fields = {role: Field(plain(parts[role].words)) for role in ("from", "to", "by")}
            start, end = story.clause(one)
            yield Stub("change", start, end, fields, name=one.words)


def _lists(story: Story) -> Iterator[Stub]:
    for one in story.of(Sort.LIST):
        number = next((part for part in one.parts if part.role == "number"), None)
        members = [_member(story, part) for part in one.parts if part.role == "member"]
        if number is None or not members:
            continue
        start, end = story.trimmed(one.start, one.end)
        fields = {
            "of": Field(_AT.split(one.of)[0] or "things", "of what?" if not one.of else ""),
            "value": Field(plain(number.words)),
            "members": Field(tuple(dict.fromkeys(members))),
        }
        yield Stub("count", start, end, fields, name=f"{number.words} {one.of}")


def _member(story: Story, part: Part) -> str:
    """A member by the entity that it names, else in its own words."""
    words = _IN_BRACKETS.sub("", plain(part.words))
    names = story.within(part.start, part.end, Sort.NAME)
    if names and words.removeprefix("the ") == plain(names[0].words):
        return story.called(names[0].who)
    return words


def _share(story: Story, one: Mention, counted: Sequence[Stub]) -> Stub | None:
    """A share of what an earlier figure counts: `more than a quarter of them`."""
    figure = one.readings[0]
    of_them = _WHOLE_IS_BEFORE.match(story.text, one.end) is not None
    portion = getattr(figure, "unit", "") == "%" or (
        getattr(figure, "unit", "") == "" and 0 < getattr(figure, "stated", 2) < 1
    )
    if not portion or not counted:
        return None
    same = [
        stub
        for stub in counted
        if one.of and str(stub.fields["measure"].value).casefold().endswith(one.of.casefold())
    ]
    if not of_them and not same:
        return None
    whole = (same or counted)[-1]
    start, end = story.clause(one, Sort.FIGURE)
    fields = {
        "whole": Field(f"@{whole.start}@{whole.fields['value'].value}", "of what?"),
        "value": Field(plain(one.words)),
    }
    return Stub("share", start, end, fields, name=f"{one.words} {one.of}")


def _quantity(story: Story, one: Mention) -> Stub:
    start, end = story.clause(one, Sort.FIGURE)
    subject = _subject(story, one, start)
    measure = one.of or subject or plain(story.text[start:end].replace(one.words, "…", 1)) or "figure"
    fields = {"measure": Field(measure, "" if one.of or subject else "what is counted?")}
    if one.of == "age":
        return Stub(
            "quantity", start, end, {**fields, "value": Field(plain(one.words))}, name=f"age {one.words}"
        )
    named = story.within(start, one.start, Sort.NAME)
    if one.of and named:
        fields["of"] = Field(story.called(named[-1].who))
    fields["value"] = Field(plain(one.words))
    years = [
        plain(time.words)
        for time in story.within(start, end, Sort.TIME)
        if _YEAR.fullmatch(plain(time.words))
    ]
    ask = _better(story, one, start, end)
    name = f"{'' if one.of else subject} {one.words} {one.of}" if one.of or subject else story.text[start:end]
    stub = Stub("quantity", start, end, fields, ask, name=name)
    if len(years) == 1 and not years[0].startswith(("since", "from", "to", "until", "by")):
        stub = stub.having(as_of=Field(years[0].split()[-1]))
    return stub


def _better(story: Story, one: Mention, start: int, end: int) -> str:
    """Which other kind may say it better."""
    if story.within(start, end, Sort.COMPARISON):
        return "a comparison, with left and right?"
    for change in story.within(one.sentence[0], one.sentence[1], Sort.CHANGE):
        if change.start <= one.start and one.end <= change.end:
            return "a change, with from and to?"
    return ""


def _subject(story: Story, one: Mention, start: int) -> str:
    """What stands before the verb of the clause: "Receipts came to"."""
    if story.within(start, one.start, Sort.FIGURE):
        return ""
    words = plain(story.text[start : one.start]).split()
    for number, word in enumerate(words):
        if word.lower().strip(",") in VERBS:
            words = words[:number]
            break
    told = _LOOSE_END.sub("", _ARTICLE.sub("", " ".join(words))).strip(' ,;:–—-"“”')
    return told if re.search(r"[^\W\d_]{2}", told) and told.lower() not in NO_NAME else ""


def is_apart(story: Story, one: Mention) -> bool:
    """Whether a length of time says how far two things lie apart: `hours after`, `30 days before the vote`."""
    return _ORDERED.search(one.words) is not None or _ORDERED_BEHIND.match(story.text, one.end) is not None


def _length(story: Story, one: Mention) -> Stub:
    """How long something took; without both its ends, an amount of time."""
    start, end = story.clause(one, Sort.SPAN)
    behind = _OF_WHAT.match(story.text, one.end, end)
    before = _LOOSE_END.sub("", plain(story.text[start : one.start]))
    of = plain(behind["what"]) if behind else before or plain(story.text[one.end : end])
    value = _as_figure(one)
    if value is None:
        told = plain(story.text[start:end])
        return Stub("event", start, end, {"what": Field(told)}, "a duration, with from and to?", name=told)
    fields = {"measure": Field(f"length of {of}" if behind else of or "length of time"), "value": value}
    return Stub("quantity", start, end, fields, "a duration, with from and to?", name=f"{one.words} {of}")


def _is_spoken(story: Story, one: Mention) -> bool:
    """Whether it stands in a quotation, which is a stub itself."""
    return any(each.start <= one.start < each.end for each in story.of(Sort.QUOTATION))


def _as_figure(one: Mention) -> Field | None:
    """A length of time as an amount: two decades are 20 years."""
    words = plain(one.words)
    if not isinstance(read_figure(words), Unread):
        return Field(words)
    many = _MANY_YEARS.fullmatch(words)
    number = read_figure(many["number"]) if many else None
    if many is None or number is None or isinstance(number, Unread) or number[0].strict.point is None:
        return None
    return Field(f"{number[0].stated * _YEARS[many['unit']]} years", told=words)


def _comparisons(story: Story) -> Iterator[Stub]:
    """Those of two figures: `300,000 soldiers outnumber 75,000 Taliban`."""
    for one in story.of(Sort.COMPARISON):
        if _is_spoken(story, one):
            continue
        start, end = one.sentence
        left = [other for other in story.within(start, one.start, Sort.FIGURE) if other.end <= one.start]
        right = story.within(one.end, end, Sort.FIGURE)
        between = story.text[left[-1].end : one.start] if left else ""
        if left and right and 0 < len(between.split()) <= 6 and not re.search(r"[.;:]", between):
            begin, stop = story.trimmed(left[-1].start, right[0].end)
            fields = {
                "left": Field(plain(left[-1].words)),
                "relation": Field(plain(one.words)),
                "right": Field(plain(right[0].words)),
            }
            yield Stub("comparison", begin, stop, fields, name=story.text[begin:stop])
        elif not story.within(*story.clause(one), Sort.FIGURE):
            yield _compared(story, one)


def _compared(story: Story, one: Mention) -> Stub:
    """One of which the copy names no figure: by how much, where it says so."""
    start, end = story.clause(one)
    told = plain(story.text[start:end])
    words = plain(one.words).split()
    sizes = (" ".join(words[:last]) for last in range(len(words), 0, -1))
    size = next((each for each in sizes if not isinstance(read_figure(each), Unread)), "")
    ask = "a comparison, with left and right?"
    if not size:
        return Stub("event", start, end, {"what": Field(told)}, ask, name=told)
    fields = {"measure": Field(told.replace(size, "…", 1)), "value": Field(size)}
    return Stub("quantity", start, end, fields, ask, name=told)
