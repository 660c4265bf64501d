// The reader's own margin: words that they highlight and write on. It is kept in this browser alone, as W3C Web
// Annotations, and each is found again by its words, as the archive's own notes are. Loaded when there is something
// in it, or words have been marked.

import { keep as kept, recall } from "./kept.js";
import { BLOCKS, lettersOf, OURS, rangeOf } from "./letters.js";
import { button, element } from "./made.js";
import { say } from "./words.js";

const KEY = "own";
const CONTEXT = 32; // code units of the words before and after that are kept

const prose = document.querySelector(".prose");
const page = document.querySelector("link[rel=canonical]")?.href ?? location.href.replace(/[?#].*/, "");
const list = `${new URL("../../annotations/", import.meta.url).pathname}#own`;
const tools = document.querySelector(".passage-tools");
let passage = null;

document.head.append(element("link", { rel: "stylesheet", href: new URL("../css/pages/own.css", import.meta.url).href }));
document.addEventListener("passage", ({ detail }) => (passage = detail));
tools.append(
  button(say("own.highlight"), () => passage && keep(passage.range)),
  button(say("own.write_note"), () => passage && write(keep(passage.range))),
);
show();
if (location.hash.startsWith("#note-own-")) open(location.hash.slice(6), true);

/** Every note of the reader on any page: Web Annotations. */
function all() {
  return recall(KEY, []);
}

function mine() {
  return all().filter(({ target }) => target.source === page);
}

function change(note, value) {
  note.body = value ? [{ type: "TextualBody", purpose: "commenting", format: "text/markdown", value }] : undefined;
  note.motivation = value ? "commenting" : "highlighting";
  kept(KEY, all().map((other) => (other.id === note.id ? note : other)));
}

/** Keep the words of a range; return the new note. */
function keep(range) {
  const letters = lettersOf(prose, OURS);
  const [first, last] = endsOf(letters, range);
  const text = letters.map(({ letter }) => letter).join("");
  const exact = text.slice(first, last).trim();
  const start = text.indexOf(exact, first);
  const selector = {
    type: "TextQuoteSelector",
    exact,
    prefix: text.slice(Math.max(0, start - CONTEXT), start).trim(),
    suffix: text.slice(start + exact.length, start + exact.length + CONTEXT).trim(),
  };
  const note = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:uuid:${uuid()}`,
    type: "Annotation",
    motivation: "highlighting",
    created: new Date().toISOString(),
    target: { type: "SpecificResource", source: page, "dcterms:title": document.querySelector("h1").textContent, selector },
  };
  kept(KEY, [...all(), note]);
  getSelection().removeAllRanges();
  show();
  return note;
}

/** A version 4 UUID; `randomUUID` is not there on a page served without encryption. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}

/** Which letters a range begins and ends at. */
function endsOf(letters, range) {
  const isBefore = ({ node, offset }, at) => range.comparePoint(node, node.nodeType === 3 ? offset : 0) < at;
  const first = letters.findIndex((letter) => !isBefore(letter, 0));
  const last = letters.findLastIndex((letter) => isBefore(letter, 1) && letter.node.nodeType === 3);
  const isBehind = range.comparePoint(letters[last].node, letters[last].offset + 1) > 0;
  return [first, isBehind ? last : last + 1];
}

/** The letters of a note's words; none unless they stand in exactly one place. */
function find({ target: { selector } }, letters) {
  const text = letters.map(({ letter }) => letter).join("");
  const [exact, prefix, suffix] = [selector.exact, selector.prefix, selector.suffix].map(fold);
  const found = [];
  for (let at = text.indexOf(exact); exact && at >= 0; at = text.indexOf(exact, at + 1)) found.push(at);
  const fitting = found.filter(
    (at) => text.slice(0, at).trimEnd().endsWith(prefix) && text.slice(at + exact.length).trimStart().startsWith(suffix),
  );
  const places = fitting.length ? fitting : found;
  return places.length === 1 ? letters.slice(places[0], places[0] + exact.length) : [];
}

function fold(words = "") {
  return words.replace(/\s+/g, " ").trim();
}

/** Lay all of the reader's notes on the page anew. */
function show() {
  for (const mark of prose.querySelectorAll("mark.own")) mark.replaceWith(...mark.childNodes);
  for (const part of document.querySelectorAll(".own, .own-orphans")) part.remove();
  prose.normalize();
  const orphans = [];
  const placed = mine().map((note) => [note, find(note, lettersOf(prose, OURS))]);
  const order = new Map(lettersOf(prose, OURS).map(({ node }, i) => [node, i]));
  placed.sort(([, a], [, b]) => (order.get(a[0]?.node) ?? 0) - (order.get(b[0]?.node) ?? 0) || (a[0]?.offset ?? 0) - (b[0]?.offset ?? 0));
  for (const [index, [note]] of placed.entries()) {
    const name = nameOf(index);
    const letters = find(note, lettersOf(prose, OURS));
    if (letters.length) lay(note, name, letters);
    else orphans.push(element("li", {}, element("blockquote", { className: "note-quote", textContent: note.target.selector.exact }), bodyOf(note), remover(note)));
  }
  if (orphans.length) {
    const title = element("h2", { textContent: say("own.orphans") });
    prose.after(element("section", { className: "notes-apart own-orphans" }, title, element("ul", {}, ...orphans)));
  }
  document.dispatchEvent(new Event("notes"));
}

/** a, b, … z, aa, … */
function nameOf(index) {
  return (index >= 26 ? nameOf(Math.floor(index / 26) - 1) : "") + String.fromCharCode(97 + (index % 26));
}

function idOf(note) {
  return `own-${note.id.slice(-12)}`;
}

/** Put a ground under the words, a letter behind them and the note after their last paragraph. */
function lay(note, name, letters) {
  const id = idOf(note);
  const runs = Map.groupBy?.(letters, ({ node }) => node) ?? grouped(letters);
  let last;
  for (const [node, run] of runs) {
    if (node.nodeType !== 3) continue;
    const mark = element("mark", { className: "words own" });
    mark.dataset.note = id;
    rangeOf(run).surroundContents(mark);
    if (!last) mark.id = `words-${id}`;
    last = mark;
  }
  const number = element("a", { className: "number own", href: `#note-${id}` });
  number.setAttribute("aria-label", say("own.number", { name }));
  Object.assign(number.dataset, { note: id, number: name });
  (last.closest("a") ?? last).after(number);
  const block = last.closest(BLOCKS);
  const inside = block.matches("li, td, th, dd");
  block[inside ? "append" : "after"](noteOf(note, name, id));
}

function grouped(letters) {
  const groups = new Map();
  for (const letter of letters) groups.set(letter.node, [...(groups.get(letter.node) ?? []), letter]);
  return groups;
}

function noteOf(note, name, id) {
  const back = element("a", { className: "note-number", href: `#words-${id}`, textContent: name });
  back.setAttribute("aria-label", say("own.back", { name }));
  const head = element("p", { className: "note-head" }, back, " ", element("span", { className: "label", textContent: say("own.yours") }));
  const facts = element("p", { className: "note-facts" }, button(say(value(note) ? "own.edit" : "own.write"), () => write(note)), " ", remover(note), " ");
  facts.append(element("a", { href: list, textContent: say("own.all") }));
  const made = element("div", { className: "note own", id: `note-${id}`, tabIndex: -1 }, head, bodyOf(note), facts);
  made.setAttribute("role", "note");
  made.setAttribute("aria-label", say("own.number", { name }));
  made.dataset.note = id;
  return made;
}

function value(note) {
  return note.body?.[0]?.value ?? note.bodyValue ?? "";
}

function bodyOf(note) {
  const paragraphs = value(note).split(/\n\s*\n/).filter(Boolean);
  return element("div", { className: "note-body" }, ...paragraphs.map((textContent) => element("p", { textContent })));
}

function remover(note) {
  return button(say("own.remove"), () => {
    kept(KEY, all().filter(({ id }) => id !== note.id));
    show();
  });
}

/** What is written is kept with every letter. */
function write(note) {
  const id = idOf(note);
  open(id);
  const made = document.getElementById(`note-${id}`);
  const box = element("textarea", { value: value(note), rows: 5 });
  box.setAttribute("aria-label", say("own.text"));
  box.addEventListener("input", () => change(note, box.value.trim()));
  box.addEventListener("keydown", (event) => event.key === "Escape" && done());
  const done = () => {
    show();
    open(id);
    document.querySelector(`.number[data-note="${id}"]`)?.focus();
  };
  made.classList.add("writing");
  made.querySelector(".note-body").replaceChildren(box);
  made.querySelector(".note-facts").replaceChildren(button(say("own.done"), done));
  document.dispatchEvent(new Event("notes"));
  box.focus();
}

/** Make a note the active one, or open it in its place. */
function open(id, comesFromAfar = false) {
  const number = document.querySelector(`.number[data-note="${CSS.escape(id)}"]`);
  const note = document.getElementById(`note-${id}`);
  if (!number || note.matches(".active, .open")) return;
  number.click();
  if (comesFromAfar) number.scrollIntoView({ block: "center" });
}
