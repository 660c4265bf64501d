// Help for readers at a keyboard. The single keys work until they are switched off, which is remembered,
// and never where something is being typed.

import { keep } from "./kept.js";

const dialog = document.getElementById("keys");
const root = document.documentElement;
const boxes = [...dialog.querySelectorAll("[type=checkbox]")];
const keys = boxes.find(({ name }) => name === "keys");

for (const box of boxes) {
  box.checked = (root.dataset[box.name] ?? (box.defaultChecked ? "on" : "off")) === "on";
  box.addEventListener("change", () => {
    keep(box.name, (root.dataset[box.name] = box.checked ? "on" : "off"));
  });
}

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
  if (isTyped || dialog.open || !keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!Object.hasOwn(actions, event.key)) return;
  event.preventDefault();
  actions[event.key]();
});

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
