// What a style sheet says and an engine does not understand is dropped without a word: each engine is asked.
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "./support.mjs";

// What some engine may drop: another declaration beside it says the same, or the page is good without it.
const dispensable = [/^(-webkit-)?text-size-adjust:/, /^(-webkit-)?box-decoration-break:/, /^-webkit-print-color-adjust:/, /^text-wrap: pretty$/, /^overflow-clip-margin:/, /^field-sizing:/, /^forced-color-adjust:/];

/** Each declaration of the sheets once, its variables replaced by the first value that they are given. */
function declarations() {
  const folder = new URL("../../public/style/", import.meta.url);
  const text = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n").replace(/\/\*[^]*?\*\//g, "");
  const all = [...text.matchAll(/([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map(([, name, value]) => [name, value.replace("!important", "").replace(/\s+/g, " ").trim()]);
  const given = new Map(all.filter(([name]) => name.startsWith("--")).reverse());
  const resolved = (value) => (value.includes("var(") ? resolved(value.replace(/var\((--[\w-]+)\)/g, (_, name) => given.get(name) ?? "1px")) : value);
  return [...new Set(all.filter(([name]) => !name.startsWith("--")).map(([name, value]) => `${name}: ${resolved(value)}`))];
}

test("the engine understands every declaration of the style sheets", async ({ tab, site }) => {
  const all = declarations();
  expect(all.length).toBeGreaterThan(500);
  await tab.open(site);
  const dropped = await tab.evaluate((all) => all.filter((declaration) => !CSS.supports(`(${declaration})`)), all);
  expect(dropped.filter((declaration) => !dispensable.some((pattern) => pattern.test(declaration)))).toEqual([]);
});

test("what is inferred is underlined with dots", async ({ tab, site }) => {
  const line = (css) => tab.evaluate((css) => {
    const { textDecorationLine, textDecorationStyle } = getComputedStyle(document.querySelector(css));
    return `${textDecorationLine} ${textDecorationStyle}`;
  }, css);
  await tab.open(site);
  expect(await line("[data-id] .inferred")).toBe("underline dotted");
  await tab.open(`${site}?view=present&slide=6`);
  await tab.hasCount("[data-slide]", 1);
  expect(await line("[data-slide] .inferred")).toBe("underline dotted");
});
