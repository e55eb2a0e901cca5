// A browser that translates the page takes each text node away and puts <font> elements in its place, also when new words
// come. Whatever the reader does then, the page says what it says to those who do not translate it.
import { expect, open, test } from "./support.mjs";

/** What a translator does to the page, its words left as they are: now, and after each change. */
function translate() {
  const replace = () => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) found.push(texts.currentNode);
    for (const text of found) {
      if (!text.data.trim() || text.parentElement.closest("font, script, style, textarea, option")) continue;
      const outer = document.createElement("font");
      outer.append(document.createElement("font"));
      outer.firstChild.append(document.createTextNode(text.data));
      text.replaceWith(outer);
    }
  };
  replace();
  const changes = { childList: true, characterData: true, subtree: true };
  new MutationObserver(replace).observe(document.body, changes);
}

/** Every word of the page. */
const words = (page) =>
  page.evaluate(() => {
    // What is announced goes after a while.
    const parts = [...document.body.children].map((part) => {
      const copy = part.cloneNode(true);
      for (const gone of [copy, ...copy.querySelectorAll("*")]) if (gone.matches("script, [role=status]")) gone.textContent = "";
      return copy.textContent;
    });
    return `${document.title} ${parts.join(" ")}`.replace(/\s+/g, " ");
  });

/** Where a reader is; a new draft has an id of its own. */
const place = (page) => new URL(page.url()).search.replace(/view=draft&id=\w+/, "view=draft");

/** Where two texts part, with what is around; nothing where they are the same. */
function difference(found, expected) {
  const place = [...found].findIndex((sign, at) => sign !== expected[at]);
  if (place < 0) return found.length === expected.length ? "" : `missing: ${expected.slice(found.length, found.length + 60)}`;
  const around = (text) => text.slice(Math.max(0, place - 40), place + 40);
  return `“${around(found)}” for “${around(expected)}”`;
}

const click = (selector) => [selector, (page) => page.locator(selector).first().click()];
const press = (selector, key) => [`${key} in ${selector}`, (page) => page.locator(selector).first().press(key)];
const fill = (selector, text) => [`“${text}” in ${selector}`, (page) => page.locator(selector).first().fill(text)];
const filters = ["the filters", (page) => page.getByRole("button", { name: "Filtres", exact: true }).click()];
const back = ["Back", (page) => page.goBack()];
const value = (facet, slug) => click(`[data-facet="${facet}"][data-value="${slug}"]`);

/** What a reader does, from which address on. */
const walks = {
  "facets, chips, order and words": [
    "?lang=fr",
    [
      value("region", "europe"),
      value("convention", "yes"),
      value("type", "joint-statement"),
      value("type", "memorandum-of-understanding"),
      click(".chips button"),
      click("#sort-partner"),
      click("#sort-partner"),
      back,
      fill("input[type=search]", "pays basque"),
      fill("input[type=search]", "louisianne"),
      fill("input[type=search]", ""),
      click("#language"),
      value("region", "africa-middle-east"),
      click("#language"),
    ],
  ],
  "an empty result and the way out": [
    "?convention=yes&region=americas",
    [click("#language"), click("#language"), click(".costs button"), back, click(".near a"), back],
  ],
  "a record, its neighbours and the way back": [
    "?convention=yes",
    [
      click("[data-id] a"),
      click("#next"),
      click("#cite"),
      click("#language"),
      click("#next"),
      click("#previous"),
      click(".neighbours a"),
      back,
      back,
    ],
  ],
  "rows ticked and compared": [
    "?sort=partner",
    [
      click("[data-id] .choose input"),
      click('[data-id="cuba-2016"] .choose input'),
      click("#language"),
      click('[data-id="haiti-2008"] .choose input'),
      click(".tray a"),
      click(".compare-bar button"),
      click("#language"),
      back,
    ],
  ],
  "the map": [
    "?view=map",
    [press("#mark-world-haiti", " "), filters, value("region", "americas"), press("#mark-world-cuba", " "), click("#language"), click(".tabs a")],
  ],
  "the timeline": [
    "?view=timeline",
    [fill("#year-from", "2000"), press("#year-from", "Enter"), filters, value("region", "europe"), click("#language"), back],
  ],
  "the matrix": [
    "?view=matrix",
    [click("#cell-2-1"), click(".segmented button:last-child"), filters, click("#language"), value("region", "europe"), back],
  ],
  "the measure": ["?view=about", [click("#language"), click(".margin .yes a"), back]],
  "a meeting": [
    "?view=present&region=europe",
    [
      ["next", (page) => page.keyboard.press("PageDown")],
      ["next", (page) => page.keyboard.press("PageDown")],
      ["next", (page) => page.keyboard.press("PageDown")],
      ["next", (page) => page.keyboard.press("PageDown")],
      ["overview", (page) => page.keyboard.press("o")],
      ["leave the overview", (page) => page.keyboard.press("Escape")],
      ["last", (page) => page.keyboard.press("End")],
    ],
  ],
  "a draft": [
    "?view=draft&id=pays-basque-2017",
    [
      ["the title", (page) => page.locator("input[type=text]").first().fill("Un autre titre")],
      click("#language"),
      ["undo", (page) => page.keyboard.press("Control+z")],
      click("#language"),
    ],
  ],
  "the frame": [
    "embed.html?lang=fr",
    [click("#next-page"), click("#next-page"), click("#previous-page"), click("[data-id]:not(.beyond) a"), click(".back a")],
  ],
};

test.use({ actionTimeout: 15_000 });

for (const [name, [address, steps]] of Object.entries(walks))
  test(`${name}: translated by the browser, the page says the same`, async ({ page, browser, baseURL }) => {
    test.slow();
    const plain = await browser.newPage({ baseURL, locale: "fr-CA", viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
    for (const reader of [page, plain]) await open(reader, address);
    for (const reader of [page, plain]) await expect(reader.locator("main .waiting")).toHaveCount(0);
    await page.evaluate(translate);
    expect(await page.locator("font").count(), "the page is translated").toBeGreaterThan(20);
    for (const [step, act] of steps) {
      await act(page);
      await act(plain);
      await expect.poll(async () => difference(await words(page), await words(plain)), `after ${step}`).toBe("");
      // Typed words reach the address a little later.
      await expect.poll(() => place(page) === place(plain) || [place(page), place(plain)], `after ${step}`).toBe(true);
    }
    await plain.close();
  });
