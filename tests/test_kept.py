"""Results that are kept between builds."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reading_room import kept
from reading_room.content import load_content
from reading_room.kept import Cache, Kept, fingerprint
from reading_room.link import link
from tests.conftest import SAMPLE


@pytest.fixture(autouse=True)
def ownsecret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Each test is a user of its own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    kept.secret.cache_clear()
    yield
    kept.secret.cache_clear()


def filled(root: Path, *results: bytes) -> list[bytes]:
    """Keep results under keys of their own; return the keys."""
    store = Kept(root, "things")
    keys = [store.key(result) for result in results]
    for key, result in zip(keys, results, strict=True):
        store.put(key, result)
    store.save()
    return keys


def files(root: Path) -> list[Path]:
    return sorted((root / ".cache" / "things").iterdir())


def test_what_was_kept_is_there_at_the_next_build(tmp_path: Path) -> None:
    """Results come back under their keys, empty ones too."""
    keys = filled(tmp_path, b"one", b"two", b"")
    assert [Kept(tmp_path, "things").get(key) for key in keys] == [b"one", b"two", b""]


def test_what_a_build_does_not_ask_for_goes(tmp_path: Path) -> None:
    """The cache does not grow with what is no longer made."""
    keys = filled(tmp_path, b"one", b"two")
    store = Kept(tmp_path, "things")
    store.get(keys[0])
    store.save()
    assert [Kept(tmp_path, "things").get(key) for key in keys] == [b"one", None]


@pytest.mark.parametrize("damage", [b"", b"x", b"\0" * 400])
def test_a_damaged_file_is_a_miss(tmp_path: Path, damage: bytes) -> None:
    """Whatever stands in a file, only what was written there is read."""
    (key,) = filled(tmp_path, b"one")
    (file,) = files(tmp_path)
    file.write_bytes(file.read_bytes()[:-1] + damage)
    assert Kept(tmp_path, "things").get(key) is None
    file.write_bytes(damage)
    assert Kept(tmp_path, "things").get(key) is None


def test_a_file_of_another_user_is_a_miss(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an archive brings along is not believed."""
    (key,) = filled(tmp_path, b"one")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "other"))
    kept.secret.cache_clear()
    assert Kept(tmp_path, "things").get(key) is None


def test_a_file_in_the_place_of_another_is_a_miss(tmp_path: Path) -> None:
    """Results of one sort are never taken for those of another."""
    (key,) = filled(tmp_path, b"one")
    (tmp_path / ".cache" / "things").rename(tmp_path / ".cache" / "others")
    assert Kept(tmp_path, "others").get(key) is None


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    """A build does not fail by it."""
    (tmp_path / ".cache").write_text("not a folder")
    (key,) = filled(tmp_path, b"one")
    assert Kept(tmp_path, "things").get(key) is None


def test_keys_tell_parts_apart() -> None:
    """Where one part ends and the next begins is in the key."""
    store = Kept(Path(), "things")
    assert store.key(b"ab", b"c") != store.key(b"a", b"bc")


def test_equal_values_have_one_fingerprint() -> None:
    """Whether two parts are one object makes no difference."""
    word = "".join(["to", "ll"])
    assert fingerprint((word, word)) == fingerprint(("toll", "".join(["to", "ll"])))
    assert fingerprint(("toll", "bridge")) != fingerprint(("toll", "ferry"))


def test_a_corrected_publisher_links_nothing_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What an article tells besides its text is shown as it is now; the graph is the kept one."""
    content = load_content(SAMPLE)
    cache = Cache(tmp_path)
    before = link(content, cache=cache)
    cache.save()
    mended = tuple(replace(a, publisher="Mended", authors=("Ann Lee",)) for a in content.articles)
    monkeypatch.setattr("reading_room.link._graph", None)
    after = link(replace(content, articles=mended), cache=Cache(tmp_path))
    assert {a.publisher for a in after.content.articles} == {"Mended"}
    assert (after.events, after.mentions) == (before.events, before.mentions)
