// Shows in a card beside an inferred fact how it is known, once its sign is pressed.

import { element, place } from "./made.js";

const card = element("div", { className: "evidence-card", popover: "auto", tabIndex: -1 });
let wasOpen = null; // the sign whose card is open when the pointer goes down: pressing it again closes the card
let current = null;

card.setAttribute("role", "dialog");
document.body.append(card);
addEventListener("pointerdown", ({ target }) => (wasOpen = isOpen() && target.closest?.("a.evidence")), { capture: true });
card.addEventListener("click", (event) => event.target.closest("a[href]") && card.hidePopover());
card.addEventListener("keydown", leave);

/** Show the card of a sign, or close it where it is open. */
export function press(sign) {
  const closes = wasOpen === sign && current === sign;
  wasOpen = null; // a key may press it next
  if (closes) return card.hidePopover();
  show(sign, document.getElementById(sign.hash.slice(1)));
}

/** Tab leads on from the sign, not from the end of the page, where the card stands. */
function leave(event) {
  const links = [...card.querySelectorAll("a[href]")];
  const edges = event.shiftKey ? [card, links[0]] : [links.at(-1) ?? card];
  if (event.key !== "Tab" || !edges.includes(document.activeElement)) return;
  card.hidePopover();
  if (event.shiftKey) event.preventDefault();
}

function isOpen() {
  return card.matches(":popover-open");
}

function show(sign, words) {
  const copy = words.cloneNode(true);
  for (const part of copy.querySelectorAll(".back")) part.remove();
  for (const part of [copy, ...copy.querySelectorAll("[id]")]) part.removeAttribute("id");
  copy.classList.remove("known");
  card.replaceChildren(words.parentElement.matches("dl") ? element("dl", {}, copy) : copy);
  card.lang = words.closest("[lang]")?.lang ?? "";
  card.setAttribute("aria-label", sign.getAttribute("aria-label"));
  current = sign;
  sign.focus();
  if (isOpen()) card.hidePopover();
  card.showPopover();
  place(card, sign.getBoundingClientRect());
  card.focus({ preventScroll: true });
}
