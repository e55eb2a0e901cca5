// The keys of each pattern of interaction: what one press does, and where the focus is then. Here stand those that no other
// journey has: the slider's are in charts.spec.mjs, undo and redo in editor.spec.mjs, the meeting's in meeting.spec.mjs.
import { expect, open, test } from "./support.mjs";

const narrow = { width: 360, height: 740 };
const main = (page) => page.locator("main");
const focused = (selector) => (page) => expect(page.locator(selector)).toBeFocused();
/** An element has an attribute, and keeps the focus. */
const keeps = (selector, name, value) => async (page) => {
  await expect(page.locator(selector)).toHaveAttribute(name, value);
  await expect(page.locator(selector)).toBeFocused();
};
const shows = (count) => (page) => expect(main(page)).toHaveAttribute("data-shown", String(count));
const all = (...checks) => async (page) => {
  for (const check of checks) await check(page);
};
/** The focus went from one stop of a group to another, and Tab still enters the group once. */
const moved = (group, from) => async (page) => {
  await expect(page.locator(`${group}:focus`)).toHaveCount(1);
  await expect(page.locator(from)).not.toBeFocused();
  await expect(page.locator(`${group}[tabindex="0"]`)).toHaveCount(1);
};
const firstChip = "#chip-0";
const cells = ".matrix [tabindex]";

/** Pattern, where, what has the focus first, the key, what is then; and the window, if it matters. */
const presses = [
  ["link to the content", "", ".skip", "Enter", focused("h1")],

  ["disclosure of a facet", "", "#facet-type", "Enter", keeps("#facet-type", "aria-expanded", "false")],
  ["disclosure of a facet", "", "#facet-scope", "Space", keeps("#facet-scope", "aria-expanded", "true")],
  ["disclosure of the filters", "?view=map", "#filters", "Enter", keeps("#filters", "aria-expanded", "true")],
  ["disclosure of a record's actions", "?view=record&id=cuba-2016", "#more", "Enter", keeps("#more", "aria-expanded", "true"), narrow],

  ["box of a facet", "", "#region-europe", "Space", all(shows(19), focused("#region-europe"))],
  ["box of a row", "", "#tick-luxembourg-2021", "Space", async (page) => {
    await expect(page).toHaveURL(/\?id=luxembourg-2021$/);
    await focused("#tick-luxembourg-2021")(page);
  }],

  ["sorted head", "", "#sort-partner", "Enter", (page) => expect(page.locator("th.partner")).toHaveAttribute("aria-sort", "ascending")],
  ["sorted head", "", "#sort-signed", "Space", (page) => expect(page.locator("th.signed")).toHaveAttribute("aria-sort", "ascending")],

  ["chip before another", "?convention=yes&region=europe", firstChip, "Enter", all(shows(19), focused(firstChip))],
  ["last chip", "?region=europe", firstChip, "Space", all(shows(36), focused("h1"))],

  ["menu", "", "#menu", "Enter", all(
    (page) => expect(page.locator("#menu")).toHaveAttribute("aria-expanded", "true"),
    focused("#pages a >> nth=0"),
  ), narrow],

  ["button of a dialog", "", "#cite", "Enter", focused("dialog h2")],
  ["button of a dialog", "", "#download", "Space", focused("dialog h2")],

  ["choice of two", "?view=matrix", ".segmented button >> nth=1", "Enter", keeps(".segmented button >> nth=1", "aria-pressed", "true")],
  ["choice of two", "?view=matrix", ".segmented button >> nth=1", "Space", keeps(".segmented button >> nth=1", "aria-pressed", "true")],
  ["radio buttons of the theme", "", "footer input >> nth=0", "ArrowRight", async (page) => {
    await expect(page.locator("footer input >> nth=1")).toBeFocused();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  }],

  ...["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"].map((key) => ["marks of the map", "?view=map", "#mark-world-maroc", key, moved(".place", "#mark-world-maroc")]),
  ...["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"].map((key) => ["cells of the matrix", "?view=matrix", "#cell-2-1", key, moved(cells, "#cell-2-1")]),

  ["pages of a frame", "embed.html?lang=fr", "#next-page", "Enter", all(
    focused("#next-page"),
    (page) => expect(page.locator("#previous-page")).not.toHaveAttribute("aria-disabled"),
  )],
  ["pages of a frame at the first", "embed.html?lang=fr", "#previous-page", "Enter", keeps("#previous-page", "aria-disabled", "true")],
];

for (const [pattern, address, start, key, then, viewport] of presses)
  test.describe(viewport ? "on a narrow window" : "on a wide window", () => {
    if (viewport) test.use({ viewport });

    test(`${pattern}: ${key} on ${start}`, async ({ page }) => {
      await open(page, address);
      await page.locator(start).focus();
      await page.keyboard.press(key);
      await then(page);
    });
  });

test("Tab enters the page at the link to the content", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Tab");
  await focused(".skip")(page);
});

test.describe("on a narrow window", () => {
  test.use({ viewport: narrow });

  test("menu: Escape closes it, and the focus is on its button", async ({ page }) => {
    await open(page);
    await page.locator("#menu").press("Enter");
    await focused("#pages a >> nth=0")(page);
    await page.keyboard.press("Escape");
    await keeps("#menu", "aria-expanded", "false")(page);
  });

  test("sheet: Tab and Shift+Tab never leave it for the page behind; Escape closes it", async ({ page }) => {
    await open(page);
    await page.locator("#cite").press("Enter");
    await focused("dialog h2")(page);
    for (const key of ["Tab", "Shift+Tab"])
      for (let press = 0; press < 12; press += 1) {
        await page.keyboard.press(key);
        // After the last one the browser's own controls have their turn: the body, then.
        const inside = await page.evaluate(() => document.activeElement === document.body || Boolean(document.activeElement.closest("dialog")));
        expect(inside, `${key} ${press}`).toBe(true);
      }
    await page.keyboard.press("Escape");
    await focused("#cite")(page);
  });
});

test("timeline: the arrows, Home and End lead from shape to shape", async ({ page }) => {
  await open(page, "?view=timeline");
  const name = () => page.locator(".timeline .place:focus").getAttribute("aria-label");
  await page.locator('.timeline .place[tabindex="0"]').focus();
  await page.keyboard.press("End");
  const last = await name();
  await page.keyboard.press("ArrowLeft");
  const before = await name();
  await page.keyboard.press("ArrowRight");
  expect(await name()).toBe(last);
  await page.keyboard.press("Home");
  const first = await name();
  expect(new Set([last, before, first]).size).toBe(3);
});

test("overview: Home, End, PageDown and PageUp choose a slide, Enter goes there", async ({ page }) => {
  await open(page, "?view=present&slide=3");
  await page.keyboard.press("o");
  await focused("#overview-3")(page);
  for (const [key, place] of [["PageDown", 18], ["PageUp", 3], ["End", 45], ["Home", 1], ["ArrowRight", 2]]) {
    await page.keyboard.press(key);
    await focused(`#overview-${place}`)(page);
  }
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-slide]").first()).toHaveAttribute("data-slide", "2");
});

test("editor: the arrows choose the precision of a date", async ({ page }) => {
  await open(page, "?view=draft&id=pays-basque-2017");
  await page.locator(".sections li").nth(2).getByRole("button").press("Enter");
  const precision = page.getByRole("group", { name: "Date de signature, précision" });
  await precision.getByLabel("Jour").focus();
  await page.keyboard.press("ArrowRight");
  await expect(precision.getByRole("radio", { checked: true })).toBeFocused();
  await expect(precision.getByLabel("Jour")).not.toBeChecked();
});

test("drafts: Enter and Space on the button of a file open the browser's own window", async ({ page }) => {
  // One listener for both: Playwright takes the browser's window away while somebody listens, and says so to the browser each time.
  const opened = [];
  page.on("filechooser", (chooser) => opened.push(chooser));
  await open(page, "?view=drafts");
  for (const [index, key] of ["Enter", "Space"].entries()) {
    await page.locator("input[type=file]").press(key);
    await expect.poll(() => opened.length).toBe(index + 1);
  }
});
