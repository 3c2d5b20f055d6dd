"""What a tired editor gets wrong, how it is told, and that the rest is read as it was meant."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from checker.read.load import read_sheet
from checker.read.sheet import Tree


class Slip(NamedTuple):
    text: str
    place: tuple[int, int]
    what: str
    help: str
    tree: Tree


COLON = "a colon followed by a blank needs quotes around the text"
SLIPS = {
    "colon in a text": Slip(
        "quote: He said: no\nkind: x\n",
        (1, 8),
        COLON,
        'put quotes around it: `quote: "He said: no"`',
        {"quote": "He said: no", "kind": "x"},
    ),
    "colon in a text with an apostrophe and quotes": Slip(
        'quote: It\'s "a: b"\n',
        (1, 8),
        COLON,
        "put quotes around it: `quote: 'It''s \"a: b\"'`",
        {"quote": 'It\'s "a: b"'},
    ),
    "colon in a text in typographic quotes": Slip(
        "- quote: “He said: no”\n",
        (1, 10),
        COLON,
        'put quotes around it: `quote: "“He said: no”"`',
        [{"quote": "“He said: no”"}],
    ),
    "colon between brackets": Slip(
        "contested: {farah: VOA: still contested, b: c}\n",
        (1, 20),
        COLON,
        'put quotes around it: `farah: "VOA: still contested"`',
        {"contested": {"farah": "VOA: still contested", "b": "c"}},
    ),
    "colon in a text of three lines": Slip(
        "quote: the ninth city\n  to be overrun: since\n  Friday\nkind: x\n",
        (2, 3),
        COLON,
        'begin the text with a quote, `quote: "the ninth city`, and end it with one',
        {"quote": "the ninth city to be overrun: since Friday", "kind": "x"},
    ),
    "tabs": Slip(
        "- id: a\n\tkind: count\n\tvalue: nine\n- id: b\n",
        (2, 1),
        "a tab stands where blanks are needed",
        "indent with blanks; most editors can turn the tabs of a file into blanks",
        [{"id": "a", "kind": "count", "value": "nine"}, {"id": "b"}],
    ),
    "tab after a dash": Slip(
        "-\tid: a\n  kind: b\n",
        (1, 2),
        "a tab stands where blanks are needed",
        "indent with blanks; most editors can turn the tabs of a file into blanks",
        [{"id": "a", "kind": "b"}],
    ),
    "quote never closed": Slip(
        'quote: "He said\nkind: x\nnote: "y"\n',
        (1, 8),
        'the quote opened with `"` is never closed',
        'close it: `quote: "He said"`',
        {"quote": "He said", "kind": "x", "note": "y"},
    ),
    "apostrophe taken for a quote": Slip(
        "quote: 'tis the season\nkind: x\n",
        (1, 8),
        "the quote opened with `'` is never closed",
        "where it is an apostrophe, put double quotes around the whole text",
        {"quote": "tis the season", "kind": "x"},
    ),
    "quotes in quotes": Slip(
        'quote: "He said "no" to it"\n',
        (1, 8),
        "the text goes on after its closing quote",
        "put the whole text into quotes of the other sort: `quote: 'He said \"no\" to it'`",
        {"quote": 'He said "no" to it'},
    ),
    "apostrophe in quotes": Slip(
        "quote: 'It's over'\n",
        (1, 8),
        "an apostrophe ends the quoted text",
        'put the whole text into quotes of the other sort: `quote: "It\'s over"`',
        {"quote": "It's over"},
    ),
    "text after a quote": Slip(
        'quote: "no" he said\n',
        (1, 8),
        "the text goes on after its closing quote",
        "put the whole text into quotes of the other sort: `quote: '\"no\" he said'`",
        {"quote": '"no" he said'},
    ),
    "text after a quote between brackets": Slip(
        'e: {quote: "no" he said, b: c}\n',
        (1, 12),
        "the text goes on after its closing quote",
        "put the whole text into quotes of the other sort: `quote: '\"no\" he said'`",
        {"e": {"quote": '"no" he said', "b": "c"}},
    ),
    "too far right": Slip(
        "- id: a\n  kind: count\n   value: nine\n   since: Friday\n- id: b\n",
        (3, 4),
        "`value` stands further right than `kind` above it",
        "put it under `kind`, with 2 blanks before it",
        [{"id": "a", "kind": "count", "value": "nine", "since": "Friday"}, {"id": "b"}],
    ),
    "too far left": Slip(
        "- id: a\n  kind: count\n value: nine\n  since: Friday\n",
        (3, 2),
        "`value` has 1 blank before it, and `kind` above has 2",
        "lines of one group start at the same column",
        [{"id": "a", "kind": "count", "value": "nine", "since": "Friday"}],
    ),
    "far too left": Slip(
        "claims:\n- id: a\n  kind: count\nvalue: nine\n- id: b\n",
        (4, 1),
        "`value` stands too far left for the item that it belongs to",
        "put 2 blanks before it",
        {"claims": [{"id": "a", "kind": "count", "value": "nine"}, {"id": "b"}]},
    ),
    "an item too far left": Slip(
        "evidence:\n    - source: x\n   - source: y\n",
        (3, 4),
        "this item has 3 blanks before it, and the item above has 4",
        "lines of one group start at the same column",
        {"evidence": [{"source": "x"}, {"source": "y"}]},
    ),
    "a key at the level of the dashes": Slip(
        "claims:\n  - id: a\n  kind: count\n  value: nine\n  - id: b\n",
        (3, 3),
        "`kind` stands at the level of the dashes",
        "put 4 blanks before it if it belongs to the item above, or a dash if it begins a new one",
        {"claims": [{"id": "a", "kind": "count", "value": "nine"}, {"id": "b"}]},
    ),
    "a dash at the level of the keys": Slip(
        "article:\n  title: x\n  - y\n  url: z\n",
        (3, 3),
        "a list item stands at the level of the keys",
        "put it under the key that it belongs to, or take its dash away",
        {"article": {"title": "x", "url": "z"}},
    ),
    "a dash missing": Slip(
        "claims:\n- id: a\n  kind: x\n\nid: b\n  kind: y\n- id: c\n",
        (5, 1),
        "a dash is missing before `id`",
        "write `- id: b`",
        {"claims": [{"id": "a", "kind": "x"}, {"id": "b", "kind": "y"}, {"id": "c"}]},
    ),
    "a blank missing after dashes": Slip(
        "claims:\n-id: a\n kind: x\n-id: b\n kind: y\n",
        (2, 1),
        "a blank is missing after the dash",
        "write `- id: a`",
        {"claims": [{"id": "a", "kind": "x"}, {"id": "b", "kind": "y"}]},
    ),
    "two dashes": Slip(
        "claims:\n- - id: a\n  kind: x\n",
        (2, 1),
        "two dashes begin this item",
        "write `- id: a`",
        {"claims": [{"id": "a", "kind": "x"}]},
    ),
    "the first line too far right": Slip(
        "  article:\n    title: x\nclaims:\n- id: a\n",
        (3, 1),
        "the first line, `article:`, stands further right than this one",
        "take the 2 blanks away before `article`",
        {"article": {"title": "x"}, "claims": [{"id": "a"}]},
    ),
    "a blank missing after a colon": Slip(
        "id: a\nvalue:nine\nkind: x\n",
        (2, 1),
        "a blank is missing after the colon of `value`",
        "write `value: nine`",
        {"id": "a", "value": "nine", "kind": "x"},
    ),
    "a colon missing": Slip(
        "id: a\nvalue nine\nkind: x\n",
        (2, 1),
        "a colon is missing after `value`",
        "write `value: nine`",
        {"id": "a", "value": "nine", "kind": "x"},
    ),
    "a colon missing after a section": Slip(
        "article:\n  title: x\nclaims\n- id: a\n  kind: x\n",
        (3, 1),
        "a colon is missing after `claims`",
        "write `claims:`",
        {"article": {"title": "x"}, "claims": [{"id": "a", "kind": "x"}]},
    ),
    "nothing before a colon": Slip(
        "a: 1\n: 2\n",
        (2, 1),
        "nothing stands before this colon",
        "write a key before it; where it is text, put quotes around it",
        {"a": "1"},
    ),
    "a text that goes on too far left": Slip(
        "- quote: the ninth city\n  to be overrun since Friday\n  kind: x\n",
        (2, 3),
        "this line goes on with the text of `quote`, but is not indented further than it",
        "put 4 blanks before it",
        [{"quote": "the ninth city to be overrun since Friday", "kind": "x"}],
    ),
    "a text under a bar that is not indented": Slip(
        "note: |\nsome text\nmore\nkind: x\n",
        (2, 1),
        "the text under `note` must stand further right than `note`",
        "put 2 blanks before each of its lines",
        {"note": "some text\nmore\n", "kind": "x"},
    ),
    "a text under a bar that moves left": Slip(
        "note: |\n    some text\n  more\nkind: x\n",
        (3, 3),
        "this line of the text under `note` stands further left than the text above it",
        "put 4 blanks before it",
        {"note": "some text\nmore\n", "kind": "x"},
    ),
    "bracket never closed": Slip(
        "members: [x, y\nkind: count\n",
        (1, 10),
        "the bracket opened with `[` is never closed",
        "close it with `]` where the list ends",
        {"members": ["x", "y"], "kind": "count"},
    ),
    "brace never closed": Slip(
        "x: {name: X, is: city\ny: {name: Y}\n",
        (1, 4),
        "the bracket opened with `{` is never closed",
        "close it with `}` where the group ends",
        {"x": {"name": "X", "is": "city"}, "y": {"name": "Y"}},
    ),
    "text after a bracket": Slip(
        "quote: [sic] he said\n",
        (1, 14),
        "the text goes on after its closing bracket",
        'where all of it is text, put quotes around it: `quote: "[sic] he said"`',
        {"quote": "[sic] he said"},
    ),
    "at": Slip(
        "by: @handle said\n",
        (1, 5),
        "a text that begins with an `@` needs quotes",
        'put quotes around it: `by: "@handle said"`',
        {"by": "@handle said"},
    ),
    "back-tick": Slip(
        "- `code`\n",
        (1, 3),
        "a text that begins with a back-tick needs quotes",
        'put quotes around it: `"`code`"`',
        ["`code`"],
    ),
    "per cent": Slip(
        "value: %25\n",
        (1, 8),
        "a text that begins with a `%` needs quotes",
        'put quotes around it: `value: "%25"`',
        {"value": "%25"},
    ),
    "asterisks": Slip(
        "quote: *very* good\nkind: x\n",
        (1, 8),
        "a text that begins with a `*` needs quotes",
        'put quotes around it: `quote: "*very* good"`',
        {"quote": "*very* good", "kind": "x"},
    ),
    "ampersand": Slip(
        "who: & Sons\n",
        (1, 6),
        "a text that begins with an `&` needs quotes",
        'put quotes around it: `who: "& Sons"`',
        {"who": "& Sons"},
    ),
    "more than, as a sign": Slip(
        "value: > 25 %\nkind: x\n",
        (1, 8),
        "a text that begins with a `>` needs quotes",
        'put quotes around it: `value: "> 25 %"`',
        {"value": "> 25 %", "kind": "x"},
    ),
    "a dash as a value": Slip(
        "position: - 5\n",
        (1, 11),
        "a dash stands where the value of `position` begins",
        'where it is text, put quotes around it: `position: "- 5"`',
        {"position": "- 5"},
    ),
    "a merge": Slip(
        "claims:\n<<<<<<< HEAD\n- id: a\n=======\n- id: b\n>>>>>>> x\n- id: c\n",
        (2, 1),
        "both sides of a merge were left in this file",
        "keep one side, and take out the lines with `<<<<<<<`, `=======` and `>>>>>>>`",
        {"claims": [{"id": "a"}, {"id": "c"}]},
    ),
    "a backslash": Slip(
        'file: "C:\\data"\n',
        (1, 10),
        "`\\d` means nothing between double quotes",
        "write `\\\\` for a backslash, or use single quotes",
        {"file": "C:\\data"},
    ),
    "half a character": Slip(
        'quote: "\\ud83d"\n',
        (1, 9),
        "`\\ud83d` is no character",
        "write the character itself",
        {"quote": "\\ud83d"},
    ),
}


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_once_where_it_is_and_read_as_it_was_meant(slip: Slip) -> None:
    sheet = read_sheet("claims.yaml", slip.text.encode())
    [fault] = sheet.faults
    assert fault.check == "broken-yaml"
    assert (fault.span.line, fault.span.column) == slip.place
    assert fault.what == slip.what
    assert slip.help in fault.help
    assert sheet.tree == slip.tree


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_line_ends_change_nothing(slip: Slip) -> None:
    for end in ("\r\n", "\r"):
        sheet = read_sheet("claims.yaml", slip.text.replace("\n", end).encode())
        assert [(fault.span.line, fault.span.column) for fault in sheet.faults] == [slip.place]
        assert sheet.tree == slip.tree


def test_slips_in_several_claims_are_all_told() -> None:
    text = (
        "claims:\n- id: a\n  quote: He said: no\n- id: b\n  by: @x\n  kind:count\n  note: 'it's'\n"
        '- id: c\n   kind: x\n- id: d\n  quote: "open\n- id: e\n'
    )
    sheet = read_sheet("claims.yaml", text.encode())
    assert [fault.span.line for fault in sheet.faults] == [3, 5, 6, 7, 9, 11]
    assert isinstance(sheet.tree, dict)
    assert isinstance(sheet.tree["claims"], list)
    assert [claim["id"] for claim in sheet.tree["claims"] if isinstance(claim, dict)] == [*"abcde"]


def test_tabs_in_empty_lines_and_before_comments_are_no_fault() -> None:
    sheet = read_sheet("claims.yaml", b"a: b\n\t\n\t# note\nc: d\n")
    assert sheet.faults == ()
    assert sheet.tree == {"a": "b", "c": "d"}


def test_what_cannot_be_mended_is_left_out_and_said_to_be_missing() -> None:
    sheet = read_sheet("claims.yaml", b"claims:\n- id: a\n  e: {x: [1 2}, y]}\n  kind: b\n- id: c\n")
    assert len(sheet.faults) == 1
    assert sheet.faults[0].span.line == 3
    assert sheet.tree == {"claims": [{"id": "a", "kind": "b"}, {"id": "c"}]}
    assert sheet.lost == {("claims", 0)}
