// A list of more than 50 rows comes in pages, which have an address.
import { large, publish } from "./large.mjs";
import { expect, expectAccessible, open, readers, test } from "./support.mjs";

const main = (page) => page.locator("main");
const ids = (page) => page.locator("[data-id]").evaluateAll((rows) => rows.map((row) => row.dataset.id));
const above = (page) => page.locator(".pages").first();
const below = (page) => page.locator(".pages").last();
const whole = large(775);

test.beforeEach(async ({ page }) => publish(page, whole));

for (const reader of readers)
  test.describe(reader.name, () => {
    test.use(reader.use);

    test("nothing for axe on a page of a long list", async ({ page }) => {
      for (const query of ["?page=3", "?view=map&page=2"]) {
        await open(page, query);
        await expect(page.locator(".pages")).toHaveCount(2);
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
    });
  });

test("every row is on one page, and Back leads through them", async ({ page }) => {
  await open(page);
  const seen = new Set(await ids(page));
  expect(seen.size).toBe(50);
  for (let number = 2; number <= 16; number += 1) {
    await above(page).getByRole("button", { name: "Suivante" }).click();
    await expect(page).toHaveURL(new RegExp(`\\?page=${number}$`));
    await expect(page).toHaveTitle(new RegExp(`, page ${number} \\|`));
    for (const id of await ids(page)) seen.add(id);
  }
  expect(seen.size).toBe(775);
  await expect(main(page)).toHaveAttribute("data-shown", "775");
  const next = above(page).getByRole("button", { name: "Suivante" });
  await expect(next).toBeFocused();
  await expect(next).toHaveAttribute("aria-disabled", "true");
  // It is not disabled, and does nothing.
  await next.press("Enter");
  await expect(page).toHaveURL(/\?page=16$/);
  await page.goBack();
  await expect(page).toHaveURL(/\?page=15$/);
  await expect(above(page).getByRole("textbox")).toHaveValue("15");
});

test("a page is announced, its top is in sight, and the focus stays", async ({ page }) => {
  await open(page);
  const next = below(page).getByRole("button", { name: "Suivante" });
  await next.scrollIntoViewIfNeeded();
  await next.click();
  await expect(page.locator("[role=status]")).toHaveText("Page 2 sur 16, engagements 51 à 100");
  await expect(page.getByText("Engagements 51 à 100 sur 775")).toBeInViewport();
  await expect(next).toBeFocused();
});

test("the field acts on Enter and on leaving, Esc takes back", async ({ page }) => {
  await open(page, "?page=2");
  const field = above(page).getByRole("textbox", { name: "Page, de 1 à 16" });
  await field.fill("7");
  await field.press("Escape");
  await expect(field).toHaveValue("2");
  await field.blur();
  await expect(page).toHaveURL(/\?page=2$/);
  await field.fill("7");
  await field.press("Enter");
  await expect(page).toHaveURL(/\?page=7$/);
  await expect(field).toBeFocused();
  await field.fill("999");
  await field.blur();
  await expect(page).toHaveURL(/\?page=16$/);
  await expect(field).toHaveValue("16");
  for (const nothing of ["0", "deux", ""]) {
    await field.fill(nothing);
    await field.press("Enter");
    await expect(field).toHaveValue("16");
  }
  await expect(page).toHaveURL(/\?page=16$/);
});

test("language and ticks keep the page, a filter and an order begin anew", async ({ page }) => {
  await open(page, "?page=3");
  const before = await ids(page);
  await page.locator("#language").click();
  await expect(page.getByText("Commitments 101 to 150 of 775")).toBeVisible();
  expect(await ids(page)).toEqual(before);
  await page.locator("[data-id] .choose input").first().check();
  await expect(page).toHaveURL(/\?id=row-\d+&page=3$/);
  await page.locator("#sort-partner").click();
  await expect(page).toHaveURL(/sort=partner$/);
  await page.goBack();
  await expect(page).toHaveURL(/&page=3$/);
  await page.locator('[data-facet="region"][data-value="europe"]').click();
  await expect(page).toHaveURL(/region=europe$/);
  await expect(above(page).getByRole("textbox")).toHaveValue("1");
});

test("the way back from a record leads to its page", async ({ page }) => {
  await open(page, "?page=2");
  const rows = await ids(page);
  await page.locator(`[data-id="${rows.at(-1)}"] a`).first().click();
  await page.locator("#next").click();
  await page.locator("#back").click();
  await expect(page).toHaveURL(/\?page=3$/);
});

test("a page that is not there is the last, and is named", async ({ page }) => {
  await open(page, "?page=99");
  await expect(page.locator(".notice")).toContainText("16");
  await expect(above(page).getByRole("textbox")).toHaveValue("16");
});

test("a facet of many values shows the most frequent, finds the others, and keeps the chosen", async ({ page }) => {
  await publish(page, large(2_000, 1_240));
  await open(page);
  await page.locator("#facet-partner").click();
  const values = page.locator('[data-facet="partner"]');
  await expect(values).toHaveCount(50);
  await page.locator("#facet-partner-values .own-search").fill("1239");
  await expect(values).toHaveCount(1);
  await values.getByRole("checkbox").check();
  await expect(values.getByRole("checkbox")).toBeFocused();
  await expect(main(page)).toHaveAttribute("data-shown", await values.getAttribute("data-count"));
  await page.locator("#facet-partner-values .own-search").fill("");
  await expect(values).toHaveCount(51);
});

test("a bar of the timeline is chosen by keys, and leads to its rows", async ({ page }) => {
  await open(page, "?view=timeline");
  const chosen = page.locator('.bar-button[aria-pressed="true"]');
  const before = await chosen.getAttribute("id");
  await chosen.focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  expect(await chosen.getAttribute("id")).not.toBe(before);
  const [, count] = (await chosen.getAttribute("aria-label")).split(":").map((part) => Number.parseInt(part, 10));
  const link = page.locator(".chosen-bar > a");
  await expect(link).toContainText(`Voir ces ${count} engagements`);
  const numbers = [...(await link.textContent()).matchAll(/\d+/g)].map(([digits]) => Number(digits));
  await link.click();
  await expect(main(page)).toHaveAttribute("data-view", "register");
  await expect(main(page)).toHaveAttribute("data-shown", String(numbers.reduce((sum, number) => sum + number)));
});

test("a filter leads from bars to marks and back, and the handle keeps the focus", async ({ page }) => {
  await open(page, "?view=timeline");
  const handle = page.locator(".handle").first();
  await handle.focus();
  // To 2018.
  for (const key of [...Array(5).fill("PageUp"), ...Array(3).fill("ArrowRight")]) await page.keyboard.press(key);
  await expect(page.locator(".bar-button")).toHaveCount(0);
  await expect(page.locator(".timeline .place").first()).toBeVisible();
  await expect(handle).toBeFocused();
  await page.keyboard.press("Home");
  await expect(page.locator(".bar-button").first()).toBeVisible();
  await expect(handle).toBeFocused();
});

test("many partners are the rows of the matrix, in pages", async ({ page }) => {
  await open(page, "?view=matrix");
  await page.getByRole("button", { name: "Partenaires (194)" }).click();
  await expect(page.locator(".matrix tbody tr")).toHaveCount(50);
  await page.locator(".matrix-page .pages").getByRole("button", { name: "Suivante" }).click();
  await expect(page.getByText("Partenaires 51 à 100 sur 194")).toBeVisible();
  await expect(page.locator(".matrix tbody th").first()).toHaveText("Partenaire 0050");
});
