"""A build after an edit makes what a clean build makes, byte for byte."""

import os
import shutil
import tempfile
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from reading_room import workers
from reading_room.commands.building import build_only
from reading_room.console import Console
from tests.conftest import SAMPLE

CONSOLE = Console(quiet=True)
ARTICLE = "content/articles/2024-05-14-bridge-opens-in-port-sella.md"
TEXTS = st.sampled_from(
    (
        "Orla Venn opened a ferry in Port Sella on May 20, 2024.",
        "Nobody waited. “We will see,” said Venn.",
        "The toll rose to six crowns.",
    )
)


def contents(site: Path) -> Mapping[str, bytes]:
    """Return every file of a site by its path."""
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}


class Curator(RuleBasedStateMachine):
    """Someone who edits files of every kind, builds now and then, and loses the cache at times."""

    def __init__(self) -> None:
        """Begin with a copy of the sample archive."""
        super().__init__()
        self.home = tempfile.TemporaryDirectory()
        self.root = Path(self.home.name) / "archive"
        shutil.copytree(SAMPLE, self.root)
        self.number = 0
        self.built = False

    def teardown(self) -> None:
        """Leave nothing behind."""
        self.home.cleanup()

    def _write(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def _append(self, path: str, text: str) -> None:
        self._write(path, (self.root / path).read_text(encoding="utf-8") + text)

    @rule(text=TEXTS)
    def edit_an_article(self, text: str) -> None:
        """Add a paragraph."""
        self._append(ARTICLE, f"\n{text}\n")

    @rule(old=st.sampled_from("aeiou"), new=st.sampled_from("aeiou"))
    def edit_in_place(self, old: str, new: str) -> None:
        """Leave a file with its size and its time, as a copy with times would."""
        path = self.root / ARTICLE
        before = path.stat()
        head, body = path.read_text("utf-8").rsplit("---", 1)
        path.write_text(f"{head}---{body.replace(old, new)}", "utf-8")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    @rule(text=TEXTS)
    def write_an_article(self, text: str) -> None:
        """Add a file, which others may be related to."""
        self.number += 1
        front = f"title: Story {self.number}\npublished: 2024-05-2{self.number % 10}\nlanguage: en"
        self._write(f"content/articles/story-{self.number}.md", f"---\n{front}\n---\n\n{text}\n")

    @precondition(lambda self: self.number)
    @rule()
    def remove_an_article(self) -> None:
        """Take the newest one away."""
        (self.root / f"content/articles/story-{self.number}.md").unlink()
        self.number -= 1

    @rule(text=TEXTS)
    def edit_an_entity(self, text: str) -> None:
        """Describe a person anew."""
        self._write(
            "content/entities/orla-venn.md", f"---\nname: Orla Venn\nkind: person\n---\n\n{text}\n"
        )

    @rule(text=TEXTS)
    def edit_an_event(self, text: str) -> None:
        """Add to its summary."""
        self._append("content/events/port-sella-bridge-opening.md", f"\n{text}\n")

    @rule(text=TEXTS)
    def edit_a_note(self, text: str) -> None:
        """Write another note on the same words."""
        note = f'- id: the-toll\n  quote: the toll would be four crowns\n  note: "{text}"\n'
        self._write("content/annotations/2024-05-14-bridge-opens-in-port-sella.yaml", note)

    @rule(title=st.sampled_from(("The Sella Papers", "Papers of the Harbour")))
    def rename_the_site(self, title: str) -> None:
        """Every page says it."""
        rest = "description: Papers.\nbase_url: https://archive.example/papers/\nlanguage: en\n"
        self._write("content/site.yaml", f"title: {title}\n{rest}")

    @rule(text=TEXTS)
    def edit_a_template(self, text: str) -> None:
        """Put a page of the archive's own in the place of ours."""
        self._write("templates/keys.html", f"<p>{text}</p>")

    @rule(colour=st.sampled_from(("red", "green")))
    def edit_a_style(self, colour: str) -> None:
        """Its address changes with it, on every page."""
        self._write("assets/css/pages/search.css", f".search {{ color: {colour}; }}\n")

    @precondition(lambda self: self.built)
    @rule(byte=st.binary(min_size=1, max_size=3), whole=st.booleans())
    def damage_the_cache(self, byte: bytes, whole: bool) -> None:
        """Write anything into its files, or into a page of the site that stands."""
        for path in [*(self.root / ".cache").rglob("*"), self.root / "site" / "index.html"]:
            if path.is_file() and "templates" not in path.parts:
                path.write_bytes(byte if whole else path.read_bytes() + byte)

    @rule(jobs=st.sampled_from((1, 1, 1, 2, 4)))
    def build(self, jobs: int) -> None:
        """Build here, after all that was built before, and a copy of which nothing was built."""
        batch, workers.BATCH = workers.BATCH, 1 if jobs > 1 else workers.BATCH
        try:
            build_only(Namespace(root=self.root, base_url=None, jobs=jobs, cluster=None), CONSOLE)
        finally:
            workers.BATCH = batch
        self.built = True
        clean = Path(self.home.name) / "clean"
        for folder in ("content", "templates", "assets"):
            if (self.root / folder).exists():
                shutil.copytree(self.root / folder, clean / folder)
        build_only(Namespace(root=clean, base_url=None, jobs=1, cluster=None), CONSOLE)
        found, wanted = contents(self.root / "site"), contents(clean / "site")
        shutil.rmtree(clean)
        assert found.keys() == wanted.keys()
        assert [path for path in found if found[path] != wanted[path]] == []


TestCurator = Curator.TestCase
TestCurator.settings = settings(max_examples=6, stateful_step_count=8, deadline=None)


def test_a_template_that_comes_between_two_builds_is_seen(tmp_path: Path) -> None:
    """One process builds twice, as the preview does, and the archive gets a template meanwhile."""
    root = tmp_path / "archive"
    shutil.copytree(SAMPLE, root)
    options = Namespace(root=root, base_url=None, jobs=1, cluster=None)
    build_only(options, CONSOLE)
    (root / "templates").mkdir(exist_ok=True)
    (root / "templates" / "keys.html").write_text("<p>A help of our own</p>", "utf-8")
    build_only(options, CONSOLE)
    assert b"A help of our own" in (root / "site" / "index.html").read_bytes()
