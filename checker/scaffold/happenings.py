"""Stubs of what happened and when: a clause with a time in it, and what is told without one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from checker.copy.mention import Mention, Sort
from checker.language.moment import read_moment
from checker.language.reading import Grain, Moment, Unread
from checker.scaffold.english import OPINION, SAID, SAYS, TO_COME
from checker.scaffold.figures import is_apart
from checker.scaffold.story import Story, plain
from checker.scaffold.stub import Field, Stub

_PREPOSITION = re.compile(
    r"(?:\s*\b(?:on|in|at|by|of|from|until|till|during|early|late|the|a|as|for|to|than)\b)+\s*\Z",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\b(?:in|at|to|near|from)\s+(?:the\s+)?\Z")
_OF_A_FIGURE = re.compile(r"(?:in|of|than in|for)?\s*(?:1[0-9]{3}|20[0-9]{2})", re.ASCII)
_YEAR = re.compile(r"\b[12][0-9]{3}\b")
_DAYS_ABOUT = 100
_ADJECTIVE = re.compile(r"the\s+[12][0-9]{3}")
_HAPPENS = re.compile(r"\b(?:[12][0-9]{3}|from|to|in|of|and|or|those|that|the|on|by|since|until)\b|\W+")
"""What years are listed with: where nothing else stands there, nothing is told of them."""
_ACCORDING = re.compile(r"according to\b", re.IGNORECASE)
_FEWEST = 5
_PIECE = 6
_TELLING = 3
"""Words that tell what happened: with fewer it takes the next clause."""


def events(story: Story, others: Sequence[Stub]) -> Iterator[Stub]:
    """An event for every time that belongs to no figure and no rank, and for every `hours after`."""
    for one in story.of(Sort.TIME):
        if one.heading or _belongs(one, others):
            continue
        start, end = _telling(story, one)
        if not _HAPPENS.sub("", _without(story.text, start, end, one)):
            continue
        fields = {"what": Field(_without(story.text, start, end, one)), **_about(story, start, end)}
        yield Stub(
            "event",
            start,
            end,
            {**fields, **_when(story, one, start, end), **_ahead(story, start, end)},
            name=str(fields["what"].value),
        )
    for one in story.of(Sort.SPAN):
        if is_apart(story, one) and not one.heading:
            start, end = story.clause(one)
            fields = {"what": Field(plain(story.text[start:end])), **_about(story, start, end)}
            yield Stub(
                "event",
                start,
                end,
                fields,
                f"an order of two events, with {plain(one.words)} as its gap?",
                name=str(fields["what"].value),
            )


def _telling(story: Story, one: Mention) -> tuple[int, int]:
    """The clause about a time; where that is no more than "In Washington on Tuesday", what follows it as well."""
    start, end = story.clause(one, Sort.TIME)
    told = _without(story.text, start, end, one)
    if len(told.split()) >= _TELLING or end >= one.sentence[1] - 1:
        return start, end
    following = re.compile(r"(?:[^,;:]|[,:](?=\S))+").search(story.text, end + 1, one.sentence[1])
    return story.trimmed(start, following.end()) if following else (start, end)


def _belongs(one: Mention, others: Sequence[Stub]) -> bool:
    """Whether it only dates a figure or a rank, or is one of the years that a figure counts."""
    near = [stub for stub in others if stub.start <= one.start and one.end <= stub.end]
    if any(stub.kind in {"rank", "quotation"} for stub in near) or _ADJECTIVE.fullmatch(one.words):
        return True
    return bool(near) and _OF_A_FIGURE.fullmatch(plain(one.words)) is not None


def _without(text: str, start: int, end: int, one: Mention) -> str:
    """The clause without the time: what happened."""
    before = _PREPOSITION.sub("", text[start : one.start])
    told = plain(f"{before} {text[one.end : end]}").replace(" ,", ",").strip(" ,;:–—-")
    return told if re.search(r"\w{2}", told) else plain(text[start:end])


def _about(story: Story, start: int, end: int) -> dict[str, Field]:
    """Who does it, and where, as far as the names tell."""
    found: dict[str, Field] = {}
    for name in story.within(start, end, Sort.NAME):
        place = _WHERE.search(story.text, start, name.start) is not None
        first = not found and not re.search(
            r"\w", story.text[start : name.start].lower().replace("the", "").replace("president", "")
        )
        if place and "where" not in found and " " not in name.who:
            found["where"] = Field(story.called(name.who))
        elif first:
            found["who"] = Field(story.called(name.who))
    return found


def _when(story: Story, one: Mention, start: int, end: int) -> dict[str, Field]:
    """The day, where only one can be meant; else the words, and which days they may be."""
    words = plain(one.words)
    if story.clock is None:
        return {"when": Field(words)} if not isinstance(read_moment(words, None), Unread) else {}
    moments = [each for each in one.readings if isinstance(each, Moment)]
    if not moments:
        return {"when": Field(words, "which day is that?")}
    days = [*dict.fromkeys(day for each in moments if (day := _day(each)))]
    # What has happened is not still to come, and the other way about.
    today = story.clock.now.astimezone(story.clock.zone).date().isoformat()
    ahead = TO_COME.search(story.text, start, end) is not None
    fitting = [day for day in days if (day >= today if ahead else day <= today)]
    days = (
        [day for day in fitting if _near(day, today)]
        or [day for day in days if _near(day, today)]
        or fitting
        or days
    )
    ahead = ahead or (bool(days) and min(days) > today)
    plainly = len(days) == 1 and all(_day(each) for each in moments)
    if plainly and not _near(days[0], today) and not _YEAR.search(words):
        return {"when": Field(words, f"{days[0]}, or of which year?")}
    if plainly and not words.startswith(("since", "by", "until", "before", "after")):
        when = {"when": Field(days[0], told="" if words == days[0] else words)}
        return {**when, "planned": Field(value=True)} if ahead else when
    if len(days) > 1:
        return {"when": Field(words, f"{' or '.join(days[:3])}?")}
    return {"when": Field(words)}


def _near(day: str, today: str) -> bool:
    """Whether a day without its year lies so close to the publication that no other year can be meant."""
    return abs((date.fromisoformat(day) - date.fromisoformat(today)).days) <= _DAYS_ABOUT


def _day(one: Moment) -> str:
    if (
        one.grain is not Grain.DAY
        or one.start is None
        or one.end is None
        or one.end - one.start > timedelta(hours=26)
    ):
        return ""
    return one.start.date().isoformat()


def _ahead(story: Story, start: int, end: int) -> dict[str, Field]:
    return {"planned": Field(value=True)} if TO_COME.search(story.text, start, end) else {}


def rest(story: Story, others: Sequence[Stub]) -> Iterator[Stub]:
    """What sentences tell that have no stub yet: an opinion where the words show one, else an event."""
    for start, end, heading in story.sentences:
        piece = story.text[start:end].rstrip()
        if heading or piece.endswith("?") or len(piece.split()) < _FEWEST:
            continue
        near = [stub for stub in others if stub.start < end and stub.end > start]
        if not near:
            says = SAYS.search(piece)
            opinion = OPINION.search(piece)
            at = start + says.end() if says else start + opinion.start() if opinion else start
            begin, stop = _clause(story, start if not says else at, end, at)
            stub = _told(story, begin, stop, reported=says is not None)
            if stub is not None:
                yield stub
            continue
        for begin, stop in _pieces(story, start, end):
            if _free(story, begin, stop, near) and len(story.text[begin:stop].split()) >= _PIECE:
                stub = _told(story, begin, stop)
                if stub is not None:
                    yield stub


def _pieces(story: Story, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What stands between the commas of a sentence."""
    begin = start
    for match in re.finditer(r"[,;:](?=\s)|\s[–—-]\s|—|\Z", story.text[start:end]):
        yield story.trimmed(begin, start + match.start())
        begin = start + match.end()


def _free(story: Story, begin: int, stop: int, near: Sequence[Stub]) -> bool:
    """Whether most of its words are in no stub."""
    words = [begin + match.start() for match in re.finditer(r"\S+", story.text[begin:stop])]
    told = sum(any(stub.start <= word < stub.end for stub in near) for word in words)
    return 2 * told < len(words)


def _told(story: Story, begin: int, stop: int, *, reported: bool = False) -> Stub | None:
    """A stub for a clause that has neither a figure nor a time; what somebody is reported to have said is an event."""
    told = plain(story.text[begin:stop])
    opinion = OPINION.search(told)
    said = reported or SAID.search(told)
    if opinion and not said and not TO_COME.search(told[: opinion.start()]):
        return Stub("judgement", begin, stop, {}, claimant=story.voice, name=told)
    if _ACCORDING.match(told) or not (said or story.within(begin, stop, Sort.NAME)):
        return None
    fields = {"what": Field(told), **_about(story, begin, stop), **_ahead(story, begin, stop)}
    return Stub("event", begin, stop, fields, name=told)


def _clause(story: Story, start: int, end: int, at: int) -> tuple[int, int]:
    """The first clause of a sentence that tells enough, or the one about a word."""
    word = re.compile(r"\S+").match(story.text, at)
    one = Mention(Sort.NAME, at, word.end() if word else at + 1, "", (start, end))
    begin, stop = story.clause(one)
    return (begin, stop) if len(story.text[begin:stop].split()) >= _FEWEST else story.trimmed(start, end)
