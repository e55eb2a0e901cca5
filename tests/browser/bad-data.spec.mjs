// A dataset that is not one gives a plain message, every problem, and Retry; never a part shown as the whole.
import { readFileSync } from "node:fs";
import { expect, expectAccessible, open, test } from "./support.mjs";

const good = readFileSync("dist/data/commitments.json", "utf8");
const broken = (change) => {
  const data = JSON.parse(good);
  change(data);
  return JSON.stringify(data);
};

const files = {
  missing: { status: 404, body: "" },
  "with two broken records": {
    body: broken((data) => {
      data.commitments[3].signed = "2016-13";
      data.commitments[8].partner = 7;
    }),
  },
};

test.use({ expectedComplaints: [/404|ERR_FAILED/] });

for (const [name, answer] of Object.entries(files))
  test(`a dataset ${name} is refused in words, and Retry works`, async ({ page }) => {
    await page.route("**/data/commitments.json", (route) => route.fulfill({ contentType: "application/json", ...answer }));
    await page.goto("./");
    await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
    await expect(page.getByRole("heading", { name: "Les données n’ont pas pu être chargées" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "The data could not be loaded" })).toBeVisible();
    expect(await page.locator("[data-id]").count()).toBe(0);
    if (name.includes("two")) expect(await page.locator(".problems li").count()).toBe(2);
    await expectAccessible(page);

    await page.unroute("**/data/commitments.json");
    await page.getByRole("button", { name: "Réessayer" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
    await expect(page.locator("main")).toHaveAttribute("data-shown", "36");
  });

test("the language can be switched while the data are missing", async ({ page }) => {
  await page.route("**/data/commitments.json", (route) => route.abort());
  await page.goto("./");
  await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
  await page.locator("#language").click();
  await expect(page.getByRole("heading", { level: 1, name: "The data could not be loaded" })).toBeVisible();
  await page.unroute("**/data/commitments.json");
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
  await open(page);
});
