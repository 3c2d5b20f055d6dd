"""Whatever the layout of a claim file, a field that is set is all that has changed in it."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from hypothesis import event, given
from hypothesis import strategies as st

from checker.edit.field import Refused, one_line, with_fields
from checker.read.load import read_sheet

NAMES = ("review", "checked_by", "note")
words = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"])
    | st.sampled_from("\":#'-{}[],&*!|>%@`\\ ~?\t\n\x07"),
    max_size=20,
)
values = st.sampled_from(
    [
        "three",
        "'it''s'",
        '"a: \\n b"',
        "34",
        "no",
        "[a, {b: c}]",
        "{a: [b, c], d: }",
        "[]",
        "{}",
        '""',
        "a # b",
        "[a, # b\n      c]",
        "x\n      y",
    ]
)
block_values = values | st.sampled_from(
    [
        "|\n      one\n\n      two",
        ">-\n      one\n      two\n",
        "|+\n      one\n\n",
        "\n    - a\n    - b: c",
        "\n  - a",
        "\n      x: y\n      # z\n      w: [v]",
        "",
    ]
)
comments = st.sampled_from(["", "", "", " # why", "\n", "\n# a line\n", "\n    # within\n"])


@st.composite
def blocks(draw: st.DrawFn, id_: str) -> str:
    fields = [("id", id_), ("kind", "count")]
    fields += [
        (name, draw(block_values))
        for name in draw(st.lists(st.sampled_from(["of", "members", "note", "review"]), unique=True))
    ]
    fields = list(draw(st.permutations(fields)))
    lines = [f"{name}: {value}{draw(comments)}" for name, value in fields]
    return "  - " + "\n    ".join(lines)


@st.composite
def braces(draw: st.DrawFn, id_: str) -> str:
    fields = [("id", id_), ("kind", "count")]
    fields += [
        (name, draw(values))
        for name in draw(st.lists(st.sampled_from(["of", "members", "note", "review"]), unique=True))
    ]
    between = draw(st.sampled_from([", ", ",\n     ", ", # so\n     "]))
    return (
        "  - {"
        + between.join(f"{name}: {value}" for name, value in draw(st.permutations(fields)))
        + draw(st.sampled_from(["}", ",}", " } # end"]))
    )


@st.composite
def files(draw: st.DrawFn) -> bytes:
    claims = [draw(blocks(one) | braces(one)) for one in ("a", "b", "c")]
    text = (
        draw(st.sampled_from(["", "# head\n", "article: {title: x}\n"]))
        + "claims:\n"
        + "\n".join(claims)
        + draw(st.sampled_from(["", "\n", "\n\n# end\n", "\nentities: {}\n"]))
    )
    text = text.replace("\n", draw(st.sampled_from(["\n", "\n", "\r\n"])))
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + text.encode()


def lost(before: Sequence[bytes], after: Sequence[bytes]) -> tuple[Sequence[bytes], Sequence[bytes]]:
    """What is left of both without the lines that they begin and end with alike."""
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    return before[start : len(before) - end], after[start : len(after) - end]


@given(files(), st.sampled_from(["a", "b", "c"]), st.sampled_from(NAMES), words)
def test_only_the_field_is_changed(data: bytes, id_: str, name: str, said: str) -> None:
    before = read_sheet("claims.yaml", data)
    done = with_fields(data, id_, {name: said})
    if isinstance(done, Refused):
        event(f"refused: {done.why}")
        return
    event("done")
    after = read_sheet("claims.yaml", done)
    wanted = deepcopy(before.tree)
    assert isinstance(wanted, dict)
    claims = wanted["claims"]
    assert isinstance(claims, list)
    claim = next(one for one in claims if isinstance(one, dict) and one["id"] == id_)
    there = name in claim
    claim[name] = one_line(said)
    assert after.tree == wanted
    assert [fault.check for fault in after.faults] == [fault.check for fault in before.faults]
    gone, come = lost(data.splitlines(keepends=True), done.splitlines(keepends=True))
    if not there:  # one line at most is another, and then one with the field in it, or one that now ends
        assert len(gone) <= 1
        assert len(come) <= 2
    assert with_fields(done, id_, {name: said}) == done


@given(files(), st.sampled_from(["a", "b", "c"]))
def test_what_files_look_like_is_not_refused(data: bytes, id_: str) -> None:
    sheet = read_sheet("claims.yaml", data)
    if not sheet.faults:
        done = with_fields(data, id_, {"checked_by": "Mina", "checked_on": "2026-11-23"})
        assert not isinstance(done, Refused), done.why
