// The register as one file, opened from a stick or a message: everything works, nothing is fetched.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, expectAccessible, test as base } from "./support.mjs";

const test = base.extend({
  /** The address of the file, in a folder with spaces and accents. */
  file: async ({ page, site }, use) => {
    const stick = mkdtempSync(join(tmpdir(), "engagements-"));
    const folder = join(stick, "Clé USB, été 2026");
    mkdirSync(folder);
    copyFileSync(fileURLToPath(new URL("../../dist/engagements.html", import.meta.url)), join(folder, "engagements.html"));
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    const address = pathToFileURL(join(folder, "engagements.html")).href;
    await use(address);
    rmSync(stick, { recursive: true });
    const own = [address, "data:", "blob:", site.url];
    const others = asked.filter((url) => !own.some((start) => url.startsWith(start)));
    expect(others, "nothing is fetched").toEqual([]);
  },
  locale: "fr-CA",
});

async function openFile(page, address) {
  await page.goto(address);
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
}

test("the file shows the same data as the site, and answers the same", async ({ page, file, site }) => {
  await openFile(page, file);
  await expect(page.locator("main")).toHaveAttribute("data-shown", "36");
  const fingerprint = await page.locator("footer").getByText(/^Empreinte/).textContent();
  await page.getByRole("searchbox").fill("cymru");
  await expect(page.locator("main")).toHaveAttribute("data-shown", "1");
  await expect(page).toHaveURL(/\?q=cymru$/);
  await expectAccessible(page);

  await page.goto(site.url);
  await expect(page.locator("footer").getByText(/^Empreinte/)).toHaveText(fingerprint);
});

test("its parts are in it: record, comparison, measure, files, what was asked in vain", async ({ page, file }) => {
  await openFile(page, `${file}?type=joint-statement&collection=report-2016-2020&convention=perhaps`);
  await expect(page.locator("main .notice")).toContainText("perhaps");
  await page.getByRole("link", { name: "Louisiane" }).click();
  await expect(page.locator("main")).toHaveAttribute("data-view", "record");
  await expect(page.locator(".record")).toHaveCSS("display", "grid");
  await page.goBack();
  await expect(page.locator("main")).toHaveAttribute("data-shown", "3");
  await page.getByRole("button", { name: "Télécharger" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger le CSV" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await openFile(page, `${file}?view=compare&id=cuba-2016,louisiane-2016-2020`);
  await expect(page.locator("main")).toHaveAttribute("data-view", "compare");
  await openFile(page, `${file}?view=about`);
  await expect(page.locator("h1")).toBeVisible();
});

test("no path of the reader's disk leaves with it", async ({ page, file }) => {
  await openFile(page, `${file}?view=record&id=pays-basque-2017`);
  await page.getByRole("button", { name: "Citer" }).click();
  await expect(page.locator("dialog pre").first()).toBeVisible();
  await expect(page.locator("dialog")).not.toContainText("file:");
  await expect(page.locator("dialog")).not.toContainText("Clé USB");
});

/** The slides of the file, with the room's window beside them. */
async function withRoom(page, file) {
  await openFile(page, `${file}?view=present&region=europe&slide=6`);
  await page.mouse.move(200, 200);
  await page.mouse.move(220, 220);
  const [room] = await Promise.all([page.waitForEvent("popup"), page.getByRole("button", { name: "Fenêtre du public" }).click()]);
  await expect(room.locator("html")).toHaveAttribute("data-app", "ready");
  return room;
}

test("presenter and room are kept together, from a file too", async ({ page, file }) => {
  const room = await withRoom(page, file);
  await expect(page.locator(".window-state")).toContainText(/\d+ × \d+/);
  await page.keyboard.press("PageDown");
  await expect(room.locator("[data-slide]").first()).toHaveAttribute("data-slide", "7");
});

// Browsers may part the windows of a file from each other; Chromium does not.
test("where its two windows cannot speak, the presenter says so and what to do", async ({ page, context, file }) => {
  await context.addInitScript(() => {
    window.BroadcastChannel = class {
      postMessage() {}
      close() {}
    };
  });
  const room = await withRoom(page, file);
  await expect(page.locator(".window-state")).toContainText("Ouverte, mais elle ne répond pas.");
  await expect(page.locator(".window-state")).toContainText("ouvrez le registre depuis un site");
  await expectAccessible(page);
  const closed = room.waitForEvent("close");
  await page.getByRole("button", { name: "Présenter dans cette fenêtre" }).click();
  await closed;
  await page.keyboard.press("PageDown");
  await expect(page.locator("[data-slide]").first()).toHaveAttribute("data-slide", "7");
});
