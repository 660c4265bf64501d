from reading_room.commands.preview import dress

PAGE = """<!doctype html><html><head>
<meta http-equiv="Content-Security-Policy" content="img-src &#39;none&#39;; script-src &#39;self&#39;">
</head><body class="x"><p>Words</p></body></html>"""


def test_a_page_reloads_itself() -> None:
    """Livereload's script is loaded from the preview's own address, not inline."""
    script = '<script src="/livereload.js?port=8000&amp;extver=x-1"></script>'
    assert f"{script}</head>" in dress(PAGE, port=8000, build="x-1", problem="")


def test_the_policy_stays_strict_but_for_the_preview() -> None:
    """Only this machine and port are added to where scripts come from and connections go to."""
    hosts = "http://localhost:8000 http://127.0.0.1:8000 ws://localhost:8000 ws://127.0.0.1:8000"
    policy = f"img-src &#x27;none&#x27;; script-src &#x27;self&#x27; {hosts}; connect-src {hosts}"
    assert f'content="{policy}"' in dress(PAGE, port=8000, build="x-1", problem="")


def test_a_source_of_none_gives_way() -> None:
    """A policy must not name both `'none'` and a host."""
    page = PAGE.replace("script-src &#39;self&#39;", "connect-src 'none'")
    assert "connect-src http://localhost:1 " in dress(page, port=1, build="x-1", problem="")


def test_a_problem_is_shown_as_text() -> None:
    """What a seed says in a message is never mark-up."""
    shown = dress(PAGE, port=8000, build="x-1", problem="a.md:1: bad <script>")
    assert '<body class="x"><dialog open><pre>a.md:1: bad &lt;script&gt;</pre></dialog>' in shown


def test_a_good_build_shows_nothing() -> None:
    """No dialog without a problem."""
    assert "<dialog" not in dress(PAGE, port=8000, build="x-1", problem="")
