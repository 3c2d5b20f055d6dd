"""Stubs of where something lies: `Sheberghan lies to the west of Mazar`, `the northern city`, `in the far south-west`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.copy.mention import Mention, Sort
from checker.frozen import dataclass
from checker.language.direction import read_relation
from checker.language.reading import Unread
from checker.scaffold.english import OPENS
from checker.scaffold.story import Story, plain
from checker.scaffold.stub import Field, Stub

_WIND = r"(?:(?:north|south)(?:[ -]?(?:east|west))?|east|west)"
_FAR = (
    r"(?P<far>(?:(?:about|some|nearly|almost|around|roughly|just|over|under|more than|less than|up to)\s+)*"
    r"(?:[0-9][0-9.,]*|[a-z]+(?:-[a-z]+)?)\s+(?:km|kilomet\w+|miles?|m)\s+)?"
)
_TOWARDS = re.compile(
    rf"\b{_FAR}(?:(?:to\s+)?(?:the|its)\s+)?(?P<wind>{_WIND})\s+of\s+(?:the\s+)?", re.IGNORECASE
)
_ITS = re.compile(rf"\b{_FAR}to\s+its\s+(?P<wind>{_WIND})\b", re.IGNORECASE)
_COORDINATED = re.compile(r",?\s+and\s+|,\s+")
_FARTHER = re.compile(rf"\b(?:lies|lie|is|are)\s+(?:further|farther)\s+(?P<wind>{_WIND})\b", re.IGNORECASE)
_LANDS = r"city|cities|town|village|province|provinces|region|district|port|state|county|island|capital|suburb|country|heartland"
_SIDE = re.compile(
    rf"\b(?:the|a|an)\s+(?P<wind>{_WIND}ern)\s+(?:[\w-]+\s+){{0,2}}?(?:{_LANDS})\b", re.IGNORECASE
)
_LAND_OF = re.compile(rf"\b(?:{_LANDS})\s+of\s+\Z", re.IGNORECASE)
_IN_THE = re.compile(rf"\bin\s+(?:the|its)\s+(?:far\s+|deep\s+)?(?P<wind>{_WIND})\b(?!\s+of)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Beside:
    """From what it lies there, and how far."""

    object: Mention | None = None
    far: str = ""


def places(story: Story) -> Iterator[Stub]:
    """Where something lies: `Sheberghan lies to the west of Mazar`, `the northern city`, `in the south`."""
    for start, end, heading in story.sentences:
        if heading:
            continue
        names = story.within(start, end, Sort.NAME)
        seen: set[int] = set()
        for pattern, reader in (
            (_TOWARDS, _towards),
            (_ITS, _its),
            (_FARTHER, _farther),
            (_SIDE, _side),
            (_IN_THE, _in_the),
        ):
            for match in pattern.finditer(story.text, start, end):
                if match.start("wind") in seen:
                    continue
                stub = reader(story, match, names)
                if stub is not None:
                    seen.add(match.start("wind"))
                    yield stub


def _before(names: list[Mention], place: int) -> Mention | None:
    return next((one for one in reversed(names) if one.end <= place), None)


def _behind(names: list[Mention], place: int) -> Mention | None:
    return next((one for one in names if one.start >= place), None)


def _towards(story: Story, match: re.Match[str], names: list[Mention]) -> Stub | None:
    subject, object_ = _before(names, match.start()), _behind(names, match.end())
    if subject is None or object_ is None or object_.start - match.end() > 1:
        return None
    beside = Beside(object_, match["far"] or "")
    return _lies(story, subject, _of(match), (subject.start, object_.end), beside)


def _its(story: Story, match: re.Match[str], names: list[Mention]) -> Stub | None:
    subject = _before(names, match.start())
    if subject is None:
        return None
    # Of "Sheberghan to its west, and Kunduz and Taloqan to its east" all three lie about what stands before them.
    told = [
        one.end()
        for one in _ITS.finditer(story.text, match.string.rfind(".", 0, match.start()) + 1, match.start())
    ]
    first = min((_before(names, end - 1) or subject).start for end in told) if told else subject.start
    earlier = [
        one for one in names if one.end <= first and not _COORDINATED.fullmatch(story.text[one.end : first])
    ]
    beside = Beside(earlier[-1] if earlier else None, match["far"] or "")
    return _lies(story, subject, _of(match), (subject.start, match.end()), beside)


def _farther(story: Story, match: re.Match[str], names: list[Mention]) -> Stub | None:
    subject = _before(names, match.start())
    if subject is None:
        return None
    return _lies(story, subject, _of(match), (subject.start, match.end()))


def _side(story: Story, match: re.Match[str], names: list[Mention]) -> Stub | None:
    """`the northern city of X`, or `X, the northern Afghan city`."""
    behind, before = _behind(names, match.end()), _before(names, match.start())
    of = (
        behind
        if behind is not None and re.fullmatch(r"\s+of\s+(?:the\s+)?", story.text[match.end() : behind.start])
        else None
    )
    close = (
        before
        if before is not None and re.fullmatch(r"\s*,?\s*", story.text[before.end : match.start()])
        else None
    )
    subject = of or close
    if subject is None:
        return None
    span = (match.start(), of.end) if of is not None else (subject.start, match.end())
    return _lies(story, subject, match["wind"].lower(), span)


def _in_the(story: Story, match: re.Match[str], names: list[Mention]) -> Stub | None:
    """`Zaranj, in the far south-west`, or `In the south, the province of Helmand`."""
    before = _before(names, match.start())
    relation = f"in the {match['wind'].lower()} of"
    if before is not None and re.fullmatch(r"\s*,?\s*", story.text[before.end : match.start()]):
        return _lies(story, before, relation, (before.start, match.end()))
    sentence = max((a for a, _, _ in story.sentences if a <= match.start()), default=0)
    opening = OPENS.match(story.text, sentence)
    if opening and re.fullmatch(r",\s*", story.text[opening.end() : match.start()]):
        one = Mention(Sort.NAME, *opening.span(), opening["who"], (sentence, match.end()), who=opening["who"])
        return _lies(story, one, relation, (one.start, match.end()))
    behind = [
        one
        for one in names
        if one.start >= match.end() and _LAND_OF.search(story.text, match.end(), one.start)
    ]
    if match.start() == sentence and behind:
        return _lies(story, behind[0], relation, (match.start(), behind[0].end))
    return None


def _of(match: re.Match[str]) -> str:
    return f"{match['wind'].lower()} of"


_ALONE = Beside()


def _lies(
    story: Story, subject: Mention, relation: str, span: tuple[int, int], beside: Beside = _ALONE
) -> Stub | None:
    """A stub for where something lies, unless its relation is not understood."""
    if isinstance(read_relation(relation), Unread):
        return None
    fields = {"subject": Field(story.called(subject.who)), "relation": Field(relation)}
    if beside.object is not None and beside.object.who != subject.who:
        fields["object"] = Field(story.called(beside.object.who))
    elif not relation.endswith("ern"):
        fields["object"] = Field(f"what {subject.who} is {relation}", "of what?")
    if beside.far:
        fields["value"] = Field(plain(beside.far))
    start, end = story.trimmed(*span)
    ask = "of which country or region?" if "object" not in fields else ""
    return Stub("place", start, end, fields, ask, name=f"{subject.who} {relation}")
