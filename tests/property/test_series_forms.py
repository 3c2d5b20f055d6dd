"""A statistical series says the same in whichever form a service sends it."""

from __future__ import annotations

import json
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.read.files import Unreadable
from checker.sources.sdmx import read_message_of

CODES = st.lists(st.sampled_from(["A", "B1", "C_2", "DE", "FR", "T"]), min_size=1, max_size=3, unique=True)
PERIODS = st.lists(
    st.sampled_from(["2019", "2020", "2021-Q1", "2021-05"]), min_size=1, max_size=3, unique=True
)
VALUES = st.one_of(
    st.none(),
    st.integers(-(10**6), 10**6).map(str),
    st.tuples(st.integers(0, 9999), st.integers(0, 999)).map(lambda two: f"{two[0]}.{two[1]:03}"),
)
FLAGS = st.sampled_from(["", "p", "e", "b"])


@st.composite
def series(draw: st.DrawFn) -> tuple[dict[str, list[str]], dict[tuple[int, ...], tuple[str, str]]]:
    """The values of each dimension, and the observations by their positions: a figure and a flag."""
    dimensions = {
        name: draw(CODES) for name in draw(st.sampled_from([["GEO"], ["FREQ", "GEO"], ["SEX", "AGE"]]))
    }
    dimensions["TIME_PERIOD"] = draw(PERIODS)
    spots = product(*(range(len(values)) for values in dimensions.values()))
    told = {spot: (draw(VALUES), draw(FLAGS)) for spot in spots}
    return dimensions, {spot: (value, flag) for spot, (value, flag) in told.items() if value is not None}


Told = dict[tuple[int, ...], tuple[str, str]]


def json_stat(dimensions: dict[str, list[str]], told: Told) -> bytes:
    names = ["time" if name == "TIME_PERIOD" else name.lower() for name in dimensions]
    sizes = [len(values) for values in dimensions.values()]

    def position(spot: tuple[int, ...]) -> str:
        found = 0
        for size, step in zip(sizes, spot, strict=True):
            found = found * size + step
        return str(found)

    values = ", ".join(f'"{position(spot)}": {value}' for spot, (value, _) in told.items())
    tree = {
        "id": names,
        "size": sizes,
        "dimension": {
            name: {"category": {"index": {code: n for n, code in enumerate(codes)}}}
            for name, codes in zip(names, dimensions.values(), strict=True)
        },
        "status": {position(spot): flag for spot, (_, flag) in told.items() if flag},
    }
    return (json.dumps(tree)[:-1] + f', "value": {{{values}}}}}').encode()


def sdmx_json(dimensions: dict[str, list[str]], told: Told, *, second: bool, flat: bool) -> bytes:
    declared = [
        {"id": name, "values": [{"id": code} for code in codes]} for name, codes in dimensions.items()
    ]
    level = {"observation": declared} if flat else {"series": declared[:-1], "observation": declared[-1:]}
    flags = ["", "p", "e", "b"]
    structure = {
        "dimensions": level,
        "attributes": {"observation": [{"id": "OBS_STATUS", "values": [{"id": flag} for flag in flags]}]},
    }
    groups: dict[str, list[str]] = {}
    for spot, (value, flag) in told.items():
        steps = [str(step) for step in spot]
        above, own = ("", ":".join(steps)) if flat else (":".join(steps[:-1]), steps[-1])
        groups.setdefault(above, []).append(f'"{own}": [{value}, {flags.index(flag)}]')
    bodies = {above: f'{{"observations": {{{", ".join(lines)}}}}}' for above, lines in groups.items()}
    if flat:
        data = bodies.get("", '{"observations": {}}')
    else:
        data = f'{{"series": {{{", ".join(f"{json.dumps(key)}: {body}" for key, body in bodies.items())}}}}}'
    if second:
        return f'{{"data": {{"dataSets": [{data}], "structures": [{json.dumps(structure)}]}}}}'.encode()
    return f'{{"dataSets": [{data}], "structure": {json.dumps(structure)}}}'.encode()


def sdmx_csv(dimensions: dict[str, list[str]], told: Told, *, labels: bool) -> bytes:
    heads = [f"{name}: Label of it" if labels else name for name in (*dimensions, "OBS_VALUE", "OBS_STATUS")]
    lines = [",".join(["DATAFLOW", *heads])]
    for spot, (value, flag) in told.items():
        codes = [values[step] for values, step in zip(dimensions.values(), spot, strict=True)]
        lines.append(",".join(["X:Y(1.0)", *codes, value, flag]))
    return ("\r\n".join(lines) + "\r\n").encode()


@settings(max_examples=60, deadline=None)
@given(series())
def test_every_form_gives_the_same_observations(made: tuple[dict[str, list[str]], Told]) -> None:
    dimensions, told = made
    forms = {
        "JSON-stat": json_stat(dimensions, told),
        "SDMX-JSON 1": sdmx_json(dimensions, told, second=False, flat=False),
        "SDMX-JSON 1, flat": sdmx_json(dimensions, told, second=False, flat=True),
        "SDMX-JSON 2": sdmx_json(dimensions, told, second=True, flat=False),
        "SDMX-CSV": sdmx_csv(dimensions, told, labels=False),
        "SDMX-CSV, labels": sdmx_csv(dimensions, told, labels=True),
    }
    kept = [name.casefold() for name in dimensions if name != "TIME_PERIOD"]
    words = {"": "", "p": "provisional", "e": "estimated", "b": "break in series"}
    expected = sorted(
        (*(values[step] for values, step in zip(dimensions.values(), spot, strict=True)), value, words[flag])
        for spot, (value, flag) in told.items()
    )
    for name, data in forms.items():
        grid = read_message_of("pinned.json", data)
        assert not isinstance(grid, Unreadable), (name, grid)
        columns = [grid.names.index(one) for one in (*kept, "period", "value", "status")]
        found = sorted(tuple(row[one] for one in columns) for row in grid.rows)
        assert found == expected, name


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=200),
    st.sampled_from(
        [b"", b"{", b"[", b'{"dataSets": [', b'{"id": ["a"], "size": [', b"FREQ,TIME_PERIOD,OBS_VALUE\n"]
    ),
)
def test_any_bytes_are_read_or_told(noise: bytes, start: bytes) -> None:
    read_message_of("pinned.json", start + noise)
