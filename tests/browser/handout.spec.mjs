// What is printed is a sheet to hand out: read back from the PDF that Chromium makes of it.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, open, test } from "./support.mjs";

const europe = "region=europe&period=2000-";
const plain = (text) => text.replace(/\s+/g, " ");

/** Pages and words of a PDF, the words with the place of each on its page. */
function read(pdf) {
  const folder = mkdtempSync(join(tmpdir(), "engagements-"));
  const file = join(folder, "sheet.pdf");
  writeFileSync(file, pdf);
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  const boxes = execFileSync("pdftotext", ["-bbox", file, "-"], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const pages = [...boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(([, width, height, content]) => ({
    width: Number(width),
    height: Number(height),
    words: [...content.matchAll(/xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(([, left, right, bottom, word]) => ({
      left: Number(left),
      right: Number(right),
      bottom: Number(bottom),
      word,
    })),
  }));
  return { text, pages };
}

/** The sheet is fetched a second after the page is there; a reader who prints sooner gets the list. */
async function sheetIsThere(page) {
  await expect.poll(() => page.evaluate(() => Boolean(document.getElementById("sheet-handout")?.sheet))).toBe(true);
}

/** The sheet as it is printed on a paper. */
async function printed(page, format = "Letter") {
  await sheetIsThere(page);
  return read(await page.pdf({ format, preferCSSPageSize: false }));
}

for (const format of ["Letter", "A4"])
  for (const [view, lang] of [["register", "fr"], ["present", "fr"], ["present", "en"]])
    test(`${view} on ${format}, ${lang}: the sentence, every row, sources, date, fingerprint and address, nothing cut`, async ({ page }) => {
      const query = view === "register" ? `?${europe}&lang=${lang}` : `?view=present&${europe}&slide=3&lang=${lang}`;
      await open(page, query);
      const sentence = plain(await page.locator("[data-sentence]").innerText());
      const { text, pages } = await printed(page, format);
      expect(pages.length, "ten rows are one sheet of paper").toBe(1);
      expect(plain(text)).toContain(sentence);
      for (const name of lang === "fr" ? ["Luxembourg", "Pays basque", "Catalogne", "Flandre"] : ["Luxembourg", "Basque Country", "Catalonia", "Flanders"])
        expect(plain(text)).toContain(name);
      expect(text).toMatch(/[0-9A-F]{4} [0-9A-F]{4}/);
      expect(text.replace(/\s+/g, "")).toContain("/sous-dossier/registre/?region=europe&period=2000-");
      expect(plain(text)).toMatch(lang === "fr" ? /Données du \d+ \S+ 20\d\d, empreinte/ : /Data of \S+ \d+, 20\d\d, fingerprint/);
      expect(text).toMatch(new RegExp(`1 ?/ ?${pages.length}`));
      const [width, height] = format === "Letter" ? [612, 792] : [595, 842];
      for (const sheet of pages) {
        expect(Math.abs(sheet.width - width)).toBeLessThan(1.5);
        expect(Math.abs(sheet.height - height)).toBeLessThan(1.5);
        for (const { left, right, bottom, word } of sheet.words)
          expect(left >= 36 && right <= sheet.width - 36 && bottom <= sheet.height - 12, `${word} lies on the paper`).toBe(true);
      }
    });

test("both languages are two sheets, and one is enough for the whole list", async ({ page }) => {
  await page.addInitScript(() => {
    window.printed = null;
    window.print = () => {
      window.printed = [...document.querySelectorAll(".handout-sheet")].map((sheet) => `${sheet.lang}: ${sheet.querySelector(".sentence").textContent}`);
      window.dispatchEvent(new Event("afterprint"));
    };
  });
  await open(page, "?convention=yes");
  for (const [name, sheets] of [["En anglais", ["en: 3 of 36"]], ["Dans les deux langues", ["fr: 3 engagements", "en: 3 of 36"]], ["En français", ["fr: 3 engagements"]]]) {
    await page.getByRole("button", { name: "Télécharger", exact: true }).click();
    await page.getByRole("button", { name, exact: true }).click();
    await expect.poll(() => page.evaluate(() => window.printed?.length)).toBe(sheets.length);
    const printed = await page.evaluate(() => window.printed);
    sheets.forEach((start, index) => expect(plain(printed[index])).toContain(start));
    await page.evaluate(() => (window.printed = null));
    await page.keyboard.press("Escape");
  }
});

test("the button that prints waits for the sheet, however late it comes", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      window.printed = document.querySelector(".handout-sheet .sentence")?.textContent ?? "no sheet";
      window.dispatchEvent(new Event("afterprint"));
    };
  });
  let release;
  const late = new Promise((resolve) => (release = resolve));
  await page.route(/handout\.(css|wasm)/, async (route) => {
    await late;
    await route.continue();
  });
  await open(page, "?convention=yes");
  await page.getByRole("button", { name: "Télécharger", exact: true }).click();
  await page.getByRole("button", { name: "En français", exact: true }).click();
  await expect(page.getByRole("button", { name: "En français", exact: true })).toBeVisible();
  expect(await page.evaluate(() => window.printed)).toBeUndefined();
  release();
  await expect.poll(() => page.evaluate(() => window.printed)).toContain("3 engagements");
});

test("the whole register fits the paper, row by row", async ({ page }) => {
  await open(page, "");
  const { text, pages } = await printed(page);
  expect(pages.length).toBeLessThan(9);
  expect(plain(text)).toContain("36 engagements avec 25 partenaires");
  for (const sheet of pages) for (const { right, word } of sheet.words) expect(right, word).toBeLessThan(sheet.width - 36);
});
