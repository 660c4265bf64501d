// What a page can do besides being read is fetched when a reader first comes to it.

import { recall } from "./kept.js";

const root = document.documentElement;
let cites = false;

if (new URLSearchParams(location.search).has("highlight")) import("./highlight.js");
if (document.querySelector(".prose ~ .article-foot")) {
  document.addEventListener("selectionchange", () => getSelection().isCollapsed || cite());
  if (recall("own")?.includes(location.pathname)) cite().then(() => import("./own.js"));
}
for (const type of ["pointerover", "focusin"]) addEventListener(type, preview);
addEventListener("click", explain);

/** Words that a reader marks can be cited, and written on. */
async function cite() {
  if (cites) return;
  cites = true;
  (await import("./cite.js")).offer();
}

/** A link shows the start of what it leads to; not to a finger. */
async function preview(event) {
  const link = event.target.closest?.("main a[href]");
  if (!link || event.pointerType === "touch" || root.dataset.previews === "off") return;
  for (const type of ["pointerover", "focusin"]) removeEventListener(type, preview);
  const { enter } = await import("./preview.js");
  if (link.matches(":hover, :focus")) enter(event);
}

/** The sign beside a fact shows how it is known. Where that cannot be shown beside it, it leads to the words. */
async function explain(event) {
  const sign = event.target.closest?.("a.evidence");
  if (!sign || !HTMLElement.prototype.showPopover) return;
  event.preventDefault();
  try {
    (await import("./evidence.js")).press(sign);
  } catch {
    location.hash = sign.hash;
  }
}
