// Shows in a card beside an inferred fact how it is known. Without this script the sign is a link to the same words.

const card = Object.assign(document.createElement("div"), { className: "evidence-card", popover: "auto", tabIndex: -1 });
let wasOpen = null; // the sign whose card is open when the pointer goes down: pressing it again closes the card
let current = null;

card.setAttribute("role", "dialog");
document.body.append(card);
addEventListener("pointerdown", ({ target }) => (wasOpen = isOpen() && target.closest?.("a.evidence")), { capture: true });
addEventListener("click", (event) => {
  const sign = event.target.closest?.("a.evidence");
  const words = sign && document.getElementById(sign.hash.slice(1));
  if (!words || !card.showPopover) return;
  event.preventDefault();
  if (wasOpen === sign && current === sign) return card.hidePopover();
  show(sign, words);
});
card.addEventListener("click", (event) => event.target.closest("a[href]") && card.hidePopover());

function isOpen() {
  return card.showPopover && card.matches(":popover-open");
}

function show(sign, words) {
  const copy = words.cloneNode(true);
  for (const part of copy.querySelectorAll(".back")) part.remove();
  for (const part of [copy, ...copy.querySelectorAll("[id]")]) part.removeAttribute("id");
  copy.classList.remove("known");
  const list = words.parentElement.matches("dl") && document.createElement("dl");
  if (list) list.append(copy);
  card.replaceChildren(list || copy);
  card.lang = words.closest("[lang]")?.lang ?? "";
  card.setAttribute("aria-label", sign.getAttribute("aria-label"));
  current = sign;
  sign.focus();
  if (isOpen()) card.hidePopover();
  card.showPopover();
  place(sign.getBoundingClientRect());
  card.focus({ preventScroll: true });
}

/** Below the sign, or above it where there is more room; never off the page. */
function place(box) {
  const isBelow = innerHeight - box.bottom > card.offsetHeight + 12 || box.top < card.offsetHeight + 12;
  const top = isBelow ? box.bottom + 4 : box.top - card.offsetHeight - 4;
  const left = Math.max(8, Math.min(box.left - 16, document.documentElement.clientWidth - card.offsetWidth - 8));
  card.style.top = `${top + scrollY}px`;
  card.style.left = `${left + scrollX}px`;
}
