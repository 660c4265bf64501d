// Finds by BM25F in the index of the archive: scripts below `search/`, fetched when they are needed. Words
// are cut as by publish/search/words.py.

globalThis.archiveSearch = (() => {
  const LEVELS = 16; // as in postings.py
  const ENDS = 64; // of 91 digits, those that end a number: parts.py
  const WIDEST = 40; // words that a start stands for
  const [READ, ENOUGH] = [40, 10]; // pages looked through for a phrase, until so many have it
  const SPELLINGS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i", ς: "σ" };
  const PICTURED = /([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+)/;
  const policy = { createScriptURL: (name) => (/^[a-z0-9/]+$/.test(name) ? `${home}${name}.js` : "") };
  const scripts = globalThis.trustedTypes?.createPolicy("archive-index", policy) ?? policy;
  const parts = new Map();
  let home = "search/";
  let index;

  /** Fetch a part of the index once; a failure is forgotten. */
  function load(name) {
    const part = parts.get(name) ?? {};
    parts.set(name, part);
    return (part.arrival ??= new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement("script"), { src: scripts.createScriptURL(name) });
      part.take = resolve;
      script.onload = script.onerror = () => {
        script.remove();
        if (!part.taken) reject(new Error(`no ${name}`), parts.delete(name));
      };
      document.head.append(script);
    }));
  }

  function take(name, value) {
    parts.get(name).taken = true;
    parts.get(name).take(value);
  }

  async function open() {
    if (index) return index;
    const made = await load("index");
    const [documents, files] = [new Int32Array(made.passages), new Int32Array(made.passages)];
    const first = [];
    for (let at = 0, file = -1, bits = 0; at < made.passages; at++, bits >>= 2) {
      if (at % 3 === 0) bits = digit(made.shape, at / 3);
      if (bits & 1) first.push(at);
      if (bits & 2) file++;
      documents[at] = first.length - 1;
      files[at] = file;
    }
    const total = first.push(made.passages) - 1;
    index = { ...made, keys: rows(made.keys).map(([key]) => key), documents, files, first, total, empty: new Set(made.empty.split(" ")) };
    return index;
  }

  function digit(text, at) {
    const code = text.charCodeAt(at);
    return code - (code > 92 ? 36 : 35);
  }

  function numbers(text) {
    const values = [];
    for (let at = 0, value = 0; at < text.length; at++) {
      const next = digit(text, at);
      if (next < ENDS) value = values.push(value * ENDS + next) && 0;
      else value = value * (91 - ENDS) + next - ENDS + 1;
    }
    return values;
  }

  function wordsOf(text) {
    const plain = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
    const words = plain.replace(/[ßæœøđðþłıς]/g, (letter) => SPELLINGS[letter]).match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.flatMap((word) => word.split(PICTURED).flatMap((piece, n) => (n % 2 ? [...piece].map((_, m) => piece.slice(m, m + 2)) : piece || [])));
  }

  function stems(word) {
    return [...new Set(index.endings.map((steps) => steps.reduce(shorten, word)))];
  }

  function shorten(word, rules) {
    const rule = rules.find(([ending, , least]) => word.endsWith(ending) && word.length - ending.length >= least);
    const short = rule ? word.slice(0, word.length - rule[0].length) + rule[1] : word;
    return short.length > 3 && /([bdfgmnprt])\1$/.test(short) ? short.slice(0, -1) : short;
  }

  function shardOf(key) {
    let [low, high] = [0, index.keys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(index.keys[middle], key) <= 0) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  function compare(one, other) {
    let at = 0;
    while (at < one.length && one[at] === other[at]) at++;
    return (one.codePointAt(at) ?? -1) - (other.codePointAt(at) ?? -1);
  }

  async function shard(number) {
    return number < index.keys.length ? rows(await load(`terms/${number}`)) : [];
  }

  function rows(text) {
    let key = "";
    return text.split("!").slice(0, -1).map((row) => {
      const space = row.indexOf(" ", 1);
      key = key.slice(0, digit(row, 0)) + row.slice(1, space);
      return [key, row.slice(space + 1)];
    });
  }

  async function row(key) {
    return (await shard(shardOf(key))).find(([other]) => other === key)?.[1];
  }

  async function beginning(start) {
    const from = shardOf(start);
    const near = await Promise.all([from, ...(shardOf(`${start}\uffff`) > from ? [from + 1] : [])].map(shard));
    const found = near.flat().filter(([key]) => key.startsWith(start) && !key.includes(":"));
    return found.sort((a, b) => b[1].length - a[1].length).slice(0, WIDEST);
  }

  /** What is asked for: words, each with the terms of the index that it stands for; phrases. */
  async function read(query, typing) {
    const quoted = [...query.matchAll(/["“”„«»]([^"“”„«»]+)["“”„«»]/g)].map(([, words]) => wordsOf(words));
    const all = [...new Set(wordsOf(query))];
    const telling = all.filter((word) => !index.empty.has(word) && !/^[a-z]$/.test(word));
    const words = (telling.length ? telling : all).slice(0, 30);
    const last = typing && /[\p{L}\p{N}]$/u.test(query) && words.at(-1);
    const groups = await Promise.all(words.map((word) => group(word, word === last)));
    return { groups, idle: all.filter((word) => !words.includes(word)), phrases: quoted.filter((words) => words.length > 1) };
  }

  async function group(word, isOpen) {
    let terms = await exact(word);
    if ((isOpen || !terms.length) && (word.length > 1 || word > "\u02ff")) terms = [...new Map([...terms, ...(await beginning(word))])];
    const meant = terms.length ? null : await nearest(word);
    return { word, meant, terms: meant ? await exact(meant) : terms };
  }

  async function exact(word) {
    const found = await Promise.all(stems(word).map(async (term) => [term, await row(term)]));
    return found.filter(([, postings]) => postings);
  }

  async function nearest(word) {
    const room = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
    let [best, distance] = [null, room + 1];
    for (const letter of new Set(room ? word.slice(0, 2) : "")) {
      const list = index.letters.includes(letter) ? await load(`words/${letter.charCodeAt(0).toString(16)}`) : "";
      for (const other of list.split(" ")) {
        const far = Math.abs(other.length - word.length) < distance ? apart(word, other) : distance;
        if (far < distance) [best, distance] = [other, far];
      }
    }
    return best;
  }

  /** How many letters must be changed, added, left out or exchanged with their neighbour. */
  function apart(one, other) {
    let [before, last] = [[], [...Array(other.length + 1).keys()]];
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        const crossed = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
        const ways = [last[j] + 1, next[j - 1] + 1, last[j - 1] + (one[i - 1] !== other[j - 1])];
        next[j] = Math.min(...ways, crossed ? (before[j - 2] ?? 9) + 1 : 9);
      }
      [before, last] = [last, next];
    }
    return last[other.length];
  }

  async function narrowed({ year, ...facets }) {
    const keys = Object.entries(facets).map(([name, value]) => `${name}:${value}`);
    const missing = new Uint8Array(index.total).fill(keys.length);
    for (const spans of await Promise.all(keys.map(row))) {
      let at = 0;
      numbers(spans ?? "").forEach((step, n) => {
        const from = at;
        at += step + (n % 2);
        for (let one = index.documents[from]; n % 2 && index.first[one] < at; one++) missing[one]--;
      });
    }
    const place = index.years.findIndex(([other]) => String(other) === year);
    const [from, to] = [place, place + 1].map((n) => index.years[n]?.[1] ?? Infinity);
    return (one) => !missing[one] && (!year || (index.first[one] >= from && index.first[one] < to));
  }

  /**
   * Find pages, the first `every` of which have all the words; `more`: there may be more. `order` is by time;
   * otherwise the best page comes first, then articles, then what is said of them.
   */
  async function find(query, { facets = {}, order = "", typing = false } = {}) {
    const { total, passages, first } = await open();
    const asked = [read(query, typing), narrowed(facets), narrowed({ kind: "article" })];
    const [{ groups, idle, phrases }, isShown, isArticle] = await Promise.all(asked);
    const [scores, inside] = [new Float64Array(total), new Float64Array(passages)];
    const [had, has] = [new Int32Array(total), new Int32Array(passages)];
    groups.forEach((group, n) => weigh(group, 1 << n, scores, inside, had, has));
    const all = 2 ** groups.length - 1;
    const fits = (one) => isShown(one) && (phrases.length ? had[one] === all : had[one] || !all);
    let found = [...scores.keys()].filter(fits);
    const every = found.filter((one) => had[one] === all);
    if (every.length && groups.length < 4) found = every;
    const way = { asc: 1, desc: -1 }[order || (all ? "" : "desc")];
    const better = (a, b) => (way ? (a - b) * way : scores[b] - scores[a] || a - b);
    const fuller = (a, b) => (had[b] === all) - (had[a] === all);
    const [best] = found.sort((a, b) => fuller(a, b) || better(a, b));
    const nearer = (a, b) => (b === best) - (a === best) || isArticle(b) - isArticle(a);
    if (!way) found.sort((a, b) => fuller(a, b) || nearer(a, b) || better(a, b));
    const placesOf = (one) => Array.from({ length: first[one + 1] - first[one] }, (_, n) => first[one] + n);
    const answer = { groups, idle, total };
    if (!phrases.length) {
      const results = found.map((one) => ({ passage: placesOf(one).reduce((a, b) => (inside[b] > inside[a] ? b : a)) }));
      return { ...answer, results, every: every.length };
    }
    const bits = groups.reduce((sum, { word }, n) => (phrases.flat().includes(word) ? sum | (1 << n) : sum), 0);
    const places = found.map((one) => placesOf(one).filter((at) => (has[at] & bits) === bits)).filter((list) => list.length);
    const results = await confirmed(places.slice(0, READ), phrases);
    return { ...answer, results, every: results.length, more: places.length > READ || results.length >= ENOUGH };
  }

  async function confirmed(documents, phrases) {
    const sought = phrases.map((words) => ` ${words.join(" ")} `);
    const holding = async (places) => {
      for (const passage of places) {
        const [, title, , , , paragraphs] = await text({ passage });
        const runs = [title, ...paragraphs.map(([, words]) => words)].map((words) => ` ${wordsOf(words).join(" ")} `);
        if (sought.every((phrase) => runs.some((run) => run.includes(phrase)))) return { passage };
      }
    };
    const found = [];
    while (documents.length && found.length < ENOUGH) found.push(...(await Promise.all(documents.splice(0, 2).map(holding))).filter(Boolean));
    return found;
  }

  function weigh({ word, terms }, bit, scores, inside, had, has) {
    const { documents, first, passages, total } = index;
    const strength = new Map();
    for (const [term, text] of terms) {
      const share = term.startsWith(word) && term.length > word.length + 2 ? 0.5 : 1;
      let next = 0;
      for (const gap of numbers(text)) {
        const [at, level] = [Math.floor((next + gap) / LEVELS), (next + gap) % LEVELS];
        strength.set(at, (strength.get(at) ?? 0) + (share * level) / (LEVELS - 0.5 - level));
        next = (at + 1) * LEVELS;
      }
    }
    const rarity = Math.log(1 + (passages - strength.size + 0.5) / (strength.size + 0.5));
    const sums = new Map();
    for (const [at, value] of strength) {
      const one = documents[at];
      inside[at] += (rarity * value) / (1 + value);
      has[at] |= bit;
      had[one] |= bit;
      sums.set(one, (sums.get(one) ?? 0) + value);
    }
    for (const [one, sum] of sums) {
      const value = sum / (0.25 + (0.75 * (first[one + 1] - first[one]) * total) / passages);
      scores[one] += (rarity * value) / (1 + value);
    }
  }

  async function text({ passage }) {
    const file = index.files[passage];
    return (await load(`texts/${file}`))[passage - index.files.indexOf(file)];
  }

  return { at: (address) => (home = address), take, load, open, find, text, wordsOf, stems };
})();
