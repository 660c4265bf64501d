// Help for readers at a keyboard. The single keys work until they are switched off, which is remembered,
// and never where something is being typed.

import { keep } from "./kept.js";
import { element } from "./made.js";
import { say } from "./words.js";

const root = document.documentElement;
const keys = box("keys", say("keys.single"), true);
const dialog = element(
  "dialog",
  { className: "keys", id: "keys" },
  element("h2", { id: "keys-title", textContent: say("keys.title") }),
  element(
    "dl",
    {},
    ...[
      ["?", say("keys.help")],
      ["/", say("keys.search")],
      ["n", say("keys.next_note")],
      ["p", say("keys.last_note")],
      ["j", say("keys.next_paragraph")],
      ["k", say("keys.last_paragraph")],
      ["→ ←", say("keys.into")],
      ["m", say("keys.mark")],
      ["h", say("keys.notes")],
    ].map(([signs, does]) => element("div", {}, named(signs), element("dd", { textContent: does }))),
  ),
  keys,
  box("previews", say("keys.previews"), true),
  box("days", say("keys.days"), false),
  element("form", { method: "dialog" }, element("button", { textContent: say("keys.close") })),
);
dialog.setAttribute("aria-labelledby", "keys-title");
document.body.append(dialog);

const actions = {
  "?": () => dialog.showModal(),
  "/": () => location.assign(document.querySelector("[data-search]").href),
  n: () => step(1),
  p: () => step(-1),
  j: () => pace(1),
  k: () => pace(-1),
  m: mark,
  h: () => document.querySelector(".notes-switch")?.click(),
};

document.querySelector(".keys-open").addEventListener("click", () => dialog.showModal());
addEventListener("keydown", (event) => {
  const isTyped = event.target.closest?.("input, select, textarea, [contenteditable]");
  if (isTyped || dialog.open || !keys.control.checked || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!Object.hasOwn(actions, event.key)) return;
  event.preventDefault();
  actions[event.key]();
});

/** The signs of some keys. */
function named(signs) {
  const each = signs.split(" ").map((sign) => element("kbd", { textContent: sign }));
  return element("dt", {}, ...each.flatMap((sign, place) => (place ? [" ", sign] : [sign])));
}

/** What can be switched on and off for all pages. */
function box(name, words, usual) {
  const checked = (root.dataset[name] ?? (usual ? "on" : "off")) === "on";
  const made = element("input", { type: "checkbox", name, checked });
  made.addEventListener("change", () => keep(name, (root.dataset[name] = made.checked ? "on" : "off")));
  return element("label", {}, made, ` ${words}`);
}

/** Go to the number of the next or the last note. */
function step(by) {
  const numbers = [...document.querySelectorAll(".prose .number")].filter((number) => number.checkVisibility());
  const at = numbers.indexOf(document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : numbers.length - 1) : at + by;
  numbers[next]?.focus();
}

/** Go to the next or the last paragraph; from nowhere, to the first one in the window. */
function pace(by) {
  const paragraphs = [...document.querySelectorAll(".prose [id^='p-']")];
  const at = paragraphs.indexOf(document.activeElement);
  const first = paragraphs.findIndex((paragraph) => paragraph.getBoundingClientRect().bottom > 0);
  const paragraph = paragraphs[at < 0 ? first : at + by];
  if (!paragraph) return;
  paragraph.tabIndex = -1;
  paragraph.focus();
}

/** Mark the paragraph that has the focus, to be cited or written on, and go to what can be done with it. */
function mark() {
  if (!document.activeElement.matches(".prose [id^='p-']")) return;
  getSelection().selectAllChildren(document.activeElement);
  document.addEventListener("passage", () => document.querySelector(".passage-tools button").focus(), { once: true });
}
