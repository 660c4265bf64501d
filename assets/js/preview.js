// A card with the start of what a link leads to. It is asked for when the pointer or the focus has rested
// on the link, stays while either is on the link or on the card, and goes with Escape. Not on touch.

const FETCH = 150; // milliseconds of rest before the card is asked for
const SHOW = 500; // before it is shown
const LEAVE = 300; // after both were left, before it goes
const KINDS = /\/(articles|events|people|organisations|places|annotations)\/([a-z0-9-]+)\/$/;

const home = new URL("../../", import.meta.url);
const root = document.documentElement;
const kept = new Map();
const card = Object.assign(document.createElement("div"), { className: "preview", id: "preview", hidden: true });
card.setAttribute("role", "tooltip");
document.body.append(card);

let current = null;
let timers = [];

for (const type of ["pointerover", "focusin"]) addEventListener(type, (event) => enter(event));
for (const type of ["pointerout", "focusout"]) addEventListener(type, (event) => leave(event));
addEventListener("keydown", (event) => event.key === "Escape" && hide());
addEventListener("pagehide", hide);

function enter(event) {
  if (event.pointerType === "touch" || root.dataset.previews === "off") return;
  if (card.contains(event.target)) return stop();
  const link = event.target.closest?.("main a[href]");
  const address = link && (local(link) ?? fragment(link));
  if (!address) return;
  if (event.type === "focusin" && !link.matches(":focus-visible")) return;
  if (link === current && !card.hidden) return stop();
  hide();
  current = link;
  timers = [setTimeout(() => load(address), FETCH), setTimeout(() => show(link, address), SHOW)];
}

function leave(event) {
  const from = event.target.closest?.("main a[href]");
  if (from !== current && !card.contains(event.target)) return;
  if (event.relatedTarget && (current?.contains(event.relatedTarget) || card.contains(event.relatedTarget))) return;
  stop();
  timers = [setTimeout(hide, LEAVE)];
}

function stop() {
  timers.forEach(clearTimeout);
  timers = [];
}

function hide() {
  stop();
  current?.removeAttribute("aria-describedby");
  current = null;
  card.hidden = true;
}

/** The part of this page that a link in running text leads to. */
function local(link) {
  const isText = link.matches(".prose p a, .note-body a, .cited a") && !link.matches(".number, .permalink");
  const target = isText && link.hash?.length > 1 && link.pathname === location.pathname;
  return target ? document.getElementById(decodeURIComponent(link.hash.slice(1))) : null;
}

/** What a card shows of a part of this page. */
function startOf(element) {
  const copy = element.cloneNode(true);
  for (const ours of copy.querySelectorAll(".note, .number, .permalink, .note-head, .note-facts, button")) ours.remove();
  const words = copy.textContent.replace(/\s+/g, " ").trim();
  const short = words.length > 300 ? `${words.slice(0, 300).replace(/\s\S*$/, "")} …` : words;
  return { kind: "on this page", title: "", words: short, language: element.closest("[lang]")?.lang };
}

/** The address of a link's fragment; none for this page itself, or for what has no start to show. */
function fragment(link) {
  const url = new URL(link.getAttribute("href"), document.baseURI); // a link in SVG has another kind of href
  if (url.origin !== home.origin || !url.pathname.startsWith(home.pathname)) return null;
  const isHere = url.pathname === location.pathname;
  if (url.hash.startsWith("#note-")) return isHere ? null : addressOf(`annotations/${url.hash.slice(6)}`);
  const [, folder, slug] = url.pathname.match(KINDS) ?? [];
  return !slug || isHere || /^page-\d+$/.test(slug) ? null : addressOf(`${folder}/${slug}`);
}

function addressOf(path) {
  return new URL(`previews/${path}.json`, home).href;
}

function load(address) {
  if (address instanceof Element) return startOf(address);
  if (!kept.has(address)) kept.set(address, fetch(address).then((answer) => (answer.ok ? answer.json() : null)).catch(() => null));
  return kept.get(address);
}

async function show(link, address) {
  const found = await load(address);
  if (!found || link !== current) return;
  const part = (name, text) => Object.assign(document.createElement("p"), { className: `preview-${name}`, textContent: text });
  card.replaceChildren(part("kind", found.kind));
  if (found.title) card.append(part("title", found.title));
  if (found.facts) card.append(part("facts", found.facts));
  if (found.words) card.append(part("words", found.words));
  card.lang = found.language ?? root.lang;
  card.dir = "auto";
  card.hidden = false;
  link.setAttribute("aria-describedby", card.id);
  place(link);
}

/** Below the link's line, or above it where there is more room; never over it, never off the page. */
function place(link) {
  const box = [...link.getClientRects()].at(-1);
  const whole = link.getBoundingClientRect();
  const isBelow = innerHeight - whole.bottom > card.offsetHeight + 12 || whole.top < card.offsetHeight + 12;
  const top = isBelow ? whole.bottom + 6 : whole.top - card.offsetHeight - 6;
  const left = Math.max(8, Math.min(box.left, root.clientWidth - card.offsetWidth - 8));
  card.style.top = `${top + scrollY}px`;
  card.style.left = `${left}px`;
}
