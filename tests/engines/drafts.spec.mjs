// A draft is typed and never lost: not by a reload, not by a link out of the page, not in haste; it leaves as a file and comes back.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "./support.mjs";

const first = "main input[type=text]";
const stands = (tab, state) => tab.hasAttribute("[data-draft-state]", "data-draft-state", state);

/** A new draft with a partner's name, saved. */
async function write(tab, site, text) {
  await tab.open(`${site}?view=drafts`);
  await tab.click("[data-new-draft=commitment]");
  await tab.fill(first, text);
  await stands(tab, "saved");
}

test("typed, saved and there after a reload", async ({ tab, site }) => {
  await write(tab, site, "Islande");
  await tab.reload();
  await tab.isReady();
  await tab.hasValue(first, "Islande");
  await tab.open(`${site}?view=drafts`);
  await tab.hasText("[data-draft] a", /^Islande$/);
});

test("left by a link and found again by Back: the next key does not overwrite", async ({ tab, site, elsewhere }) => {
  const address = elsewhere("<h1>Ailleurs</h1>");
  await write(tab, site, "Islande");
  await tab.leave(address);
  await tab.back();
  await tab.isReady();
  await tab.hasValue(first, "Islande");
  await tab.click(first);
  await tab.press("End");
  await tab.type("Z");
  await tab.hasValue(first, "IslandeZ");
  await stands(tab, "saved");
  await tab.reload();
  await tab.isReady();
  await tab.hasValue(first, "IslandeZ");
});

test("typed and left at once: the drafts open again, with the last letter", async ({ tab, site, elsewhere }) => {
  const address = elsewhere("<h1>Ailleurs</h1>");
  for (const text of ["Islande", "Irlande", "Acadie"]) {
    await write(tab, site, text);
    await tab.evaluate((address) => {
      document.querySelector("main").addEventListener("input", () => setTimeout(() => location.assign(address), 10), { once: true });
    }, address);
    await tab.type("Z");
    await tab.hasAddress(address);
    await tab.back();
    await tab.isReady();
    await tab.hasValue(first, `${text}Z`);
    await tab.open(`${site}?view=drafts`);
    await tab.expect(() => tab.evaluate(() => [...document.querySelectorAll("[data-draft] a")].map((link) => link.textContent)), "the drafts").toContain(`${text}Z`);
  }
});

test("taken away as a file, and brought back", async ({ tab, site }) => {
  await write(tab, site, "Islande");
  await tab.open(`${site}?view=drafts`);
  await tab.hasCount("[data-draft]", 1);
  const { name, text } = await tab.saved(() => tab.click("[data-act=download]"));
  expect(text).toContain("Islande");
  await tab.evaluate(() => localStorage.clear());
  await tab.evaluate(() => {
    window.gone = false;
    indexedDB.deleteDatabase("engagements").onsuccess = () => (window.gone = true);
  });
  await tab.expect(() => tab.evaluate(() => window.gone), "the copy is gone").toBe(true);
  await tab.open(`${site}?view=drafts&lang=fr`);
  await tab.hasCount("[data-draft]", 0);
  const folder = mkdtempSync(join(tmpdir(), "engagements-file-"));
  writeFileSync(join(folder, name), text);
  await tab.choose("input[data-import]", join(folder, name));
  await tab.hasAttribute("[data-import-outcome]", "data-import-outcome", "accepted");
  await tab.hasText("[data-draft] a", /^Islande$/);
  rmSync(folder, { recursive: true });
});
