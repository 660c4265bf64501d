// From one of Pagefind's results to the passages that a reader can follow: each a part of the page with
// an id (a paragraph, a heading, a note), the words of it that were sought, and the address that leads there.

const EXCERPT = 32; // words
const SHOWN = 3; // passages of one page

/** Return the page's best passages, best first: `{ url, words: [{ text, hit }], before, after }`. */
export function passages(result) {
  const words = result.content.split(/\s+/);
  const sections = sectionsOf(result.anchors, words.length);
  const all = sections.map((section) => within(section, result.weighted_locations, words));
  const found = all.filter((passage) => passage.hits.length).sort(byWorth);
  const telling = found.filter(({ variety, id }, i) => !i || (id && variety * 2 >= found[0].variety));
  return telling.slice(0, SHOWN).map((passage) => ({ ...excerpt(passage, words), url: address(result.url, passage, words) }));
}

/** Return the opening words of the page, for one that was found by its title or its facts alone. */
export function opening(result) {
  const words = result.content.split(/\s+/);
  const start = Math.min(...result.anchors.map(({ location }) => location), words.length - 1);
  return { ...window(words, new Set(), start, start + EXCERPT, words.length, start), url: result.url };
}

/** The page cut at every element with an id; the part before the first one is the page itself. */
function sectionsOf(anchors, length) {
  const starts = anchors.map(({ id, location }) => ({ id, start: location }));
  const all = [{ id: "", start: 0 }, ...starts.sort((a, b) => a.start - b.start)];
  return all.map((section, i) => ({ ...section, end: all[i + 1]?.start ?? length }));
}

function within({ id, start, end }, locations, words) {
  const inside = locations.filter(({ location }) => location >= start && location < end);
  const runs = distinct(runsOf(inside.map(({ location }) => location)), words);
  const hits = runs.flat();
  const score = inside.reduce((sum, hit) => sum + hit.balanced_score, 0);
  return { id, start, end, runs, hits, score, variety: new Set(hits.map((at) => bare(words[at]))).size };
}

/** Words that stand side by side are one run: a phrase. */
function runsOf(locations) {
  const runs = [];
  for (const at of [...new Set(locations)].sort((a, b) => a - b)) {
    if (runs.at(-1)?.at(-1) === at - 1) runs.at(-1).push(at);
    else runs.push([at]);
  }
  return runs;
}

/** A run whose words all stand in a longer run says nothing more: the "of" of a phrase, elsewhere. */
function distinct(runs, words) {
  const told = runs.map((run) => run.map((at) => bare(words[at])));
  const within = (some, all) => all.length > some.length && some.every((word) => all.includes(word));
  return runs.filter((run, i) => !told.some((other) => within(told[i], other)));
}

/** The more of the words the better, a place on the page before its head, and a phrase before its parts. */
function byWorth(a, b) {
  const worth = ({ variety, id, runs, score }) => [variety, id ? 1 : 0, Math.max(...runs.map((r) => r.length)), score];
  const [first, second] = [worth(a), worth(b)];
  const differing = first.findIndex((value, i) => value !== second[i]);
  return differing < 0 ? a.start - b.start : second[differing] - first[differing];
}

function excerpt({ start, end, hits, runs }, words) {
  const longest = runs.reduce((a, b) => (b.length > a.length ? b : a));
  const room = Math.max(0, EXCERPT - longest.length) >> 1;
  const first = Math.max(start, Math.min(longest[0] - room, end - EXCERPT));
  return window(words, new Set(hits), first, Math.min(first + EXCERPT, end), end, start);
}

function window(words, hits, first, last, end, start = 0) {
  const shown = words.slice(first, last).map((text, i) => ({ text, hit: hits.has(first + i) }));
  return { words: shown, before: first > start, after: last < end };
}

/** The address names the words as they stand there, so that the page can show them. */
function address(url, { id, runs }, words) {
  const phrases = new Set(runs.map((run) => run.map((at) => words[at]).join(" ")).map(bare));
  const query = new URLSearchParams([...phrases].map((phrase) => ["highlight", phrase]));
  return `${url}?${query}${id && `#${id}`}`;
}

/** Words without the punctuation around them. */
function bare(words) {
  return words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").toLowerCase();
}
