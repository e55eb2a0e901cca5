// The register as one file, opened from a stick or a message: everything works, nothing is fetched.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, expectAccessible, expectView, test as base, views } from "./support.mjs";

const test = base.extend({
  /** The address of the file, in a folder with spaces and accents. */
  file: async ({ page, site }, use) => {
    const stick = mkdtempSync(join(tmpdir(), "engagements-"));
    const folder = join(stick, "Clé USB, été 2026");
    mkdirSync(folder);
    copyFileSync(fileURLToPath(new URL("../../dist/engagements.html", import.meta.url)), join(folder, "engagements.html"));
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    const address = pathToFileURL(join(folder, "engagements.html")).href;
    await use(address);
    rmSync(stick, { recursive: true });
    const own = [address, "data:", "blob:", site.url];
    const others = requests.filter((url) => !own.some((start) => url.startsWith(start)));
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

test("every view is in it, in one program; what needs a site is not shown", async ({ page, file }) => {
  for (const [view, query] of Object.entries(views)) {
    await openFile(page, file + query);
    await expectView(page, view);
  }
  await openFile(page, file);
  await expect(page.getByRole("link", { name: "Présenter" })).toBeVisible();
  await expect(page.getByText("Intégrer")).toHaveCount(0);
  await expect(page.locator("link[rel=manifest], meta[name=service-worker]")).toHaveCount(0);
  const packed = await page.evaluate(() => Object.keys(JSON.parse(document.getElementById("files").textContent)));
  expect(packed).toEqual(["app_bg.wasm", "commitments.json"]);
});

test("a draft written in it is kept where the browser has storage, and leaves as a file", async ({ page, file }) => {
  await openFile(page, `${file}?view=draft&id=new`);
  await page.locator("[id='f-partner/name/fr']").fill("Islande");
  await expect(page.locator("[data-draft-state]")).toHaveAttribute("data-draft-state", "saved");
  await openFile(page, `${file}?view=drafts`);
  await expect(page.getByRole("link", { name: "Islande" })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.locator("[data-act=download]").click();
  const sheet = readFileSync(await (await download).path(), "utf8");
  expect(sheet).toContain("Islande");
  expect(sheet, "no path of the disk").not.toContain("file:");
});

test.describe("after a panic", () => {
  test.use({ expectedComplaints: [/unreachable/] });

  test("the file gives the drafts straight from storage, as the site does", async ({ page, file }) => {
    await openFile(page, `${file}?view=draft&id=new`);
    await page.locator("[id='f-partner/name/fr']").fill("Islande");
    await expect(page.locator("[data-draft-state]")).toHaveAttribute("data-draft-state", "saved");
    await page.evaluate(() => setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable"); }));
    await expect(page.getByRole("heading", { name: "L’application s’est arrêtée" })).toBeVisible();
    await expect(page.locator(".stopped-pair").first(), "its styles are there").toHaveCSS("display", "grid");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Télécharger le brouillon" }).first().click();
    expect(readFileSync(await (await download).path(), "utf8")).toContain("Islande");
  });
});

test.describe("with a script that was changed", () => {
  test.use({ expectedComplaints: [/Content Security Policy/] });

  test("nothing of it runs, since its policy knows each script; the list stays, and words come", async ({ page, file }) => {
    const path = fileURLToPath(file);
    const [before, after] = readFileSync(path, "utf8").split('<script type="module">');
    writeFileSync(path, `${before}<script type="module">0;${after}`);
    await page.goto(file);
    await expect(page.locator("#start-failed")).toContainText("n’a pas encore démarré");
    await expect(page.locator("#static")).toBeVisible();
  });
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
