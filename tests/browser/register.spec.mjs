// Anyone finds commitments: by partner, type and reference to the Convention, and takes the answer away.
import { expect, expectAccessible, open, readers, test } from "./support.mjs";

const main = (page) => page.locator("main");
const shown = (page) => main(page).getAttribute("data-shown").then(Number);
const ids = (page) => page.locator("[data-id]").evaluateAll((rows) => rows.map((row) => row.dataset.id));
const value = (page, facet, slug) => page.locator(`[data-facet="${facet}"][data-value="${slug}"]`);

test("one typo is forgiven, and the right word is offered", async ({ page }) => {
  await open(page, "?q=louisianne");
  expect(await ids(page)).toEqual(["louisiane-2016-2020"]);
  await page.getByRole("button", { name: /Chercher plutôt/ }).click();
  await expect(page.getByRole("searchbox", { name: "Chercher", exact: true })).toHaveValue(/louisiane/i);
  expect(await ids(page)).toContain("louisiane-2016-2020");
});

for (const reader of readers) {
  test.describe(reader.name, () => {
    test.use(reader.use);

    test("nothing for axe in the register, an empty result, a search", async ({ page }) => {
      for (const query of ["", "?region=europe&q=accord", "?convention=yes&scope=sectoral", "?id=cuba-2016,kyoto-2016"]) {
        await open(page, query);
        await expectAccessible(page);
      }
    });
  });
}

for (const query of ["", "?region=europe", "?q=culture&convention=unstated"])
  test(`each count is the number of rows that choosing the value gives, in ${query || "the whole list"}`, async ({ page }) => {
    test.slow();
    await open(page, query);
    const closed = page.locator('.facet-toggle[aria-expanded="false"]');
    while (await closed.count()) await closed.first().click();
    // In the page itself: some seventy values, each chosen and taken back.
    const { looked, wrong } = await page.evaluate(async (excluded) => {
      const settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const wrong = [];
      let looked = 0;
      for (const label of document.querySelectorAll("[data-facet]")) {
        const { facet, value, count } = label.dataset;
        if (excluded.includes(facet)) continue;
        looked += 1;
        label.click();
        await settled();
        const { shown } = document.querySelector("main").dataset;
        const rows = document.querySelectorAll("[data-id]").length;
        if (shown !== count || String(rows) !== count) wrong.push({ facet, value, count, shown, rows });
        label.click();
        await settled();
      }
      return { looked, wrong };
    }, [...new URLSearchParams(query).keys()]);
    expect(looked).toBeGreaterThanOrEqual(56);
    expect(wrong).toEqual([]);
  });

test("a choice is one step of the history, and Back takes it back", async ({ page }) => {
  await open(page);
  await value(page, "region", "europe").click();
  await expect(page).toHaveURL(/\?region=europe$/);
  await value(page, "convention", "yes").click();
  await expect(page).toHaveURL(/\?convention=yes&region=europe$/);
  await page.goBack();
  await expect(page).toHaveURL(/\?region=europe$/);
  await expect(value(page, "convention", "yes").getByRole("checkbox")).not.toBeChecked();
  await page.goForward();
  await expect(value(page, "convention", "yes").getByRole("checkbox")).toBeChecked();
  await page.reload();
  await expect(main(page)).toHaveAttribute("data-shown", "3");
});

test("typing is no step of the history, and the caret stays", async ({ page }) => {
  await open(page);
  const before = await page.evaluate(() => history.length);
  const box = page.getByRole("searchbox", { name: "Chercher", exact: true });
  await box.pressSequentially("galles");
  await expect(page).toHaveURL(/\?q=galles$/);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await expect(box).toBeFocused();
});

test("Back from a record finds the list as it was left", async ({ page }) => {
  await open(page);
  const link = page.locator('[data-id="maroc-1989"]').getByRole("link");
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(200);
  await link.click();
  await expect(main(page)).toHaveAttribute("data-view", "record");
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(main(page)).toHaveAttribute("data-view", "register");
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  await expect(page.locator('[data-id="maroc-1989"]').getByRole("link")).toBeFocused();
});

test("the language is switched in place", async ({ page }) => {
  await open(page, "?region=europe");
  await page.getByRole("searchbox", { name: "Chercher", exact: true }).fill("c");
  const before = await ids(page);
  await page.evaluate(() => scrollTo(0, 100));
  // The button is out of sight here; those who reach it by the keyboard see it, and it scrolls to them.
  await page.locator("#language").evaluate((button) => button.focus({ preventScroll: true }));
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("#language")).toBeFocused();
  await expect(page.getByRole("searchbox", { name: "Search", exact: true })).toHaveValue("c");
  expect(await ids(page)).toEqual(before);
  expect(await page.evaluate(() => scrollY)).toBe(100);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("the list is ordered by date, partner and type, up and down", async ({ page }) => {
  await open(page);
  expect((await ids(page))[0]).toBe("luxembourg-2021");
  await page.getByRole("button", { name: "Partenaire", exact: false }).and(page.locator("#sort-partner")).click();
  await expect(page).toHaveURL(/\?sort=partner$/);
  const names = await page.locator("[data-id] .partner a").allInnerTexts();
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "fr")));
  await page.locator("#sort-partner").click();
  await expect(page).toHaveURL(/\?sort=partner&dir=desc$/);
});

test("an empty result says what each filter costs, and gives a way out", async ({ page }) => {
  await open(page, "?convention=yes&region=europe&scope=sectoral");
  await expect(main(page)).toHaveAttribute("data-shown", "0");
  await expect(page.getByRole("heading", { name: "Pourquoi aucun résultat?" })).toBeVisible();
  const cost = page.locator(".costs li").first();
  const number = Number(await cost.locator(".number").innerText());
  expect(number).toBeGreaterThan(0);
  await cost.getByRole("button").click();
  await expect(main(page)).toHaveAttribute("data-shown", String(number));
});

test("at most four rows are compared, in the order ticked", async ({ page }) => {
  await open(page);
  const boxes = page.locator("[data-id] .choose input");
  for (const place of [3, 1, 0, 2]) await boxes.nth(place).check();
  await expect(boxes.nth(4)).toBeDisabled();
  const listed = await ids(page);
  await expect(page).toHaveURL(new RegExp(`id=${[3, 1, 0, 2].map((place) => listed[place]).join(",")}`));
  await page.getByRole("link", { name: "Comparer les 4" }).click();
  await expect(main(page)).toHaveAttribute("data-view", "compare");
});

test.describe("an address that is wrong", () => {
  for (const [query, named, kept] of [
    ["?region=atlantis,europe", "atlantis", "?convention=no&region=europe"],
    // Bytes that are no text: they are read as the sign that stands for what cannot be read, which is no letter to look for.
    ["?q=%FF%FE&type=joint-statement", null, "?q=%EF%BF%BD%EF%BF%BD&type=joint-statement&convention=no"],
  ])
    test(`${query.slice(0, 40)} is named, and the rest is kept`, async ({ page }) => {
      await open(page, query);
      if (named) await expect(page.locator(".notice")).toContainText(named);
      else await expect(page.locator(".notice")).toHaveCount(0);
      await value(page, "convention", "no").click();
      await expect.poll(() => new URL(page.url()).search).toBe(kept);
    });

});
