// Anyone finds commitments and reads one, in their language; the address keeps the place.
import { expect, test } from "./support.mjs";
import { button, value } from "./tab.mjs";

const shown = (tab, count) => tab.hasAttribute("main", "data-shown", String(count));

test("found by facets and search, and the address keeps it over a reload and Back", async ({ tab, site }) => {
  await tab.open(site);
  await shown(tab, 36);
  await tab.click(value("region", "europe"));
  await tab.hasAddress(`${site}?region=europe`);
  await tab.click(value("convention", "yes"));
  await tab.hasAddress(`${site}?convention=yes&region=europe`);
  await shown(tab, 3);
  await tab.fill("#search", "galles");
  await tab.hasAddress(`${site}?q=galles&convention=yes&region=europe`);
  await tab.expect(() => tab.look("[data-id]", "ids"), "the rows").toEqual(["pays-de-galles-2020"]);
  await tab.reload();
  await tab.isReady();
  await shown(tab, 1);
  await tab.hasValue("#search", "galles");
  await tab.back();
  await tab.hasAddress(`${site}?region=europe`);
  await tab.hasValue("#search", "");
  expect((await tab.look("[data-id]", "ids")).length).toBe(Number(await tab.look("main", "attribute", "data-shown")));
  await tab.forward();
  await tab.hasAddress(`${site}?q=galles&convention=yes&region=europe`);
  await shown(tab, 1);
});

test("a record opens, and Back finds the list as it was left", async ({ tab, site }) => {
  await tab.open(`${site}?region=europe`);
  await tab.click(`[data-id="flandre-2002"] a`);
  await tab.hasView("record");
  await tab.expect(() => tab.evaluate(() => document.activeElement.tagName), "the focus").toBe("H1");
  await tab.back();
  await tab.hasView("register");
  await tab.hasAddress(`${site}?region=europe`);
  await tab.expect(() => tab.evaluate(() => document.activeElement.closest("[data-id]")?.dataset.id), "the focus").toBe("flandre-2002");
  await tab.forward();
  await tab.hasView("record");
  await tab.click({ css: "a", name: "Retour aux" });
  await tab.hasView("register");
});

test("the language changes in place and stays; that of an address wins", async ({ tab, site }) => {
  await tab.open(`${site}?region=europe`);
  await tab.hasAttribute("html", "lang", "fr");
  await tab.click("#language");
  await tab.hasAttribute("html", "lang", "en");
  await tab.hasText("[data-sentence]", /commitments/);
  await tab.reload();
  await tab.isReady();
  await tab.hasAttribute("html", "lang", "en");
  await tab.open(`${site}?lang=fr`);
  await tab.hasAttribute("html", "lang", "fr");
  await tab.click("#pages a[href*='view=about']");
  await tab.hasView("about");
  await tab.reload();
  await tab.isReady();
  await tab.hasAttribute("html", "lang", "fr");
});

test("left by a link out of the page, Back finds what was looked for", async ({ tab, site, elsewhere }) => {
  const address = elsewhere("<h1>Ailleurs</h1>");
  await tab.open(site);
  await tab.fill("#search", "flandre");
  await tab.hasAddress(`${site}?q=flandre`);
  await tab.leave(address);
  await tab.back();
  await tab.hasAddress(`${site}?q=flandre`);
  await tab.isReady();
  await tab.hasValue("#search", "flandre");
  const count = await tab.look("main", "attribute", "data-shown");
  await tab.hasCount("[data-id]", Number(count));
});

test("the panels open, give a file, and close", async ({ tab, site }) => {
  await tab.open(`${site}?convention=yes`);
  await tab.click(button("Télécharger"));
  await tab.hasCount("dialog[open]", 1);
  const { name, text } = await tab.saved(() => tab.click(button("Télécharger le CSV")));
  expect(name).toMatch(/\.csv$/);
  expect(text).toContain("Pays basque");
  await tab.press("Escape");
  await tab.hasCount("dialog[open]", 0);
  await tab.click(button("Citer"));
  await tab.hasText("dialog[open]", /Pays basque|engagements/);
});
