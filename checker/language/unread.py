"""Why a phrase is no figure, in words that help an editor: the nearest reason that can be told."""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.language.cardinal import Tokens
from checker.language.english import changes
from checker.language.english import hedges as en
from checker.language.vocabulary import unknown_word

Reads = Callable[[Tokens], bool]
"""Whether words are one figure through and through."""

_MOST_TURNED = 12
_LONGEST_TURN = 3
_ODD_GROUP = re.compile(r"\d+(?:,\d{3})*,(?!\d{3}(?!\d))(\d+)")


def why_unread(phrase: str, tokens: Tokens, reads: Reads) -> str:
    """The reason why the tokens of a phrase are not read."""
    turn = _turn(tokens, reads)
    if turn:
        return f"`{turn}` tells a change, which `by` of a claim of kind `change` takes"
    if _counts_what_is_left(tokens, reads):
        return "it counts from a whole that the words do not give"
    if _is_turned_round(tokens, reads):
        opened = en.OPENINGS.at(tokens, 0)
        return "the larger end comes first" + ("" if opened else "; a score or a split is two figures")
    word = unknown_word(tokens)
    if word == phrase.strip():
        return "no figure can be read in it"
    if word:
        return f"`{word}` is not understood"
    if group := _ODD_GROUP.search(phrase):
        return f"a comma in a figure has three digits after it, and this one has `{group[1]}`"
    return "each word is understood, but together they are no single figure"


def _turn(tokens: Tokens, reads: Reads) -> str:
    """The words that make a figure a change: the "up" of "up 3 %", the "more" of "20 per cent more"."""
    if len(tokens) > _MOST_TURNED:
        return ""
    for size in range(min(_LONGEST_TURN, len(tokens) - 1), 0, -1):
        head, tail = (" ".join(token.text for token in part) for part in (tokens[:size], tokens[-size:]))
        past_by = size + (tokens[size].text == "by")
        if head in changes.BEFORE and reads(tokens[past_by:]):
            return head
        if tail in changes.AFTER and reads(tokens[:-size]):
            return tail
    return ""


def _counts_what_is_left(tokens: Tokens, reads: Reads) -> bool:
    """As in "all but two"."""
    return any(reads(tokens[after:]) for _, after in en.ALL_BUT.at(tokens, 0))


def _is_turned_round(tokens: Tokens, reads: Reads) -> bool:
    """Whether it is a range that can be read once its ends are exchanged: "between 7 and 5 million"."""
    if len(tokens) > _MOST_TURNED:
        return False
    starts = [(links, after) for links, after in en.OPENINGS.at(tokens, 0)] or [(en.RANGE_LINKS, 0)]
    return any(
        reads(
            (*tokens[:start], *tokens[after:stop], *tokens[place:after], *tokens[start:place], *tokens[stop:])
        )
        for links, start in starts
        for place in range(start + 1, len(tokens))
        for _, after in links.at(tokens, place)
        for stop in range(after + 1, len(tokens) + 1)
    )
