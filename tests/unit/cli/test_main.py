"""The command line as a user meets it: a process, its output, its status."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from checker.result import Result
from tests.running import Checker, Ended, started

COPY = "Nine cities fell in a week, more than a quarter of all 34.\n"
CLAIMS = """\
article: {published: 2021-08-11, text: article.txt}
claims:
- id: cities
  kind: count
  quote: Nine cities
  of: cities taken
  value: two
  members: [Farah, Zaranj]
- {id: doom, kind: judgement, claimant: a general}
"""
WRONG = CLAIMS.replace("value: two", "value: three")
MISFIT = WRONG + "- {id: odd, kind: cuont, of: cities, value: 3}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "checker.yaml").write_text("")
    story = tmp_path / "stories" / "afghanistan"
    story.mkdir(parents=True)
    (story / "article.txt").write_text(COPY)
    (story / "claims.yaml").write_text(CLAIMS)
    return tmp_path


def spoil(project: Path, text: str = WRONG) -> None:
    (project / "stories" / "afghanistan" / "claims.yaml").write_text(text)


def test_nothing_wrong_is_0(project: Path, checker: Checker) -> None:
    ended = checker("check", cwd=project)
    assert (ended.status, ended.err) == (0, "")
    assert "2 claims: " in ended.out


def test_a_house_says_which_folders_its_claim_files_are_in(project: Path, checker: Checker) -> None:
    (project / "drafts").mkdir()
    (project / "drafts" / "claims.yaml").write_text(MISFIT)
    assert checker("check", cwd=project).status == 1
    (project / "checker.yaml").write_text("roots: [stories]\n")
    assert checker("check", cwd=project).status == 0
    assert checker("check", "drafts", cwd=project).status == 1
    for wrong in ("storys", "..", "/"):
        (project / "checker.yaml").write_text(f"roots: [{wrong}]\n")
        ended = checker("check", cwd=project)
        assert (ended.status, ended.out) == (2, "")
        assert f"names `{wrong}`, and there is no such folder" in ended.err


def test_findings_are_1(project: Path, checker: Checker) -> None:
    spoil(project)
    ended = checker("check", "stories", cwd=project)
    assert (ended.status, ended.err) == (1, "")
    assert "error[count-differs]: `three`, but 2 are listed" in ended.out
    assert "  stories/afghanistan/claims.yaml:7:10" in ended.out


def test_the_fail_level_is_the_users(project: Path, checker: Checker) -> None:
    (project / "stories" / "afghanistan" / "claims.yaml").write_text(
        "sources: {unused: {title: A book}}\nclaims: []\n"
    )
    assert checker("check", cwd=project).status == 0
    assert checker("check", "--fail-level", "note", cwd=project).status == 1


def test_the_house_sets_the_fail_level_and_severities(project: Path, checker: Checker) -> None:
    spoil(project)
    (project / "checker.yaml").write_text("severity: {count-differs: warning}\n")
    ended = checker("check", cwd=project)
    assert ended.status == 0
    assert "warning[count-differs]" in ended.out
    (project / "checker.yaml").write_text("severity: {count-differs: warning}\nfail on: warning\n")
    assert checker("check", cwd=project).status == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "--formt", "json"], "no such option: --formt"),
        (["check", "--format", "xml"], "`xml` is not one of"),
        (["chek"], "no such command `chek`"),
        (["check", "missing.yaml"], "`missing.yaml` is not there"),
        (["check", "stories/afghanistan/claim.yaml"], "did you mean `claims.yaml`"),
        (["check", "empty"], "no claim files in `empty`"),
        (["check", "--root", "nowhere"], "the root `nowhere` is not a folder"),
        (["check", "--root", "empty", "stories"], "leads out of the project's root"),
        (["explain", "count-difers"], "did you mean `count-differs`?"),
        (["schema", "--check"], "needs to know which file"),
    ],
)
def test_what_could_not_be_run_is_2_in_plain_words(
    arguments: Sequence[str], said: str, project: Path, checker: Checker
) -> None:
    (project / "empty").mkdir()
    ended = checker(*arguments, cwd=project)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith("error: ")
    assert said in ended.err
    assert "Traceback" not in ended.err


def test_the_house_may_ask_for_more(project: Path, checker: Checker) -> None:
    (project / "checker.yaml").write_text("schemas: [house.yaml]\n")
    (project / "house.yaml").write_text("required: [sources]\n")
    ended = checker("check", "--format", "concise", cwd=project)
    assert ended.status == 1
    assert "error[house-rule] `sources` is wanted here" in ended.out


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("fail on: maybe\n", "checker.yaml"),
        ("colour: red\n", "checker.yaml"),
        ("severity: {count-difers: note}\n", "did you mean `count-differs`?"),
        ("severity: {count-differs: note\n", "checker.yaml:"),
        ("policy: {independent sources: two}\n", "checker.yaml:1:31"),
        ("policy: {independent sources: {quotaton: 2}}\n", "did you mean `quotation`?"),
        ("schemas: [house.json]\n", "the schema `house.json` is not there"),
    ],
)
def test_settings_that_cannot_be_used_are_2(
    settings: str, said: str, project: Path, checker: Checker
) -> None:
    (project / "checker.yaml").write_text(settings)
    ended = checker("check", cwd=project)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err


def test_a_named_file_that_cannot_be_read_leaves_the_others_checked(project: Path, checker: Checker) -> None:
    spoil(project)
    ended = checker("check", "stories", "missing.yaml", cwd=project)
    assert ended.status == 2
    assert "count-differs" in ended.out
    assert "`missing.yaml` is not there" in ended.err


def test_evidence_that_cannot_be_consulted_is_3_with_strict(project: Path, checker: Checker) -> None:
    cited = "sources: {book: {title: A book}}\n" + CLAIMS.replace(
        "- {id: doom", "  evidence: [{source: book}]\n- {id: doom"
    )
    spoil(project, cited)
    assert checker("check", cwd=project).status == 0
    ended = checker("check", "--strict", cwd=project)
    assert ended.status == 3
    assert "1 piece of evidence could not be consulted" in ended.out
    spoil(project, cited.replace("value: two", "value: three"))
    assert checker("check", "--strict", cwd=project).status == 1


def test_a_fault_of_our_own_is_70_and_one_line(
    project: Path, checker: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> Result:
        raise ZeroDivisionError("by \x1b nought")

    monkeypatch.setattr("checker.cli.check.examine", broken)
    ended = checker("check", cwd=project)
    assert (ended.status, ended.out) == (70, "")
    first, second = ended.err.splitlines()
    assert first == r"error: something is wrong in the checker itself: ZeroDivisionError: by \x1b nought"
    assert "report" in second
    monkeypatch.setenv("CHECKER_DEBUG", "1")
    told = checker("check", cwd=project)
    assert told.status == 70
    assert "Traceback" in told.err


def test_an_interrupt_is_130_and_silent(
    project: Path, checker: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> Result:
        raise KeyboardInterrupt

    monkeypatch.setattr("checker.cli.check.examine", interrupted)
    assert checker("check", cwd=project) == Ended(130, b"", "")


def test_a_reader_that_went_away_is_no_fault(project: Path) -> None:
    command = f"{sys.executable} -m checker check --format json | head -c 1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["/bin/bash", "-c", command], cwd=project, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"{", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_a_full_disk_is_told(project: Path) -> None:
    command = [sys.executable, "-m", "checker", "check"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, cwd=project, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (
        2,
        b"error: the report cannot be written: no space left on device\n",
    )


def test_standard_input_lies_where_the_user_says(project: Path) -> None:
    ended = started(
        *("check", "-", "--stdin-name", "stories/afghanistan/draft.yaml", "--format", "concise"),
        cwd=project,
        given=CLAIMS.replace("quote: Nine", "quote: Ten").encode(),
    )
    assert ended.status == 1
    assert "\nstories/afghanistan/draft.yaml:5:10: error[quote-altered]" in ended.out


def test_standard_input_is_no_article(project: Path) -> None:
    ended = started("check", "-", "--stdin-name", "article.txt", cwd=project, given=b"Nine towns fell.\n")
    assert ended.status == 2
    assert "error: standard input is read as a claim file, and `article.txt` is an article" in ended.err


def test_standard_input_without_a_name(project: Path) -> None:
    ended = started("check", "-", "--format", "concise", cwd=project, given=b"claims: [\n")
    assert ended.status == 1
    assert ended.out.startswith("<stdin>:1:")


def test_json_and_nothing_else_on_standard_output(project: Path, checker: Checker) -> None:
    spoil(project, MISFIT)
    ended = checker("check", "--format", "json", cwd=project)
    report = json.loads(ended.out)
    assert report["files"] == ["stories/afghanistan/claims.yaml"]
    assert {one["check"] for one in report["findings"]} >= {"count-differs", "unknown-kind"}
    assert [one["phrase"] for one in report["readings"]] == ["2021-08-11", "three"]


ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "7", "COLUMNS": "40"}
BARE = {"TZ": "America/St_Johns", "LC_ALL": "C", "PYTHONHASHSEED": "8", "PYTHONIOENCODING": "latin-1"}


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_same_bytes_everywhere(form: str, project: Path) -> None:
    spoil(project, MISFIT)
    (project / "stories" / "more.claims.yaml").write_text(WRONG)
    shown = ("--format", form)
    usual = started("check", *shown, cwd=project)
    assert usual.status == 1
    assert b"\r" not in usual.raw
    assert started("check", str(project), *shown, cwd=Path("/"), env=ELSEWHERE) == usual
    assert started("check", "..", *shown, cwd=project / "stories", env=BARE) == usual
    turned = ("stories/more.claims.yaml", "stories/afghanistan", "stories/../stories")
    assert started("check", *turned, *shown, cwd=project) == usual


def test_a_report_is_painted_for_a_terminal_only(project: Path, checker: Checker) -> None:
    assert b"\x1b[" not in checker("check", cwd=project).raw
    assert b"\x1b[" in checker("check", "--color", "always", cwd=project).raw
    assert b"\x1b[" not in checker("check", "--color", "always", "--format", "json", cwd=project).raw


def _imported(where: Path, *words: str) -> tuple[list[str], set[str]]:
    """What a command printed, and the modules that it imported on the way."""
    script = f"import sys; sys.argv = {['checker', *words]!r}\n"
    script += "from checker.cli.main import main\ntry: main()\nexcept SystemExit: pass\n"
    script += "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", script], cwd=where, capture_output=True, check=True)
    *printed, modules = done.stdout.decode().splitlines()
    return printed, set(modules.split())


HEAVY = {"duckdb", "jsonschema", "rich", "z3", "rapidfuzz", "geographiclib", "python_calamine", "jinja2"}


def test_version_starts_light(project: Path) -> None:
    printed, modules = _imported(project, "--version")
    assert printed[0].startswith("checker 0.")
    assert not (HEAVY | {"pydantic", "yaml"}) & modules


def test_a_check_of_a_file_without_tables_starts_light(tmp_path: Path) -> None:
    text = "article: {title: A count, publisher: P, published: 2024-05-01}\nclaims:\n"
    text += "- {id: all, kind: quantity, measure: capitals, value: 34}\n"
    text += "- {id: part, kind: share, part: 9, whole: all, value: more than a quarter}\n"
    (tmp_path / "claims.yaml").write_text(text, "utf-8")
    printed, modules = _imported(tmp_path, "check")
    assert any("9 / 34 (all) = 26.5 %" in line for line in printed)
    assert not HEAVY & modules


def test_help_names_the_commands(project: Path, checker: Checker) -> None:
    ended = checker(cwd=project)
    assert ended.status == 0
    assert {"check", "explain", "schema"} <= set(ended.out.split())


def test_the_schema_is_printed_written_and_compared(project: Path, checker: Checker) -> None:
    printed = checker("schema", cwd=project)
    assert json.loads(printed.out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert checker("schema", "--out", "s.json", cwd=project).status == 0
    assert (project / "s.json").read_bytes() == printed.raw
    assert checker("schema", "--check", "--out", "s.json", cwd=project).status == 0
    (project / "s.json").write_text("{}")
    stale = checker("schema", "--check", "--out", "s.json", cwd=project)
    assert (stale.status, stale.out) == (1, "s.json is not what this version of the checker prints\n")


def test_further_reports_go_to_files(project: Path, checker: Checker) -> None:
    spoil(project)
    asked = ["--output", "sarif=told.sarif", "--output", "junit=told.xml", "--format", "concise"]
    ended = checker("check", *asked, cwd=project)
    assert ended.status == 1
    assert ended.out.count("\n") == ended.out.count("claims.yaml:") + ended.out.count("[uncovered-figure]")
    assert json.loads((project / "told.sarif").read_text())["version"] == "2.1.0"
    assert (project / "told.xml").read_text().startswith("<?xml")
    assert sorted(path.name for path in project.iterdir()) == [
        "checker.yaml",
        "stories",
        "told.sarif",
        "told.xml",
    ]


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ("pdf=x.pdf", "there is no format `pdf`"),
        ("sarif", "`sarif` names no file"),
        ("sarif=nowhere/x.sarif", "`nowhere/x.sarif` cannot be written: no such file or directory"),
    ],
)
def test_a_report_that_cannot_be_written(project: Path, checker: Checker, asked: str, why: str) -> None:
    ended = checker("check", "--output", asked, cwd=project)
    assert ended.status == 2
    assert why in ended.err
    assert ended.out == ""


def test_today_is_a_day_or_now(project: Path, checker: Checker) -> None:
    waived = WRONG.replace(
        "Zaranj]", "Zaranj]\n  waive: {count-differs: {reason: it comes, until: 2021-09-01}}"
    )
    spoil(project, waived)
    assert checker("check", cwd=project).status == 0
    for day in ("2021-09-02", "now"):
        ended = checker("check", "--today", day, "--format", "concise", cwd=project)
        assert (ended.status, "waiver-expired" in ended.out) == (1, True)
    ended = checker("check", "--today", "tomorrow", cwd=project)
    assert (ended.status, ended.out) == (2, "")
    assert "`tomorrow` is no day" in ended.err


def test_what_the_baseline_knows_fails_no_run(project: Path, checker: Checker) -> None:
    spoil(project)
    asked = ["--baseline", "known.json", "--format", "concise"]
    ended = checker("check", *asked, "--update-baseline", cwd=project)
    assert (ended.status, "(waived: known since the baseline)" in ended.out) == (0, True)
    assert checker("check", *asked, cwd=project).status == 0
    # One mended and another made: as many as before, and the new one is told.
    spoil(
        project,
        WRONG.replace("value: three", "value: two") + "- {id: sum, kind: total, parts: [1, 2], value: 4}\n",
    )
    ended = checker("check", *asked, cwd=project)
    assert ended.status == 1
    assert "error[total-differs]" in ended.out
    assert ended.err == "1 finding of the baseline no longer there: `--update-baseline` takes them out\n"
    # The same check on the same claim with another figure is another finding.
    spoil(project, WRONG.replace("value: three", "value: four"))
    assert checker("check", *asked, cwd=project).status == 1


def test_a_baseline_keeps_what_it_knows_of_files_that_were_not_checked(
    project: Path, checker: Checker
) -> None:
    spoil(project)
    for name in ("other.claims.yaml", "gone.claims.yaml"):
        (project / "stories" / name).write_text(WRONG.replace("text: article.txt", "note: alone"))
    asked = ["--baseline", "known.json"]
    assert checker("check", *asked, "--update-baseline", cwd=project).status == 0
    (project / "stories" / "gone.claims.yaml").unlink()
    spoil(project, CLAIMS)
    assert checker("check", "stories/afghanistan", *asked, "--update-baseline", cwd=project).status == 0
    known = json.loads((project / "known.json").read_text())["findings"]
    assert {row["file"] for row in known} == {
        "stories/other.claims.yaml",
        "stories/afghanistan/article.txt",  # what of this copy no claim is about
    }
    assert checker("check", *asked, cwd=project).status == 0
    (project / "known.json").write_text("{}")
    ended = checker("check", *asked, "--update-baseline", cwd=project)
    assert (ended.status, "take this one away" in ended.err) == (2, True)


@pytest.mark.parametrize(
    ("asked", "text", "why"),
    [
        (["--update-baseline"], None, "needs a file"),
        (["--baseline", "known.json"], None, "cannot be read: no such file"),
        (["--baseline", "known.json"], "[]", "`known.json` is no baseline"),
        (["--baseline", "known.json"], '{"version": 2, "findings": []}', "is of version 2"),
        (["--baseline", "known.json"], "[" * 100_000, "`known.json` is no baseline"),
    ],
)
def test_a_baseline_that_is_none(
    project: Path, checker: Checker, asked: list[str], text: str | None, why: str
) -> None:
    if text is not None:
        (project / "known.json").write_text(text)
    ended = checker("check", *asked, cwd=project)
    assert (ended.status, ended.out) == (2, "")
    assert why in ended.err


def test_an_article_is_checked_by_itself(project: Path, checker: Checker) -> None:
    (project / "draft.md").write_text(
        "# Firm to pay $51m\n\nPublished 11 August 2021\n\nIt will pay $52m on Tuesday 11 August.\n"
    )
    ended = checker("check", "draft.md", "--format", "concise", cwd=project)
    assert ended.status == 1
    assert [
        line.partition(" ")[0] + line.partition(" ")[2].partition(" ")[0] for line in ended.out.splitlines()
    ] == [
        "draft.md:1:15:warning[copy-headline-differs]",
        "draft.md:5:21:error[copy-date-differs]",
    ]
    assert sorted(path.name for path in project.iterdir()) == ["checker.yaml", "draft.md", "stories"]


def test_the_claims_beside_an_article_are_checked_with_it(project: Path, checker: Checker) -> None:
    (project / "draft.txt").write_text("Nine cities fell.\n")
    (project / "draft.claims.yaml").write_text(
        "article: {text: draft.txt}\nclaims:\n- {id: nine, kind: hearsay}\n"
    )
    ended = checker("check", "draft.txt", "--format", "concise", cwd=project)
    assert "draft.claims.yaml:3:20: error[unknown-kind]" in ended.out


def test_an_article_that_is_not_there_is_told(project: Path, checker: Checker) -> None:
    ended = checker("check", "none.txt", "--format", "concise", cwd=project)
    assert (ended.status, ended.err) == (2, "error: `none.txt` is not there\n")
