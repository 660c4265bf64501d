// The words of a text letter by letter, each with its place, to find words among them.

export const OURS = ".note, .number, .permalink, .notes-ways"; // what is not the article's
export const BLOCKS = "p, li, h2, h3, h4, h5, h6, blockquote, pre, td, th, dt, dd";

/** Every UTF-16 unit of an element's words, white space folded, one space between blocks; nothing of what is left out. */
export function lettersOf(element, leftOut = "none") {
  const letters = [];
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node.nodeType === 1 && node.matches(leftOut) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    const units = node.nodeType === 3 ? node.data : node.matches(BLOCKS) ? " " : "";
    for (let offset = 0; offset < units.length; offset++) {
      const letter = /\s/.test(units[offset]) ? " " : units[offset];
      if (letter !== " " || (letters.length && letters.at(-1).letter !== " ")) letters.push({ letter, node, offset });
    }
  }
  return letters;
}

/** From the first of some letters to the last. */
export function rangeOf(letters) {
  const [first, last] = [letters[0], letters.at(-1)];
  const range = new Range();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}
