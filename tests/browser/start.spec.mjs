// The page starts anywhere, or says why it does not, and is readable meanwhile.
import { expect, expectAccessible, readers, test } from "./support.mjs";

for (const reader of readers) {
  test.describe(reader.name, () => {
    test.use(reader.use);

    test("the page starts in a sub-folder, in the language of the browser", async ({ page }) => {
      await page.goto("./");
      await expect(page.locator("main[data-view]")).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", reader.lang);
    });
  });
}

test("the language of the address wins before the first paint", async ({ page }) => {
  await page.goto("./?lang=en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("a chosen theme is there before the first paint", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("engagements.theme", '"dark"'));
  await page.goto("./");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("a first load fetches each file once, and nothing that script/size does not count", async ({ page, site }) => {
  const fetched = [];
  page.on("request", (request) => fetched.push(request.url().replace(site.url, "") || "index.html"));
  await page.goto("./");
  await expect(page.locator("main[data-view]")).toBeVisible();
  const { firstLoad } = await import("../../script/first-load.mjs");
  expect(firstLoad()).toEqual(expect.arrayContaining(fetched));
  expect(fetched).toEqual([...new Set(fetched)]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the list is read in both languages", async ({ page }) => {
    await page.goto("./");
    await expect(page.getByRole("heading", { name: "Engagements internationaux en culture" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "International culture commitments" })).toBeVisible();
  });
});

test.describe("when the wasm cannot be fetched", () => {
  test.use({ expectedComplaints: [/ERR_FAILED|Failed to fetch/] });

  test("both languages say so above the list, which stays", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto("./");
    await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
    await expect(page.getByText("La page interactive n’a pas pu démarrer.")).toBeVisible();
    await expect(page.getByText("The interactive page could not start.")).toBeVisible();
    await expect(page.locator("#static table").first()).toBeVisible();
    await expectAccessible(page);

    await page.unroute("**/*.wasm");
    await page.getByRole("button", { name: "Recharger la page" }).click();
    await expect(page.locator("main[data-view]")).toBeVisible();
  });
});
