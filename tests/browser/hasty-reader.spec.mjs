// A reader who never waits: random clicks, keys, words, Back, Forward and windows of other sizes, faster than the page settles.
// Nothing stops the page, and where it comes to rest it is what a fresh load of its address shows.
//
// HASTY_STEPS=20000 HASTY_SEED=7 npx playwright test hasty-reader: more steps (never fewer than 3,000), and those of a run that failed.
import { expect, test as base, views } from "./support.mjs";

const seed = Number(process.env.HASTY_SEED ?? 1);
const steps = Math.max(3_000, Number(process.env.HASTY_STEPS ?? 0));
/** So many steps between two rests. */
const walk = 25;
const widths = [1440, 768, 360];
const cells = ["index.html", "embed.html"].flatMap((file) =>
  widths.flatMap((width) => ["fr", "en"].map((lang) => ({ file, width, lang }))),
);

const places = {
  "index.html": [...Object.values(views), "", "?convention=yes&region=americas", "?region=europe&sort=partner"],
  "embed.html": ["", "?search=on", "?view=record&id=pays-basque-2017", "?view=compare&id=cuba-2016,louisiane-2016-2020", "?view=map", "?view=timeline&theme=dark", "?view=matrix", "?region=europe&search=on&lang=en"],
};
const keys = ["Tab", "Tab", "Tab", "Shift+Tab", "Enter", "Enter", " ", "Escape", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageDown", "PageUp", "?", "o", "b", ".", "Control+z", "Backspace"];
const words = ["a", "fla", "cym", "zz", "2016", "é", "«"];

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const test = base.extend({
  // Back may cut a load short.
  expectedComplaints: [[/^Fetch API cannot load \S+\.(wasm|json)\. *$/], { option: true }],

  page: async ({ page }, use) => {
    // The reader stays on this page: nothing is opened, printed or filled.
    await page.addInitScript(() => {
      window.open = () => null;
      window.print = () => {};
      Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("no"));
      const stays = (link) => link.getAttribute("href").startsWith("?") || link.getAttribute("href").startsWith("#");
      addEventListener(
        "click",
        (event) => {
          const link = event.target.closest?.("a[href]");
          if ((link && (!stays(link) || link.target)) || event.target.matches?.("input[type=file]")) event.preventDefault();
        },
        true,
      );
    });
    page.on("dialog", (dialog) => dialog.accept().catch(() => {}));
    await use(page);
  },
});

/** Where the n-th of what can be clicked in the window is, as a share of all; with `act`, it is clicked at once. */
const pick = (page, share, act, selector = "a[href], button, input, select, textarea, summary, label, [tabindex]") =>
  page.evaluate(
    ([share, act, selector]) => {
      const all = [...document.querySelectorAll(selector)].filter((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return width > 0 && height > 0 && x >= 0 && y >= 0 && x < innerWidth && y < innerHeight && !element.disabled;
      });
      const element = all[Math.floor(share * all.length)];
      if (!element) return null;
      if (act && element.click) element.click();
      const { x, y, width, height } = element.getBoundingClientRect();
      const name = `${element.localName}${element.id && `#${element.id}`} ${(element.getAttribute("href") ?? element.textContent).trim().slice(0, 40)}`;
      return { x: x + width / 2, y: y + height / 2, name };
    },
    [share, act, selector],
  );

/** One step; what it was, in words. */
async function step(page, next, { file }) {
  const kind = next();
  const share = next();
  if (kind < 0.3) return `click ${(await pick(page, share, true))?.name}`;
  if (kind < 0.55) {
    const place = await pick(page, share, false);
    if (place) await page.mouse.click(place.x, place.y);
    return `mouse ${place?.name}`;
  }
  if (kind < 0.72) {
    const key = keys[Math.floor(share * keys.length)];
    await page.keyboard.press(key);
    return `key ${key}`;
  }
  if (kind < 0.82) {
    const typed = words[Math.floor(next() * words.length)];
    const place = await pick(page, share, false, "input[type=search], input[type=text], input:not([type]), textarea");
    if (place) await page.mouse.click(place.x, place.y);
    await page.keyboard.type(typed);
    return `type ${typed} into ${place?.name}`;
  }
  if (kind < 0.9 && file === "index.html") {
    const way = share < 0.65 ? "back" : "forward";
    await page.evaluate((way) => (way === "back" ? navigation.canGoBack : navigation.canGoForward) && history[way](), way);
    return way;
  }
  if (kind < 0.95) {
    const width = widths[Math.floor(share * widths.length)] - Math.floor(next() * 40);
    await page.setViewportSize({ width, height: 500 + Math.floor(next() * 400) });
    return `width ${width}`;
  }
  if (kind < 0.98) {
    await page.evaluate(() => document.querySelector("#language")?.click());
    return "language";
  }
  await page.mouse.wheel(0, share * 2_000 - 500);
  return "wheel";
}

/** What an address decides of a page. What stands open, and the page of a frame's list, it does not say. */
const shown = (page) =>
  page.evaluate(() => {
    const main = document.querySelector("main");
    const { view, shown } = main?.dataset ?? {};
    const isList = view === "register" && !document.documentElement.hasAttribute("data-embed");
    return {
      app: document.documentElement.dataset.app,
      lang: document.documentElement.lang,
      view,
      shown,
      rows: isList ? [...main.querySelectorAll("[data-id]")].map((row) => row.dataset.id) : [],
      ticked: isList ? [...main.querySelectorAll("[data-id] input:checked")].length : 0,
      // Elsewhere the facets are folded, and whether they are unfolded is not in the address.
      chosen: isList ? [...document.querySelectorAll("[data-facet] input:checked")].filter((input) => !input.closest("dialog")).map((input) => input.id) : [],
      sentence: ["draft", "drafts"].includes(view) ? "" : main?.querySelector("[data-sentence]")?.textContent,
      // The space before the next word stays in the field and is no part of the address.
      words: isList ? main.querySelector("input[type=search]")?.value.trim() : "",
    };
  });

const search = (page) => page.evaluate(() => location.search);

/** Waits until the page has come to rest, then loads its address anew beside it. */
async function rest(page, browser, { lang, file }) {
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.app).catch(() => "")).toMatch(/ready|stopped/);
  let before;
  do {
    before = await search(page);
    await page.waitForTimeout(500);
  } while (before !== (await search(page)));
  const here = await shown(page);
  expect(here.app).toBe("ready");
  const context = await browser.newContext({
    locale: `${lang}-CA`,
    viewport: page.viewportSize(),
    storageState: await page.context().storageState(),
    serviceWorkers: "block",
  });
  const fresh = await context.newPage();
  await fresh.goto(page.url());
  await expect(fresh.locator("html")).toHaveAttribute("data-app", "ready");
  await expect.poll(() => shown(fresh), { message: `a fresh load of ${file}${before} shows the same` }).toEqual(here);
  await context.close();
}

for (const [index, cell] of cells.entries())
  test(`${cell.file} at ${cell.width} px in ${cell.lang} survives a hasty reader`, async ({ page, browser, context }) => {
    test.setTimeout(600_000);
    const next = random(seed * 1_000 + index);
    const own = Math.ceil(steps / cells.length);
    const done = [];
    await context.addInitScript(
      ([lang]) => Object.defineProperty(navigator, "language", { get: () => `${lang}-CA`, configurable: true }),
      [cell.lang],
    );
    try {
      for (let at = 0; at < own; at += 1) {
        if (at % walk === 0) {
          if (at) await rest(page, browser, cell);
          const place = places[cell.file][(index + at / walk) % places[cell.file].length];
          done.push(`open ${cell.file}${place}`);
          await page.setViewportSize({ width: cell.width, height: 740 });
          await page.goto(`./${cell.file}${place}`);
          if (next() < 0.8) await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
        }
        // A load in between, after Back, cuts a step short.
        done.push(await step(page, next, cell).catch((error) => `cut short: ${String(error).slice(0, 60)}`));
        await page.waitForTimeout(next() < 0.4 ? 0 : next() * 120);
      }
      await rest(page, browser, cell);
    } catch (error) {
      error.message = `HASTY_SEED=${seed}, after\n  ${done.slice(-walk - 1).join("\n  ")}\n${error.message}`;
      throw error;
    }
  });
