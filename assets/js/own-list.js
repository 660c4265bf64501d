// The reader's own notes on every article: listed, taken out as a file of W3C Web Annotations, and in again.

import { keep, recall } from "./kept.js";
import { element } from "./made.js";
import { say } from "./words.js";

const KEY = "own";
const section = document.getElementById("own");
const list = section.querySelector("ol");
const status = section.querySelector("[role=status]");
const [taking, removing] = ["take-out", "remove"].map((name) => section.querySelector(`.own-${name}`));
const file = section.querySelector("input");

section.hidden = false;
taking.addEventListener("click", takeOut);
removing.addEventListener("click", () => {
  if (confirm(say("own.remove_sure"))) store([]);
});
file.addEventListener("change", takeIn);
show();

function all() {
  return recall(KEY, []);
}

/** Whether the browser has kept them; the reader is told where it has not. */
function store(notes) {
  const isKept = keep(KEY, notes);
  if (isKept) show();
  else status.textContent = say("own.not_kept");
  return isKept;
}

function show() {
  const notes = all();
  list.replaceChildren(...notes.map(itemOf));
  for (const button of [taking, removing]) button.disabled = !notes.length;
  status.textContent = notes.length ? say("own.count", { n: notes.length }) : say("own.none");
}

function itemOf({ id, target, body }) {
  const url = new URL(target.source);
  const words = element("a", { href: `${location.origin}${url.pathname}#note-own-${id.slice(-12)}`, textContent: target.selector.exact });
  const quote = element("blockquote", { className: "note-quote" }, words);
  const text = element("div", { className: "note-text", textContent: body?.[0]?.value ?? "" });
  const facts = element("p", { className: "facts" }, element("span", { textContent: target["dcterms:title"] ?? url.pathname }));
  return element("li", { className: "entry own" }, quote, text, facts);
}

function takeOut() {
  const items = all();
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "AnnotationCollection",
    total: items.length,
    first: { type: "AnnotationPage", items },
  };
  const blob = new Blob([JSON.stringify(collection, null, 2)], { type: "application/ld+json" });
  const link = element("a", { href: URL.createObjectURL(blob), download: "notes.jsonld" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Notes that are here already stay as they are. */
async function takeIn() {
  try {
    const found = annotationsIn(JSON.parse(await file.files[0].text())).filter(isNote);
    const here = all();
    const ids = new Set(here.map(({ id }) => id));
    const fresh = found.filter(({ id }) => !ids.has(id));
    if (store([...here, ...fresh])) {
      const old = found.length - fresh.length;
      const told = [fresh.length && say("own.taken_in", { n: fresh.length }), old && say("own.had", { n: old })];
      status.textContent = told.filter(Boolean).join(", ") || status.textContent;
    }
  } catch {
    status.textContent = say("own.no_file");
  }
  file.value = "";
}

function annotationsIn(document) {
  if (Array.isArray(document)) return document.flatMap(annotationsIn);
  if (document.type === "AnnotationCollection") return annotationsIn(document.first ?? []);
  if (document.type === "AnnotationPage") return annotationsIn(document.items ?? []);
  return [document];
}

/** What this site could have written: on words, of an address, by text. */
function isNote({ id, target, body = [] }) {
  const isText = (value) => typeof value === "string";
  const { exact, prefix = "", suffix = "" } = target?.selector ?? {};
  const isBody = Array.isArray(body) && body.every(({ value }) => isText(value));
  return [id, target?.source, exact, prefix, suffix].every(isText) && URL.canParse(target.source) && isBody;
}
