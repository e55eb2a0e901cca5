// The functions of a wasm in an order in which they compress well: each after the one that it is most like.
import { functionBodies, withFunctionNames } from "./wasm-sections.mjs";

// How many bytes make a mark by which functions are alike: an instruction or two.
const MARK_LENGTH = 4;

/** Names each function by its place in that order, for `wasm-opt --reorder-functions-by-name`. */
export function namedByLikeness(wasm) {
  const { bodies, imported } = functionBodies(wasm);
  const names = new Array(imported).fill("");
  byLikeness(bodies.map(marksOf)).forEach((index, place) => (names[imported + index] = String(place).padStart(6, "0")));
  return withFunctionNames(wasm, names);
}

function marksOf(body) {
  const marks = new Set();
  for (let at = 0; at + MARK_LENGTH <= body.length; at += 1) marks.add(body.readUInt32LE(at));
  return marks;
}

// From the first on, next comes the function of whose marks the largest share is in the one before, rare marks counting more.
function byLikeness(functions) {
  const holders = new Map();
  for (const [index, marks] of functions.entries()) {
    for (const mark of marks) {
      if (!holders.has(mark)) holders.set(mark, []);
      holders.get(mark).push(index);
    }
  }
  // What only one function has makes it like no other.
  const shared = functions.map(() => []);
  for (const held of holders.values()) {
    if (held.length === 1) continue;
    const mark = { held, weight: Math.log2(functions.length / held.length) };
    held.forEach((index) => shared[index].push(mark));
  }
  const weights = shared.map((marks) => marks.reduce((sum, { weight }) => sum + weight, 1));
  const remaining = new Set(functions.keys());
  const order = [];
  while (remaining.size > 0) {
    const alike = new Float64Array(functions.length);
    for (const { held, weight } of shared[order.at(-1)] ?? []) for (const index of held) alike[index] += weight;
    const shareOf = (index) => alike[index] / weights[index];
    const next = [...remaining].reduce((best, index) => (shareOf(index) > shareOf(best) ? index : best));
    remaining.delete(next);
    order.push(next);
  }
  return order;
}
