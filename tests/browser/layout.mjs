// What is wrong with the layout of a page, found in the page itself: one call looks at everything that is visible.

/** Texts that may be cut, each in words elsewhere: the first lines of a file, the caption of a thumbnail, thumbnails themselves. */
const mayBeCut = "input, .sample, .caption, .thumbnail, .drawing, .facets";

/**
 * Every fault of the page at its present width, one line each: wider than the window, beyond its edge or its column, cut,
 * over another text, and a date, number or mark broken over two lines; a word, too, where the texts have words (`hasWords`).
 * Without `isStrict` only what loses something: wider than the window, cut, over another text.
 */
export function layoutFaults(page, { hasWords = true, isStrict = true } = {}) {
  return page.evaluate(look, { mayBeCut, hasWords, isStrict });
}

async function look({ mayBeCut, hasWords, isStrict }) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // What follows the width draws in the first frame, and what that moves is in place in the second.
  await frame();
  await frame();
  const faults = new Set();
  const root = document.documentElement;
  const styles = new Map();
  const boxes = new Map();
  const styleOf = (element) => styles.get(element) ?? styles.set(element, getComputedStyle(element)).get(element);
  const boxOf = (element) => boxes.get(element) ?? boxes.set(element, element.getBoundingClientRect()).get(element);
  const clips = (element) => element !== document.body && element !== root && styleOf(element).overflowX !== "visible";
  const scrolls = (element) => /auto|scroll/.test(styleOf(element).overflowX);
  const isClipped = (element) => {
    for (let up = element; up; up = up.parentElement) if (styleOf(up).clipPath === "inset(50%)") return true;
    return false;
  };
  const isHidden = (element) =>
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest(".visually-hidden, .skip, [inert]") || isClipped(element);
  const name = (element) => {
    const classes = [...element.classList].map((each) => `.${each}`).join("");
    return element.localName + (element.id ? `#${element.id}` : classes);
  };
  const where = (element) => (element.parentElement ? `${name(element.parentElement)} > ${name(element)}` : name(element));
  const short = (text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

  if (root.scrollWidth > innerWidth) faults.add(`the page is ${root.scrollWidth - innerWidth} px wider than its window`);

  // Top down: what stands in a scroll box or a drawing may lie beyond the window; the box itself may not.
  const walk = (element, isInside) => {
    if (isHidden(element)) return;
    const box = boxOf(element);
    if (!isInside && box.width && (box.right > innerWidth + 0.5 || box.left < -0.5))
      faults.add(`${where(element)} lies beyond the window: ${Math.round(box.left)} to ${Math.round(box.right)}`);
    if (clips(element) && !scrolls(element) && element.clientWidth > 1 && !element.matches(mayBeCut)) {
      if (element.scrollWidth > element.clientWidth + 1) faults.add(`${where(element)} is cut at its side`);
      if (styleOf(element).overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1) faults.add(`${where(element)} is cut below`);
    }
    if (element instanceof SVGElement) return;
    for (const child of element.children) walk(child, isInside || clips(element));
  };
  walk(document.body, false);

  // Texts, line by line, each as high as its letters: what is above and below them may overlap.
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!node.data.trim() || !parent || isHidden(parent) || /^(script|style|option|textarea|title)$/.test(parent.localName)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const style = styleOf(parent);
    const isUpright = style.writingMode !== "horizontal-tb";
    const size = parseFloat(style.fontSize) * (parent instanceof SVGElement ? (parent.getScreenCTM()?.d ?? 1) : 1);
    let lines = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    let [left, top, right, bottom] = [-Infinity, -Infinity, Infinity, Infinity];
    let layer = null;
    for (let up = parent; up && up !== root; up = up.parentElement) {
      if (layer === null && /sticky|fixed/.test(styleOf(up).position)) layer = up;
      if (layer === null && up.matches("dialog, .panel, #pages.open")) layer = up;
      if (up === document.body || up instanceof SVGElement || styleOf(up).overflowX === "visible") continue;
      const box = boxOf(up);
      [left, top, right, bottom] = [Math.max(left, box.left), Math.max(top, box.top), Math.min(right, box.right), Math.min(bottom, box.bottom)];
    }
    lines = lines
      .map((line) => {
        const spare = Math.max(0, ((isUpright ? line.width : line.height) - size) / 2);
        const [x, y] = isUpright ? [spare, 0] : [0, spare];
        return { left: line.left + x, right: line.right - x, top: line.top + y, bottom: line.bottom - y };
      })
      .map((line) => ({ left: Math.max(line.left, left), right: Math.min(line.right, right), top: Math.max(line.top, top), bottom: Math.min(line.bottom, bottom) }))
      .filter((line) => line.right - line.left > 1 && line.bottom - line.top > 1);
    if (!lines.length) continue;
    texts.push({ node, parent, range, lines, layer, words: node.data.trim() });
  }

  // No text over another.
  const pieces = texts.flatMap((text) => text.lines.map((line) => ({ text, ...line }))).sort((a, b) => a.top - b.top);
  pieces.forEach((one, place) => {
    for (let next = place + 1; next < pieces.length && pieces[next].top < one.bottom - 1; next += 1) {
      const other = pieces[next];
      if (other.text === one.text || other.text.layer !== one.text.layer) continue;
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - other.top;
      if (wide > 1 && high > 1) faults.add(`« ${short(one.text.words)} » and « ${short(other.text.words)} » overlap (${where(one.text.parent)}, ${where(other.text.parent)})`);
    }
  });

  if (!isStrict) return [...faults];

  // No text out of its column, save where that scrolls.
  for (const { parent, lines, words } of texts)
    for (let up = parent; up && up !== document.body; up = up.parentElement) {
      const { display, position } = styleOf(up);
      if (up instanceof SVGElement || clips(up)) break;
      if (display === "contents" || display === "inline" || display === "table-row") continue;
      const box = boxOf(up);
      const over = Math.max(...lines.map((line) => line.right)) - box.right;
      if (over > 1) faults.add(`« ${short(words)} » leaves ${where(up)} by ${Math.round(over)} px`);
      if (over > 1 || /absolute|fixed/.test(position)) break;
    }

  // A date, a number, a mark: on one line.
  const lineCount = (range) => new Set([...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top / 4))).size;
  const whole = /(?<![\p{L}\d])(\d{4}[-–]\d{4}|\d{4}-\d{2}(-\d{2})?|\d+(\u00a0\d{3})+|\d+(,\d{3})+)(?![\p{L}\d])/gu;
  for (const { node, parent } of texts) {
    if (parent.closest("svg, q, .address, code, pre")) continue;
    for (const { 0: found, index } of node.data.matchAll(whole)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + found.length);
      if (lineCount(range) > 1) faults.add(`« ${found} » is broken (${where(parent)}: ${short(node.data.trim())})`);
    }
  }
  // What its column could hold is not broken within a word.
  for (const { node, parent, lines } of hasWords ? texts : []) {
    if (lines.length < 2 || parent.closest("svg, q, .address, code, pre, .compared, .chip, .versions")) continue;
    for (const { 0: word, index } of node.data.matchAll(/[\p{L}]+/gu)) {
      if (word.length > 24) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (lineCount(range) > 1) faults.add(`« ${word} » is broken (${where(parent)})`);
    }
  }
  for (const mark of document.querySelectorAll(".mark, .off, .count, time")) {
    // A sentence beside a sign may be of several lines, and so may a reason of many words.
    if (isHidden(mark) || mark.closest(".summary") || (mark.matches(".off") && mark.textContent.length > 30)) continue;
    const tops = texts.filter(({ node }) => mark.contains(node)).flatMap(({ lines }) => lines.map(({ top }) => top));
    if (tops.length && Math.max(...tops) - Math.min(...tops) > 8) faults.add(`${where(mark)} « ${short(mark.textContent)} » is broken`);
  }

  // A value stands beside its label, never below it.
  for (const label of document.querySelectorAll("td > .label")) {
    if (isHidden(label)) continue;
    const edge = boxOf(label).right;
    for (const { node, lines, words } of texts)
      if (label.parentElement.contains(node) && !label.contains(node) && lines.some(({ left, top }) => left < edge - 1 && top > boxOf(label).bottom - 4))
        faults.add(`« ${short(words)} » stands below its label « ${label.textContent} »`);
  }

  // The line of the Convention runs through no name.
  for (const line of document.querySelectorAll("path.adoption")) {
    if (isHidden(line)) continue;
    const { left: x, top: from, bottom: to } = boxOf(line);
    for (const { parent, lines, words } of texts)
      if (line.closest("svg") === parent.closest("svg") && !parent.matches(".adoption") && lines.some(({ left, right, top, bottom }) => left < x - 1 && right > x + 1 && top < to && bottom > from))
        faults.add(`the line of the Convention runs through « ${short(words)} »`);
  }
  return [...faults];
}
