"""Bylines in Chinese, Japanese and Korean, where the word for a reporter stands beside the name."""

import re

_NAME = r"[\u3400-\u9fff々]{2,4}"
_POST = (
    r"(?:(?:本报|本報|本刊|本网|特约|特約|见习|見習|首席|全媒体|驻\w{2,4})\s?){0,4}"
    r"(?:记者|記者|通讯员|通訊員|实习生|實習生|特派员|特派員|编译|撰文|撰稿|作者)"
)
_SOURCE = re.compile(r"(?:来源|來源|出典|출처)\s?[:：]\s?(?P<outlet>[^\s|｜，,；;]{2,20})")
_POSTED = re.compile(
    rf"(?:(?<![\u3400-\u9fff])(?P<outlet>[\u3400-\u9fff]{{2,8}}[报報社网網刊闻聞]|[\u3400-\u9fff]{{2,8}}(?=\s))\s?)?"
    rf"{_POST}\s?(?:[:：/／・]?\s?"
    rf"(?P<names>{_NAME}(?:[ 、，·／/]{_NAME}(?!{_POST}))*)(?![\u3400-\u9fff])"
    rf"|[:：/／・]\s?(?P<long>[\u3400-\u9fff々]{{5,6}})$)"
)
"""`青川晚报 记者 林雨桐`: an outlet, a post, names."""
_NAMED = re.compile(
    r"(?P<name>[\u3400-\u9fff々]{2,5}|(?!본사|본지|현장)[가-힣]{2,4})\s?(?:記者|기자|특파원|논설위원|선임기자)"
    r"|(?:본사|본지|현장)\s?(?:기자|특파원)\s(?P<behind>[가-힣]{2,4})(?![가-힣])"
)
"""`王小明記者`, `박서윤 기자`: a post behind a name; `본사 기자 박서윤`: the house's before it."""
_BRACKETED = re.compile(
    r"^【(?:(?:取材|文|執筆|記者)[・:：/／]?)?(?P<name>[\u3400-\u9fff々]{1,4}\s?[\u3040-\u9fff々]{1,4})】$"
)
"""`【佐伯みどり】`: a Japanese paper's writer by itself."""
_NOT_NAMES = re.compile(rf"报道|報導|電|摄影|攝影|综合|綜合|{_POST}")


def read_east_asian(text: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the writers and the outlets that a segment names; None where it has no such form.

    >>> read_east_asian("来源：青川晚报 记者 林雨桐")
    (('林雨桐',), ('青川晚报',))
    """
    outlets = [match["outlet"] for match in _SOURCE.finditer(text)]
    rest = _SOURCE.sub(" ", text).strip()
    writers: list[str] = []
    for match in _POSTED.finditer(rest):
        outlets += [match["outlet"]] if match["outlet"] else []
        writers += re.split(r"[ 、，·／/]", match["names"] or match["long"])
    if not writers:
        writers += [match["name"] or match["behind"] for match in _NAMED.finditer(rest)]
    if bracketed := _BRACKETED.match(rest):
        writers.append(bracketed["name"])
    writers = [name for name in writers if not _NOT_NAMES.search(name)]
    return (tuple(writers), tuple(outlets)) if writers or outlets else None
