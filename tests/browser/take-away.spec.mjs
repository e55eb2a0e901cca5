// What was found can be taken away: as a link, a citation, a file, a table; with the mouse or by the keyboard alone.
import { readFileSync } from "node:fs";
import { expect, expectAccessible, open, readers, test } from "./support.mjs";

const europe = "?region=europe&period=2000-";
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const words = {
  fr: { copy: "Copier le lien", copied: "Lien copié", cite: "Citer", take: "Télécharger", csv: "Télécharger le CSV", close: "Fermer" },
  en: { copy: "Copy link", copied: "Link copied", cite: "Cite", take: "Download", csv: "Download the CSV", close: "Close" },
};

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path(), "utf8") };
}

for (const reader of readers)
  test.describe(reader.name, () => {
    test.use(reader.use);
    const say = words[reader.lang];

    test("a copied link opens the same rows in the same language", async ({ page }) => {
      await open(page, europe);
      await page.getByRole("button", { name: say.copy }).click();
      await expect(page.getByRole("button", { name: say.copied })).toBeVisible();
      const link = await clipboard(page);
      expect(link).toMatch(new RegExp(`/sous-dossier/registre/\\?.*region=europe.*&lang=${reader.lang}&data=[0-9A-F]{8}$`));
      const before = await page.locator("[data-sentence]").innerText();
      await page.goto(link);
      await expect(page.locator("[data-sentence]")).toHaveText(before.replace(/\s+/g, " "));
    });

    test("nothing for axe in the panels, which Esc closes", async ({ page }) => {
      await open(page, europe);
      for (const name of [say.cite, say.take]) {
        const opener = page.getByRole("button", { name, exact: true });
        await opener.click();
        await expect(page.getByRole("dialog")).toBeVisible();
        await expectAccessible(page);
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toBeHidden();
        await expect(opener).toBeFocused();
      }
    });
  });

test("a link copied from other data says so, quietly, and is followed", async ({ page }) => {
  await open(page, "?convention=yes&data=00000001");
  await expect(page.locator(".notice")).toContainText(/autre édition des données.*données du \d+ \S+ 20\d\d, empreinte/);
  await expect(page.locator("main")).toHaveAttribute("data-shown", "3");
  await expectAccessible(page);
  await page.getByLabel("Europe").check();
  await expect(page).not.toHaveURL(/data=/);
});

test("a table for Excel in French holds the sentence and exactly the rows shown", async ({ page }) => {
  await open(page, europe);
  const rows = await page.locator("[data-id]").evaluateAll((rows) => rows.map((row) => row.dataset.id));
  await page.getByRole("button", { name: "Télécharger", exact: true }).click();
  const { name, content } = await saved(page, "Télécharger le CSV");
  expect(name).toMatch(/^engagements-[0-9A-F]{8}\.csv$/);
  expect(content.startsWith("\ufeff")).toBe(true);
  const sentence = (await page.locator("[data-sentence]").innerText()).replace(/\s+/g, " ");
  expect(content.split("\r\n")[0].replaceAll("\u00a0", " ")).toContain(sentence.replaceAll("\u00a0", " "));
  // The sentence, the titles, a line for each row; the last line ends, too.
  const listed = content.split("\r\n").map((line) => line.split(";")[0]);
  expect(listed.slice(1)).toEqual(["Identifiant", ...rows, ""]);
});

test("the data are a dataset of exactly the rows shown", async ({ page }) => {
  await open(page, "?convention=yes");
  await page.getByRole("button", { name: "Télécharger", exact: true }).click();
  const { name, content } = await saved(page, "Télécharger le JSON");
  expect(name).toMatch(/\.json$/);
  const data = JSON.parse(content);
  expect(data.schema_version).toBe(1);
  expect(data.commitments.map(({ id }) => id).sort()).toEqual(["flandre-2016-2020", "pays-basque-2017", "pays-de-galles-2020"]);
});

test("a table for a letter is a real table", async ({ page }) => {
  await open(page, "?convention=yes");
  await page.getByRole("button", { name: "Télécharger", exact: true }).click();
  await page.getByRole("button", { name: "Copier le tableau" }).click();
  await expect(page.getByRole("button", { name: "Tableau copié" })).toBeVisible();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item.getType("text/html")).text();
  });
  expect(html).toContain("<table");
  expect(html).toContain("Pays basque");
});

test("by the keyboard alone, from the first Tab to a copied link", async ({ page }) => {
  await open(page);
  const tabTo = async (wanted) => {
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => document.activeElement.id || document.activeElement.innerText);
      if (focused.trim().startsWith(wanted)) return;
    }
    throw new Error(`the keyboard does not reach ${wanted}`);
  };
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeFocused();
  await tabTo("search");
  await page.keyboard.type("entente");
  await tabTo("region-europe");
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/\?q=entente&region=europe$/);
  await tabTo("Copier le lien");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Lien copié" })).toBeFocused();
  expect(await clipboard(page)).toContain("q=entente&region=europe&lang=fr");
  await tabTo("row-");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toHaveAttribute("data-view", "record");
  await expect(page.locator("h1")).toBeFocused();
});

test.describe("where there is no clipboard", () => {
  test.use({ permissions: [] });

  test("the text is given to be selected", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    });
    await open(page, "?convention=yes");
    await page.getByRole("button", { name: "Copier le lien" }).click();
    await expect(page.getByRole("textbox", { name: /Le texte est sélectionné|copiez-le/ })).toHaveValue(/convention=yes/);
  });
});

test("where storage is blocked, the page starts and works", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await open(page, "?convention=yes");
  await page.locator("#language").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByLabel("Dark").check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
