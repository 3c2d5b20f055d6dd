"""Reading on after a fault, so that all faults of a file are told and the rest of it is kept.

The parser stops at its first error. The line at fault is changed so that it can be read, or
left out, and the file is read again. What may only follow from such a change is not told:
a second error in an item that was mended by guessing leaves out the whole item.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field

from yaml.error import MarkedYAMLError, YAMLError

from checker.frozen import dataclass
from checker.place import Route, Span
from checker.read import limits
from checker.read.belonging import item_of, route_of
from checker.read.diagnosis import Diagnosis, Problem
from checker.read.fault import ReadFault
from checker.read.mended import Mended
from checker.read.oddities import MOST, odd_characters, tell
from checker.read.plain_words import diagnose, unknown
from checker.read.sheet import Sheet
from checker.read.walk import Oddity, Walked, walk


def recover(file: str, text: str, faults: tuple[ReadFault, ...]) -> Sheet:
    """Read a text that has faults, or may have."""
    recovery = _Recovery(Mended(text))
    walked = recovery.run()
    mended = recovery.mended
    found = [*faults, *odd_characters(mended), *recovery.faults]
    oddities = [oddity for oddity in walked.oddities if not recovery.caused(oddity)]
    found += [tell(oddity, mended) for oddity in oddities[:MOST]]
    if len(oddities) > MOST:
        found.append(_more(oddities, mended))
    found.sort(key=lambda fault: (fault.span.line, fault.span.column))
    lost = frozenset(walked.lost | recovery.lost(walked))
    return Sheet(file, text, walked.tree, tuple(found), lost, mended)


def _more(oddities: list[Oddity], mended: Mended) -> ReadFault:
    rest = len(oddities) - MOST
    what = f"{rest:,} more of such faults begin here"
    return ReadFault(oddities[MOST].check, what, mended.span(*oddities[MOST].at))


@dataclass(slots=True)
class _Recovery:
    """A text that is read again and again, a little more of it each time."""

    mended: Mended
    faults: list[ReadFault] = field(default_factory=list)
    guessed: dict[range, int] = field(default_factory=dict)
    """Items in which something was guessed or left out, with the last line that it touched."""
    unmended: set[str] = field(default_factory=set)
    """What was told where nothing but leaving out a line helped; it is told once."""
    left_out: list[int] = field(default_factory=list)
    """Lines that were left out one by one."""
    dropped: list[range] = field(default_factory=list)
    """Items that were left out."""
    gave_up: bool = False

    def run(self) -> Walked:
        """Read to the end, or until it cannot be helped."""
        work = 0
        for _ in range(limits.RECOVERIES + 1):
            walked = walk(self.mended.readable)
            if walked.error is None:
                return walked
            work += len(self.mended.text)
            if work > limits.RECOVERED or not self._mend(walked.error):
                break
        self.gave_up = True
        if not self.faults and walked.error is not None:
            self.faults.append(_fault(unknown(_problem(walked.error, self.mended)), self.mended))
        return walked

    def _mend(self, error: YAMLError) -> bool:
        """Tell an error unless it follows from another, and change the text so that it can be read."""
        problem = _problem(error, self.mended)
        diagnosis = diagnose(problem)
        item = item_of(problem.lines, diagnosis.line)
        if diagnosis.what and self._follows(diagnosis, problem):
            return self._drop(item)
        if diagnosis.what:
            self.faults.append(_fault(diagnosis, self.mended))
        fresh = not any(self.mended.settled(line) for line in diagnosis.mends)
        if diagnosis.mends and fresh:
            if not diagnosis.sure:
                self._guess(item, max(diagnosis.mends))
            self.mended = self.mended.but(diagnosis.mends)
        else:
            self._guess(item, diagnosis.line)
            self.unmended.add(diagnosis.what)
            self.left_out.append(diagnosis.line)
            self.mended = self.mended.without(range(diagnosis.line, diagnosis.line + 1))
        return True

    def _follows(self, diagnosis: Diagnosis, problem: Problem) -> bool:
        """Whether an error may only follow from how an earlier one was mended."""
        if self.mended.settled(diagnosis.line) or diagnosis.what in self.unmended:
            return True
        lines = (diagnosis.line, problem.line)
        guesses = [last for item, last in self.guessed.items() if any(line in item for line in lines)]
        return bool(guesses) and not (diagnosis.sure and diagnosis.line > max(guesses))

    def _guess(self, item: range, last: int) -> None:
        self.guessed[item] = max(last, self.guessed.get(item, -1))

    def _drop(self, item: range) -> bool:
        if item in self.dropped:
            return False
        self.dropped.append(item)
        self.mended = self.mended.without(item)
        return True

    def caused(self, oddity: Oddity) -> bool:
        """Whether a key may be written twice only because of how the text was mended."""
        if oddity.sort != "duplicate" or not self.guessed:
            return False
        line_of = self.mended.lines.number
        lines = [line_of(at[0]) for at in (oddity.at, oddity.first) if at is not None]
        if self.gave_up and max(lines) >= min(item.start for item in self.guessed):
            return True
        return any(line in item for item in (*self.guessed, *self.dropped) for line in lines)

    def lost(self, walked: Walked) -> set[Route]:
        """Find the routes under which something is missing from the tree."""
        if self.gave_up:
            return {()}
        if not (self.left_out or self.dropped):
            return set()
        line_of = self.mended.lines.number
        starts = sorted(
            ((line_of(at[0]), route) for route, at in walked.values.items()),
            key=lambda it: (it[0], len(it[1])),
        )
        lines = {route_of(line, starts, whole=False) for line in self.left_out}
        return lines | {route_of(item.start, starts, whole=True) for item in self.dropped}


def _problem(error: YAMLError, mended: Mended) -> Problem:
    lines = mended.lines
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Problem(lines, str(error), 0, 0)
    mark, context = error.problem_mark, error.context_mark
    line = lines.number(mark.index)
    problem = Problem(lines, error.problem or "", line, mark.index - lines.start(line), error.context or "")
    if context is None:
        return problem
    above = lines.number(context.index)
    return Problem(
        lines, problem.words, line, problem.column, problem.context, above, context.index - lines.start(above)
    )


def _fault(diagnosis: Diagnosis, mended: Mended) -> ReadFault:
    return ReadFault(
        "broken-yaml",
        diagnosis.what,
        mended.in_line(diagnosis.line, diagnosis.start, diagnosis.end),
        diagnosis.label,
        diagnosis.notes,
        diagnosis.help,
        mends=tuple(_sure(diagnosis, mended)),
    )


def _sure(diagnosis: Diagnosis, mended: Mended) -> Iterator[tuple[Span, str]]:
    """The edits of a diagnosis, where they give what the author meant and their lines are still the author's own."""
    edits = [(line, edit) for line, several in diagnosis.mends.items() for edit in several]
    if diagnosis.sure and not any(mended.edits.get(line) or edit.leaves_out for line, edit in edits):
        yield from ((mended.in_line(line, edit.start, edit.end), edit.words) for line, edit in edits)
