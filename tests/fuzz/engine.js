// Runs the search of the page outside of a browser: its index comes in, then a query a line, and what was
// found goes out.

const { createInterface } = require("node:readline");
const { readFileSync } = require("node:fs");

let files;
const run = (0, eval);

globalThis.document = {
  createElement: () => ({ remove() {} }),
  head: {
    append(element) {
      const name = element.src.slice("search/".length, -".js".length);
      queueMicrotask(() => (name in files ? (run(files[name]), element.onload()) : element.onerror()));
    },
  },
};
run(readFileSync(process.argv[2], "utf8"));

const FACETS = [{}, { tag: "bridges" }, { year: "2023" }, { person: "nobody" }];

createInterface({ input: process.stdin }).on("line", async (line) => {
  const query = JSON.parse(line);
  if (!files) return (files = query);
  let said;
  try {
    const options = { facets: FACETS[query.length % FACETS.length], typing: query.length % 2 > 0 };
    const { results } = await archiveSearch.find(query, options);
    said = { words: archiveSearch.wordsOf(query), found: results.length };
  } catch (error) {
    said = { error: String(error.stack) };
  }
  const { user, system } = process.cpuUsage();
  said.spent = (user + system) / 1e6;
  process.stdout.write(`${JSON.stringify(said)}\n`);
});
