"""Code frames: the author's lines, with what is said about them underlined."""

from __future__ import annotations

from checker.finding import Label
from checker.place import Place, Span
from checker.read.load import read_sheet
from checker.result import Result
from checker.show.frame import MOST_LABELS, frame
from checker.show.paint import Paint

CLAIMS = """\
claims:
- id: ninth-city
  kind: count
  of: cities
  value: nine   # as the agencies had it
  # who
  members: [zaranj, farah, farah]
  note: said at noon

  quote: the ninth city
- id: far
"""
FILE = Place("claims.yaml")
CLAIM = FILE.at("claims", 0)


def drawn(*labels: Label, text: str = CLAIMS, texts: dict[str, str] | None = None) -> str:
    sheet = read_sheet("claims.yaml", text.encode())
    result = Result(("claims.yaml",), (), (), sheets={"claims.yaml": sheet}, texts=texts or {})
    return "\n".join(frame(labels, result, Paint(), "red"))


def test_each_label_is_underlined_with_its_words() -> None:
    found = drawn(Label(CLAIM.at("value"), "says nine"), Label(CLAIM.at("members"), "lists 2"))
    assert (
        found
        == """\
  claims.yaml:5:10
     5 |   value: nine   # as the agencies had it
       |          ^^^^ says nine
     6 |   # who
     7 |   members: [zaranj, farah, farah]
       |            ---------------------- lists 2"""
    )


def test_lines_far_apart_are_parted() -> None:
    found = drawn(Label(CLAIM.at("value"), "says nine"), Label(CLAIM.at("quote")))
    assert (
        found
        == """\
  claims.yaml:5:10
     5 |   value: nine   # as the agencies had it
       |          ^^^^ says nine
     …
    10 |   quote: the ninth city
       |          --------------"""
    )


def test_labels_on_one_line_have_a_row_each_in_their_order() -> None:
    found = drawn(
        Label(CLAIM.at("members", 2), "listed again"), Label(CLAIM.at("members", 1), "listed first")
    )
    assert (
        found
        == """\
  claims.yaml:7:28
     7 |   members: [zaranj, farah, farah]
       |                     ----- listed first
       |                            ^^^^^ listed again"""
    )


def test_of_several_lines_the_first_is_shown() -> None:
    assert (
        drawn(Label(CLAIM, "this claim"))
        == """\
  claims.yaml:2:3
     2 | - id: ninth-city
       |   ^^^^^^^^^^^^^^… this claim"""
    )


def test_a_key_can_be_marked() -> None:
    assert drawn(Label(CLAIM.at("value").key(), "here")).splitlines()[2] == "       |   ^^^^^ here"


def test_a_route_that_is_not_there_marks_what_holds_it() -> None:
    assert drawn(Label(FILE.at("claims", 1, "value"), "no value")).splitlines()[1:] == [
        "    11 | - id: far",
        "       |   ^^^^^^^ no value",
    ]


def test_other_files_have_a_header_of_their_own() -> None:
    row = Place("captures.csv", span=Span(3, 8, 3, 18))
    found = drawn(
        Label(CLAIM.at("value"), "says nine"),
        Label(row, "the 10th"),
        texts={"captures.csv": "city,date\nZaranj,2021-08-06\nFarah, 2021-08-10\n"},
    )
    assert found.splitlines()[3:] == [
        "  ::: captures.csv:3:8",
        "     3 | Farah, 2021-08-10",
        "       |        ---------- the 10th",
    ]


def test_a_file_meant_as_a_whole_has_no_line() -> None:
    found = drawn(
        Label(CLAIM.at("value"), "says nine"),
        Label(Place("captures.csv"), "9 rows"),
        texts={"captures.csv": "city,date\n"},
    )
    assert found.splitlines()[3:] == ["  ::: captures.csv  9 rows"]


def test_a_file_that_is_not_at_hand_is_only_named() -> None:
    row = Place("captures.csv", span=Span(3, 8, 3, 18))
    found = drawn(Label(CLAIM.at("value"), "says nine"), Label(row, "the 10th"))
    assert found.splitlines()[3:] == ["  ::: captures.csv:3:8  the 10th"]


def test_wide_characters_and_tabs_shift_the_underline() -> None:
    text = 'claims:\n- {id: "九つ九つ", value: nine}\n'
    assert drawn(Label(CLAIM.at("value"), "nine"), text=text).splitlines()[1:] == [
        '     2 | - {id: "九つ九つ", value: nine}',
        f"       | {'':26}^^^^ nine",
    ]
    table = {"t.csv": "a\tb\n1\t2\n"}
    assert drawn(Label(Place("t.csv", span=Span(2, 3, 2, 4)), "two"), texts=table).splitlines()[1:] == [
        "     2 | 1   2",
        "       |     ^ two",
    ]


def test_a_long_line_is_cut_around_its_label() -> None:
    text = f"claims:\n- {{note: {'before ' * 30}, value: nine, quote: {'after ' * 30}}}\n"
    rows = drawn(Label(CLAIM.at("value"), "says nine"), text=text).splitlines()
    assert len(rows) == 3
    assert rows[1].startswith("     2 | …")
    assert rows[1].endswith("…")
    assert len(rows[1]) <= 100
    at = rows[2].index("^")
    assert rows[1][at : at + 4] == "nine"


def test_a_long_line_goes_on_under_itself_for_labels_far_apart() -> None:
    text = f"claims:\n- {{id: first, note: {'between ' * 40}, value: nine}}\n"
    rows = drawn(Label(CLAIM.at("value"), "says"), Label(CLAIM.at("id"), "of"), text=text).splitlines()
    assert [row[:8] for row in rows[1:]] == ["     2 |", "       |", "     … |", "       |"]
    assert rows[1][rows[2].index("-") :].startswith("first")
    assert rows[3][rows[4].index("^") :].startswith("nine")


def test_what_was_shown_of_a_long_line_is_not_shown_again() -> None:
    parts = [f"part-number-{n}" for n in range(9)]
    text = f"claims:\n- {{id: total, kind: total, parts: [{', '.join(parts)}], value: 412}}\n"
    labels = [Label(CLAIM.at("value"), "says"), *(Label(CLAIM.at("parts", n), "part") for n in range(9))]
    rows = drawn(*labels, text=text).splitlines()
    lines = [row for row in rows if "2 |" in row or "… |" in row]
    assert len(lines) == 2
    assert all("".join(lines).count(part) == 1 for part in parts)
    assert all(len(row) <= 100 for row in lines)


def test_the_end_of_a_file_can_be_marked() -> None:
    place = Place("claims.yaml", span=Span(3, 1, 3, 1))
    assert drawn(Label(place, "here"), text="claims: [\nx,\n").splitlines()[-1] == "       | ^ here"


def test_many_labels_are_counted() -> None:
    items = ", ".join("abcdefghijklmnopqrst")
    text = f"claims:\n- members: [{items}]\n"
    labels = [Label(CLAIM.at("members", n), "one") for n in range(20)]
    rows = drawn(*labels, text=text).splitlines()
    assert len(rows) == 2 + MOST_LABELS + 1
    assert rows[-1].strip() == "… and 4 more places"


def test_a_hostile_file_cannot_steer_the_terminal() -> None:
    texts = {"evil\x1b.txt": "\x1b]0;title\x07 nine\n"}
    found = drawn(Label(Place("evil\x1b.txt", span=Span(1, 12, 1, 16)), "\x1b[2Jgone"), texts=texts)
    assert "\x1b" not in found
    assert found.splitlines()[1:] == [
        r"     1 | \x1b]0;title\x07 nine",
        r"       |                  ^^^^ \x1b[2Jgone",
    ]
