// The same selection on a map, along the years and by type, by the keyboard, the mouse and a finger.
import { expect, expectAccessible, open, readers, test } from "./support.mjs";

const main = (page) => page.locator("main");
const shown = (page) => main(page).getAttribute("data-shown").then(Number);
const ids = (page) => page.locator("[data-id]").evaluateAll((rows) => rows.map((row) => row.dataset.id));
const views = ["map", "timeline", "matrix"];

/** The keys of the focused element's kind, which Tab must reach once. */
const stops = (page, selector) => page.locator(`${selector}[tabindex="0"]`).count();

for (const reader of readers) {
  test.describe(reader.name, () => {
    test.use(reader.use);

    for (const view of views)
      test(`${view}: nothing for axe`, async ({ page }) => {
        for (const query of ["", "&region=europe&period=2000-"]) {
          await open(page, `?view=${view}${query}`);
          await expect(main(page)).toHaveAttribute("data-view", view);
          await expectAccessible(page);
        }
      });
  });
}

for (const reader of readers)
  test.describe(reader.name, () => {
    test.use(reader.use);

    test("the fields of the timeline write the period", async ({ page }) => {
      await open(page, "?view=timeline&region=europe");
      await page.locator("#year-from").fill("2000");
      await page.locator("#year-from").press("Enter");
      await expect(page).toHaveURL(/\?view=timeline&region=europe&period=2000-$/);
      await page.locator("#year-to").fill("2009");
      await page.locator("#year-to").press("Tab");
      await expect(page).toHaveURL(/period=2000-2009$/);
      await expect(page.getByRole("slider").first()).toHaveAttribute("aria-valuenow", "2000");
      await expect(page.getByRole("slider").last()).toHaveAttribute("aria-valuenow", "2009");
      expect((await ids(page)).length).toBe(await shown(page));
      await page.locator("#year-to").fill("x");
      await page.locator("#year-to").press("Tab");
      await expect(page.locator("#year-to")).toHaveValue("2009");
      await page.goBack();
      await expect(page.locator("#year-to")).not.toHaveValue("2009");
    });
  });

test("the handles answer the keys of a slider, and the field follows", async ({ page }) => {
  await open(page, "?view=timeline&period=2000-2009");
  const from = page.getByRole("slider", { name: "Première année" });
  const to = page.getByRole("slider", { name: "Dernière année" });
  await from.focus();
  for (const [key, year] of [["ArrowRight", 2001], ["ArrowDown", 2000], ["PageUp", 2009], ["PageDown", 1999], ["Home", 1965], ["End", 2009]]) {
    await page.keyboard.press(key);
    await expect(from).toHaveAttribute("aria-valuenow", String(year));
    await expect(page.locator("#year-from")).toHaveValue(String(year));
  }
  await expect(from).toBeFocused();
  await page.keyboard.press("Home");
  await to.focus();
  await page.keyboard.press("End");
  await expect(page).toHaveURL(/\?view=timeline$/);
});

test("a handle is dragged, and years are drawn anew", async ({ page }) => {
  await open(page, "?view=timeline");
  const bars = page.locator(".bars");
  await bars.scrollIntoViewIfNeeded();
  const box = await bars.boundingBox();
  const at = (year) => box.x + ((year - 1964) / 64) * box.width;
  await page.mouse.move(at(1965), box.y + 30);
  await page.mouse.down();
  await page.mouse.move(at(1990), box.y + 30, { steps: 4 });
  await page.mouse.move(at(2000), box.y + 30, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/period=2000-$/);
  await bars.scrollIntoViewIfNeeded();
  const again = await bars.boundingBox();
  await page.mouse.move(at(2010) + 3, again.y + 30);
  await page.mouse.down();
  await page.mouse.move(at(2020) - 3, again.y + 30, { steps: 8 });
  await page.mouse.up();
  await expect(page).toHaveURL(/period=2010-2019$/);
  await page.getByRole("button", { name: "Toute la période" }).click();
  await expect(page).toHaveURL(/\?view=timeline$/);
});

test("the timeline and its list agree, and arrows lead from one to another", async ({ page }) => {
  await open(page, "?view=timeline");
  await expect(page.locator(".timeline .place").first()).toBeVisible();
  expect(await page.locator(".timeline .place").count()).toBe(await shown(page));
  expect(await stops(page, ".timeline .place")).toBe(1);
  await page.locator('.timeline .place[tabindex="0"]').focus();
  const first = await page.locator(".place:focus").getAttribute("aria-label");
  await page.keyboard.press("ArrowRight");
  const second = await page.locator(".place:focus").getAttribute("aria-label");
  expect(second).not.toBe(first);
  expect(await stops(page, ".timeline .place")).toBe(1);
  await expect(page.locator(".the-same li.lit")).toHaveCount(1);
  const lit = await page.locator(".the-same li.lit").getAttribute("data-id");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`view=record&id=${lit}$`));
});

test("hovering a row of the timeline's list lights its shape", async ({ page }) => {
  await open(page, "?view=timeline");
  await page.locator('[data-id="maroc-1989"]').hover();
  await expect(page.locator(".timeline .marked.lit")).toHaveCount(1);
  await expect(page.locator(".timeline .marked.lit")).toContainText("Maroc");
});

test("arrows lead through the matrix, and Enter to the rows of a cell or a type", async ({ page }) => {
  await open(page, "?view=matrix");
  expect(await stops(page, ".matrix ")).toBe(1);
  await page.locator('.matrix [tabindex="0"]').focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator(".cell-list h2")).toContainText("Déclaration commune ou conjointe, Europe");
  await expect(page.locator(".cell-list li")).toHaveCount(4);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?type=joint-statement$/);
});

test("a tab keeps the question, the place on the page and the focus", async ({ page }) => {
  await open(page, "?region=europe&sort=partner");
  const tabs = page.getByRole("navigation", { name: "Façons de voir la sélection" });
  const before = await tabs.boundingBox();
  await tabs.getByRole("link", { name: "Carte" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?view=map&region=europe&sort=partner$/);
  await expect(tabs.getByRole("link", { name: "Carte" })).toHaveAttribute("aria-current", "page");
  await expect(tabs.getByRole("link", { name: "Carte" })).toBeFocused();
  expect((await tabs.boundingBox()).y).toBe(before.y);
  await page.goBack();
  await expect(main(page)).toHaveAttribute("data-view", "register");
});

test("by the keyboard alone: Tab enters the map once, arrows move, Enter opens", async ({ page }) => {
  await open(page, "?view=map");
  await expect(page.locator(".map-figure .place").first()).toBeVisible();
  expect(await stops(page, ".place")).toBe(1);
  await page.locator("#download").focus();
  await page.keyboard.press("Tab");
  await expect(page.locator(".place:focus")).toHaveCount(1);
  await page.locator("#mark-world-louisiane").focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("#mark-world-cuba")).toBeFocused();
  expect(await stops(page, ".place")).toBe(1);
  await expect(page.locator(".the-same li.lit")).toContainText("Cuba");
  await page.keyboard.press("Tab");
  await expect(page.locator(".place:focus")).toHaveCount(0);
  await page.keyboard.press("Shift+Tab");
  await expect(page.locator("#mark-world-cuba")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?view=record&id=cuba-2016$/);
});

test("arrows lead into the inset, and Enter on the mark of Europe too", async ({ page }) => {
  await open(page, "?view=map");
  const europe = page.locator('.map-figure:not(.inset) .place[aria-label*="19"]');
  await europe.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".inset .place:focus")).toHaveCount(1);
  await page.locator("#mark-europe-catalogne").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?partner=catalogne$/);
  await expect(main(page)).toHaveAttribute("data-shown", "4");
});

test("list and marks share what is pointed at and what is chosen", async ({ page }) => {
  await open(page, "?view=map");
  const row = page.locator(".the-same li", { hasText: "Haïti" });
  await row.hover();
  await expect(page.locator(".marked.lit #mark-world-haiti")).toHaveCount(1);
  await page.mouse.move(0, 0);
  await expect(page.locator(".marked.lit")).toHaveCount(0);
  await page.locator("#mark-world-haiti").click();
  await page.mouse.move(0, 0);
  await expect(page.locator("#mark-world-haiti")).toHaveAttribute("aria-pressed", "true");
  await expect(row).toHaveClass(/lit/);
  await expect(page.locator(".chosen-mark")).toContainText("1 engagement ici");
  await page.locator(".chosen-mark").getByRole("link", { name: "Haïti" }).click();
  await expect(page).toHaveURL(/view=record&id=haiti/);
});

test("the map comes nearer by buttons, and what touched comes apart", async ({ page }) => {
  await open(page, "?view=map&region=americas");
  const marks = page.locator(".map-figure .place");
  await expect(marks.first()).toBeVisible();
  const before = await marks.count();
  await expect(page.getByRole("button", { name: "Éloigner" })).toHaveAttribute("aria-disabled", "true");
  await page.locator('.place[aria-label*="Guanajuato"]').focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator('.place[aria-label^="Guanajuato"]').count()).toBe(1);
  await expect(page.locator(".place:focus")).toHaveCount(1);
  const further = page.getByRole("button", { name: "Éloigner" });
  await further.focus();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press("Enter");
  await expect(further).toHaveAttribute("aria-disabled", "true");
  expect(await marks.count()).toBe(before);
});

for (const [view, name] of [["map", "Carte des partenaires"], ["timeline", "Chronologie des engagements"], ["matrix", "Matrice"]])
  test(`${view}: picture and list are regions that one finds by their headings, in the dark too`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await open(page, `?view=${view}`);
    await expect(page.getByRole("region", { name, exact: true }).getByRole("heading", { name, exact: true })).toBeAttached();
    await expect(page.getByRole("region")).toHaveCount(2);
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(2);
    await expectAccessible(page);
  });

test("a mark answers Space as a click, Home and End lead to the first and the last", async ({ page }) => {
  await open(page, "?view=map");
  await page.locator("#mark-world-haiti").focus();
  await page.keyboard.press("Space");
  await expect(page.locator("#mark-world-haiti")).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator(".chosen-mark")).toContainText("Haïti");
  await page.keyboard.press("Home");
  await expect(page.locator(".place:focus")).toHaveAttribute("aria-label", /^Mexique/);
  await page.keyboard.press("End");
  await expect(page.locator(".inset .place:focus")).toHaveAttribute("aria-label", /^Italie/);
  await page.locator("#mark-world-haiti").focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/view=record&id=haiti/);
});

test("Home and End lead to the ends of a row of the matrix, with Ctrl to those of the table", async ({ page }) => {
  await open(page, "?view=matrix");
  const name = () => page.evaluate(() => document.activeElement.id);
  await page.locator("#cell-2-2").focus();
  for (const [key, id] of [["Home", "cell-2-0"], ["End", "cell-2-2"], ["Control+Home", "cell-0-1"], ["End", "cell-0-4"], ["Control+End", "cell-10-1"]]) {
    await page.keyboard.press(key);
    expect(await name()).toBe(id);
  }
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test("a tap chooses a mark, a second one opens it; the buttons come nearer", async ({ page }) => {
    await open(page, "?view=map");
    await page.locator("#mark-world-maroc").tap();
    await expect(page.locator(".chosen-mark")).toContainText("Maroc");
    await page.getByRole("button", { name: "Rapprocher" }).tap();
    await expect(page.getByRole("button", { name: "Éloigner" })).not.toHaveAttribute("aria-disabled");
    await page.getByRole("button", { name: "Éloigner" }).tap();
    const mexico = page.locator(".marked", { has: page.locator('.place[aria-label*="Guanajuato"]') }).locator(".number");
    await mexico.tap();
    await mexico.tap();
    await expect(page.getByRole("button", { name: "Éloigner" })).not.toHaveAttribute("aria-disabled");
    await page.getByRole("button", { name: "Éloigner" }).tap();
    await page.getByRole("button", { name: "Éloigner" }).tap();
    await page.getByRole("button", { name: "Éloigner" }).tap();
    await page.locator("#mark-world-maroc").tap();
    await page.locator("#mark-world-maroc").tap();
    await expect(page).toHaveURL(/view=record&id=maroc-1989$/);
  });

  test("a handle follows a finger that moves along the years", async ({ page, context }) => {
    await open(page, "?view=timeline");
    const bars = page.locator(".bars");
    await bars.scrollIntoViewIfNeeded();
    const box = await bars.boundingBox();
    const at = (year) => ({ x: box.x + ((year - 1964) / 64) * box.width, y: box.y + 30 });
    const session = await context.newCDPSession(page);
    const touch = (type, ...touchPoints) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
    await touch("touchStart", at(1965));
    for (const year of [1972, 1980, 1990, 1999, 2000]) await touch("touchMove", at(year));
    await touch("touchEnd");
    await expect(page).toHaveURL(/period=2000-$/);
    await expect(page.locator("#year-from")).toHaveValue("2000");
  });

  test("a tap on a number lists its rows, and they lead to the register", async ({ page }) => {
    await open(page, "?view=matrix");
    await page.locator("#cell-2-1").tap();
    await expect(page.locator(".cell-list h2")).toContainText("Déclaration commune ou conjointe, Europe");
    await expect(page.locator(".cell-list li")).toHaveCount(4);
    await page.getByRole("link", { name: "Filtrer le registre sur ces 4 engagements" }).tap();
    await expect(main(page)).toHaveAttribute("data-shown", "4");
  });
});

test.describe("on a narrow window", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("the world or Europe, and the chosen mark in words", async ({ page }) => {
    await open(page, "?view=map");
    await page.getByRole("button", { name: "Europe (19)" }).click();
    await page.locator("#mark-world-pays-basque").click();
    await expect(page.locator(".chosen-mark")).toContainText("Pays basque");
    await page.getByRole("button", { name: "Monde" }).click();
    await expect(page.locator("#mark-world-rio-de-janeiro")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
