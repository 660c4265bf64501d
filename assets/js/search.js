// The search page: what the form asks for is kept in the address, what Pagefind finds is shown below it.

const form = document.querySelector("[data-pagefind]");
const box = form.elements.q;
const selects = [...form.querySelectorAll("select")];
const facets = selects.filter((select) => select.name !== "sort");
const status = document.getElementById("search-status");
const list = document.getElementById("search-results");
const more = document.getElementById("search-more");

const PAUSE = 200; // milliseconds without a keystroke before a search
const BATCH = 10; // results shown at once

let latest = 0;
let timer;
let engine;

restore();
search();

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask("pushState");
});
form.addEventListener("change", (event) => event.target !== box && ask("pushState"));
box.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => ask("replaceState"), PAUSE);
});
addEventListener("popstate", () => {
  restore();
  search();
});

function ask(keep) {
  clearTimeout(timer);
  const query = asked().toString();
  const address = location.pathname + (query && `?${query}`);
  if (address !== location.pathname + location.search) history[keep](null, "", address);
  search();
}

function asked() {
  const fields = [box, ...selects].map(({ name, value }) => [name, value.trim()]);
  return new URLSearchParams(fields.filter(([, value]) => value));
}

/** Fill the form from the address. A value whose filter is not loaded yet becomes an option at once. */
function restore() {
  const wanted = new URLSearchParams(location.search);
  box.value = wanted.get("q") ?? "";
  for (const select of selects) {
    const value = wanted.get(select.name) ?? "";
    if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
    select.value = value;
  }
}

async function search() {
  const mine = ++latest;
  try {
    const { pagefind, find, total } = await load();
    const found = await find(pagefind, box.value.trim(), options());
    if (mine !== latest) return;
    count(found);
    await show(isEmpty() ? { results: [] } : found, total, mine);
  } catch (error) {
    if (mine === latest) fail(error);
  }
}

/** Load the engine once, on the first search; a failure is forgotten, so that the next search tries again. */
function load() {
  engine ??= start().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function start() {
  status.textContent = "Loading the search …";
  const modules = ["pagefind", "find", "passages"].map((name) => new URL(form.dataset[name], location));
  const [pagefind, { find, RANKING }, { passages, opening }] = await Promise.all(modules.map((module) => import(module)));
  await pagefind.options({ ranking: RANKING });
  const filters = await pagefind.filters();
  form.querySelector("fieldset").disabled = false;
  offer(filters);
  return { pagefind, find, passages, opening, total: sum(filters.kind ?? {}) };
}

function options() {
  const chosen = facets.filter((select) => select.value).map((select) => [select.name, select.value]);
  const order = form.elements.sort.value;
  return { filters: Object.fromEntries(chosen), ...(order && { sort: { date: order } }) };
}

function isEmpty() {
  return !box.value.trim() && facets.every((select) => !select.value);
}

/** Offer every value of every filter; a filter without values is taken away. */
function offer(filters) {
  for (const select of facets) {
    const chosen = select.value;
    const values = Object.keys(filters[select.name] ?? {}).sort((a, b) => a.localeCompare(b));
    if (select.name === "year") values.reverse();
    select.replaceChildren(select.options[0], ...values.map((value) => new Option(value, value)));
    if (chosen && !values.includes(chosen)) select.add(new Option(chosen, chosen));
    select.value = chosen;
    select.parentElement.hidden = !values.length;
  }
}

/** Say beside each value how many results it leaves, where Pagefind has counted them. */
function count({ filters, partial }) {
  for (const select of facets) {
    for (const option of [...select.options].slice(1)) {
      const left = filters[select.name]?.[option.value] ?? 0;
      option.label = partial ? option.value : `${option.value} (${left})`;
      option.disabled = !partial && !left && !option.selected;
    }
  }
}

async function show(found, total, mine) {
  const first = await batch(found.results, 0);
  if (mine !== latest) return;
  list.replaceChildren(...first);
  status.replaceChildren(...summary(found, total));
  offerMore(found.results, first.length, mine);
}

async function batch(results, from) {
  const { passages, opening } = await load();
  const loaded = await Promise.all(results.slice(from, from + BATCH).map((result) => result.data()));
  return loaded.map((result) => item(result, passages(result), opening(result)));
}

function offerMore(results, from, mine) {
  more.hidden = from >= results.length;
  more.firstElementChild.onclick = async () => {
    const next = await batch(results, from);
    if (mine !== latest) return;
    list.append(...next);
    next[0].querySelector("a").focus();
    offerMore(results, from + next.length, mine);
  };
}

function summary({ results, partial }, total) {
  const count = results.length;
  const words = box.value.trim();
  const pages = (n) => `${n.toLocaleString()} ${n === 1 ? "page" : "pages"}`;
  if (isEmpty()) return [`${pages(total)} can be searched.`];
  if (partial) return [`No page has all the words of “${words}”; ${pages(count)} with some of them, the best first.`];
  if (count) return [`${pages(count)} found${words && ` for “${words}”`}.`];
  const where = facets.some((select) => select.value) ? " within these filters" : "";
  const advice = where ? "Try fewer filters" : "Try fewer or other words";
  const indexes = element("a", { href: "#indexes", textContent: "the indexes" });
  return [`Nothing found${words && ` for “${words}”`}${where}; ${pages(total)} searched. ${advice}, or look in `, indexes, "."];
}

function item(result, found, start) {
  const shown = found.length ? found : [start];
  const title = element("a", { href: shown[0].url, textContent: result.meta.title });
  const [lang, dir] = [result.meta.language ?? document.documentElement.lang, "auto"];
  const facts = [result.meta.kind, result.meta.publisher, result.meta.date].filter(Boolean).join(" · ");
  const hits = shown.map((passage) => element("li", {}, element("a", { href: passage.url }, ...marked(passage))));
  return element(
    "li",
    {},
    element("h2", { lang, dir }, title),
    element("p", { className: "search-facts", textContent: facts }),
    element("ul", { className: "search-passages", lang, dir }, ...hits),
  );
}

/** The words of a passage, those that were sought in `mark`, neighbours in one. */
function marked({ words, before, after }) {
  const parts = [];
  for (const { text, hit } of words) {
    if (parts.length && parts.at(-1).hit === hit) parts.at(-1).text += ` ${text}`;
    else parts.push({ text, hit });
  }
  const nodes = parts.flatMap(({ text, hit }, i) => [i ? " " : "", ...(hit ? mark(text) : [text])]);
  return [before ? "… " : "", ...nodes, after ? " …" : ""];
}

/** The punctuation around what was found is not marked. */
function mark(text) {
  const [, before, found, after] = text.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su);
  return [before, element("mark", { textContent: found }), after];
}

function fail(error) {
  console.warn(error);
  list.replaceChildren();
  more.hidden = true;
  const indexes = element("a", { href: "#indexes", textContent: "The indexes" });
  status.replaceChildren("The search could not be loaded. ", indexes, " lead to every page.");
}

function sum(counts) {
  return Object.values(counts).reduce((a, b) => a + b, 0);
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
