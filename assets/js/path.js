// Remember the step of a reading path that was opened last, in this browser only, and mark it on the path's page.

import { keep, recall } from "./kept.js";
import { element } from "./made.js";
import { say } from "./words.js";

for (const { dataset } of document.querySelectorAll("nav.path")) keep(`path:${dataset.path}`, dataset.step);

const steps = document.querySelector(".path-steps");
const last = steps && recall(`path:${steps.dataset.path}`);
const link = steps?.children[last - 1]?.querySelector("a.entry-title");
link?.parentElement.querySelector(".facts").append(element("span", { textContent: say("path.stopped") }));
