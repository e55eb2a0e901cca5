// What a screen reader is told: each settled change once, in the reader's language, and nothing of it is left afterwards.
import { expect, open, test } from "./support.mjs";

const region = (page) => page.locator("p.visually-hidden[role=status]");
const value = (page, facet, slug) => page.locator(`[data-facet="${facet}"][data-value="${slug}"]`);
const search = (page) => page.getByRole("searchbox", { name: "Chercher", exact: true });
const sentence = (page) => page.evaluate(() => document.querySelector("h1[data-sentence]").textContent);

/** Keeps every text that comes into the region; gives what came since the last call, with plain spaces. */
async function listen(page) {
  await region(page).evaluate((status) => {
    window.announced = [];
    const note = () => status.textContent && window.announced.push(status.textContent);
    new MutationObserver(note).observe(status, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => window.announced.splice(0).map((text) => text.replace(/\s/g, " ")));
}

/** What is announced after some steps, once the region is empty again. */
async function announcements(page, collected) {
  await expect(region(page)).not.toBeEmpty();
  await expect(region(page)).toBeEmpty();
  return collected();
}

test.use({ actionTimeout: 15_000 });

test("each settled change is told once, and then taken out", async ({ page, context }) => {
  test.slow();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const collected = await listen(page);

  await value(page, "region", "europe").click();
  expect(await announcements(page, collected)).toEqual(["19 engagements sur 36 avec des partenaires d’Europe"]);

  // Choices in quick succession are one change; the order of the list and ticks are none.
  await value(page, "convention", "yes").click();
  await value(page, "region", "europe").click();
  await page.locator("#sort-partner").click();
  await page.locator("[data-id] .choose input").first().check();
  expect(await announcements(page, collected)).toEqual(["3 engagements sur 36 qui se réfèrent à la Convention de 2005"]);

  await search(page).pressSequentially("galles", { delay: 60 });
  const found = (await sentence(page)).replace(/\s/g, " ");
  expect(await announcements(page, collected)).toEqual([found]);

  await page.locator("#language").click();
  expect(await announcements(page, collected)).toEqual([(await sentence(page)).replace(/\s/g, " ")]);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");

  // There and back before it settles is no change.
  await value(page, "type", "joint-statement").click();
  await value(page, "type", "joint-statement").click();
  await page.getByRole("button", { name: /^Copy link/ }).click();
  expect(await announcements(page, collected)).toEqual(["Link copied"]);
});

test("the same words twice are told twice", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const collected = await listen(page);
  const copy = page.getByRole("button", { name: /^(Copier le lien|Lien copié)/ });
  await copy.click();
  await expect(region(page)).toHaveText("Lien copié");
  await copy.click();
  await expect.poll(() => page.evaluate(() => window.announced.length)).toBe(2);
  expect(await announcements(page, collected)).toEqual(["Lien copié", "Lien copié"]);
});

test("in a frame too: the sentence after a choice outside, the rows of a page", async ({ page }) => {
  await open(page, "embed.html?lang=fr&search=on");
  const collected = await listen(page);
  await page.locator("#next-page").click();
  expect(await announcements(page, collected)).toEqual([(await page.locator(".embed-pages p").textContent()).replace(/\s/g, " ")]);
  await page.getByRole("searchbox").fill("flandre");
  expect(await announcements(page, collected)).toEqual([(await sentence(page)).replace(/\s/g, " ")]);
});
