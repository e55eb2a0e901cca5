// One commitment, several side by side, and the page about the register: what each says, and what it does not.
import { expect, expectAccessible, open, readers, test } from "./support.mjs";

const heading = (page) => page.locator("h1[data-sentence]");
const results = (page) => page.locator("[data-id]").evaluateAll((rows) => rows.map((row) => row.dataset.id));
const compared = "view=compare&id=flandre-2016-2020,pays-basque-2017,pays-de-galles-2020";

for (const reader of readers) {
  test.describe(reader.name, () => {
    test.use(reader.use);

    test("nothing for axe in any record, comparison or section", async ({ page }) => {
      test.slow();
      const queries = ["view=about", compared, "view=compare", "view=compare&id=cuba-2016,kyoto-2016,maine-2013,haiti-2008"];
      for (const id of ["pays-basque-2017", "louisiane-2016-2020", "cuba-2016", "flandre-2002", "maroc-1989"]) {
        queries.push(`view=record&id=${id}&convention=yes`);
      }
      for (const query of queries) {
        await open(page, `?${query}`);
        await expectAccessible(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `nothing is cut off in ${query}`).toBeLessThanOrEqual(0);
      }
    });

    test("the title begins with the heading", async ({ page }) => {
      for (const query of ["region=europe&period=2000-", "view=about", compared, "view=record&id=cuba-2016", "view=present&region=europe"]) {
        await open(page, `?${query}`);
        const text = (await heading(page).innerText()).replace(/\s+/g, " ");
        expect((await page.title()).replace(/\s+/g, " ")).toMatch(new RegExp(`^${text.replace(/[()|]/g, "\\$&")} \\| `));
      }
    });
  });
}

test("the mark of a passage leads to its source", async ({ page }) => {
  await open(page, "?view=record&id=kyoto-2016");
  const address = page.url();
  await page.locator(".field-row a.page-mark").last().click();
  await expect(page.locator(".sources li:focus")).toBeInViewport();
  expect(page.url()).toBe(address);
});

test("what is not stated is never a difference", async ({ page }) => {
  await open(page, `?${compared}`);
  expect(await results(page)).toEqual(["flandre-2016-2020", "pays-basque-2017", "pays-de-galles-2020"]);
  const row = (name) => page.getByRole("row", { name: new RegExp(`^${name}`) });
  await page.getByRole("button", { name: /^Différences/ }).click();
  await expect(row("Portée")).toBeHidden();
  await expect(row("Lieu")).toBeVisible();
});

test("a link to a section brings it into sight", async ({ page }) => {
  await open(page, "?view=about");
  await page.getByRole("navigation", { name: "Sections de la page" }).getByRole("link", { name: "Version" }).click();
  await expect(page.locator("#version")).toBeInViewport();
  await open(page, "");
  await page.locator("footer").getByRole("link", { name: "Accessibilité" }).click();
  await expect(page.locator("#accessibility")).toBeInViewport();
  await expect(page.locator("main .notice")).toHaveCount(0);
});

test("what was ticked before stays ticked when a record joins the comparison", async ({ page }) => {
  await open(page, "?q=flandre");
  await page.getByRole("checkbox", { name: /2016/ }).first().check();
  await page.locator("[data-id] a").last().click();
  await expect(page.locator("main")).toHaveAttribute("data-view", "record");
  await page.getByRole("link", { name: "Ajouter à la comparaison" }).click();
  await expect(page.locator("main [data-id]").getByRole("checkbox", { checked: true })).toHaveCount(2);
});

test("the list of the measure's sections follows the reader", async ({ page }) => {
  await open(page, "?view=about");
  const current = page.locator(".on-page [aria-current=location]");
  await expect(current).toHaveText("La mesure");
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(current).toHaveText("Version");
  await page.locator(".on-page").getByRole("link", { name: "Méthode" }).click();
  await expect(current).toHaveText("Méthode");
  await page.evaluate(() => scrollTo(0, 0));
  await expect(current).toHaveText("La mesure");
  // In one frame the browser reports both scrolls as one.
  await page.locator(".on-page").getByRole("link", { name: "Méthode" }).evaluate((link) => {
    link.click();
    scrollTo(0, 0);
  });
  await expect(current).toHaveText("La mesure");
});
