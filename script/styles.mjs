// What the style sheets promise, counted. `node script/styles.mjs`, of `script/check`, fails when a bound is passed.
//
// - Colours are in tokens.css, and so are the scales of type and of space; a size or a distance outside them (a line height of its own, 2 px) is counted.
// - A rule begins with the name (class or id) that it is about, and that name begins rules of one sheet only: whoever looks for it finds
//   one place. What is inside, such as `.actions` of a record, is nested below it.
// - Each name is one that the page, or a script of it, gives to an element.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

// Lines: 5,000, and what reading a file of the reader's own needs.
const bounds = { "lines": 5080, "colours outside tokens.css": 0, "sizes of type outside tokens.css": 32, "distances outside tokens.css": 147, "names that begin rules of several sheets": 0, "names that no source file names": 0, "tokens that no rule uses": 0 };

// base.css has two lists across all sheets: what keeps a line where colours are the reader's, and what is not on paper.
const acrossSheets = ["base.css"];
// Names that code puts together: `of-2`, `of-3`, `of-4`, by how many are compared.
const composed = [/^of-\d$/];
// The ids of what is read in the second language before the page is alive, which the same code writes.
const otherLanguage = /^en-/;

const folder = new URL("../public/style/", import.meta.url);
const sheets = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
const parsed = sheets.map(({ name, text }) => ({ name, ...parse(text.replace(/\/\*[^]*?\*\//g, "")) }));

const colour = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(|\b(?:black|white|red|green|blue|gray|grey)\b/gi;
const isToken = ({ name }) => name === "tokens.css";
const outside = parsed.filter((sheet) => !isToken(sheet)).flatMap(({ name, declarations }) => declarations.flatMap((declaration) => (declaration.replace(/^[^:]*:/, "").match(colour) ?? []).map((found) => `${name}: ${found}`)));
const sizes = parsed.filter((sheet) => !isToken(sheet)).flatMap(({ declarations }) => declarations.filter((declaration) => /^(font|font-size)\s*:.*\dpx/.test(declaration)));
const distances = parsed.filter((sheet) => !isToken(sheet)).flatMap(({ declarations }) => declarations.filter((declaration) => /^(gap|(row|column)-gap|(padding|margin)[a-z-]*)\s*:.*\dpx/.test(declaration)));

const beginnings = new Map();
for (const { name, selectors } of parsed.filter(({ name }) => !acrossSheets.includes(name)))
  for (const first of selectors.flatMap(firstNames)) beginnings.set(first, (beginnings.get(first) ?? new Set()).add(name));
const scattered = [...beginnings].filter(([, places]) => places.size > 1).map(([first, places]) => `${first}: ${[...places].join(", ")}`);

const words = new Set(sources().flatMap((text) => [...text.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].flatMap(([, literal]) => literal.split(/[^\w-]+/))));
const named = new Set(parsed.flatMap(({ selectors, nested }) => [...selectors, ...nested].flatMap(namesOf)));
const unknown = [...named].filter((name) => !words.has(name.slice(1).replace(otherLanguage, "")) && !composed.some((pattern) => pattern.test(name.slice(1))));
const everything = sheets.map(({ text }) => text).join("");
const idle = parsed.filter(isToken).flatMap(({ declarations }) => declarations.map((declaration) => declaration.split(":")[0].trim())).filter((name) => name.startsWith("--") && !everything.includes(`var(${name})`));

const counts = {
  "lines": sheets.reduce((sum, { text }) => sum + text.split("\n").length - 1, 0),
  "colours outside tokens.css": outside.length,
  "sizes of type outside tokens.css": sizes.length,
  "distances outside tokens.css": distances.length,
  "names that begin rules of several sheets": scattered.length,
  "names that no source file names": unknown.length,
  "tokens that no rule uses": idle.length,
};
for (const line of [...outside, ...scattered, ...unknown, ...idle]) console.log(`  ${line}`);
console.log(`${sheets.length} sheets, ${named.size} names. ${Object.entries(counts).map(([what, count]) => `${what}: ${count} (at most ${bounds[what]})`).join("; ")}.`);
if (Object.entries(counts).some(([what, count]) => count > bounds[what])) process.exitCode = 1;

/** The selectors of the outermost rules, those nested in them, and all declarations. */
function parse(text) {
  const [selectors, nested, declarations, open] = [[], [], [], []];
  for (const [, words, end] of text.matchAll(/([^{};]*)([{};])/g)) {
    const word = words.trim();
    if (end === "{") {
      const isRule = !word.startsWith("@");
      if (isRule) (open.includes(true) ? nested : selectors).push(word);
      open.push(isRule);
    } else {
      if (word.includes(":")) declarations.push(word);
      if (end === "}") open.pop();
    }
  }
  return { selectors, nested, declarations };
}

/** The classes and ids of a selector. */
function namesOf(selector) {
  return selector.replace(/\[[^\]]*\]/g, "").match(/[.#][a-z][\w-]*/gi) ?? [];
}

/** The first name of each selector of a list. */
function firstNames(list) {
  return parts(list).flatMap((selector) => {
    const group = /^[^.#(]*:is\(([^)]*)\)/.exec(selector);
    return group ? firstNames(group[1]) : namesOf(selector).slice(0, 1);
  });
}

/** A list at its commas, but not at those in brackets. */
function parts(list) {
  return list.split(/,(?![^(]*\))/).map((selector) => selector.trim());
}

/** What gives names to elements. */
function sources() {
  const paths = execFileSync("git", ["ls-files", "src", "public/*.js", "index.html"], { encoding: "utf8" }).trim().split("\n");
  return paths.map((path) => readFileSync(path, "utf8"));
}
