"""`checker config`, and what a profile changes in a run."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.running import Checker

EXAMPLES = Path(__file__).parents[3] / "claims"
CLAIMS = """\
article: {title: A week, published: 2021-08-11, text: article.txt}
sources: {unused: {title: A book}}
claims:
- id: cities
  kind: count
  quote: Nine cities
  of: cities taken
  value: two
  members: [Farah, Zaranj]
- {id: money, kind: quantity, measure: spending, value: 34}
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A project with one unfinished story, below a file of the house."""
    story = tmp_path / "stories" / "afghanistan"
    story.mkdir(parents=True)
    (story / "claims.yaml").write_text(CLAIMS)
    (story / "article.txt").write_text("Nine cities fell.\n")
    (tmp_path / "checker.yaml").write_text("# ours\nprofile: desk\nseverity: {rank-differs: note}\n")
    return tmp_path


def test_it_says_what_is_in_force_and_from_where(house: Path, checker: Checker) -> None:
    ended = checker("config", "stories/afghanistan/claims.yaml", cwd=house)
    assert ended.status == 0
    lines = [" ".join(line.split()) for line in ended.out.splitlines()]
    assert f"# the root is {house}, and nothing outside it is read" in lines
    assert "profile: desk # checker.yaml:2" in lines
    assert "verdicts: none # profile desk" in lines
    assert "rank-differs: note # checker.yaml:3" in lines
    assert "no-evidence: off # profile desk" in lines
    assert "fail on: error # default" in lines


def test_the_file_is_found_upwards_from_the_files(house: Path, checker: Checker) -> None:
    for path, folder in ((".", house / "stories" / "afghanistan"), ("stories", house)):
        assert "# checker.yaml:2" in checker("config", path, cwd=folder).out
    (house / "stories" / "checker.yaml").write_text("")
    assert "# checker.yaml" not in checker("config", "stories", cwd=house).out


def test_it_tells_programs_the_same(house: Path, checker: Checker) -> None:
    told = json.loads(checker("config", "--profile", "strict", "--format", "json", cwd=house).out)
    assert (told["root"], told["file"], told["profile"]) == (str(house), "checker.yaml", "strict")
    settings = {tuple(one["setting"]): (one["value"], one["from"]) for one in told["settings"]}
    assert settings["profile",] == ("strict", "the command line")
    assert settings["fail on",] == ("warning", "profile strict")
    assert settings["severity", "rank-differs"] == ("note", "checker.yaml:3")
    assert settings["policy", "later sources"] == (True, "default")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["config", "nowhere"], "`nowhere` is not there"),
        (["config", "--profile", "strct"], "did you mean `strict`?"),
        (["check", "--profile", "loud"], "there are: standard, desk, strict"),
    ],
)
def test_what_cannot_be_is_told(house: Path, checker: Checker, asked: list[str], said: str) -> None:
    ended = checker(*asked, cwd=house)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err


def test_a_schema_that_is_not_there_is_told_where_it_is_named(house: Path, checker: Checker) -> None:
    (house / "checker.yaml").write_text("schemas:\n- hose.json\n")
    (house / "house.json").write_text("{}")
    ended = checker("config", cwd=house)
    assert ended.status == 2
    assert "checker.yaml:2:3" in ended.err
    assert "did you mean `house.json`?" in ended.err


def test_a_desk_is_told_what_is_wrong_and_not_what_is_unfinished(house: Path, checker: Checker) -> None:
    ended = checker("check", cwd=house)
    assert (ended.status, ended.out.splitlines()[-1]) == (0, "no findings")
    assert "money" not in ended.out
    claims = house / "stories" / "afghanistan" / "claims.yaml"
    claims.write_text(CLAIMS.replace("value: two", "value: three"))
    ended = checker("check", cwd=house)
    assert (ended.status, "error[count-differs]" in ended.out) == (1, True)
    ended = checker("check", "--profile", "standard", "--verdicts", cwd=house)
    assert {"note[no-evidence]:", "note[source-unused]:"} <= set(ended.out.split())
    assert "  money: not enough evidence" in ended.out


def test_a_strict_run_wants_more_than_a_desk(house: Path, checker: Checker) -> None:
    claims = house / "stories" / "afghanistan" / "claims.yaml"
    claims.write_text(CLAIMS.replace("34}", "34, waive: {no-evidence: the ministry will send it}}"))
    assert checker("check", cwd=house).status == 0
    ended = checker("check", "--profile", "strict", "--format", "concise", cwd=house)
    assert ended.status == 1
    assert "warning[waiver-incomplete]" in ended.out


def test_a_check_that_is_off_does_not_look_and_wants_no_waiver(house: Path, checker: Checker) -> None:
    claims = house / "stories" / "afghanistan" / "claims.yaml"
    claims.write_text(CLAIMS.replace("two\n", "three\n  waive: {count-differs: it comes}\n"))
    (house / "checker.yaml").write_text("severity: {count-differs: off}\n")
    ended = checker("check", "--format", "concise", cwd=house)
    assert (ended.status, "count-differs" in ended.out) == (0, False)


def test_one_house_two_looks(tmp_path: Path, checker: Checker) -> None:
    """The example articles: quiet at the desk, with everything in CI."""
    shutil.copytree(EXAMPLES, tmp_path / "claims")
    (tmp_path / "checker.yaml").write_text("profile: desk\n")
    desk = checker("check", "--format", "json", cwd=tmp_path)
    strict = checker("check", "--profile", "strict", "--format", "json", cwd=tmp_path)
    told = [{one["check"] for one in json.loads(run.out)["findings"]} for run in (desk, strict)]
    assert (desk.status, strict.status) == (0, 1)
    assert told[0] < told[1]
    assert "turns-on-contested" in told[0]
    assert "no-evidence" in told[1]
