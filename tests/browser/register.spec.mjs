// Anyone finds commitments: by partner, type and reference to the Convention, and takes the answer away.
import { expect, expectAccessible, open, readers, test } from "./support.mjs";

const main = (page) => page.locator("main");
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
