"""Related articles and their reasons."""

from reading_room.link import link
from reading_room.model import Reason
from tests.link.archives import articles_of, content_of

TEXT = """
== a | 2031-05-15 | Hall and Lind Meet at Orsmund
President Ada Hall and the Prime Minister, Bo Lind, met on Wednesday at Orsmund. They signed a
herring paper.
== b | 2031-05-15 | Herring peace at Orsmund
President Ada Hall received Prime Minister Bo Lind on Wednesday at Orsmund. They signed a herring paper.
== c | 2031-05-19 | Norland protests over herring
Foreign Minister Piet Moe of Norland protested on Sunday. President Ada Hall
signed the paper on 14 May with Prime Minister Bo Lind, he said.
== d | 2030-01-10 | Rain
Rain fell on Tarv. The mayor, Eva Toft, closed a bridge.
"""


def test_reasons() -> None:
    """Articles on one event come first, with the event as the reason, then who mentions it."""
    found = {(str(r.first), str(r.second)): r for r in link(content_of(articles_of(TEXT))).related}
    assert found["a", "b"].reasons[0].key == "report" and found["a", "b"].reasons[0].words[0].startswith(
        "H"
    )
    assert found["a", "c"].reasons[0].key == "mention"
    assert Reason("names", ("Ada Hall", "Bo Lind")) in found["a", "b"].reasons
    assert not any("wording" in reason.key for r in found.values() for reason in r.reasons)
    assert found["a", "b"].score > found["a", "c"].score


def test_nothing_shared_is_not_related() -> None:
    """An article on something else is related to none."""
    assert not [r for r in link(content_of(articles_of(TEXT))).related if "d" in (r.first, r.second)]


def test_a_sentence_that_both_have_is_shown() -> None:
    """Where text was copied, its words say so."""
    copied = "The harbour master counted ninety boats that had come home before the storm broke."
    text = f"""
== a | 2031-05-15 | Boats come home to Skarra
Skarra slept badly. {copied}
== b | 2031-05-15 | Ninety boats saved
{copied} Skarra gave thanks.
"""
    (only,) = link(content_of(articles_of(text))).related
    assert any(reason.key == "copied" for reason in only.reasons)
