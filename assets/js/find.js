// Asks Pagefind, which finds the pages that have every word; where there is none, the pages that have
// some of the words, each worth the sum of what its words are worth.

/** A word in a title counts for much already by its heading; chosen on a third of the Cranfield queries. */
export const RANKING = { metaWeights: { title: 0.2 }, termSaturation: 2 };

/** Return Pagefind's results; `partial` where no page has all of the words and these have some. */
export async function find(pagefind, words, options = {}) {
  const query = words.replace(/[“”„«»]/g, '"');
  const found = await pagefind.search(query || null, options);
  const terms = [...new Set(query.split(/\s+/).filter(Boolean))];
  if (terms.length < 2 || query.includes('"')) return found;
  const each = await Promise.all(terms.map((term) => pagefind.search(term, options)));
  // Pagefind passes over a word that it does not know.
  if (found.results.length && each.every(({ results }) => results.length)) return found;
  const merged = merge(each);
  const results = options.sort ? await sorted(pagefind, merged, options) : merged.sort(byScore);
  return { ...found, results, partial: results.length > 0 };
}

function merge(searches) {
  const pages = new Map();
  for (const result of searches.flatMap(({ results }) => results)) {
    const page = pages.get(result.id) ?? { id: result.id, score: 0, parts: [] };
    pages.set(result.id, { ...page, score: page.score + result.score, parts: [...page.parts, result] });
  }
  return [...pages.values()].map((page) => ({ ...page, data: () => dataOf(page.parts) }));
}

/** One after the other: Pagefind keeps one object for each page, and writes each answer into it. */
async function dataOf(parts) {
  const answers = [];
  for (const part of parts) answers.push(await part.data());
  const locations = answers.flatMap((answer) => answer.weighted_locations);
  return { ...answers[0], weighted_locations: locations.sort((a, b) => a.location - b.location) };
}

/** Every page in the order that was asked for says where these stand in it. */
async function sorted(pagefind, pages, options) {
  const { results } = await pagefind.search(null, options);
  const places = new Map(results.map(({ id }, place) => [id, place]));
  return pages.sort((a, b) => places.get(a.id) - places.get(b.id));
}

function byScore(a, b) {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}
