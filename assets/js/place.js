// Where a reader is in an article: how much lies behind them, under which heading they are, and where they stopped
// when they were here before. That is kept in this browser only.

import { keep, recall } from "./kept.js";
import { button } from "./made.js";
import { say } from "./words.js";

const article = document.querySelector(".article");
const prose = article.querySelector(".prose");
const links = [...document.querySelectorAll(".contents a")];
const headings = links.map((link) => document.getElementById(link.hash.slice(1)));
const paragraphs = [...prose.querySelectorAll("[id^='p-']")];
const KEPT = 100; // articles
const KEY = "places";
const home = new URL("../../", import.meta.url).pathname;
const name = location.pathname.slice(home.length);

let waiting;
addEventListener("scroll", () => (waiting ??= requestAnimationFrame(look)), { passive: true });
addEventListener("resize", look);
addEventListener("pagehide", remember);
addEventListener("visibilitychange", () => document.hidden && remember());
look();
offer();

/** Nothing at the head of the page, all when the text's end has come into the window. */
function read() {
  const way = prose.getBoundingClientRect().bottom + scrollY - innerHeight;
  return way <= 0 ? 0 : Math.min(1, Math.max(0, scrollY / way));
}

function look() {
  waiting = undefined;
  article.style.setProperty("--read", read());
  const at = headings.findLastIndex((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
  document.querySelector(".contents [aria-current]")?.removeAttribute("aria-current");
  links[at]?.setAttribute("aria-current", "true");
}

/** Keep the first paragraph in the window, while the reader is neither at the beginning nor at the end. */
function remember() {
  const { [name]: old, ...others } = recall(KEY, {});
  const done = read();
  const first = paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > 0);
  if (done < 0.05 && old) return;
  const mine = first && done > 0.05 && done < 0.95 ? { [name]: first.id } : {};
  keep(KEY, Object.fromEntries(Object.entries({ ...others, ...mine }).slice(-KEPT)));
}

function offer() {
  const paragraph = document.getElementById(recall(KEY, {})[name]);
  if (!paragraph || location.hash || location.search || scrollY > innerHeight / 2) return;
  const resume = button(say("article.resume"), () => {
    resume.remove();
    paragraph.scrollIntoView();
  }, "resume");
  addEventListener("scroll", () => scrollY > innerHeight && resume.remove(), { passive: true });
  article.append(resume);
}
