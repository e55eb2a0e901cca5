// Pictures of every view, named as the design names them: what there is to see beside what was meant.
// `script/screenshots record dark` takes only those whose name holds one of the words.
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { browserArguments, browserPath } from "./browser.mjs";
import { serve } from "./serve.mjs";

const example = "region=europe&period=2000-2009,2010-2019,2020-";
const record = "view=record&id=pays-basque-2017";
const compared = "view=compare&id=flandre-2016-2020,pays-basque-2017,pays-de-galles-2020";
const meeting = `view=present&${example}`;
const amended = "view=draft&id=louisiane-2016-2020";

// Where a view is seen. A page: each width in both languages, in the dark once wide and once narrow, on the commonest laptops, on the
// narrowest window, and in forced colours. A slide: on a
// projector, in its one theme. Paper: the two formats.
const dark = { scheme: "dark" };
const wide = [{}, { lang: "en" }, dark];
const both = (seen) => [seen, { ...seen, lang: "en" }];
const forced = { forced: true };
const elsewhere = [{ width: 1366 }, ...both({ width: 1280 }), ...both({ width: 320 }), forced, { width: 360, ...forced }];
const page = [...wide, ...both({ width: 768 }), ...both({ width: 360 }), { width: 360, lang: "en", ...dark }, ...elsewhere];
const wall = [[1024, 768], [800, 600]].flatMap(([width, height]) => both({ width, height }));
const paper = [{ format: "Letter" }, { format: "Letter", lang: "en" }, { format: "A4" }];
const narrow = both({ width: 360 });

// `press` is the name of a button, `key` a key, `block` a file that does not arrive, `then` what is done before; of a page
// that is not `whole` only the window is taken.
const views = [
  { name: "register", query: example, seen: [...page, ...paper] },
  { name: "register-all", query: "", seen: [{}, ...paper] },
  { name: "register-empty", query: "region=africa-middle-east&convention=yes&type=joint-statement", seen: [...wide, ...narrow, paper[0]] },
  { name: "filters", query: example, seen: narrow, press: /^(Filtres|Filters)/, whole: false },
  { name: "menu", query: "", seen: [...narrow, { width: 768 }], press: "Menu", whole: false },
  { name: "search", query: "q=cymru", seen: wide },
  { name: "search-typo", query: "q=louisianne", seen: wide },
  { name: "cite", query: example, seen: wide, press: /^(Citer|Cite)$/, whole: false },
  { name: "download", query: example, seen: wide, press: /^(Télécharger|Download)$/, whole: false },
  { name: "record", query: record, seen: [...page, ...paper] },
  { name: "compare", query: compared, seen: [...page, ...paper] },
  { name: "about", query: "view=about", seen: [...page, paper[0]] },
  { name: "embed-600x500", file: "embed.html", query: example, seen: [{ width: 600, height: 500 }, { width: 600, height: 500, lang: "en" }], whole: false },
  { name: "embed-dark-600x500", file: "embed.html", query: `${example}&theme=dark`, seen: [{ width: 600, height: 500 }], whole: false },
  { name: "embed", file: "embed.html", query: example, seen: narrow },
  { name: "embed-dialog", query: example, seen: [...wide, ...narrow], then: embedding, whole: false },
  { name: "map", query: "view=map", seen: page },
  { name: "map-chosen", query: "view=map", seen: [{}, ...narrow], then: choosing },
  { name: "map-europe", query: "view=map", seen: narrow, press: /^Europe \(/ },
  { name: "map-filters", query: `view=map&${example}`, seen: wide, press: /^(Filtres|Filters)$/ },
  { name: "timeline", query: "view=timeline", seen: page },
  { name: "timeline-filters", query: `view=timeline&${example}`, seen: wide, press: /^(Filtres|Filters)$/ },
  { name: "matrix", query: "view=matrix", seen: page },
  { name: "matrix-partners", query: "view=matrix", seen: [{}, { lang: "en" }, { width: 360 }], press: /^(Partenaires|Partners)/ },
  { name: "present", query: meeting, seen: [...wall, { width: 360 }], whole: false },
  { name: "present-map", query: `${meeting}&slide=2`, seen: wall, whole: false },
  { name: "present-world", query: "view=present&slide=2", seen: wall, whole: false },
  { name: "present-timeline", query: `${meeting}&slide=3`, seen: wall, whole: false },
  { name: "present-all-years", query: "view=present&slide=3", seen: wall, whole: false },
  { name: "present-slide", query: `${meeting}&slide=6`, seen: [...wall, { width: 360 }, dark], whole: false },
  { name: "present-list", query: `${meeting}&slide=14`, seen: wall, whole: false },
  { name: "present-overview", query: `${meeting}&slide=6`, seen: [...wall, { width: 360 }], key: "o", whole: false },
  { name: "present-help", query: meeting, seen: [...wall, { width: 360 }], key: "?", whole: false },
  { name: "present-controls", query: meeting, seen: [...wall, { width: 360 }], then: stirring, whole: false },
  { name: "present-presenter", query: `${meeting}&slide=6`, seen: [...wide, wall[0]], then: leading, whole: false },
  { name: "drafts", query: "view=drafts", seen: page, drafts: true },
  { name: "erase-dialog", query: "view=drafts", seen: [{}], drafts: true, press: "Effacer de cet ordinateur", whole: false },
  { name: "editor", query: amended, seen: page, then: editing },
  { name: "draft-compare", query: amended, seen: [...wide, ...narrow], then: comparing },
  { name: "draft-conflict", query: "view=draft&id=new", seen: wide, then: conflicting },
  { name: "start-failed", query: "", seen: [...wide, ...narrow], block: "**/commitments.json" },
  { name: "wasm-failed", query: "", seen: wide, block: "**/*.wasm" },
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
  const menu = page.getByRole("button", { name: "Menu" });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole("button", { name: /^(Intégrer|Embed)/ }).click();
  await page.locator("#embed-dialog iframe").waitFor();
  await page.waitForLoadState("networkidle");
}

async function comparing(page) {
  await editing(page);
  await page.locator(".draft-head .actions button").nth(2).click();
}

/** A mark is chosen; on a narrow map it is that of several partners. */
async function choosing(page) {
  const cuba = page.locator(".marked", { has: page.locator("[aria-label*=Cuba]") });
  await cuba.locator("text").first().click();
}

/** The controls come with the pointer. */
async function stirring(page) {
  await page.mouse.move(100, 100);
  await page.mouse.move(120, 120);
  await page.locator(".controls.stirred").waitFor();
}

/** The room's picture is frozen while the presenter looks for another record. */
async function leading(page) {
  await stirring(page);
  const room = page.context().waitForEvent("page");
  await page.getByRole("button", { name: /^(Fenêtre du public|Audience window)$/ }).click();
  await (await room).locator("html[data-app=ready]").waitFor();
  await page.getByText("1024 × 768").waitFor();
  await page.getByRole("button", { name: /^(Figer|Freeze)$/ }).click();
  await page.getByRole("searchbox").fill("galles");
  await page.locator(".offered").first().waitFor();
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

for (const view of views)
  for (const seen of view.seen) {
    const name = fileName(view, seen);
    if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
    try {
      await take({ ...view, ...seen }, `${folder}/${name}`);
      console.log(`${folder}/${name}.png`);
    } catch (error) {
      missed += 1;
      console.error(`${name}: ${error.message.split("\n")[0]}`);
    }
  }
await browser.close();
await site.close();
process.exitCode = missed ? 1 : 0;

/** As the design names its pictures: `map-dark-1440`, `present-list-en-800x600`, `record-letter`. */
function fileName({ name }, { lang = "fr", scheme = "light", forced, width = 1440, height, format }) {
  const size = height ? `${width}x${height}` : width;
  return [name, lang === "fr" ? "" : lang, scheme === "light" ? "" : scheme, forced && "forced", format?.toLowerCase() ?? size].filter(Boolean).join("-");
}

async function take(picture, path) {
  const { file = "", query, lang = "fr", width = 1440, height = width > 700 ? 900 : 740, scheme = "light", forced, format } = picture;
  const { press, key, then, block, drafts, whole = true } = picture;
  const context = await browser.newContext({
    locale: `${lang}-CA`,
    colorScheme: scheme,
    forcedColors: forced ? "active" : "none",
    reducedMotion: "reduce",
    viewport: { width, height },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  try {
    if (block) await page.route(block, (route) => route.abort());
    if (drafts) await page.addInitScript(putDrafts);
    await page.goto(`${site.url}${file}?${query}`);
    await page.locator(`html[data-app=${block ? "failed" : "ready"}]`).waitFor();
    if (key) await page.keyboard.press(key);
    if (press) await page.getByRole("button", { name: press }).first().click();
    if (then) await then(page);
    await page.locator(".waiting").first().waitFor({ state: "hidden" });
    if (format) await print(page, format, path);
    else {
      // A whole page: in a window as high as it, where nothing has to scroll.
      if (whole) await page.setViewportSize({ width, height: await page.evaluate(heightOfPage) });
      await page.screenshot({ path: `${path}.png`, fullPage: whole });
    }
  } finally {
    await context.close();
  }
}

/** In the page: what it is high, where its body scrolls too (the form, on a narrow window). */
function heightOfPage() {
  const { documentElement: root, body } = document;
  return root.scrollHeight + body.scrollHeight - body.clientHeight;
}

/** The sheets that leave the printer, a picture each (with `pdftoppm`, of Debian’s poppler-utils). */
async function print(page, format, path) {
  await page.waitForFunction(() => document.getElementById("sheet-handout")?.sheet).catch(() => {});
  await page.pdf({ path: `${path}.pdf`, format, preferCSSPageSize: false });
  execFileSync("pdftoppm", ["-r", "96", "-png", `${path}.pdf`, path]);
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
