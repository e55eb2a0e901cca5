// Pictures of every view, named as the design names them: what there is to see beside what was meant.
// `script/screenshots record dark` takes only those whose name holds one of the words.
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { browserArguments, browserPath } from "./browser.mjs";
import { serve } from "./serve.mjs";

const example = "region=europe&period=2000-2009,2010-2019,2020-";
const record = "view=record&id=pays-basque-2017";
const compared = "view=compare&id=flandre-2016-2020,pays-basque-2017,pays-de-galles-2020";
const meeting = `view=present&${example}`;
const projector = { width: 1024, height: 768, whole: false };

// `key` is pressed, `press` is the name of a button, in the language of the picture; `block` a file that does not arrive; `then` what is done before.
const pictures = [
  { name: "register", query: example },
  { name: "register", query: example, width: 768 },
  { name: "register", query: example, width: 360 },
  { name: "register-360-filters", query: example, width: 360, press: /^Filtres/, whole: false },
  { name: "register-dark", query: example, scheme: "dark" },
  { name: "register-en", query: example, lang: "en" },
  { name: "register-en", query: example, lang: "en", width: 360 },
  { name: "register-empty", query: "region=africa-middle-east&convention=yes&type=joint-statement" },
  { name: "register-all", query: "" },
  { name: "search", query: "q=cymru" },
  { name: "search-typo", query: "q=louisianne" },
  { name: "search-en", query: "q=cymru", lang: "en" },
  { name: "cite", query: example, press: "Citer", whole: false },
  { name: "download", query: example, press: "Télécharger", whole: false },
  { name: "record", query: record },
  { name: "record", query: record, width: 360 },
  { name: "record-dark", query: record, scheme: "dark" },
  { name: "record-en", query: record, lang: "en" },
  { name: "compare", query: compared },
  { name: "compare", query: compared, width: 360 },
  { name: "compare-en-dark", query: compared, lang: "en", scheme: "dark" },
  { name: "map", query: "view=map" },
  { name: "map", query: "view=map", width: 768 },
  { name: "map", query: "view=map", width: 360 },
  { name: "map-dark", query: "view=map", scheme: "dark" },
  { name: "map-en", query: "view=map", lang: "en" },
  { name: "timeline", query: "view=timeline" },
  { name: "timeline", query: "view=timeline", width: 768 },
  { name: "timeline", query: "view=timeline", width: 360 },
  { name: "timeline-en-dark", query: "view=timeline&period=2000-", lang: "en", scheme: "dark" },
  { name: "matrix", query: "view=matrix" },
  { name: "matrix", query: "view=matrix", width: 768 },
  { name: "matrix", query: "view=matrix", width: 360 },
  { name: "matrix-en-dark", query: "view=matrix", lang: "en", scheme: "dark" },
  { name: "matrix-partners", query: "view=matrix", press: /^Partenaires/ },
  { name: "print-map", query: "view=map", media: "print" },
  { name: "print-timeline", query: "view=timeline", media: "print" },
  { name: "map-filters", query: `view=map&${example}`, press: "Filtres" },
  { name: "editor", query: "view=draft&id=louisiane-2016-2020", then: editing },
  { name: "editor", query: "view=draft&id=louisiane-2016-2020", width: 768, then: editing },
  { name: "editor", query: "view=draft&id=louisiane-2016-2020", width: 360, then: editing },
  { name: "editor-dark-en", query: "view=draft&id=louisiane-2016-2020", lang: "en", scheme: "dark", then: editing },
  { name: "draft-compare", query: "view=draft&id=louisiane-2016-2020", then: comparing },
  { name: "draft-compare", query: "view=draft&id=louisiane-2016-2020", width: 360, then: comparing },
  { name: "draft-conflict", query: "view=draft&id=new", then: conflicting },
  { name: "about", query: "view=about" },
  { name: "about", query: "view=about", width: 360 },
  { name: "about-en", query: "view=about", lang: "en" },
  { name: "embed-600x500", file: "embed.html", query: example, width: 600, height: 500, whole: false },
  { name: "embed-600x500-en-dark", file: "embed.html", query: `${example}&theme=dark`, lang: "en", width: 600, height: 500, whole: false },
  { name: "embed", file: "embed.html", query: example, width: 360 },
  { name: "embed-dialog", query: example, press: "Intégrer", whole: false },
  { name: "embed-dialog", query: example, width: 360, whole: false, then: embedding },
  { name: "embed-dialog-en-dark", query: example, press: "Embed", lang: "en", scheme: "dark", whole: false },
  { name: "menu", query: "", width: 360, press: "Menu", whole: false },
  { name: "present-1024x768", query: meeting, ...projector },
  { name: "present-en-1024x768", query: meeting, lang: "en", ...projector },
  { name: "present-map-1024x768", query: `${meeting}&slide=2`, ...projector },
  { name: "present-timeline-1024x768", query: `${meeting}&slide=3`, ...projector },
  { name: "present-slide-1024x768", query: `${meeting}&slide=6`, ...projector },
  { name: "present-slide-en-1024x768", query: `${meeting}&slide=6`, lang: "en", ...projector },
  { name: "present-list-1024x768", query: `${meeting}&slide=14`, ...projector },
  { name: "present-overview-1024x768", query: `${meeting}&slide=6`, key: "o", ...projector },
  { name: "present-slide-800x600", query: `${meeting}&slide=9`, width: 800, height: 600, whole: false },
  { name: "present-dark-1440", query: `${meeting}&slide=6`, scheme: "dark", whole: false },
  { name: "present-360", query: `${meeting}&slide=6`, width: 360, whole: false },
  { name: "present-presenter-1440", query: `${meeting}&slide=6`, press: "Fenêtre du public", whole: false },
  { name: "drafts", query: "view=drafts", drafts: true },
  { name: "drafts", query: "view=drafts", drafts: true, width: 768 },
  { name: "drafts", query: "view=drafts", drafts: true, width: 360 },
  { name: "drafts-en-dark", query: "view=drafts", drafts: true, lang: "en", scheme: "dark" },
  { name: "erase-dialog", query: "view=drafts", drafts: true, press: "Effacer de cet ordinateur", whole: false },
  { name: "start-failed", query: "", block: "**/commitments.json" },
  { name: "wasm-failed", query: "", block: "**/*.wasm" },
  { name: "print-register", query: example, media: "print" },
  { name: "print-record-en", query: record, lang: "en", media: "print" },
];

/** Opens a section of the form, as a window of its width does. */
async function turnTo(page, place) {
  const picker = page.locator(".picker");
  if (await picker.isVisible()) await picker.selectOption(String(place - 1));
  else await page.locator(".sections li button").nth(place - 1).click();
}

/** The draft of the design: a date and a place are found, the English title is missing. */
async function editing(page) {
  const narrow = await page.locator(".column-tabs").isVisible();
  await turnTo(page, 3);
  await page.locator("[id='f-date']").fill("2017-07");
  await page.locator("[id='f-place/fr']").fill("Québec");
  await turnTo(page, 2);
  if (!narrow) await page.locator("[id='f-title/en']").fill("");
  await page.locator("[data-draft-state=saved]").waitFor();
}

async function embedding(page) {
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Intégrer" }).click();
  await page.waitForLoadState("networkidle");
}

async function comparing(page) {
  await editing(page);
  await page.locator(".draft-head .actions button").nth(2).click();
}

/** What another tab wrote in the same field. */
async function conflicting(page) {
  await page.locator("[id='f-partner/name/fr']").fill("Islande");
  await page.locator("[data-draft-state=saved]").waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator("[id='f-partner/name/fr']").fill("République d’Islande");
  await page.locator("[id='f-partner/name/fr']").fill("Islande et Groenland");
  await page.locator("[data-draft-state=conflict]").waitFor();
}

const words = process.argv.slice(2);
const folder = "screenshots";
mkdirSync(folder, { recursive: true });
const site = await serve();
const browser = await chromium.launch({ executablePath: browserPath(), args: browserArguments });
let missed = 0;

for (const picture of pictures) {
  const name = fileName(picture);
  if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
  try {
    await take(picture, `${folder}/${name}`);
    console.log(`${folder}/${name}.png`);
  } catch (error) {
    missed += 1;
    console.error(`${name}: ${error.message.split("\n")[0]}`);
  }
}
await browser.close();
await site.close();
process.exitCode = missed ? 1 : 0;

function fileName({ name, width = 1440 }) {
  return /-\d+/.test(name) || name.startsWith("print") ? name : `${name}-${width}`;
}

async function take(picture, path) {
  const { file = "", query, lang = "fr", width = 1440, height = width > 700 ? 900 : 740, scheme = "light", media = "screen" } = picture;
  const { press, key, then, block, drafts, whole = true } = picture;
  const context = await browser.newContext({
    locale: `${lang}-CA`,
    colorScheme: scheme,
    reducedMotion: "reduce",
    viewport: { width, height },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  if (block) await page.route(block, (route) => route.abort());
  if (drafts) await page.addInitScript(putDrafts);
  await page.goto(`${site.url}${file}?${query}`);
  await page.locator(`html[data-app=${block ? "failed" : "ready"}]`).waitFor();
  if (key) await page.keyboard.press(key);
  // Some buttons come with the pointer.
  if (press) await page.mouse.move(width / 2, 300);
  if (press) await page.getByRole("button", { name: press }).first().click();
  if (press) await page.waitForLoadState("networkidle");
  if (then) await then(page);
  if (media === "print") {
    await page.waitForFunction(() => document.getElementById("sheet-handout")?.sheet).catch(() => {});
    await page.pdf({ path: `${path}.pdf`, format: "Letter", preferCSSPageSize: true });
    // As wide as a sheet without its margins.
    await page.setViewportSize({ width: 720, height: 960 });
    await page.emulateMedia({ media });
  }
  await page.screenshot({ path: `${path}.png`, fullPage: whole });
  await context.close();
}

// Drafts as a browser holds them, one of them cut short.
function putDrafts() {
  const put = (id, days, texts) => {
    const saved_at = Date.now() - days * 86_400_000;
    const draft = { format: 1, kind: "commitment", id, revision: 3, saved_at, app_version: "0.1.0", texts };
    localStorage.setItem(`engagements/draft/${id}`, JSON.stringify(draft));
  };
  put("a1", 0, { "partner/name/fr": "British Council", "instrument_term/fr": "programme d’échanges culturels" });
  put("b2", 2, { "partner/name/fr": "Flandre", "title/fr": { text: "Déclaration", others: { "Déclaration commune": 5 } } });
  localStorage.setItem("engagements/draft/c3", '{"format":1,"saved_at":1793707200000,"texts":{"title/fr":"Décl');
}
