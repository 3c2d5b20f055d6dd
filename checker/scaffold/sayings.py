"""Stubs of what people said, and who stands behind what the copy only reports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.copy.mention import Mention, Sort
from checker.scaffold.english import SAID, SAYS
from checker.scaffold.story import Story, plain
from checker.scaffold.stub import Field, Stub

_ACCORDING = re.compile(r"\baccording to\s+(?P<who>(?:the\s+|an?\s+)?[^,.;:“\"]{2,50})")
_PRONOUN = re.compile(r"(?:he|she|they|it|who|i|we|which|that)", re.IGNORECASE)
_MARKED = re.compile(r"[\"“”]")
_PART_OF = re.compile(r"\b(?:of|in|from|at|for|near|with|by|and)\b")
_LONGEST_WHO = 7
_STAND_ALONE = 3
"""Quoted words that make a quotation; fewer are a phrase of somebody's, and his opinion."""


def quotations(story: Story) -> Iterator[Stub]:
    """A stub for every quotation that somebody is said to have spoken."""
    for one in story.of(Sort.QUOTATION):
        if one.heading and not one.who:
            continue
        start, end = _quoted(story, one)
        words = plain(one.words).rstrip(",.")
        who = _named(story, one) if one.who and not _PRONOUN.fullmatch(one.who) else ""
        if len(words.split()) < _STAND_ALONE and one.of in {
            "called",
            "calls",
            "described",
            "dubbed",
            "labelled",
            "",
        }:
            yield Stub("judgement", start, end, {}, "" if who else "whose word?", _speaker(story, who), words)
            continue
        fields = {"speaker": Field(_speaker(story, who), "" if who else "who?"), "words": Field(words)}
        said = story.within(*one.sentence, Sort.TIME)
        told = [plain(time.words) for time in said if not one.start <= time.start < one.end]
        if len(told) == 1 and story.clock is not None and said[0].readings:
            fields["said"] = Field(told[0])
        yield Stub("quotation", start, end, fields, name=words)


def _named(story: Story, one: Mention) -> str:
    """The speaker by name, where his office is all that stands beside the quotation: "said the general, Omar Khan"."""
    offices = story.within(*one.sentence, Sort.OFFICE)
    return next((each.who for each in offices if plain(each.words).startswith(f"{one.who},")), one.who)


def _speaker(story: Story, who: str) -> str:
    return story.called(who) if who else "unnamed"


def _quoted(story: Story, one: Mention) -> tuple[int, int]:
    """The quotation with its marks off, and who says so where that stands beside it."""
    sentence = one.sentence if one.sentence[1] >= one.end else (one.sentence[0], one.end)
    short = len(story.text[slice(*sentence)].split()) <= 25
    return story.trimmed(*sentence) if short else story.trimmed(one.start, one.end)


def attributed(story: Story, stub: Stub) -> Stub:
    """The stub with the claimant whom its sentence names before it, or whose quotation it stands in."""
    if stub.claimant or stub.kind in {"quotation", "judgement"}:
        return stub
    quoted = [
        one
        for one in story.of(Sort.QUOTATION)
        if one.start <= stub.start + 1 and stub.end <= one.end + 1 and one.who
    ]
    if quoted:
        return replace(stub, claimant=_speaker(story, quoted[0].who))
    start, end = next(((a, b) for a, b, _ in story.sentences if a <= stub.start < b), (stub.start, stub.end))
    behind = _ACCORDING.search(story.text, start, end)
    if behind and not stub.start <= behind.start() < stub.end:
        return replace(stub, claimant=_who(story, behind.start("who"), behind.end("who")))
    says = SAYS.search(story.text, start, end)
    if says and stub.start < says.end() < stub.end and stub.start <= says.start():
        stub = _reported(story, stub, says.end())
    said = SAID.search(story.text, start, stub.start)
    if said and not re.search(r"[.;:]", story.text[said.end() : stub.start]):
        who = _who(story, start, said.start())
        return replace(stub, claimant=who) if who else stub
    return stub


def _reported(story: Story, stub: Stub, start: int) -> Stub:
    """The stub with what was said for its quote, where that has all that the stub tells of figures."""
    kept = plain(story.text[start : stub.end])
    told = [field.told or str(field.value) for name in ("value", "when") if (field := stub.fields.get(name))]
    whole = len(kept.split()) >= _STAND_ALONE and all(words in kept for words in told)
    if not whole:
        return stub
    lead = plain(story.text[stub.start : start])
    fields = {
        name: replace(field, value=field.value.removeprefix(lead).strip())
        if isinstance(field.value, str) and len(field.value) > len(lead)
        else field
        for name, field in stub.fields.items()
    }
    return replace(stub, start=start, fields=fields)


def _who(story: Story, start: int, end: int) -> str:
    """Who speaks: the name there, else the words, where they are few and no pronoun."""
    names = story.within(start, end, Sort.NAME)
    words = plain(story.text[start:end]).strip(" ,")
    if _MARKED.search(words):
        return ""
    # "A resident of Kunduz" is not Kunduz; "Mr Biden", and "Janet Yellen, the secretary", are who they name.
    if names and words.startswith(names[0].words):
        return story.called(names[0].who)
    if names and words.endswith(names[-1].words) and not _PART_OF.search(words):
        return story.called(names[-1].who)
    words = (
        f"{words[:1].lower()}{words[1:]}"
        if words.split()[:1] and words.split()[0].lower() in {"a", "an", "the"}
        else words
    )
    return (
        words if 0 < len(words.split()) <= _LONGEST_WHO and not _PRONOUN.fullmatch(words.split()[-1]) else ""
    )
