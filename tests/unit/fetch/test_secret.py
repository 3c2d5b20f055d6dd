"""A key goes to the service that it is for, and is kept nowhere."""

from __future__ import annotations

import pytest

from checker.claim.want import Want
from checker.fetch.failed import Failed
from checker.fetch.secret import with_secret, without_secret

WANT = Want("https://service.example/search?query=a", secret=("key", "THE_KEY"))


def test_the_key_is_added_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_KEY", "a b&c")
    assert with_secret(WANT, "") == "https://service.example/search?query=a&key=a%20b%26c"
    assert "a b&c" not in repr(WANT.key)


def test_without_a_key_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("THE_KEY", raising=False)
    with pytest.raises(Failed, match="environment variable THE_KEY"):
        with_secret(WANT, "")


def test_a_service_that_a_claim_file_names_does_not_see_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_KEY", "secret")
    with pytest.raises(Failed, match="must not see the key"):
        with_secret(WANT, "https://service.example")


def test_what_a_service_says_is_told_without_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_KEY", "a b&c")
    assert without_secret(WANT, "the key a b&c is too old") == "the key … is too old"
    monkeypatch.delenv("THE_KEY")
    assert without_secret(WANT, "no key") == "no key"
