from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from checker.finding import Finding
from checker.read.load import read_sheet
from checker.vocabulary.agreement import disagreements
from checker.vocabulary.constraint import TYPES
from checker.vocabulary.hold import RULES
from checker.vocabulary.vocabulary import Vocabulary, own_pages

ROOT = Path(__file__).parents[3]


def house(text: str) -> Vocabulary:
    return Vocabulary((read_sheet("house.yaml", text.encode()),))


def faults(text: str) -> list[Finding]:
    return list(house(text).faults)


def one(constraint: str, value: str = "entity") -> str:
    return f"properties:\n  made up:\n    value: {value}\n    constraints:\n    - {constraint}\n"


def test_our_own_vocabulary_has_no_fault() -> None:
    own = Vocabulary()
    told = [fault for page in own_pages() for fault in page.faults]
    told += disagreements(own_pages(), own.properties, own.classes)
    assert [(fault.what, fault.place) for fault in told] == []
    assert len(own.properties) >= 30
    assert all(each.about for each in own.properties.values())


def test_every_type_that_is_used_has_a_rule() -> None:
    assert len(TYPES) == 31
    assert set(RULES) == {each.name for each in TYPES.values() if each.check}
    assert {each.check for each in TYPES.values() if each.check} <= {
        path.stem.replace("_", "-") for path in (ROOT / "checker/checks/vocabulary").glob("*.py")
    }


def test_a_constraint_that_means_nothing_is_told_and_asks_nothing() -> None:
    for constraint in (
        "{type: value type, classes: [football club]}",
        "{type: value requires statement, property: nobody has it}",
        "{type: range, least: 9, most: 1}",
    ):
        known = house(one(constraint, "figure" if "range" in constraint else "entity"))
        assert len(known.faults) == 1
        assert known.properties["made up"].constraints == ()
    assert len(house(one("single value")).properties["made up"].constraints) == 1


def test_a_houses_own_property_has_its_words_to_itself() -> None:
    own = house("properties:\n  twin town of:\n    value: entity\n  born: {value: text}\n")
    assert [each.name for each in own.named("is the twin town of")] == ["twin town of"]
    assert [each.name for each in own.named("sister city of")] == ["twinned with"]
    assert [each.name for each in Vocabulary().named("twin town of")] == ["twinned with"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (one("{type: singel value}"), "there is no type of constraint `singel value`"),
        (one("{status: normal}"), "a constraint needs its `type`"),
        (one("symmetric", "time"), "`symmetric` means nothing for a property whose value is a time"),
        (one("integer"), "`integer` means nothing for a property whose value is an entity"),
        (one("{type: inverse}"), "`inverse` needs `property`"),
        (one("{type: inverse, property: presdent of}"), "there is no property `presdent of`"),
        (one("{type: subject type, classes: persom}"), "there is no class `persom`"),
        (one("{type: single value, status: strict}"), "there is no status `strict`"),
        (one("{type: single value, separators: when}"), "there is no separator `when`"),
        (one("{type: single value, nestd: true}"), "there is no parameter of `single value` `nestd`"),
        (one("{type: range, least: low}", "figure"), "`low` is not a number"),
        (one("{type: range, least: 9, most: 1}", "figure"), "nothing lies between `least: 9` and `most: 1`"),
        (
            one("{type: range, least: 2020, most: 2010}", "time"),
            "nothing lies between `least: 2020` and `most: 2010`",
        ),
        (one("{type: range, most: soon}", "time"), "`soon` is neither a time nor `now`"),
        (
            one("{type: format, patterns: 'a{2'}", "text"),
            "`a{2` has a count that is not like `{3}`, `{2,4}` or `{2,}`",
        ),
        (
            one("{type: mandatory qualifiers, qualifiers: when}"),
            "`when` is not a field that qualifies a relation",
        ),
        (one("Commons link"), "`Commons link` is not used: claim files hold no links to Wikimedia Commons"),
        (one("{type: property scope, scope: [value, claim]}"), "there is no `scope` `claim`"),
        (
            one("single value\n    - multi-value"),
            "`multi-value` asks for more than the one that `single value` allows",
        ),
        (
            one("{type: one of, values: [a, b]}\n    - {type: none of, values: [B, A]}", "text"),
            "`none of` leaves nothing of what `one of` allows",
        ),
        (
            one("{type: one of, values: [a, b]}\n    - {type: format, patterns: '[0-9]'}", "text"),
            "nothing that `one of` allows has the form that `format` asks for",
        ),
        (
            one("used as qualifier\n    - used for values only"),
            "no place for it is left by `used as qualifier` and `used for values only`",
        ),
        (
            one(
                "{type: mandatory qualifiers, qualifiers: as_of}\n    - {type: allowed qualifiers, qualifiers: since}"
            ),
            "`as_of` is asked for, and not among the allowed qualifiers",
        ),
        (
            one("{type: inverse, property: parent of}"),
            "`parent of` is the inverse of `child of`, not of `made up`",
        ),
        ("properties: {a: {aka: [same words]}, b: {aka: [same words]}}", "`same words` means two properties"),
        ("properties: [a, b]", "`properties` is made of fields, each with a colon"),
        ("proprties: {}", "there is no field `proprties`"),
        ("classes: {bot: {broader: persom}}", "there is no class `persom`"),
        ("properties: {a: {value: number}}", "there is no value `number`"),
        ("properties: {a: {constraints: symmetric}}", "`constraints` is a list, each after a dash"),
        ("properties: {a: b: c}", "there is a colon"),
    ],
)
def test_a_broken_vocabulary_is_told(text: str, what: str) -> None:
    told = [fault.what for fault in faults(text)]
    assert any(each.startswith(what) for each in told) or (what == "there is a colon" and told), told


def test_what_is_right_is_held_though_the_rest_is_broken() -> None:
    known = house(one("singel value\n    - integer", "figure")).named("made up")
    assert [each.type for each in known[0].constraints] == ["integer"]


def test_a_house_replaces_what_it_declares_anew() -> None:
    ours = house("properties: {president of: {constraints: []}}")
    assert ours.faults == ()
    assert ours.named("president of")[0].constraints == ()


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("president of", ["president of"]),
        ("is the president of", ["president of"]),
        ("President of", ["president of"]),
        ("born in", ["born", "place of birth"]),
        ("was born on", ["born"]),
        ("married to", ["spouse"]),
        ("former president of", []),
        ("president", []),
    ],
)
def test_words_name_properties(words: str, names: list[str]) -> None:
    assert [each.name for each in Vocabulary().named(words)] == names


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("presdent of", "president of"),
        ("capitol of", "capital of"),
        ("prime ministr of", "prime minister of"),
        ("special envoy of", ""),
        ("funded by", ""),
        ("supports", ""),
        ("ally of", ""),
        ("home port", ""),
        ("present of", ""),
        ("was funded by", ""),
    ],
)
def test_only_a_slip_is_asked_about(words: str, meant: str) -> None:
    assert Vocabulary().meant(words) == meant


@pytest.mark.parametrize(
    ("is_", "wanted", "fits"),
    [
        ("person", "person", True),
        ("former president", "person", True),
        ("president of the Bundestag", "person", True),
        ("provincial capital", "place", True),
        ("provincial capital", "person", False),
        ("federal state", "country", False),
        ("place", "country", None),
        ("", "person", None),
        ("automaton", "person", None),
        ("tortoise", "person", False),
        ("museum", "place", True),
        ("company", "person", False),
    ],
)
def test_classes_say_no_only_where_they_know(is_: str, wanted: str, fits: bool | None) -> None:
    assert Vocabulary().classes.fits(is_, (wanted,)) is fits


def test_a_run_without_relations_opens_no_vocabulary(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text("claims: [{id: a, kind: quantity, measure: goals, value: 3}]\n")
    script = (
        "from checker.vocabulary.vocabulary import own_pages\n"
        "from checker.read.files import Root\nfrom checker.run import run\n"
        f"run(Root({str(tmp_path)!r}), ['claims.yaml'])\nprint(own_pages.cache_info().currsize)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert (done.stdout.strip(), done.stderr) == ("0", "")
