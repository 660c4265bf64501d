// A card with the start of what a link leads to, and beside the card's own links another. A card is asked for when
// the pointer or the focus has rested on a link, stays while either is on the link, on the card or on those that
// come from it, and goes with Escape. An arrow key leads into the card of the link that has the focus, another back.
// Not on touch.

import { element, place } from "./made.js";
import { say } from "./words.js";

const FETCH = 150; // milliseconds of rest before a card is asked for
const SHOW = 500; // before it is shown
const LEAVE = 300; // after all were left, before they go
const FILES = 1024; // of cards: reading_room/render/cards.py
const START = 300; // code units of a part of this page
const KINDS = /\/(articles|events|people|organisations|places|annotations)\/([a-z0-9-]+)\/$/;
const NOT_WORDS = ".note, .number, .permalink, .note-head, .note-facts, button";

const home = new URL("../../", import.meta.url);
const root = document.documentElement;
const kept = new Map();
const shown = []; // each card with its link, the one that was asked for first first
const [INTO, BACK] = root.dir === "rtl" ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
let timers = [];
let closed = null; // the link that the focus comes back to from its card: it shows none again

for (const type of ["pointerover", "focusin"]) addEventListener(type, enter);
for (const type of ["pointerout", "focusout"]) addEventListener(type, leave);
addEventListener("keydown", press);
addEventListener("pagehide", () => hide(0));

/** A pointer or the focus has come to something. */
export function enter(event) {
  if (event.pointerType === "touch" || root.dataset.previews === "off") return;
  if (event.target === closed) return (closed = null);
  const level = 1 + shown.findLastIndex(({ card }) => card.contains(event.target));
  const link = event.target.closest?.("main a[href], .preview a[href]");
  const address = link && (local(link) ?? fragment(link));
  if (event.type === "focusin" && !link?.matches(":focus-visible")) return;
  if (level || (link && link === shown[0]?.link)) stop();
  if (link && link === shown[level]?.link) return;
  if (level && shown.length > level) timers = [setTimeout(() => hide(level), LEAVE)];
  if (!address) return;
  stop();
  if (!level) hide(0);
  timers = [setTimeout(load, FETCH, address), setTimeout(show, SHOW, link, address, level)];
}

/** Into the card of the link that has the focus, from link to link on it, and back. */
function press(event) {
  if (event.key === "Escape") return hide(shown.length - 1);
  const focused = document.activeElement;
  const level = shown.findLastIndex(({ card }) => card.contains(focused));
  const own = shown.find(({ link }) => link === focused)?.card.querySelector("a");
  if (event.key === "Tab" && level >= 0) hide(0);
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const beside = { ArrowDown: focused.nextElementSibling, ArrowUp: focused.previousElementSibling }[event.key];
  if (event.key === INTO && own) own.focus();
  else if (event.key === BACK && level >= 0) hide(level);
  else if (beside && level >= 0) beside.focus();
  else return;
  event.preventDefault();
}

function leave({ type, relatedTarget }) {
  if (type === "pointerout" && shown.some(({ card }) => card.contains(document.activeElement))) return;
  if (shown.some(({ card, link }) => card.contains(relatedTarget) || link.contains(relatedTarget))) return;
  stop();
  timers = [setTimeout(hide, LEAVE, 0)];
}

function stop() {
  timers.forEach(clearTimeout);
  timers = [];
}

/** Close the cards from a level on. */
function hide(level) {
  stop();
  for (const { card, link } of shown.splice(Math.max(0, level)).reverse()) {
    link.removeAttribute("aria-describedby");
    if (card.contains(document.activeElement)) (closed = link).focus();
    card.remove();
  }
}

/** The part of this page that a link in running text leads to. */
function local(link) {
  const isText = link.matches(".prose p a, .note-body a, .cited a") && !link.matches(".number, .permalink");
  const target = isText && link.hash?.length > 1 && link.pathname === location.pathname;
  return target ? document.getElementById(decodeURIComponent(link.hash.slice(1))) : null;
}

/** What a card shows of a part of this page. */
function startOf(part) {
  const copy = part.cloneNode(true);
  for (const ours of copy.querySelectorAll(NOT_WORDS)) ours.remove();
  const words = copy.textContent.replace(/\s+/g, " ").trim();
  const short = words.length > START ? `${words.slice(0, START).replace(/\s\S*$/, "")} …` : words;
  return { kind: say("page.here"), words: short, language: part.closest("[lang]")?.lang };
}

/** The path of the page that a link leads to; none for this page itself, or for what has no card. */
function fragment(link) {
  const url = new URL(link.getAttribute("href"), document.baseURI); // a link in SVG has another kind of href
  if (url.origin !== home.origin || !url.pathname.startsWith(home.pathname)) return null;
  const isHere = url.pathname === location.pathname;
  if (url.hash.startsWith("#note-")) return isHere ? null : `annotations/${url.hash.slice(6)}`;
  const [, folder, slug] = url.pathname.match(KINDS) ?? [];
  return !slug || isHere || /^page-\d+$/.test(slug) ? null : `${folder}/${slug}`;
}

async function load(part) {
  if (part instanceof Element) return startOf(part);
  const file = [...part].reduce((hash, sign) => (31 * hash + sign.charCodeAt(0)) % FILES, 0);
  const address = new URL(`previews/${file}.json`, home);
  if (!kept.has(file)) kept.set(file, fetch(address).then((answer) => answer.json()).catch(() => ({})));
  return (await kept.get(file))[part];
}

async function show(link, address, level) {
  const mine = timers;
  const found = await load(address);
  if (!found || mine !== timers || !link.isConnected) return;
  hide(level);
  const card = element("div", { className: "preview", id: `preview-${level}`, lang: found.language ?? root.lang, dir: "auto" });
  const part = (name, ...words) => words[0] && card.append(element("p", { className: `preview-${name}` }, ...words));
  card.setAttribute("role", found.links ? "group" : "tooltip");
  part("kind", found.kind);
  part("title", found.title);
  part("facts", found.facts);
  part("words", found.words);
  part("links", ...(found.links ?? []).map(([name, path]) => element("a", { href: new URL(path, home).href, textContent: name, tabIndex: -1 })));
  document.body.append(card);
  shown.push({ card, link });
  link.setAttribute("aria-describedby", card.id);
  const { top, bottom } = link.getBoundingClientRect();
  place(card, { top, bottom, left: [...link.getClientRects()].at(-1).left });
}
