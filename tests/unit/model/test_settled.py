"""What is in force in a house, what is wrong with its file, and where every setting is from."""

from __future__ import annotations

import pytest

from checker.judge import checks
from checker.model.settled import Settled, settled
from checker.read.load import read_sheet
from checker.settings import FILE, Grade, profiles


def force(text: str, **said: str) -> Settled:
    told = settled(
        read_sheet(FILE, text.encode()), {name.replace("_", " "): one for name, one in said.items()}
    )
    assert isinstance(told, Settled), told
    return told


def faults(text: str) -> list[tuple[int, int, str, tuple[str, ...]]]:
    sheet = read_sheet(FILE, text.encode())
    told = settled(sheet)
    assert not isinstance(told, Settled)
    spans = [sheet.locate(one.place) for one in told]
    return [(span.line, span.column, one.what, one.help) for span, one in zip(spans, told, strict=True)]


def test_everything_has_a_value_without_a_file() -> None:
    for told in (settled(None), settled(read_sheet(FILE, b"# nothing\n"))):
        assert isinstance(told, Settled)
        assert (told.settings.fail_on, told.settings.profile) == ("error", "standard")
        assert told.origin(("fail on",)) == "default"


def test_the_command_line_goes_before_the_file_and_the_file_before_the_profile() -> None:
    text = "profile: strict\nseverity:\n  no-evidence: note\n"
    told = force(text)
    assert (told.settings.fail_on, told.origin(("fail on",))) == ("warning", "profile strict")
    assert told.settings.severity["no-evidence"] is Grade.NOTE
    assert told.origin(("severity", "no-evidence")) == "checker.yaml:3"
    told = force(text, fail_on="note")
    assert (told.settings.fail_on, told.origin(("fail on",))) == ("note", "the command line")
    told = force(text, profile="desk")
    assert (told.settings.fail_on, told.origin(("fail on",))) == ("error", "default")
    assert told.settings.severity["source-unused"] is Grade.OFF
    assert told.settings.severity["no-evidence"] is Grade.NOTE


def test_a_kind_that_the_house_names_leaves_the_rest_to_the_profile() -> None:
    policy = force("profile: strict\npolicy: {independent sources: {quotation: 2}}\n").settings.policy
    assert (policy.wanted("quotation"), policy.wanted("count")) == (2, 1)
    policy = force("profile: strict\npolicy: {independent sources: 0}\n").settings.policy
    assert policy.wanted("quotation") == 0


def test_a_value_that_is_read_as_several_is_from_one_line() -> None:
    told = force("reading:\n  about: 5 %\n")
    assert told.settings.reading.changes
    assert told.origin(("reading", "about", "generous")) == "checker.yaml:2"
    assert told.origin(("reading", "nearly")) == "default"


def test_every_profile_can_be_used() -> None:
    for name, profile in profiles().items():
        told = force(f"profile: {name}\n").settings
        assert profile.about
        assert set(told.severity) <= set(checks())


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("fial on: error\n", (1, 1, "`fial on` is no setting", ("did you mean `fail on`?",))),
        (
            "fail on: maybe\n",
            (1, 10, "`fail on` is `error`, `warning` or `note`, and this is `maybe`", ()),
        ),
        (
            "severity:\n  count-difers: note\n",
            (2, 3, "there is no check `count-difers`", ("did you mean `count-differs`?",)),
        ),
        (
            "severity:\n  zzz: note\n",
            (2, 3, "there is no check `zzz`", ("`checker explain` lists all checks",)),
        ),
        (
            "severity: {broken-yaml: off}\n",
            (1, 25, "`broken-yaml`: what cannot be read is always told, and this cannot be switched off", ()),
        ),
        ("reading: {abuot: 5 %}\n", (1, 11, "there is no word `abuot`", ("did you mean `about`?",))),
        (
            "reading: {about: {strict: 5}}\n",
            (1, 27, "`strict`: `5` is not a range such as `[0.9, 1)`", ()),
        ),
        ("profile: dsk\n", (1, 10, "there is no profile `dsk`", ("did you mean `desk`?",))),
        ("profile: [desk]\n", (1, 10, "`profile` is one value, and this is a list", ())),
        ("waive:\n- {check: no-evidence, file: a.yaml}\n", (2, 3, "`reason` is wanted here", ())),
        ("waive: {check: no-evidence}\n", (1, 8, "`waive` is a list, each item after a dash, and this is a group of fields", ())),
        ("contact:\n", (1, 1, "`contact` is empty: give it a value, or take the line out", ())),
        ("- desk\n", (1, 1, "this is made of fields, and this is a list", ())),
        ("desk\n", (1, 1, "this is made of fields, and this is `desk`", ())),
        ("connectors: {wikidat: {}}\n", (1, 14, "there is no kind of source `wikidat`", ("did you mean `wikidata`?",))),
        ("schemas: house.json\n", (1, 10, "`schemas` is a list, each item after a dash, and this is `house.json`", ())),
    ],
)  # fmt: skip
def test_a_fault_is_told_where_it_stands(text: str, fault: tuple[int, int, str, tuple[str, ...]]) -> None:
    assert faults(text) == [fault]


def test_all_faults_are_told_in_their_order() -> None:
    text = "fail on: maybe\ncolour: red\nverdicts: some\nfail on: note\n"
    assert [line for line, *_ in faults(text)] == [4]  # the key that stands twice comes before all else
    assert [line for line, *_ in faults(text.replace("fail on: note\n", ""))] == [1, 2, 3]


@pytest.mark.parametrize("text", ["a: &x [1]\nb: *x\n", "a: !!python/name:os.system\n", "[" * 5000, "a: [\n"])
def test_a_file_from_a_stranger_is_refused_where_it_stands(text: str) -> None:
    assert faults(text)
