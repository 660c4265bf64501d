// A note and its words find each other. On a wide page one note at a time is active: `margin.js` brings it level
// with its words. On a narrow one a note opens in its place. A reader may hide all notes.

import { keep } from "./kept.js";
import { say } from "./words.js";

const root = document.documentElement;
const margin = matchMedia("(min-width: 66em)");
const control = document.querySelector(".notes-switch");
const REST = { words: 100, note: 300 }; // milliseconds that the pointer rests before it makes a note active

let active = null;
let timer;
let pointer = "";

addEventListener("pointerover", hover);
addEventListener("pointermove", (event) => (pointer = placeOf(event)));
addEventListener("focusin", ({ target }) => {
  light(target);
  if (margin.matches && target.matches(":focus-visible") && noteOf(target)) activate(noteOf(target));
});
addEventListener("focusout", () => light(null));
addEventListener("click", press);
addEventListener("keydown", (event) => event.key === "Escape" && margin.matches && leave());
addEventListener("hashchange", follow);
control?.addEventListener("click", () => {
  root.dataset.notes = root.dataset.notes === "hidden" ? "shown" : "hidden";
  keep("notes", root.dataset.notes);
  label();
  tell();
});
label();
follow();

/** The id of the note that an element is or belongs to. */
function noteOf(element) {
  return element?.closest?.(".prose [data-note]")?.dataset.note;
}

function partsOf(id) {
  return document.querySelectorAll(`.prose [data-note="${CSS.escape(id)}"]`);
}

function light(element) {
  const id = element?.closest?.("[data-note]")?.dataset.note;
  for (const lit of document.querySelectorAll(".lit")) lit.classList.toggle("lit", lit.dataset.note === id);
  if (id) for (const part of partsOf(id)) part.classList.add("lit");
}

/** What slides or scrolls under a pointer at rest has not been pointed at. */
function hover(event) {
  clearTimeout(timer);
  if (event.pointerType === "touch" || placeOf(event) === pointer) return;
  light(event.target);
  const id = margin.matches && noteOf(event.target);
  if (!id || id === active) return;
  timer = setTimeout(() => activate(id), event.target.closest(".note") ? REST.note : REST.words);
}

function placeOf({ clientX, clientY }) {
  return `${clientX} ${clientY}`;
}

function press(event) {
  const id = noteOf(event.target);
  const link = event.target.closest("a[href]");
  if (!id) {
    if (margin.matches && !event.target.closest("a, button") && getSelection().isCollapsed) leave();
    return;
  }
  if (link?.matches(".note-number")) return goBack(event, id);
  if (link && !link.matches(".number")) return;
  if (!margin.matches) return toggle(event, id);
  if (link) event.preventDefault();
  if (event.target.closest(".note-more") && id === active) return leave();
  activate(id);
  if (link && event.detail === 0) noteBy(id).focus({ preventScroll: true }); // pressed by a key
}

function noteBy(id) {
  return document.getElementById(`note-${id}`);
}

function activate(id) {
  clearTimeout(timer);
  if (id === active && (!id || noteBy(id)?.matches(".active"))) return;
  active = id;
  for (const old of document.querySelectorAll(".prose .active")) old.classList.remove("active");
  if (id) for (const part of partsOf(id)) part.classList.add("active");
  tell();
}

function leave() {
  activate(null);
}

/** From a note to the number behind its words. */
function goBack(event, id) {
  const number = document.querySelector(`.number[data-note="${CSS.escape(id)}"]`);
  if (!margin.matches || !number) return;
  event.preventDefault();
  number.focus();
}

/** Open or close a note in its place. One that the address points at is closed by its words' address. */
function toggle(event, id) {
  if (event.target.closest(".note") || !getSelection().isCollapsed) return;
  const [note, number] = [noteBy(id), document.querySelector(`.number[data-note="${CSS.escape(id)}"]`)];
  if (note.matches(":target")) {
    number.hash = `#words-${id}`;
    setTimeout(() => (number.hash = `#${note.id}`));
    if (!event.target.closest(".number")) location.hash = number.hash;
    return;
  }
  event.preventDefault();
  number.setAttribute("aria-expanded", note.classList.toggle("open"));
}

/** The note that the address points at, or whose words it does, is the active one. */
function follow() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const id = target && noteOf(target);
  if (id && margin.matches) activate(id);
}

function tell() {
  document.dispatchEvent(new Event("notes"));
}

function label() {
  if (control) control.textContent = say(root.dataset.notes === "hidden" ? "article.show_notes" : "article.hide_notes");
}
