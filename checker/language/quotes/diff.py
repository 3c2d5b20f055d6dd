"""What a quote says otherwise than the copy: an edit script over words, each edit judged.

The script is the cheapest alignment of two short rows of tokens (Needleman and Wunsch 1970, with
both ends of the copy free), so that a changed word stands against the word it replaced.
A likeness score never decides here: 41,118 is as near to 41,181 as makes no difference to a score.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from checker.frozen import dataclass
from checker.language.english.times import MONTHS, WEEKDAYS
from checker.language.quotes.grammar import FUNCTION, NEGATIONS, is_number, is_tense, stem
from checker.language.quotes.words import Words

_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")


class Change(StrEnum):
    """What an edit does to the meaning, the gravest first."""

    NUMBER = "number-changed"
    NEGATION_LOST = "negation-lost"
    NEGATION_ADDED = "negation-added"
    NAME = "name-changed"
    ORDER = "order-changed"
    WORD = "word-changed"
    LEFT_OUT = "words-left-out"
    ADDED = "words-added"
    TENSE = "tense-changed"
    INFLECTION = "inflection"
    CASE = "case-changed"
    PUNCTUATION = "punctuation"


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference: the copy has `was` where the quote has `now`; either may be empty.

    `before` and `after` are a few words of the copy on either side, with the blank between if any.
    """

    kind: Change
    was: str
    now: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A token of the quote against one of the copy; None where one of them has nothing."""

    quote: int | None
    copy: int | None
    same: bool = False


def weight(token: str) -> int:
    """How much it says that a token stands in both."""
    if not token[0].isalnum():
        return 3
    return 6 if token.casefold() in FUNCTION else 10


def align(quote: Sequence[str], copy: Sequence[str]) -> list[Step]:
    """The best alignment of a whole quote with some stretch of the copy.

    Takes time in proportion to the product of the two lengths: the caller bounds both.
    """
    stems, kinds = [stem(token) for token in copy], [token[0].isalnum() for token in copy]
    width = len(copy) + 1
    above = [0] * width
    moves: list[bytearray] = []
    for row, token in enumerate(quote, 1):
        worth, root, is_word = weight(token), stem(token), token[0].isalnum()
        here, move = [-2 * row] + [0] * len(copy), bytearray(width)
        move[0] = 1
        free = row == len(quote)
        for column in range(1, width):
            other = column - 1
            if token == copy[other]:
                gain = worth
            elif root == stems[other]:
                gain = 5
            else:
                gain = -1 if is_word == kinds[other] else -5
            best, way = above[other] + gain, 0
            if above[column] - 2 > best:
                best, way = above[column] - 2, 1
            if here[other] - (0 if free else 1) > best:
                best, way = here[other] - (0 if free else 1), 2
            here[column], move[column] = best, way
        moves.append(move)
        above = here
    return _traced(quote, copy, moves)


def _traced(quote: Sequence[str], copy: Sequence[str], moves: list[bytearray]) -> list[Step]:
    steps: list[Step] = []
    row, column = len(quote), len(copy)
    while row:
        way = moves[row - 1][column] if column else 1
        if way == 0:
            row, column = row - 1, column - 1
            steps.append(Step(row, column, quote[row] == copy[column]))
        elif way == 1:
            row -= 1
            steps.append(Step(row, None))
        else:
            column -= 1
            if steps:  # what follows the quote's last word is no part of it
                steps.append(Step(None, column))
    steps.reverse()
    return steps


def edits_of(steps: Sequence[Step], quote: Words, copy: Words, shift: int) -> tuple[Edit, ...]:
    """The edits of an alignment; `shift` is where its copy begins among the tokens of `copy`."""
    edits = []
    for first, last, kind in _runs(steps, quote, copy, shift):
        run = steps[first:last]
        mine = [step.quote for step in run if step.quote is not None]
        theirs = [step.copy + shift for step in run if step.copy is not None]
        # Where nothing stands, the neighbours say where: the copy's words about the gap.
        before = [step.copy + shift for step in steps[:first] if step.copy is not None]
        after = [step.copy + shift for step in steps[last:] if step.copy is not None]
        edits.append(
            Edit(
                kind,
                copy.said(theirs[0], theirs[-1] + 1) if theirs else "",
                quote.said(mine[0], mine[-1] + 1) if mine else "",
                _before(copy, before[-4:], theirs) if before else "",
                _after(copy, after[:4], theirs) if after else "",
            )
        )
    return tuple(edits)


def _before(copy: Words, words: list[int], edited: list[int]) -> str:
    said = copy.said(words[0], words[-1] + 1)
    return said if edited and copy.glued(edited[0] - 1) else f"{said} "


def _after(copy: Words, words: list[int], edited: list[int]) -> str:
    said = copy.said(words[0], words[-1] + 1)
    return said if edited and copy.glued(edited[-1]) else f" {said}"


def _runs(steps: Sequence[Step], quote: Words, copy: Words, shift: int) -> Iterator[tuple[int, int, Change]]:
    """Stretches of steps that are one edit: what is left out or added in one go, or replaced alike."""
    start = 0
    while start < len(steps):
        if steps[start].same:
            start += 1
            continue
        kind, end = _kind(steps[start], quote, copy, shift), start + 1
        replaced = None not in (steps[start].quote, steps[start].copy)
        while end < len(steps) and not steps[end].same and _joins(steps[start], steps[end]):
            further = _kind(steps[end], quote, copy, shift)
            if replaced and further is not kind:
                break
            kind, end = min(kind, further, key=list(Change).index), end + 1
        yield start, end, kind
        start = end


def _joins(step: Step, other: Step) -> bool:
    """Whether two steps are of one make: both replaced, left out or added."""
    return (step.quote is None, step.copy is None) == (other.quote is None, other.copy is None)


def _kind(step: Step, quote: Words, copy: Words, shift: int) -> Change:
    was = "" if step.copy is None else copy.values[step.copy + shift]
    now = "" if step.quote is None else quote.values[step.quote]
    lost, added = is_negation(was), is_negation(now)
    if is_number(was) or is_number(now):
        return Change.PUNCTUATION if _ungrouped(was) == _ungrouped(now) else Change.NUMBER
    if lost != added:
        return Change.NEGATION_LOST if lost else Change.NEGATION_ADDED
    if "'s" in (was.casefold(), now.casefold()) and not (was and now):
        return Change.INFLECTION  # a possessive ending came or went
    if not any(token and token[0].isalnum() for token in (was, now)):
        return Change.PUNCTUATION
    if not was or not now:
        return Change.ADDED if now else Change.LEFT_OUT
    if was.casefold() == now.casefold():
        return Change.CASE
    if stem(was) == stem(now):
        return Change.TENSE if is_tense(was, now) else Change.INFLECTION
    return Change.NAME if _named(was, now, step, copy, shift) else Change.WORD


def _named(was: str, now: str, step: Step, copy: Words, shift: int) -> bool:
    """Whether a name was changed: a capital that no sentence's beginning explains."""
    if not (was[0].isupper() or now[0].isupper()):
        return False
    place = (step.copy or 0) + shift
    begins = place == 0 or copy.values[place - 1] in {".", "?", "!", '"', "'", "…"} or step.quote == 0
    return not begins or (was[0].isupper() and now[0].isupper() and was.casefold() not in FUNCTION)


def _ungrouped(figure: str) -> str:
    """A figure without the commas between its thousands."""
    return figure.replace(",", "") if _GROUPED.fullmatch(figure) else figure


def is_negation(token: str) -> bool:
    """Whether a token turns a statement round."""
    low = token.casefold()
    return low in NEGATIONS or low.endswith("n't")


_DATES = MONTHS.keys() | WEEKDAYS.keys()
_SAID = {
    Change.NUMBER: "a figure changed",
    Change.NAME: "a name changed",
    Change.ORDER: "the order changed",
    Change.WORD: "a word changed",
    Change.LEFT_OUT: "words are left out",
    Change.ADDED: "words are added",
    Change.TENSE: "the tense changed",
    Change.INFLECTION: "a word's ending changed",
    Change.CASE: "a capital changed",
    Change.PUNCTUATION: "the punctuation changed",
}


def said(edits: Sequence[Edit]) -> str:
    """What was changed, in plain words, the gravest first: "a figure changed, a `not` is lost"."""
    ordered = sorted(edits, key=lambda edit: list(Change).index(edit.kind))
    return ", ".join(dict.fromkeys(map(_said, ordered)))


def _said(edit: Edit) -> str:
    if edit.kind in {Change.NEGATION_LOST, Change.NEGATION_ADDED}:
        lost = edit.kind is Change.NEGATION_LOST
        words = (edit.was if lost else edit.now).split()
        word = next((word for word in words if is_negation(word)), "not")
        return f"a `{word}` is {'lost' if lost else 'added'}"
    if edit.kind is Change.NAME and all(
        set(side.casefold().split()) & _DATES for side in (edit.was, edit.now)
    ):
        return "a date changed"
    return _SAID[edit.kind]


def show(edits: Sequence[Edit], of: str = "copy", most: int = 3, width: int = 60) -> str:
    """The edits as pairs of lines, what stands in the text `of` above the quote, differing words aligned."""
    pairs = []
    for edit in edits[:most]:
        was, now = _short(edit.was, width), _short(edit.now, width)
        room = max(len(was), len(now))
        before = f"… {edit.before}" if edit.before else ""
        after = f"{edit.after} …" if edit.after else ""
        room = room if after.startswith(" ") else 0
        column = max(len(of), len("quote")) + 1
        pairs.append(f"{of + ':':<{column}} {before}{was:<{room}}{after}".rstrip())
        pairs.append(f"{'quote:':<{column}} {before}{now:<{room}}{after}".rstrip())
    if len(edits) > most:
        pairs.append(f"and {len(edits) - most} more")
    return "\n".join(pairs)


def _short(words: str, width: int) -> str:
    return words if len(words) <= width else words[: width - 1].rstrip() + "…"
