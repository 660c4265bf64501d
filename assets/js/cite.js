// Words that a reader marks in a text can be cited: a button under them copies the words, the citation and an
// address that leads to them. The reader's own margin, `own.js`, learns of the words by the event `passage`.

import { BLOCKS, OURS } from "./letters.js";
import { button, element, place } from "./made.js";
import { say } from "./words.js";

const prose = document.querySelector(".prose");
const citation = document.querySelector(".citation");
const citing = button("", copy);
const tools = element("div", { className: "passage-tools", hidden: true }, citing);
const BREAK = "\u2029";
const INNER_HEADINGS = ":is(h2, h3, h4, h5, h6):not(:first-child, :last-child)";
const LONGEST = 300; // code units of words that the address gives whole
const ENDS = 6; // words at each end of longer ones

let waiting;
tools.setAttribute("role", "toolbar");
tools.setAttribute("aria-label", say("cite.marked_words"));
document.querySelector("main").append(tools);
document.addEventListener("selectionchange", () => {
  clearTimeout(waiting);
  waiting = setTimeout(offer, 200);
});

/**
 * The marked words of the article, by paragraph, without notes, numbers and signs; none where they are a note's. A
 * heading between them is left out, and that is marked.
 */
function marked() {
  const selection = getSelection();
  const range = selection.rangeCount ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed || !prose.contains(range.commonAncestorContainer)) return null;
  if (elementOf(range.commonAncestorContainer).closest(OURS)) return null;
  const copied = range.cloneContents();
  for (const ours of copied.querySelectorAll(OURS)) ours.remove();
  for (const heading of copied.querySelectorAll(INNER_HEADINGS)) heading.textContent = "…";
  for (const block of copied.querySelectorAll(BLOCKS)) block.prepend(BREAK);
  const parts = copied.textContent.split(BREAK).map((part) => part.replace(/\s+/g, " ").trim());
  const words = parts.filter(Boolean);
  return words.length ? { words, range } : null;
}

function elementOf(node) {
  return node.nodeType === 1 ? node : node.parentElement;
}

/** Offer what can be done with the marked words. */
export async function offer() {
  const passage = marked();
  if (passage) await import("./own.js").catch(console.warn);
  tools.hidden = !passage;
  document.dispatchEvent(new CustomEvent("passage", { detail: passage }));
  if (!passage) return;
  citing.textContent = say("cite.passage");
  place(tools, passage.range.getBoundingClientRect());
}

async function copy() {
  const passage = marked();
  if (!passage) return;
  try {
    await navigator.clipboard.writeText(cited(passage));
    citing.textContent = say("cite.copied");
  } catch {
    citing.textContent = say("cite.not_copied");
  }
}

/** Marks within the words become single ones; the address stands once, in the place of the page's. */
function cited({ words, range }) {
  const quoted = words.join(" ").replaceAll("“", "‘").replaceAll("”", "’");
  const page = document.querySelector("link[rel=canonical]")?.href ?? location.href.replace(/[#?].*/, "");
  const address = `${page}#${paragraphOf(range)}:~:text=${directive(words)}`;
  const source = citation.textContent.trim().split(page)[0].replace(/[\s,.]+$/, "");
  return `${say("cite.marked", { title: quoted })} ${source}, ${address}`;
}

/** For browsers that know no text fragments. */
function paragraphOf(range) {
  return elementOf(range.startContainer).closest("[id^='p-']")?.id ?? "";
}

/** A text fragment: the words, or both ends of them where they are long or stand in several paragraphs. */
function directive(words) {
  if (words.length === 1 && words[0].length <= LONGEST) return encode(words[0]);
  const start = words[0].split(" ").slice(0, ENDS).join(" ");
  const end = words.at(-1).split(" ").slice(-ENDS).join(" ");
  return `${encode(start)},${encode(end)}`;
}

/** A hyphen and a comma have a meaning of their own in a text fragment. */
function encode(words) {
  return encodeURIComponent(words).replaceAll("-", "%2D");
}
