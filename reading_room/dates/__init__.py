"""Dates: their one format (EDTF), the words for them, and how printed dates are read.

There are two readers. `absolute.py` reads what names a day or month outright, in all languages at once:
for a seed's lines, whose language is not known. `expressions.py` reads all times of a text in its own
language: `tokens.py` gives each word its class (`vocabulary.py` and `words.txt` have them), `grammar.py`
matches the rules of `naming.py`, `seasons.py`, `relative.py` and `measures.py` over the classes,
`reference.py` knows from where a phrase counts, `tense.py` to which side, and `intervals.py` joins two
ends. Chinese, Japanese and Korean have a reader of their own, `cjk.py`. All of them come to a `Period`.
"""
