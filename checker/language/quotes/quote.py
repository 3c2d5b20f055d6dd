"""Whether a quote stands in a text, word for word, and where; if not, what was changed.

Forgiven without a word: what `quote_words` folds, the case of the first letter, a final full stop
or comma that the quoter moved or left out, a word that a line's end broke. Said in a note: what an
ellipsis leaves out and what stands in square brackets. Nothing else is forgiven, and no likeness
score decides. A quote is pinned among several by `prefix` and `suffix`, as in the
TextQuoteSelector of the W3C Web Annotation Data Model.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.frozen import dataclass
from checker.language.quotes.cut import cut
from checker.language.quotes.diff import Change, Edit, edits_of, is_negation
from checker.language.quotes.hits import Hit, TooMany, hits, pinned, stands
from checker.language.quotes.marks import is_light
from checker.language.quotes.near import LONGEST, nearest
from checker.language.quotes.parts import STOPS, Part, Plan, plan_of, recased, some
from checker.language.quotes.wordings import as_wrapped, marked_forms, wordings
from checker.language.quotes.words import Passages, Words, words_of
from checker.place import Span

MOST_PARTS = 40
"""Parts that ellipses may cut one quote into."""
MOST_SHOWN = 20
"""Places that are told of a quote which stands too often."""
_SENTENCE_ENDS = frozenset(".?!")


@dataclass(frozen=True, slots=True)
class Found:
    """The quote stands here, and only here (or `prefix` and `suffix` choose this place)."""

    span: Span
    words: str
    """The copy's own words, on one line."""
    start: int
    """Where they begin in the text, in characters; `end` is after the last."""
    end: int
    notes: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    """Negations among the words that an ellipsis leaves out or brackets replace."""


@dataclass(frozen=True, slots=True)
class Altered:
    """These words were meant, but the quote has them otherwise."""

    nearest: Span
    words: str
    edits: tuple[Edit, ...]
    notes: tuple[str, ...] = ()
    all_shown: bool = False
    """Whether the edits are everything that the quote has otherwise."""

    @property
    def light(self) -> bool:
        """Whether only punctuation differs, and none that changes what was said."""
        return self.all_shown and all(map(is_light, self.edits))

    @property
    def classes(self) -> tuple[Change, ...]:
        """The kinds of the edits, each once, the gravest first."""
        kinds = {edit.kind for edit in self.edits}
        return tuple(kind for kind in Change if kind in kinds)


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The quote stands in several places, and nothing says which is meant."""

    spans: tuple[Span, ...]
    more: bool = False
    """Whether there may be further places beyond these."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Nothing like the quote stands in the text; `nearest` shares some of its words, if any does."""

    nearest: Span | None = None
    words: str = ""
    why: str = ""


def find_quote(
    exact: str, text: Passages, prefix: str = "", suffix: str = ""
) -> Found | Altered | Ambiguous | Missing:
    """Find a quote in a text, or say how it differs from the nearest passage."""
    quote = words_of(exact)
    plan = plan_of(recased(quote)[0])
    if not plan.parts:
        return Missing(why="no words are quoted")
    if len(plan.parts) > MOST_PARTS:
        return Missing(why=f"ellipses and brackets cut it into more than {MOST_PARTS} parts")
    pieces: list[Altered] = []
    try:
        for runs, marked in wordings(quote, text):
            if stood := _whole(quote, runs, text, pieces):
                return _chosen(stood, plan if marked else Plan(()), text, prefix, suffix)
        altered = pieces[0] if pieces else _altered(plan, text)
    except TooMany:
        return Missing(why="there are too many places to look at for a quote like this")
    # Of a quote with marks of its quoter, or a long one, only the first differences are looked for.
    if isinstance(altered, Altered) and not plan.marked and not altered.notes:
        return replace(altered, all_shown=True)
    return altered


def _whole(quote: Words, runs: list[list[Part]], text: Passages, pieces: list[Altered]) -> list[Hit]:
    """Every place where this wording stands; where it is only a piece of a word, `pieces` says so."""
    stood: dict[tuple[int, int], Hit] = {}
    for words, wraps in _copies(text):
        try:
            for hit in hits(words, runs):
                piece = cut(quote, words, wraps, hit.first, hit.last)
                if piece is None:
                    stood.setdefault((hit.start, hit.end), hit)
                elif not pieces:
                    pieces.append(_as_altered(text, words, *piece))
        except TooMany:
            if not stood:
                raise
    return list(stood.values())


def _as_altered(text: Passages, copy: Words, first: int, last: int, *edits: Edit) -> Altered:
    return Altered(text.span(copy.starts[first], copy.ends[last - 1]), copy.said(first, last), edits)


def _copies(text: Passages) -> Iterator[tuple[Words, frozenset[int]]]:
    """The text as its lines are, then with the words rejoined that they broke."""
    yield text.words, text.wraps
    if text.wraps:
        yield text.unwrapped, frozenset()


def _chosen(stood: list[Hit], plan: Plan, text: Passages, prefix: str, suffix: str) -> Found | Ambiguous:
    fits = stood
    if prefix or suffix:
        before, after = words_of(prefix), words_of(suffix)
        fits = [hit for hit in stood if pinned(hit, before, after)]
    left = sorted(fits or stood, key=lambda hit: (hit.start, hit.end))
    if len(left) > 1:
        spans = tuple(text.span(hit.start, hit.end) for hit in left[:MOST_SHOWN])
        return Ambiguous(spans, more=len(left) > MOST_SHOWN)
    (hit,) = left
    notes, hidden = _told(hit, plan)
    if not fits:
        notes = (*notes, "what stands about it is not what `prefix` and `suffix` say")
    said = hit.words.said(hit.first, hit.last)
    return Found(text.span(hit.start, hit.end), said, hit.start, hit.end, notes, hidden)


def _told(hit: Hit, plan: Plan) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the quoter left out and put in, and the negations that this hides."""
    notes = [f"`{words}` is the quoter's" for words in (*plan.outside, *plan.recased)]
    hidden: list[str] = []
    for (_, left), (right, _), part in zip(hit.parts, hit.parts[1:], plan.parts[1:], strict=False):
        between = hit.words.values[left:right]
        gone = [value for value in between if value[0].isalnum()]
        hidden += [value for value in _of_kept_sentences(between) if is_negation(value)]
        there = hit.words.said(left, right)
        if part.inserted and part.room is not None:
            notes.append(
                f"`{part.inserted}` stands for `{there}`" if there else f"`{part.inserted}` is put in"
            )
        elif gone:
            counted = "1 word" if len(gone) == 1 else f"{len(gone)} words"
            notes.append(f"an ellipsis leaves out {counted}")
    if hidden:
        notes.append(f"left out: `{'`, `'.join(dict.fromkeys(hidden))}`")
    return tuple(notes), tuple(dict.fromkeys(hidden))


def _of_kept_sentences(between: Sequence[str]) -> Sequence[str]:
    """The words left out that belong to a sentence of which the quote keeps a part.

    A whole sentence may go with its `never`; the sentences that are kept say what they said.
    """
    stops = [place for place, value in enumerate(between) if value in _SENTENCE_ENDS]
    return [*between[: stops[0]], *between[stops[-1] + 1 :]] if stops else between


def _altered(plan: Plan, text: Passages) -> Altered | Missing:
    """Judge the first run of parts that does not stand where it should."""
    copy = text.unwrapped if text.wraps else text.words
    start, said = 0, ""
    for run in plan.runs:
        path = _first(copy, run, start)
        if path is not None:
            start, said = path[-1][1], copy.said(path[0][0], path[-1][1])
        elif start and (path := _first(copy, run, 0)):
            first, last = path[0][0], path[-1][1]
            here = copy.said(first, last)
            edit = Edit(Change.ORDER, f"{here} … {said}", f"{said} … {here}")
            return _as_altered(text, copy, first, last, edit)
        else:
            return _judged(_spoken(run, text), copy, text)
    return Missing()


def _first(copy: Words, run: list[Part], start: int) -> list[tuple[int, int]] | None:
    """Where a run first stands, in any form that a quoter may give it."""
    for form in marked_forms([run]):
        path = stands(copy, form[0], start)
        if path is not None:
            return path
    return None


def _spoken(run: list[Part], text: Passages) -> Words:
    """A run's own words, without what the quoter put between them."""
    parts = [part.words for part in run]
    values = [value for words in parts for value in words.values]
    starts = array("L", [start for words in parts for start in words.starts])
    ends = array("L", [end for words in parts for end in words.ends])
    words = as_wrapped(Words(parts[0].text, values, starts, ends), text)
    length = len(words.values)
    while length > 1 and words.values[length - 1] in STOPS:
        length -= 1
    return some(words, list(range(length)))


def _judged(quote: Words, copy: Words, text: Passages) -> Altered | Missing:
    notes: tuple[str, ...] = ()
    if len(quote.values) > LONGEST:
        quote, notes = _about_first_difference(quote, copy), ("only its first differences are shown",)
    near = nearest(quote, copy)
    if near is None:
        return Missing()
    span = text.span(copy.starts[near.first], copy.ends[near.last - 1])
    said = copy.said(near.first, near.last)
    edits = edits_of(near.steps, quote, copy, near.shift)
    if near.same and edits:
        return Altered(span, said, edits, notes)
    return Missing(span, said) if near.some else Missing()


def _about_first_difference(quote: Words, copy: Words) -> Words:
    """Of a long quote, the words before and after the first that the copy does not have so."""
    low, high = 0, len(quote.values)
    while low < high:  # if the copy has the first n words in a row, it has any fewer
        half = (low + high + 1) // 2
        low, high = (half, high) if copy.find(quote.values[:half], 0) >= 0 else (low, half - 1)
    begin = max(0, min(low - LONGEST // 4, len(quote.values) - LONGEST))
    return some(quote, list(range(begin, begin + LONGEST)))
