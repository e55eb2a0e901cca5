// A file of one's own: what a reader does with it. What is read and refused is held natively (`tests/import.rs`).
import { readFile } from "node:fs/promises";
import { expect, expectAccessible, open, test } from "./support.mjs";

const bundled = JSON.parse(await readFile("public/data/commitments.json", "utf8"));

/** The bundled data with records changed, as a file to choose. */
function file(name, change = (dataset) => dataset) {
  const dataset = change(structuredClone(bundled));
  return { name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(dataset)) };
}

test("a file with a spoiled row opens without it, on every page, and goes again", async ({ page }) => {
  await open(page, "?lang=en");
  await page.getByRole("link", { name: "Open your own data" }).click();
  const spoiled = file("mine.json", (dataset) => ({ ...dataset, commitments: dataset.commitments.map((record) => (record.id === "cuba-2016" ? { ...record, signed: "mai-16" } : record)) }));
  await page.locator("input[data-import]").setInputFiles(spoiled);
  const outcome = page.locator("[data-import-outcome]");
  await expect(outcome).toHaveAttribute("data-import-outcome", "accepted-with-warnings");
  await expect(outcome).toHaveAttribute("data-read", "35");
  await expect(outcome).toHaveAttribute("data-refused", "1");
  await expect(page.locator("[data-problem]")).toContainText("(cuba-2016), field signed");
  await expectAccessible(page);
  await expect(page.locator("main")).toHaveAttribute("data-dataset", "bundled");

  await page.locator("[data-import-open]").click();
  const main = page.locator("main");
  await expect(main).toHaveAttribute("data-view", "register");
  await expect(main).toHaveAttribute("data-dataset", "own");
  await expect(main).toHaveAttribute("data-total", "35");
  await expect(page.locator("[data-id]")).toHaveCount(35);
  for (const view of ["Map", "Timeline", "Matrix"]) {
    await page.getByRole("navigation", { name: "Ways of seeing the selection" }).getByRole("link", { name: view }).click();
    await expect(page.locator(".own-band")).toContainText("mine.json, 35 records read, 1 refused of 36. These are not the published data.");
  }
  await expect(page.getByRole("button", { name: "Embed" })).toBeDisabled();

  await page.getByRole("button", { name: "Back to the published data" }).click();
  await expect(main).toHaveAttribute("data-dataset", "bundled");
  await expect(main).toHaveAttribute("data-total", "36");
  await page.getByRole("button", { name: "Reopen mine.json" }).click();
  await expect(main).toHaveAttribute("data-dataset", "own");
});

test("what is no data is refused with the reason, in both languages, and nothing changes", async ({ page }) => {
  await open(page, "?view=import&lang=fr");
  await page.locator("input[data-import]").setInputFiles({ name: "page.csv", mimeType: "text/csv", buffer: Buffer.from("<!doctype html><title>Connexion</title>") });
  await expect(page.locator("[data-import-outcome]")).toHaveAttribute("data-import-outcome", "rejected");
  await expect(page.locator("[data-problem]")).toContainText("page HTML au lieu de données");
  await expect(page.locator("[data-import-open]")).toHaveCount(0);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("[data-problem]")).toContainText("an HTML page instead of data");
});

test("a large file is read in a worker, tells how far it is, and can be left", async ({ page }) => {
  await open(page, "?view=import&lang=fr");
  const many = Array.from({ length: 400 }, (_, copy) => bundled.commitments.map((record) => ({ ...record, id: `${record.id}-${copy}`, follows: null, evidence: { ...record.evidence, follows: undefined } }))).flat();
  const large = file("grand.json", (dataset) => ({ ...dataset, commitments: many }));
  const started = page.waitForEvent("worker");
  await page.locator("input[data-import]").setInputFiles(large);
  await started;
  const bar = page.locator(".own-bar");
  await expect(bar).toContainText("Lecture de grand.json");
  await bar.getByRole("button", { name: "Annuler" }).click();
  await expect(bar).toHaveCount(0);
  await expect(page.locator("[data-import-outcome]")).toHaveCount(0);
  await page.locator("input[data-import]").setInputFiles(large);
  await expect(page.locator("[data-import-outcome]")).toHaveAttribute("data-read", String(many.length), { timeout: 60_000 });
});

test("pasted text is read too", async ({ page }) => {
  await open(page, "?view=import&lang=en");
  await page.getByRole("button", { name: "Paste text" }).click();
  await page.getByRole("textbox", { name: "Text of a JSON or CSV file" }).fill(JSON.stringify(bundled.commitments.slice(0, 1)));
  await page.getByRole("button", { name: "Read this text" }).click();
  await expect(page.locator("[data-import-outcome]")).toHaveAttribute("data-read", "1");
});
