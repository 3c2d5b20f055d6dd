"""What an editor shows beside words: how they were read, whom they name, and what the claim comes to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lsprotocol import types

from checker.finding import Verdict
from checker.judge import checks
from checker.language.reading import Figure, Lapse, Moment, Unread
from checker.lsp import form
from checker.lsp.page import Page, Spot
from checker.lsp.positions import Encoding, offset, range_of
from checker.lsp.subject import meaning_at
from checker.resolve.ledger import BoundClaim
from checker.resolve.meaning import Figures, Lapses, Meaning, Moments, Ref, Thing, Unknown
from checker.show.plain import plain
from checker.show.readings import sort_of
from checker.show.readings_in_words import in_words

_MOST_READINGS = 4
_MOST_LINES = 12


def hover(page: Page, at: types.Position, encoding: Encoding) -> types.Hover | None:
    """What there is to say of the words at a position."""
    checked = page.as_checked(at.line)
    if checked is not None and checked[1]:
        page, down = checked
        found = hover(page, _down(at, down), encoding)
        if found is not None and found.range is not None:
            moved = types.Range(_down(found.range.start, -down), _down(found.range.end, -down))
            found = types.Hover(found.contents, moved)
        return found
    page = checked[0] if checked else page
    spot = page.spot(offset(at, page.lines, encoding))
    if spot is None:
        return None
    told = [*_told(page, spot)]
    if not told:
        return None
    shown = types.MarkupContent(types.MarkupKind.Markdown, "\n\n".join(told))
    return types.Hover(shown, range_of(spot.span, page.lines, encoding))


def _down(at: types.Position, lines: int) -> types.Position:
    return types.Position(at.line + lines, at.character)


def _told(page: Page, spot: Spot) -> Iterator[str]:
    bound, meaning = meaning_at(page, spot)
    field = spot.route[2] if len(spot.route) > 2 else ""
    if meaning is not None:
        yield from _meaning(page, meaning)
        if bound is not None and spot.route[2:] == (bound.claim.FIGURE_FIELD,):
            yield from _verdict(page, bound.key, brief=True)
        return
    match spot.route:
        case ("claims", int()) | ("claims", int(), "id" | "quote", *_) if spot.on == "value" and bound:
            yield from _verdict(page, bound.key)
        case ("claims", int(), "kind") if spot.on == "value":
            yield _safe(form.kind_told(str(page.value(spot.route))))
        case ("claims", int(), "waive", str(name)) if spot.on == "key" and name in checks():
            yield _safe((checks()[name].module.__doc__ or "").partition("\nTo mend it")[0])
        case ("claims", int(), "evidence", int(), *_, "source") if spot.on == "value":
            yield from _source(page, str(page.value(spot.route)))
        case ("claims" | "article" | "entities" | "sources", _, *_) if spot.on == "key":
            yield from _field(page, spot, bound)
        case ("claims", int(), *_) if bound is not None and field != "evidence":
            yield from _verdict(page, bound.key)
        case _:
            return


def _field(page: Page, spot: Spot, bound: BoundClaim | None) -> Iterator[str]:
    kind = page.value((*spot.route[:2], "kind")) if spot.route[0] == "claims" else ""
    told = form.told(spot.route, kind if isinstance(kind, str) else "")
    if (
        told
        and len(spot.route) > 1
        and not (spot.route[0] in {"entities", "sources"} and len(spot.route) == 2)
    ):
        yield f"**{_safe(str(spot.route[-1]))}**: {_safe(told)}"
    if bound is not None and spot.route[2:] == ("id",):
        yield from _verdict(page, bound.key)


def _meaning(page: Page, meaning: Meaning) -> Iterator[str]:
    if isinstance(meaning, Figures | Moments | Lapses):
        yield _readings(meaning.readings)
    elif isinstance(meaning, Ref):
        yield f"the claim `{_safe(meaning.key.rpartition('#')[2])}`" + (
            f", its `{meaning.part}`" if meaning.part else ""
        )
        yield from _verdict(page, meaning.key)
    elif isinstance(meaning, Thing) and meaning.named.home is not None:
        named = meaning.named
        also = f" (also {', '.join(named.aka)})" if named.aka else ""
        lies = f", at {float(named.at[0]):g}, {float(named.at[1]):g}" if named.at else ""
        yield _safe(f"**{named.name}**{also}{f', {named.is_}' if named.is_ else ''}{lies}")
    elif isinstance(meaning, Unread):
        yield _safe(f"not understood: {meaning.why}")
    elif isinstance(meaning, Unknown):
        yield _safe(f"there is no {meaning.sort} `{meaning.name}`")


def _readings(readings: Sequence[Figure | Moment | Lapse]) -> str:
    sort = {"span": "length of time"}.get(sort_of(readings[0]), sort_of(readings[0]))
    lines = [f"`{_safe(plain(readings[0].phrase))}` is read as a {sort}:"]
    for one in readings[:_MOST_READINGS]:
        lines += [f"- {_safe(plain(line))}" for line in in_words(one)]
    more = len(readings) - _MOST_READINGS
    return "\n".join([*lines, *([f"- and {more} more ways"] if more > 0 else [])])


def _verdict(page: Page, key: str, *, brief: bool = False) -> Iterator[str]:
    verdict = verdict_of(page, key)
    if verdict is None:
        return
    first = f"**{verdict.ruling.value}**"
    if brief:
        yield first + (f": {_safe(plain(verdict.working[0]))}" if verdict.working else "")
        return
    lines = [f"- {_safe(plain(line))}" for line in verdict.working[:_MOST_LINES]]
    lines += [f"- {_safe(plain(line))}" for line in (verdict.margin,) if line]
    lines += [f"- it turns on {_safe(plain(line))}" for line in verdict.turns_on]
    yield "\n".join((first, *lines))


def verdict_of(page: Page, key: str) -> Verdict | None:
    """The verdict on a claim."""
    found = page.known.result.verdicts if page.known else ()
    return next((one for one in found if one.claim == key), None)


def _source(page: Page, id_: str) -> Iterator[str]:
    for desk in page.desks[:1]:
        source = desk.source.sources.get(id_)
        if source is None:
            return
        what = source.table or source.document or source.claims or source.url
        told = [source.title, source.publisher, source.published, f"`{what}`" if what else ""]
        yield _safe(", ".join(one for one in told if one) or id_)


def _safe(text: str) -> str:
    """Words as Markdown that shows no picture and takes nobody anywhere."""
    return text.replace("[", "\\[").replace("<", "\\<")
