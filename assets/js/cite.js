// Words that a reader marks in a text can be cited: the button under them copies the words, the citation
// and an address that leads to them.

const prose = document.querySelector(".prose");
const citation = document.querySelector(".citation");
const button = Object.assign(document.createElement("button"), {
  type: "button",
  className: "cite-passage",
  hidden: true,
});
const LONGEST = 300; // code units of words that the address gives whole

if (prose && citation) {
  document.querySelector("main").append(button);
  let waiting;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(offer, 200);
  });
  button.addEventListener("click", copy);
}

function marked() {
  const selection = getSelection();
  const range = selection.rangeCount ? selection.getRangeAt(0) : null;
  const isIn = range && prose.contains(range.commonAncestorContainer);
  const words = isIn ? selection.toString().replace(/\s+/g, " ").trim() : "";
  return words ? { words, range } : null;
}

function offer() {
  const passage = marked();
  button.hidden = !passage;
  if (!passage) return;
  button.textContent = "Cite this passage";
  const box = passage.range.getBoundingClientRect();
  const left = Math.min(box.left, document.documentElement.clientWidth - button.offsetWidth - 8);
  button.style.top = `${box.bottom + scrollY + 6}px`;
  button.style.left = `${Math.max(8, left)}px`;
}

async function copy() {
  const passage = marked();
  if (!passage) return;
  const text = `“${passage.words}” ${citation.textContent.trim()} ${address(passage)}`;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    button.textContent = "Could not be copied";
  }
}

/** The page's permalink with a text fragment, and the paragraph's id for browsers that know no such thing. */
function address({ words, range }) {
  const canonical = document.querySelector("link[rel=canonical]").href;
  const start = range.startContainer;
  const paragraph = (start.nodeType === 1 ? start : start.parentElement).closest("[id^='p-']");
  return `${canonical}#${paragraph?.id ?? ""}:~:text=${directive(words)}`;
}

function directive(words) {
  if (words.length <= LONGEST) return encode(words);
  const all = words.split(" ");
  return `${encode(all.slice(0, 6).join(" "))},${encode(all.slice(-6).join(" "))}`;
}

/** A hyphen and a comma have a meaning of their own in a text fragment. */
function encode(words) {
  return encodeURIComponent(words).replaceAll("-", "%2D");
}
