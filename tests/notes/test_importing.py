"""Notes of other programs, and our own come home."""

import json
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading_room.content import article_markdown, load_content
from reading_room.content.annotation import tagged
from reading_room.errors import ProblemsError
from reading_room.model import Annotation, Article, Slug
from reading_room.notes import import_annotations
from reading_room.notes.anchoring import anchor
from reading_room.notes.foreign import foreign_notes, read_note
from reading_room.render.web_annotations import ALL_URL, annotation_files
from tests.conftest import SAMPLE
from tests.content.strategies import NOTES
from tests.notes.strategies import ARTICLES
from tests.render.samples import archive_of, index_of

CASES = Path(__file__).parent.parent / "cases" / "notes"
BRIDGE = Slug("2024-05-14-bridge-opens-in-port-sella")
UNIQUE_NOTES = st.lists(NOTES, max_size=3, unique_by=lambda note: note.id)


def exported(notes: list[Annotation], article: Article) -> bytes:
    """Return the file of all notes of an archive with one article."""
    archive = archive_of(article, anchored=anchor(notes, [article]))
    return next(page.content for page in annotation_files(index_of(archive)) if page.url == ALL_URL)


def written(root: Path, article: Article) -> Path:
    """Write an archive of one article and no notes; return its folder."""
    (root / "content/articles").mkdir(parents=True)
    site = "title: x\nbase_url: https://example.org/room/\n"
    (root / "content/site.yaml").write_text(site, "utf-8")
    (root / f"content/articles/{article.slug}.md").write_text(article_markdown(article), "utf-8")
    return root


@given(ARTICLES, UNIQUE_NOTES)
def test_export_then_import_is_the_identity(article: Article, notes: list[Annotation]) -> None:
    """Whatever a note says and wherever it stands, it comes back as it was, `#tags` among its tags."""
    article = replace(article, slug=Slug("harbour"))
    notes = [tagged(note) for note in notes]
    with tempfile.TemporaryDirectory() as folder:
        root = written(Path(folder), article)
        (root / "notes.json").write_bytes(exported(notes, article))
        _, problems = import_annotations(root, root / "notes.json")
        back = load_content(root).annotations
    assert problems == ()
    assert [replace(note, line=0) for note in back] == notes


def test_hypothesis_rows(tmp_path: Path) -> None:
    """A row finds its article by the address of the original; context that is not needed goes."""
    shutil.copytree(SAMPLE / "content", tmp_path / "content")
    told, problems = import_annotations(tmp_path, CASES / "hypothesis.json")
    note = next(n for n in load_content(tmp_path).annotations if n.id.startswith("hypothesis"))
    assert told.endswith(f": {note.id}")
    assert (note.article, note.quote, note.prefix, note.suffix) == (BRIDGE, "214 million crowns", "", "")
    assert (note.author, note.created, note.tags) == (
        "mira_h",
        "2024-07-02T08:15:30Z",
        ("money", "plan"),
    )
    assert note.note == "The *planned* sum was lower."
    assert note.paragraph
    assert [problem.message.partition(": ")[2] for problem in problems] == [
        "it is on no words: a note on the page, or a reply",
        "it says nothing: a highlight without a note",
        "no article has the url https://example.org/other",
    ]


def test_importing_again_changes_nothing(tmp_path: Path) -> None:
    """What a person made of a note since then stays."""
    shutil.copytree(SAMPLE / "content", tmp_path / "content")
    import_annotations(tmp_path, CASES / "hypothesis.json")
    file = tmp_path / f"content/annotations/{BRIDGE}.yaml"
    file.write_text(file.read_text("utf-8").replace("was lower", "was 120 million"), "utf-8")
    before = file.read_bytes()
    told, _ = import_annotations(tmp_path, CASES / "hypothesis.json")
    assert file.read_bytes() == before
    assert told == "1 were there already"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"text": "half \ud83d"}, "it has half a character, which no file can hold"),
        ({"id": "#note-the-toll"}, "its id, the-toll, is that of another note"),
    ],
)
def test_what_cannot_be_kept_is_refused(tmp_path: Path, changes: dict[str, str], reason: str) -> None:
    """The file of notes stays as it was, and the reason is told."""
    shutil.copytree(SAMPLE / "content", tmp_path / "content")
    before = (tmp_path / f"content/annotations/{BRIDGE}.yaml").read_bytes()
    row = json.loads((CASES / "hypothesis.json").read_text("utf-8"))["rows"][0] | changes
    (tmp_path / "rows.json").write_text(json.dumps([row]), "utf-8")
    told, (problem,) = import_annotations(tmp_path, tmp_path / "rows.json")
    assert (told, problem.message) == ("", f"note 1 is not taken: {reason}")
    assert (tmp_path / f"content/annotations/{BRIDGE}.yaml").read_bytes() == before


def test_ids_of_others_stay_apart(tmp_path: Path) -> None:
    """Long addresses that end alike are different notes, and the same ones at the next import."""
    shutil.copytree(SAMPLE / "content", tmp_path / "content")
    row = json.loads((CASES / "hypothesis.json").read_text("utf-8"))["rows"][0]
    ids = [f"https://x.example/{'long/' * 20}{n}/note" for n in range(3)]
    (tmp_path / "rows.json").write_text(json.dumps([row | {"id": id} for id in ids]), "utf-8")
    told, problems = import_annotations(tmp_path, tmp_path / "rows.json")
    assert (told.count("note-"), problems) == (3, ())
    assert import_annotations(tmp_path, tmp_path / "rows.json") == ("3 were there already", ())


@pytest.mark.parametrize(
    ("annotation", "quote", "note"),
    [
        (
            {
                "type": "Annotation",
                "bodyValue": "Said.",
                "target": {
                    "source": {"id": "https://x.example/"},
                    "selector": {
                        "type": "FragmentSelector",
                        "value": "p1",
                        "refinedBy": {"type": "TextQuoteSelector", "exact": "words"},
                    },
                },
            },
            "words",
            "Said.",
        ),
        (
            {
                "type": ["Annotation"],
                "body": {"type": "TextualBody", "value": "One."},
                "target": ["https://x.example/"],
            },
            "",
            "One.",
        ),
        ({"type": "Annotation", "target": 3, "body": [None, "https://x.example/body"]}, "", ""),
        ({}, "", ""),
    ],
)
def test_annotations_of_others(annotation: dict[str, object], quote: str, note: str) -> None:
    """What the model leaves open is read in each of its shapes, and what is not there is empty."""
    for document in (annotation, [annotation], {"type": "AnnotationPage", "items": [annotation]}):
        (found,) = foreign_notes(json.loads(json.dumps(document)))
        read = read_note(found, BRIDGE)
        assert (read.quote, read.note) == (quote, note)


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, '{"id": "x", "uri": "http://[::1", "text": "a"}', "\x00", '"x"', '{"rows": [1]}'],
)
def test_what_is_no_export_is_told(tmp_path: Path, text: str) -> None:
    """Whatever is in the file, it is a problem of the file or of a note, or told to have none."""
    (tmp_path / "content").mkdir()
    (tmp_path / "notes.json").write_text(text)
    told = ""
    try:
        told, problems = import_annotations(tmp_path, tmp_path / "notes.json")
    except ProblemsError as error:
        problems = error.problems
    assert {problem.code for problem in problems} == set() if "no notes" in told else {"not-imported"}
