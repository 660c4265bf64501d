// The search page: what the form asks for is kept in the address, what is found is shown below it. Nothing
// of the index is fetched before something is asked for.

{
  const { element, item, say } = archiveResults;
  const form = document.querySelector("[data-search-index]");
  const box = form.elements.q;
  const fields = [...form.querySelectorAll("select, input[list]")];
  const facets = fields.filter((field) => field.name !== "sort");
  const status = document.getElementById("search-status");
  const list = document.getElementById("search-results");
  const more = document.getElementById("search-more");

  const PAUSE = 200; // milliseconds without a keystroke before a search
  const BATCH = 10; // results shown at once
  const STEP = 2; // results fetched at once, as long as the end of the list is in sight

  let latest = 0;
  let timer;

  archiveSearch.at(form.dataset.searchIndex);
  restore();
  search();

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask("pushState");
  });
  form.addEventListener("change", (event) => event.target !== box && ask("pushState"));
  form.addEventListener("focusin", ({ target }) => facets.includes(target) && offer(target));
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => ask("replaceState", true), PAUSE);
  });
  addEventListener("popstate", () => {
    restore();
    search();
  });

  function ask(keep, typing = false) {
    clearTimeout(timer);
    const query = asked().toString();
    const address = location.pathname + (query && `?${query}`);
    if (address !== location.pathname + location.search) history[keep](null, "", address);
    search(typing);
  }

  function asked() {
    const values = [box, ...fields].map(({ name, value }) => [name, value.trim()]);
    return new URLSearchParams(values.filter(([, value]) => value));
  }

  /** Fill the form from the address. A value that is not offered yet becomes an option at once. */
  function restore() {
    const wanted = new URLSearchParams(location.search);
    box.value = wanted.get("q") ?? "";
    for (const field of fields) {
      const value = wanted.get(field.name) ?? "";
      if (field.options && ![...field.options].some((option) => option.value === value)) field.add(new Option(value, value));
      field.value = value;
    }
    if (fields.some(({ value }) => value)) form.querySelector("details").open = true;
  }

  async function search(typing = false) {
    const mine = ++latest;
    try {
      if (isEmpty()) return clear();
      const options = { facets: await chosen(), order: form.elements.sort.value, typing };
      const found = await archiveSearch.find(box.value.trim(), options);
      if (mine !== latest) return;
      list.replaceChildren();
      list.hidden = !found.results.length;
      status.replaceChildren(...summary(found));
      await show(found, 0, mine);
    } catch (error) {
      if (mine === latest) fail(error);
    }
  }

  function clear() {
    list.replaceChildren();
    status.replaceChildren();
    more.hidden = true;
  }

  function isEmpty() {
    return !box.value.trim() && facets.every((field) => !field.value.trim());
  }

  /** What is chosen to narrow by: a name as it is written stands for the value that the index has. */
  async function chosen() {
    const set = facets.filter((field) => field.value.trim());
    const pairs = set.map(async (field) => [field.name, field.list ? await valueOf(field) : field.value]);
    return Object.fromEntries(await Promise.all(pairs));
  }

  async function valueOf(field) {
    const folded = (text) => archiveSearch.wordsOf(text).join(" ");
    const values = await archiveSearch.load(`values/${field.name}`);
    const wanted = folded(field.value);
    const value = values.find(([, name]) => folded(name) === wanted) ?? values.find(([, name]) => folded(name).includes(wanted));
    return value?.[0] ?? "";
  }

  /** Suggest values once a reader comes to a field. */
  async function offer(field) {
    if (field.dataset.offered) return;
    field.dataset.offered = "yes";
    try {
      if (field.list) {
        const values = await archiveSearch.load(`values/${field.name}`);
        field.list.replaceChildren(...values.map(([, name, count]) => element("option", { value: name, label: `${name} (${count})` })));
      } else if (field.name === "year") {
        const { years } = await archiveSearch.open();
        const others = years.map(([year]) => String(year)).filter((year) => year !== field.value);
        field.append(...others.reverse().map((year) => new Option(year, year)));
      }
    } catch {
      delete field.dataset.offered;
    }
  }

  /** Add results one step after the other while a reader can see where they end. */
  async function show(found, from, mine) {
    const { results } = found;
    const until = Math.min(from + BATCH, results.length);
    more.hidden = true;
    for (let at = from; at < until; at += STEP) {
      const texts = await Promise.all(results.slice(at, Math.min(at + STEP, until)).map(archiveSearch.text));
      if (mine !== latest) return;
      list.append(...texts.map((text) => item(text, found, new URL("../", new URL(form.dataset.searchIndex, location)).href)));
      if (at + STEP < until) await inSight();
      if (mine !== latest) return;
    }
    more.hidden = until >= results.length;
    more.firstElementChild.onclick = async () => {
      await show(found, until, mine);
      list.children[until]?.querySelector("a").focus();
    };
  }

  /** Wait until the end of the list is on the screen. */
  function inSight() {
    return new Promise((resolve) => {
      const watch = new IntersectionObserver(([entry]) => {
        if (!entry.isIntersecting) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(list.lastElementChild);
    });
  }

  function summary({ results, every, more: open, groups, total }) {
    const words = box.value.trim().replace(/["“„”]([^"“„”]*)["“”]/g, "‘$1’");
    const pages = (n) => say("pages", { n }).join("");
    const count = open ? say("more_than", { pages: pages(results.length) }).join("") : pages(results.length);
    const mended = groups.filter((group) => group.meant);
    const meant = mended.flatMap(({ word, meant }) => [...say("meant", { word, instead: instead(word, meant) }), " "]);
    const some = results.length - every;
    if (every && some) return [...meant, ...say("all_then_some", { words, all: pages(every), some: pages(some) })];
    if (every) return [...meant, ...say(words ? "all_for" : "all", { words, pages: count })];
    if (some) return [...meant, ...say("some", { words, pages: count })];
    const advice = facets.some((field) => field.value.trim()) ? "fewer_filters" : "other_words";
    return [...say(words ? "none_for" : "none", { words, pages: pages(total) }), " ", ...say(advice, { indexes: indexes() })];
  }

  /** A link to the search with the word that was probably meant. */
  function instead(word, meant) {
    const query = asked();
    query.set("q", query.get("q").replace(new RegExp(RegExp.escape?.(word) ?? word, "iu"), meant));
    return element("a", { href: `?${query}`, textContent: `“${meant}”` });
  }

  function fail(error) {
    console.warn(error);
    clear();
    status.replaceChildren(...say("failed", { indexes: indexes() }));
  }

  function indexes() {
    return element("a", { href: "#indexes", textContent: say("indexes").join("") });
  }
}
