"""The quick dataclass is the standard one, but for the guard of frozen values."""

from __future__ import annotations

import dataclasses
import pickle
from fractions import Fraction

import pytest

from checker.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Quick:
    """A value with every sort of field."""

    number: int
    words: str = "none"
    parts: tuple[str, ...] = ()
    known: dict[str, int] = dataclasses.field(default_factory=dict, compare=False)
    hidden: int = dataclasses.field(default=3, repr=False)
    half: Fraction = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "half", Fraction(self.number, 2))


@dataclass(slots=True)
class Changing:
    """A value that changes."""

    count: int = 0


@dataclass(frozen=True)
class Told:
    """A value that says itself what it is."""

    name: str

    def __repr__(self) -> str:
        return self.name


def test_fields_take_their_defaults_and_are_made_anew_for_each_value() -> None:
    one, other = Quick(5), Quick(5)
    assert (one.number, one.words, one.parts, one.hidden) == (5, "none", (), 3)
    assert one.half == Fraction(5, 2)
    assert one.known == {}
    assert one.known is not other.known


def test_values_are_equal_and_keys_by_what_is_compared() -> None:
    assert Quick(1, known={"a": 1}) == Quick(1)
    assert len({Quick(1), Quick(1, known={"a": 1}), Quick(2)}) == 2
    assert Quick(1) != Quick(1, "other")
    assert Quick(0) != object()


def test_a_value_that_changes_is_no_key() -> None:
    one = Changing()
    one.count += 1
    assert one == Changing(1)
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)


def test_it_is_a_dataclass_with_slots() -> None:
    one = dataclasses.replace(Quick(1, "two"), number=3)
    assert (one.number, one.words) == (3, "two")
    assert [field.name for field in dataclasses.fields(one)][:2] == ["number", "words"]
    assert dataclasses.asdict(one)["words"] == "two"
    assert not hasattr(one, "__dict__")
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own


def test_it_is_shown_by_its_fields_unless_it_shows_itself() -> None:
    assert repr(Quick(1, "a")) == "Quick(number=1, words='a', parts=(), known={}, half=Fraction(1, 2))"
    assert repr(Told("itself")) == "itself"


def test_what_is_missing_or_unknown_is_told() -> None:
    with pytest.raises(TypeError, match="number"):
        Quick()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="colour"):
        Quick(1, colour="red")  # type: ignore[call-arg]
