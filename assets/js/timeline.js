// Filters for the timeline: by who took part, where, and what it was. Their state is in the address, so that
// a choice can be kept and sent; without this script the page is all events in order.

import { element } from "./made.js";
import { say } from "./words.js";

const FACETS = [
  ["person", say("filter.person")],
  ["organisation", say("filter.organisation")],
  ["place", say("filter.place")],
  ["kind", say("filter.kind")],
];

const moments = [...document.querySelectorAll(".moment")].map((moment) => ({ moment, values: valuesOf(moment) }));
const chosen = new URLSearchParams(location.search);
const form = element("form", { className: "filters" });
const fold = element("details", { className: "fold" }, element("summary", { textContent: say("filter.title") }), form);
const status = element("p", { className: "filtered" });

/** Return the values of one event by facet: `{ person: Map { "ada-hall" => "Ada Hall" } }`. */
function valuesOf(moment) {
  const values = Object.fromEntries(FACETS.map(([facet]) => [facet, new Map()]));
  for (const named of moment.querySelectorAll("[data-facet]")) {
    values[named.dataset.facet].set(named.dataset.value, named.textContent);
  }
  return values;
}

/** A menu of all values that events of this page have, and of the one in the address. */
function menu([facet, title]) {
  const values = new Map(moments.flatMap(({ values }) => [...values[facet]]));
  const wanted = chosen.get(facet);
  if (wanted && !values.has(wanted)) values.set(wanted, wanted.replaceAll("-", " "));
  if (values.size < 2 && !wanted) return [];
  const select = element("select", { name: facet });
  select.add(new Option(say("filter.any"), ""));
  const sorted = [...values].sort(([, a], [, b]) => a.localeCompare(b));
  for (const [value, name] of sorted) select.add(new Option(name, value, false, value === wanted));
  return [element("label", {}, title, select)];
}

/** Show the events that have every chosen value, and the years and months that have such events. */
function narrow() {
  const wanted = [...new FormData(form)].filter(([, value]) => value);
  for (const { moment, values } of moments) {
    moment.hidden = !wanted.every(([facet, value]) => values[facet].has(value));
  }
  for (const group of document.querySelectorAll(".month, .year")) {
    group.hidden = !group.querySelector(".moment:not([hidden])");
  }
  const shown = moments.filter(({ moment }) => !moment.hidden).length;
  status.textContent = wanted.length ? say("timeline.shown", { shown, n: moments.length }) : "";
  remember(wanted);
}

/** Write the choice into the address of this page and of the pages before and after it. */
function remember(wanted) {
  const query = new URLSearchParams(wanted).toString();
  history.replaceState(null, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
  for (const link of document.querySelectorAll(".pages a, .jumps a")) link.search = query;
}

form.append(...FACETS.flatMap(menu));
fold.open = FACETS.some(([facet]) => chosen.get(facet));
status.setAttribute("role", "status");
if (form.children.length) {
  document.querySelector(".list-head").append(fold, status);
  form.addEventListener("change", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  narrow();
}
