"""A sitting over some claim files: the claims in the order of the copy, and what is decided of each, written at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.annotated import Annotated
from checker.edit.field import Refused, claim_at, one_line, with_fields
from checker.edit.keep import keep
from checker.finding import Finding
from checker.frozen import dataclass
from checker.place import Place
from checker.read.files import Root, Unreadable
from checker.read.limits import BYTES
from checker.read.load import read_sheet
from checker.read.sheet import held
from checker.result import Result
from checker.show.page.pieces import OnCard, pages

EXPIRED = "check-expired"
_FIELDS = ("review", "checked_by", "checked_on", "note")


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a claim says of the last time that it was checked by hand."""

    review: str = ""
    by: str = ""
    on: str = ""
    note: str = ""

    @property
    def done(self) -> bool:
        """Whether anybody has checked it."""
        return bool(self.review or self.by)


@dataclass(frozen=True, slots=True)
class Item:
    """One claim, with all that helps to judge it."""

    file: str
    card: OnCard
    article: Annotated

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.card.id

    @property
    def expired(self) -> tuple[Finding, ...]:
        """What tells that it is to be checked again."""
        return tuple(one for one in self.card.findings if one.check == EXPIRED and not one.waived)


@dataclass(frozen=True, slots=True)
class Undo:
    """The bytes of a file before and after what was done last."""

    number: int
    file: str
    before: bytes
    after: bytes
    fresh: bool
    """Whether the claim had been judged in this sitting before that."""


class Sitting:
    """The claims of a run, and their files as they are now."""

    def __init__(self, root: Root, result: Result) -> None:
        """Begin with the files as the run has read them."""
        self.root = root
        self.items = items(result)
        self.states: list[Reviewed] = [_said(one.card) for one in self.items]
        self.fresh: set[int] = set()
        """The numbers of the claims that were judged in this sitting."""
        self._sheets = dict(result.sheets)
        self._files: dict[str, bytes] = {}
        self._undo: list[Undo] = []

    def waits(self, number: int) -> bool:
        """Whether a claim has not been checked, or is to be checked again."""
        if number in self.fresh:
            return False
        return not self.states[number].done or bool(self.items[number].expired)

    def waiting(self) -> Sequence[int]:
        """The numbers of the claims that wait, in order."""
        return [number for number in range(len(self.items)) if self.waits(number)]

    def decide(self, number: int, fields: Mapping[str, str]) -> Refused | None:
        """Write some fields of a claim into its file, or say why that was not done."""
        item = self.items[number]
        before = self._bytes(item.file)
        if isinstance(before, Refused):
            return before
        after = with_fields(before, item.id, fields)
        if isinstance(after, Refused):
            return after
        refused = keep(self.root, item.file, before, after)
        if refused is None:
            self._undo.append(Undo(number, item.file, before, after, number in self.fresh))
            self._is_now(number, after)
            if "review" in fields:
                self.fresh.add(number)
        return refused

    def undo(self) -> int | Refused:
        """Take back what was written last, and give the number of the claim."""
        if not self._undo:
            return Refused("has nothing to take back")
        last = self._undo[-1]
        refused = keep(self.root, last.file, last.after, last.before)
        if refused is not None:
            return refused
        self._undo.pop()
        self._is_now(last.number, last.before)
        if not last.fresh:
            self.fresh.discard(last.number)
        return last.number

    def place(self, number: int) -> str:
        """The file and the line of a claim, as they are now."""
        item = self.items[number]
        sheet = self._sheets[item.file]
        return f"{item.file}:{sheet.locate(Place(item.file, claim_at(sheet.tree, item.id))).line}"

    def _bytes(self, file: str) -> bytes | Refused:
        """The file as this sitting knows it: as the run has read it, or as it was written since."""
        if file not in self._files:
            data = self.root.read(file, BYTES)
            if isinstance(data, Unreadable):
                return Refused(data.why, data.help)
            if read_sheet(file, data).text != self._sheets[file].text:
                return Refused("was changed meanwhile, and is left as it is", "read it again")
            self._files[file] = data
        return self._files[file]

    def _is_now(self, number: int, data: bytes) -> None:
        item = self.items[number]
        self._files[item.file] = data
        self._sheets[item.file] = read_sheet(item.file, data)
        tree = self._sheets[item.file].tree
        told = (held(tree, (*claim_at(tree, item.id), field)) for field in _FIELDS)
        self.states[number] = Reviewed(*(one if isinstance(one, str) else "" for one in told))


def items(result: Result) -> tuple[Item, ...]:
    """Every claim of a run, in the order of the copy."""
    return tuple(
        Item(card.verdict.place.file, card, page.article)
        for page in pages(result)
        for card in page.cards.values()
    )


def left(sitting: Sitting) -> Iterator[str]:
    """A line for each claim that waits: where it is, what it says, and why it waits."""
    for number in sitting.waiting():
        item = sitting.items[number]
        why = "to be checked again" if sitting.states[number].done else "not reviewed"
        said = one_line(item.card.card.said)
        yield f"{sitting.place(number)}: {item.id}: {why}; {item.card.verdict.ruling.value}: {said}"


def _said(card: OnCard) -> Reviewed:
    said = card.card
    return Reviewed(said.review, said.checked_by, said.checked_on, said.note)
