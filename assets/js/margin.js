// Lays the notes of a wide page beside their words. At rest each is cut after a few lines and stands as near to its
// words as the others let it; the active one is whole and level with its words, and the others make room. Notes end
// with the text. Two buttons say how many notes are above and below the window.

import { say } from "./words.js";

const GAP = 10; // pixels between two notes
const LINES = [4, 3, 2, 1]; // of a note at rest; fewer where notes would stand too far from their words
const NEAR = 0.3; // parts of the window's height that a note of four lines may stand away
const FAR = 0.45; // and any note

const prose = document.querySelector(".prose");
const wide = matchMedia("(min-width: 66em)");
const [above, below] = ["above", "below"].map(way);
const ways = Object.assign(document.createElement("div"), { className: "notes-ways" });

let notes = [];

ways.append(above, below);
prose.append(ways);
prose.classList.add("laid");
new ResizeObserver(settle).observe(prose);
for (const type of ["resize", "load"]) addEventListener(type, settle);
document.addEventListener("notes", settle);
addEventListener("scroll", count, { passive: true });
document.fonts.ready.then(settle);
settle();

function more(note) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "note-more" });
  button.setAttribute("aria-label", say("note.more_of", { number: note.querySelector(".note-number").textContent }));
  return button;
}

function way(direction) {
  const button = Object.assign(document.createElement("button"), { type: "button", hidden: true });
  button.className = `notes-${direction}`;
  button.addEventListener("click", () => wordsOf(outside()[direction].at(direction === "above" ? -1 : 0)).scrollIntoView({ block: "center" }));
  return button;
}

function wordsOf(note) {
  return prose.querySelector(`.number[data-note="${CSS.escape(note.dataset.note)}"]`) ?? note;
}

function settle() {
  notes = [...prose.querySelectorAll(".note")].filter((note) => note.checkVisibility());
  for (const note of notes) if (!note.querySelector(".note-more")) note.append(more(note));
  if (!wide.matches || !notes.length) return count();
  const frame = prose.getBoundingClientRect();
  notes.sort((a, b) => lineOf(a) - lineOf(b));
  const lines = notes.map((note) => lineOf(note) - frame.top - pad(note));
  const active = notes.findIndex((note) => note.matches(".active"));
  const placed = active < 0 ? fitting(lines, frame.height) : tops(lines, heights(), frame.height, active);
  for (const [i, note] of notes.entries()) note.style.top = `${placed[i]}px`;
  for (const note of notes) trim(note);
  count();
}

/** The top of the first line of a note's words. */
function lineOf(note) {
  const words = prose.querySelectorAll(`.words[data-note="${CSS.escape(note.dataset.note)}"]`);
  const last = [...words].findLast((part) => part.id) ?? words[0];
  return (last ?? note.parentElement).getClientRects()[0]?.top ?? 0;
}

/** How far a note's own first line is below its edge. */
function pad(note) {
  return parseFloat(getComputedStyle(note).paddingTop);
}

function heights() {
  return notes.map((note) => note.offsetHeight);
}

/** Cut notes at rest after as many lines as keep each near enough to its words and all beside the text. */
function fitting(lines, height) {
  let placed;
  for (const count of LINES) {
    prose.style.setProperty("--note-lines", count);
    const own = heights();
    placed = tops(lines, own, height);
    const far = Math.max(...placed.map((top, i) => Math.abs(top - lines[i])));
    const isBeside = placed.at(-1) + own.at(-1) <= height + 1;
    if (isBeside && far <= innerHeight * (count === LINES[0] ? NEAR : FAR)) break;
  }
  return placed;
}

/**
 * Return the tops of notes from the lines of their words and their heights, in pixels of the text of this height.
 * Notes keep their order and do not overlap; the sum of the squares of their distances from their lines is the
 * least (isotonic regression); the active one is on its line.
 */
function tops(lines, heights, height, active = -1) {
  const starts = [];
  let total = -GAP;
  for (const own of heights) {
    starts.push(total + GAP);
    total += GAP + own;
  }
  const wanted = lines.map((line, i) => line - starts[i]);
  const latest = Math.max(0, height - total);
  const within = (from, to, low, high) => rising(wanted.slice(from, to)).map((at) => Math.min(Math.max(at, low), high));
  if (active < 0) return within(0, lines.length, 0, latest).map((at, i) => at + starts[i]);
  const fixed = wanted[active];
  const before = within(0, active, Math.min(0, fixed), fixed);
  const after = within(active + 1, lines.length, fixed, Math.max(latest, fixed));
  return [...before, fixed, ...after].map((at, i) => at + starts[i]);
}

/** The nearest sequence that never falls: neighbours that would are given their mean (pool adjacent violators). */
function rising(values) {
  const pools = [];
  for (const value of values) {
    let pool = { sum: value, size: 1 };
    while (pools.length && pools.at(-1).sum / pools.at(-1).size > pool.sum / pool.size) {
      const last = pools.pop();
      pool = { sum: last.sum + pool.sum, size: last.size + pool.size };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, size }) => Array(size).fill(sum / size));
}

/** Offer the rest of a note that is cut. */
function trim(note) {
  const [body, button] = [note.querySelector(".note-body"), note.querySelector(".note-more")];
  const isActive = note.matches(".active");
  if (!isActive) note.classList.toggle("cut", body.scrollHeight > body.clientHeight + 4);
  button.textContent = say(isActive ? "note.less" : "note.more");
  button.setAttribute("aria-expanded", isActive);
}

function outside() {
  const boxes = notes.map((note) => [note, note.getBoundingClientRect()]).filter(([, box]) => box.height);
  return {
    above: boxes.filter(([, box]) => box.bottom < 0).map(([note]) => note),
    below: boxes.filter(([, box]) => box.top > innerHeight).map(([note]) => note),
  };
}

function count() {
  const found = outside();
  for (const [button, direction] of [[above, "above"], [below, "below"]]) {
    const number = wide.matches ? found[direction].length : 0;
    button.hidden = !number;
    button.textContent = say(direction === "above" ? "note.above" : "note.below", { n: number });
  }
}
