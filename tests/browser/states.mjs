// Every state that a layout must hold in, and a dataset whose texts are long.
import { readFileSync } from "node:fs";
import { expect, views } from "./support.mjs";

const draft = (id, texts, more = {}) =>
  JSON.stringify({ format: 1, kind: "commitment", id, revision: 1, saved_at: 1_790_000_000_000, app_version: "0.1.0", texts, ...more });
const long = "Ministère des Relations internationales et de la Francophonie, ".repeat(4).trim();
const drafts = {
  "engagements/draft/aaa": draft("aaa", { "partner/name/fr": "Islande" }),
  "engagements/draft/bbb": draft("bbb", { "partner/name/fr": long, "title/fr": "Rindfleischetikettierung".repeat(6), signed: "2016-09-13" }),
  "engagements/draft/ccc": "{cut",
};

/** The states: each has an address, the page it is of, stored values that it needs, and what is pressed there first. */
export const states = Object.entries({
  ...Object.fromEntries(Object.entries(views).map(([name, address]) => [name, { address }])),
  "register, all rows": { address: "" },
  "register, ticked": { address: "?id=cuba-2016,kyoto-2016,maharashtra-2019,pays-basque-2017" },
  "a search with its reason": { address: "?q=louisiane" },
  "a search with a typo": { address: "?q=louisianne" },
  "no result": { address: "?convention=yes&region=americas" },
  "no result, many filters": { address: "?convention=yes&region=americas&q=accord&scope=sectoral&type=joint-statement" },
  "a record of a period": { address: "?view=record&id=louisiane-2016-2020" },
  "compare of four": { address: "?view=compare&id=cuba-2016,louisiane-2016-2020,kyoto-2016,pays-basque-2017" },
  "nothing to compare": { address: "?view=compare" },
  "matrix by partner": { address: "?view=matrix", press: ".segmented button:nth-child(2)" },
  "map, filters open": { address: "?view=map", press: ".filters" },
  "files": { address: "", press: "#download" },
  "citation": { address: "", press: "#cite" },
  "drafts with rows": { address: "?view=drafts", stored: drafts },
  "an old draft": { address: "?view=draft&id=bbb", stored: drafts },
  "a slide of a record": { address: "?view=audience&slide=5" },
  "a slide of the map": { address: "?view=audience&slide=2" },
  "a slide of the timeline": { address: "?view=audience&slide=3" },
  "a slide of the table": { address: "?view=audience&slide=40" },
  "frame": { page: "embed.html", address: "" },
  "frame, dark, with search": { page: "embed.html", address: "?theme=dark&search=on&region=europe" },
  "frame, no result": { page: "embed.html", address: "?convention=yes&region=americas" },
  "frame, map": { page: "embed.html", address: "?view=map" },
  "frame, timeline": { page: "embed.html", address: "?view=timeline" },
  "frame, matrix": { page: "embed.html", address: "?view=matrix" },
  "frame, record": { page: "embed.html", address: "?view=record&id=pays-basque-2017" },
  "frame, compare": { page: "embed.html", address: "?view=compare&id=cuba-2016,louisiane-2016-2020" },
}).map(([name, state]) => ({ page: "", stored: {}, ...state, name }));

/** The page in a state. */
export async function reach(page, { page: of, address, stored, press }, lang) {
  if (Object.keys(stored).length > 0)
    await page.addInitScript((stored) => Object.entries(stored).forEach(([key, value]) => localStorage.setItem(key, value)), stored);
  await page.goto(`./${of}${address}${address ? "&" : "?"}lang=${lang}`);
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
  await expect(page.locator("main .waiting, main .failure")).toHaveCount(0);
  if (press) await page.locator(press).first().click();
}

/** The bundled data with the longest title, name and values four times as long: in words, and as one word. */
export function longTexts() {
  const data = JSON.parse(readFileSync("dist/data/commitments.json", "utf8"));
  const stretch = (text, parts) => (text ? Object.fromEntries(Object.entries(text).map(([lang, words]) => [lang, words && parts(words)])) : text);
  const inWords = (words) => Array(4).fill(words).join(" ");
  const asOne = (words) => Array(4).fill(words.replaceAll(/\s/g, "")).join("");
  const longest = (of) => data.commitments.reduce((a, b) => (of(b).length > of(a).length ? b : a));
  const lengthen = (one, parts) => {
    for (const key of ["name", "in_text", "state", "seat"]) if (one.partner[key]?.fr) one.partner[key] = { ...one.partner[key], ...stretch({ fr: one.partner[key].fr, en: one.partner[key].en }, parts) };
    for (const key of ["title", "place", "instrument_term"]) one[key] = stretch(one[key], parts);
    for (const key of ["signatories", "content"]) one[key] = one[key]?.map((text) => stretch(text, parts)) ?? one[key];
    for (const activity of one.activities ?? []) activity.text = stretch(activity.text, parts);
    for (const source of one.sources) source.label = stretch(source.label, parts);
  };
  const ones = ["cuba-2016", "pays-basque-2017"].map((id) => data.commitments.find((one) => one.id === id));
  ones.push(longest((one) => one.title.fr), longest((one) => one.partner.name.fr), longest((one) => one.partner.state?.fr ?? ""));
  [...new Set(ones)].forEach((one, place) => lengthen(one, place % 2 ? asOne : inWords));
  return JSON.stringify(data);
}
