"""Styles and scripts: named after their content, overridden file by file."""

from pathlib import Path

from reading_room.render.assets import APART, STYLE, load_assets
from tests.render.samples import SAY


def test_the_name_follows_the_content(tmp_path: Path) -> None:
    """A changed file has another address, so that the old one can be kept for ever."""
    before = load_assets(tmp_path, SAY).urls
    _write(tmp_path / "assets/css/type.css", "body { color: red }")
    after = load_assets(tmp_path, SAY).urls
    assert before[STYLE] != after[STYLE]
    assert before["js/theme.js"] == after["js/theme.js"]


def test_an_archive_overrides_and_adds_files(tmp_path: Path) -> None:
    """Its own style sheet stands in the place of ours of that name; another follows all of ours."""
    _write(tmp_path / "assets/css/type.css", "/* why */\n\nbody {\n  color: red;\n}\n")
    _write(tmp_path / "assets/css/local.css", "p { color: blue }")
    assets = load_assets(tmp_path, SAY)
    style = next(p.content for p in assets.pages if p.url == assets.urls[STYLE])
    assert b"body {\ncolor: red;\n}\n" in style
    assert b"/*" not in style
    assert style.endswith(b"p { color: blue }\n")


def test_every_style_sheet_has_a_place_in_the_order() -> None:
    """One that is not listed would stand where its name puts it; those of single pages stay apart."""
    ours = Path(__file__).parents[2] / "assets"
    names = {path.relative_to(ours).as_posix() for path in ours.rglob("*.css")}
    listed = (ours / STYLE).read_text("utf-8")
    assert [n for n in names if not n.startswith(APART) and f'@import "{n}";' not in listed] == [STYLE]


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_comments_of_scripts_are_not_sent(tmp_path: Path) -> None:
    """Lines of comment and indentation are left out; a script with a text over lines stays as it is."""
    _write(tmp_path / "assets/js/a.js", "// why\n/**\n * more\n */\nif (1) {\n  run(); // how\n}\n")
    _write(tmp_path / "assets/js/b.js", "text = `\n  // words\n`;\n")
    assets = load_assets(tmp_path, SAY)
    sent = {p.url: p.content for p in assets.pages}
    assert sent[assets.urls["js/a.js"]] == b"if (1) {\nrun(); // how\n}\n"
    assert sent[assets.urls["js/b.js"]] == b"text = `\n  // words\n`;\n"


def test_a_script_is_named_after_what_it_imports_too(tmp_path: Path) -> None:
    """It calls another by the name that is published; where that changes, so does its own."""
    _write(tmp_path / "assets/js/a.js", 'import { b } from "./b.js";\nconst way = "./nowhere.js";\n')
    _write(tmp_path / "assets/js/b.js", "export const b = 1;\n")
    before = load_assets(tmp_path, SAY)
    _write(tmp_path / "assets/js/b.js", "export const b = 2;\n")
    after = load_assets(tmp_path, SAY)
    sent = {p.url: p.content for p in after.pages}[after.urls["js/a.js"]].decode()
    assert before.urls["js/a.js"] != after.urls["js/a.js"]
    assert Path(after.urls["js/b.js"]).name in sent
    assert "./nowhere.js" in sent


def test_scripts_that_import_each_other_are_published(tmp_path: Path) -> None:
    """A ring cannot be named after its content; it does not stop the build."""
    _write(tmp_path / "assets/js/a.js", 'import "./b.js";\n')
    _write(tmp_path / "assets/js/b.js", 'import "./a.js";\n')
    assert {"js/a.js", "js/b.js"} <= set(load_assets(tmp_path, SAY).urls)
