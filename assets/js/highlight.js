// Shows the words that a search led to, in the place that it led to. `?highlight=` names them, once for
// each phrase. They are marked by the browser's own highlights, so that the text is not touched; a
// browser without them shows the plain page.

import { lettersOf, rangeOf } from "./letters.js";

const phrases = new URLSearchParams(location.search).getAll("highlight").map(fold).filter(Boolean);

if (phrases.length && CSS.highlights) {
  const ranges = targets().flatMap((element) => rangesIn(element));
  CSS.highlights.set("hit", new Highlight(...ranges));
}

/** The element that the address points at, else the page. */
function targets() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return target ? [target] : [...document.querySelectorAll("main")];
}

function rangesIn(element) {
  const letters = lettersOf(element);
  const text = letters.map(({ letter }) => lower(letter)).join("");
  return phrases.flatMap((phrase) => placesOf(phrase, text).map((at) => rangeOf(letters.slice(at, at + phrase.length))));
}

/** The places of a phrase where it is not a part of a longer word. */
function placesOf(phrase, text) {
  const places = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
    const around = [text[at - 1] ?? " ", text[at + phrase.length] ?? " "];
    if (around.every((unit) => !/[\p{L}\p{N}]/u.test(unit))) places.push(at);
  }
  return places;
}

function fold(phrase) {
  return phrase.trim().split(/\s+/).join(" ").split("").map(lower).join("");
}

/** The small letter, where it is one unit as well; the rare others stay as they are. */
function lower(unit) {
  const small = unit.toLowerCase();
  return small.length === 1 ? small : unit;
}
