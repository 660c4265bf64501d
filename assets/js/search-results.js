// From a result to what a reader sees: the paragraphs and notes of a passage that have the words, cut around
// them, each leading to its place with the words lit; the rest of the result from its page's own facts.

globalThis.archiveResults = (() => {
  const EXCERPT = 32; // words
  const SHOWN = 3; // paragraphs of one page
  const WORD = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]|[\p{L}\p{N}\p{M}]+/gu;

  /** Return the list item of a found passage; `root` is the address of the site. */
  function item([url, title, kind, printed, lang, paragraphs, names, also], { groups, idle }, root) {
    const shown = excerpts(paragraphs, [...names, also], groups, new Set(idle));
    const page = root + url.slice(1);
    const dir = "auto";
    const named = document.querySelector(`#filter-kind [value="${kind}"]`)?.textContent ?? kind;
    const facts = [named, ...printed.split(" · ")].filter(Boolean).map((textContent) => element("span", { textContent }));
    const hits = shown.filter(({ words }) => words).map((excerpt) => element("li", {}, ...link(excerpt, page)));
    return element(
      "li",
      { className: "entry" },
      element("h2", { lang, dir }, element("a", { className: "entry-title", href: address(shown[0], page), textContent: title })),
      element("p", { className: "facts" }, ...facts),
      element("ul", { className: "search-passages", lang, dir }, ...hits),
    );
  }

  /** Say something in the words of the page: texts, and what is put between them. */
  function say(key, values = {}) {
    const words = JSON.parse(document.querySelector("[data-words]").dataset.words)[key];
    const { lang } = document.documentElement;
    const text = words.other ? (words[new Intl.PluralRules(lang).select(values.n)] ?? words.other) : words;
    const put = (value) => (typeof value === "number" ? value.toLocaleString(lang) : value);
    return text.split(/\{(\w+)\}/).map((part, at) => (at % 2 ? put(values[part]) : part));
  }

  function link(excerpt, page) {
    const label = excerpt.isNote ? [element("span", { className: "label", textContent: say("note").join("") }), " "] : [];
    return [...label, element("a", { href: address(excerpt, page) }, ...marked(excerpt))];
  }

  /** The best paragraphs: those with more of the words, text before notes; else the opening. */
  function excerpts(paragraphs, names, groups, idle) {
    const lit = litBy(groups, paragraphs, names);
    const cut = paragraphs.map(([id, words, isNote], n) => ({ id, words, isNote, n, ...runsOf(words, lit, idle) }));
    const found = cut.filter(({ runs }) => runs.length).sort(byWorth);
    if (!found.length) return cut.length ? [around({ ...cut[0], id: "" })] : [around({ id: "", words: "", tokens: [], runs: [] })];
    return found.filter(({ variety }) => variety * 2 >= found[0].variety).slice(0, SHOWN).map(around);
  }

  /** Say which of the words asked for a word of the text is; a name is every other name of whom it names, without posts. */
  function litBy(groups, paragraphs, names) {
    const { wordsOf, stems } = archiveSearch;
    const terms = new Map(groups.flatMap(({ terms }, n) => terms.map(([term]) => [term, n])));
    const of = (word) => {
      const known = wordsOf(word).flatMap(stems).find((stem) => terms.has(stem));
      return terms.get(known);
    };
    const texts = paragraphs.flatMap(([, words]) => wordsOf(words));
    const here = new Set(texts.map(of));
    for (const forms of names) {
      const words = forms.map(wordsOf);
      const asked = words.flat().map(of).find((n) => n !== undefined && !here.has(n));
      if (asked === undefined) continue;
      const isLonger = (form) => words.some((other) => other.length < form.length && other.every((word) => form.includes(word)));
      const own = words.filter((form) => !isLonger(form)).flat().filter((word) => word.length > 2);
      for (const stem of own.flatMap(stems)) if (!terms.has(stem)) terms.set(stem, asked);
    }
    return of;
  }

  /** Cut a text into its words, and these into runs of found words, idle ones between two of them too. */
  function runsOf(text, lit, idle) {
    const tokens = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ start: index, end: index + word.length, word }));
    tokens.forEach((token, n) => {
      const pair = tokens[n + 1]?.start === token.end ? text.slice(token.start, tokens[n + 1].end) : token.word;
      token.group = lit(token.word) ?? (pair.length === 2 && pair !== token.word ? lit(pair) : undefined);
      if (token.group === undefined && tokens[n - 1]?.end === token.start && tokens[n - 1].pair) token.group = tokens[n - 1].group;
      token.pair = token.group !== undefined && pair.length === 2 && pair !== token.word;
    });
    const runs = [];
    const isFound = (n) => tokens[n]?.group !== undefined;
    const joins = (n) => isFound(n - 1) && isFound(n + 1) && archiveSearch.wordsOf(tokens[n].word).every((word) => idle.has(word));
    tokens.forEach((_, n) => {
      if (!isFound(n) && !joins(n)) return;
      if (runs.at(-1)?.at(-1) === n - 1) runs.at(-1).push(n);
      else runs.push([n]);
    });
    return { tokens, runs, variety: new Set(tokens.map(({ group }) => group)).size };
  }

  function byWorth(a, b) {
    const longest = ({ runs }) => Math.max(...runs.map((run) => run.length));
    return b.variety - a.variety || a.isNote - b.isNote || longest(b) - longest(a) || b.runs.length - a.runs.length || a.n - b.n;
  }

  function around(paragraph) {
    const { tokens, runs } = paragraph;
    const longest = runs.reduce((a, b) => (b.length > a.length ? b : a), runs[0] ?? [0]);
    const room = Math.max(0, EXCERPT - longest.length) >> 1;
    const first = Math.max(0, Math.min(longest[0] - room, tokens.length - EXCERPT));
    const last = Math.min(first + EXCERPT, tokens.length);
    return { ...paragraph, first, last };
  }

  /** The words of an excerpt, runs of found ones in `mark`. */
  function marked({ words, tokens, runs, first, last }) {
    const nodes = [];
    let at = first ? tokens[first].start : 0;
    const end = last < tokens.length ? tokens[last - 1].end : words.length;
    for (const run of runs) {
      const inside = run.filter((n) => n >= first && n < last);
      if (!inside.length) continue;
      const [from, to] = [tokens[inside[0]].start, tokens[inside.at(-1)].end];
      nodes.push(words.slice(at, from), element("mark", { textContent: words.slice(from, to) }));
      at = to;
    }
    return [first ? "… " : "", ...nodes, words.slice(at, end), last < tokens.length ? " …" : ""];
  }

  /** The address names the words as they stand there, so that the page can show them. */
  function address({ id, words, tokens, runs }, page) {
    const phrases = new Set(runs.map((run) => words.slice(tokens[run[0]].start, tokens[run.at(-1)].end).toLowerCase()));
    const query = new URLSearchParams([...phrases].slice(0, 8).map((phrase) => ["highlight", phrase]));
    return page + (phrases.size ? `?${query}` : "") + (id && `#${id}`);
  }

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  return { item, element, say };
})();
