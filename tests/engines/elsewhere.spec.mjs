// Where the register is besides its own page: in a page of others, on paper, without scripts, in one file.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "./support.mjs";
import { button, value } from "./tab.mjs";

const plain = (text) => text.replace(/\s+/g, " ");

test("a frame in a page of others: page by page, a record and the way back", async ({ tab, site, elsewhere }) => {
  const address = elsewhere(`<iframe src="${site}embed.html?region=europe&period=2000-&lang=fr" width="600" height="500" title="Engagements"></iframe>`);
  await tab.goto(address);
  const frame = await tab.framed("iframe");
  await frame.isReady();
  await frame.hasText("nav", /1 à [3-6] sur 10/);
  const first = await frame.look("[data-id]", "count");
  expect(await frame.look("nav", "text")).toContain(`1 à ${first} sur 10`);
  await frame.click(button("Suivants"));
  await frame.hasText("nav", new RegExp(`${first + 1} à \\d+ sur 10`));
  await frame.click(button("Précédents"));
  await frame.hasText("nav", new RegExp(`1 à ${first} sur 10`));
  await frame.click("[data-id] a");
  await frame.hasView("record");
  await frame.click({ css: "a", name: "Retour" });
  await frame.hasCount("[data-id]", first);
});

test("a frame that grows is as high as what it shows", async ({ tab, site, elsewhere }) => {
  const link = `<a data-engagements href="${site}embed.html?convention=yes&height=elastic&lang=fr">Trois engagements</a>`;
  await tab.goto(elsewhere(`${link}<script src="${site}embed.js" async></script>`));
  const frame = await tab.framed("iframe");
  await frame.isReady();
  await frame.hasCount("[data-id]", 3);
  await frame.expect(() => frame.evaluate(() => document.documentElement.scrollHeight <= innerHeight), "nothing scrolls").toBe(true);
  await tab.hasCount("a[data-engagements], a", 0);
});

test("the sheet to hand out is there, and is printed where the driver prints", async ({ tab, site, engine }) => {
  const names = ["Flandre", "Pays basque", "Pays de Galles"];
  await tab.open(`${site}?convention=yes`);
  // It is fetched a moment after the page is there, and then made before the event has ended: Firefox waits no longer.
  const sheet = () => {
    dispatchEvent(new Event("beforeprint"));
    const words = document.querySelector(".handout-sheet")?.textContent ?? "";
    dispatchEvent(new Event("afterprint"));
    return words;
  };
  for (const name of names) await tab.expect(() => tab.evaluate(sheet), "the sheet").toContain(name);
  const pdf = await tab.print();
  if (!pdf) return test.info().annotations.push({ type: "left out", description: `${engine}: its driver does not print` });
  const paper = execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
  for (const name of names) expect(plain(paper)).toContain(name);
  expect(paper).toMatch(/[0-9A-F]{4} [0-9A-F]{4}/);
  expect(paper.split("\f").filter((page) => page.trim()).length, "one sheet of paper").toBe(1);
});

test.describe("without scripts", () => {
  test.use({ scripts: false });

  test("the list is read in both languages", async ({ tab, site }) => {
    await tab.goto(site);
    await tab.hasText("body", /Engagements internationaux en culture[^]*International culture commitments/);
    await tab.hasText("body", /Pays de Galles[^]*2020-02-25[^]*Wales[^]*2020-02-25/);
    // The text in sight has none of what needs a script.
    await tab.hasText("body", /^(?![^]*(Chercher|Filtres|Télécharger|Thème|Search))/);
  });
});

test("the one file, from a disk: find, read, write", async ({ tab }) => {
  const file = fileURLToPath(new URL("../../dist/engagements.html", import.meta.url));
  test.skip(!existsSync(file) && !process.env.CI, "there is no release build, which alone makes the one file");
  const stick = mkdtempSync(join(tmpdir(), "engagements-"));
  const folder = join(stick, "Clé USB, été 2026");
  mkdirSync(folder);
  copyFileSync(file, join(folder, "engagements.html"));
  const address = pathToFileURL(join(folder, "engagements.html")).href;
  await tab.open(`${address}?lang=fr`);
  await tab.hasAttribute("main", "data-shown", "36");
  await tab.click(value("convention", "yes"));
  await tab.hasAttribute("main", "data-shown", "3");
  await tab.fill("#search", "cymru");
  await tab.hasAttribute("main", "data-shown", "1");
  await tab.click("[data-id] a");
  await tab.hasView("record");
  await tab.back();
  await tab.hasAttribute("main", "data-shown", "1");
  await tab.click("#language");
  await tab.hasAttribute("html", "lang", "en");
  await tab.open(`${address}?lang=fr&view=draft&id=new`);
  await tab.fill("main input[type=text]", "Islande");
  await tab.hasAttribute("[data-draft-state]", "data-draft-state", "saved");
  await tab.open(`${address}?lang=fr&view=drafts`);
  await tab.hasText("[data-draft] a", /^Islande$/);
  rmSync(stick, { recursive: true });
});
