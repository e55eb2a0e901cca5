// One draft in the editor: what is typed is kept, taken back and found again, in every field and in both languages.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, expectAccessible, open, readers, test } from "./support.mjs";

const list = createRequire(import.meta.url).resolve("big-list-of-naughty-strings/blns.json");
const naughty = JSON.parse(readFileSync(list, "utf8"));
const state = (page) => page.locator("[data-draft-state]");
const saved = (page) => expect(state(page)).toHaveAttribute("data-draft-state", "saved");
const field = (page, path) => page.locator(`[id="f-${path}"]`);
const section = (page, place) => page.locator(".sections li").nth(place - 1).getByRole("button");
/** Opens a section as a reader of this width does. */
async function turnTo(page, place) {
  if (await page.locator(".picker").isVisible()) await page.locator(".picker").selectOption(String(place - 1));
  else await section(page, place).click();
}

for (const reader of readers) {
  test.describe(reader.name, () => {
    test.use(reader.use);

    test("a new draft: the first field names it, and it is kept as it is typed", async ({ page }) => {
      await open(page, "?view=draft&id=new");
      await expect(state(page)).toHaveCount(0);
      const first = page.locator("input[type=text], textarea").first();
      await expect(first).toBeVisible();
      await first.fill("Islande");
      await saved(page);
      await expect(page.locator("h1[data-sentence]")).toHaveText("Islande");
      expect(await page.title()).toMatch(/^Islande \| /);
      await page.reload();
      await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
      await expect(first).toHaveValue("Islande");
    });

    test("axe finds nothing in any section, and nothing is cut off", async ({ page }) => {
      test.slow();
      for (const id of ["new", "louisiane-2016-2020"]) {
        await open(page, `?view=draft&id=${id}`);
        for (let place = 1; place <= 7; place += 1) {
          await turnTo(page, place);
          await expectAccessible(page);
          // On a narrow window it is the body that scrolls.
          const overflow = await page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth);
          expect(overflow, `section ${place} of ${id}`).toBeLessThanOrEqual(0);
        }
      }
    });
  });
}

test.describe("on a narrow window", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("undo and redo stand beside the way back, and the menu below its button", async ({ page }) => {
    await open(page, "?view=draft&id=louisiane-2016-2020");
    const middle = async (place) => {
      const { y, height } = await page.locator(place).boundingBox();
      return y + height / 2;
    };
    const back = await middle(".draft-head .back a");
    for (const place of [1, 2]) expect(Math.abs((await middle(`.steps button:nth-child(${place})`)) - back)).toBeLessThan(4);
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name: "Fermer" }).click();
    await expect(page.getByRole("button", { name: "Menu" })).toBeVisible();
  });

  test("the bar stays in sight wherever one is, and no target is half under it", async ({ page }) => {
    test.slow();
    await open(page, "?view=draft&id=louisiane-2016-2020");
    for (const place of [1, 3, 7]) {
      await turnTo(page, place);
      for (const share of [0, 0.31, 0.64, 1]) {
        await page.evaluate((share) => document.body.scrollTo(0, share * document.body.scrollHeight), share);
        const bar = await page.locator(".draft-bar").boundingBox();
        expect(bar.y + bar.height, "at the bottom of the window").toBe(740);
        await expectAccessible(page);
      }
    }
    const overflow = await page.evaluate(() => document.body.scrollWidth - innerWidth);
    expect(overflow, "nothing is cut off").toBeLessThanOrEqual(0);
  });

  test("the field in hand is above the bar, and the band is whole", async ({ page }) => {
    await open(page, "?view=draft&id=new");
    const last = field(page, "partner/id");
    await last.focus();
    const [above, bar] = [await last.boundingBox(), await page.locator(".draft-bar").boundingBox()];
    expect(above.y + above.height).toBeLessThanOrEqual(bar.y);
    await last.fill("islande");
    for (const query of ["?view=drafts", "?view=draft&id=new"]) {
      await open(page, query);
      const hidden = await page.locator(".draft-band").evaluate((band) => band.scrollWidth - band.clientWidth);
      expect(hidden, `the band of ${query}`).toBeLessThanOrEqual(0);
    }
    await page.locator(".draft-bar").getByRole("button", { name: "Exporter" }).click();
    await expect(page.locator("#needs")).toBeInViewport();
  });
});

test("the head stands where it stood, though a record was read before", async ({ page }) => {
  const back = () => page.locator(".draft-head .back a").boundingBox();
  await open(page, "?view=draft&id=louisiane-2016-2020");
  const there = await back();
  await open(page, "?view=record&id=louisiane-2016-2020");
  await page.getByRole("link", { name: "Proposer une modification" }).first().click();
  await expect(page.locator(".draft-head")).toBeVisible();
  expect((await back()).y).toBe(there.y);
});

test("the state is unsaved in the task of the keystroke", async ({ page }) => {
  await open(page, "?view=draft&id=new");
  const names = await page.evaluate(() => {
    const first = document.querySelector("main input[type=text]");
    first.value = "a";
    first.dispatchEvent(new InputEvent("input", { bubbles: true }));
    return document.querySelector("[data-draft-state]")?.dataset.draftState;
  });
  expect(names).toBe("unsaved");
  await saved(page);
});

test("undo and redo go over the whole form, through another language and a reload", async ({ page }) => {
  await open(page, "?view=draft&id=new");
  await field(page, "partner/name/fr").fill("Islande");
  await turnTo(page, 3);
  await field(page, "date").fill("2016-05");
  await page.locator("#language").click();
  await saved(page);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
  await page.locator("h1").click();
  await page.keyboard.press("Control+z");
  await expect(field(page, "date")).toHaveValue("");
  await expect(field(page, "date")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(field(page, "partner/name/fr")).toHaveValue("");
  await expect(field(page, "partner/name/fr")).toBeFocused();
  await page.keyboard.press("Control+Shift+z");
  await expect(field(page, "partner/name/fr")).toHaveValue("Islande");
  await page.keyboard.press("Control+y");
  await expect(field(page, "date")).toHaveValue("2016-05");
});

test("back from the browser's cache the fields show what is stored, and the next key adds to it", async ({ page }) => {
  // What WebKit does to fields on the way, in a browser that does not.
  const comeBack = () =>
    page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
      for (const input of document.querySelectorAll("input")) [input.value, input.checked] = [input.type === "checkbox" ? input.value : "", false];
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    });
  await open(page, "?view=draft&id=new");
  const first = page.locator("input[type=text], textarea").first();
  await first.fill("Islande");
  await saved(page);
  await comeBack();
  await expect(first).toHaveValue("Islande");
  await first.press("End");
  await first.press("Z");
  await saved(page);
  await page.reload();
  await expect(first).toHaveValue("IslandeZ");

  await open(page, "?q=flandre&convention=yes");
  const tick = page.locator("[data-facet=convention][data-value=yes] input");
  await expect(tick).toBeChecked();
  await comeBack();
  await expect(page.locator("#search")).toHaveValue("flandre");
  await expect(tick).toBeChecked();

  await open(page, "?view=drafts");
  const search = page.getByRole("searchbox");
  await search.fill("isl");
  await comeBack();
  await expect(search).toHaveValue("isl");
});

test("a composition that paused is one step: undo does not lead into it", async ({ page }) => {
  await open(page, "?view=draft&id=new");
  const first = page.locator("input[type=text], textarea").first();
  await first.pressSequentially("Kyoto ");
  await saved(page);
  await page.waitForTimeout(1_100);
  await first.evaluate(async (field) => {
    const send = (name, text, isComposing) => {
      field.value = text;
      const input = { bubbles: true, isComposing, inputType: "insertCompositionText" };
      field.dispatchEvent(name === "input" ? new InputEvent(name, input) : new CompositionEvent(name, { bubbles: true }));
    };
    send("compositionstart", "Kyoto ", false);
    for (const text of ["Kyoto k", "Kyoto きょ", "Kyoto きょうt"]) {
      send("input", text, true);
      await new Promise((then) => setTimeout(then, 1_100));
    }
    send("input", "Kyoto 京都", true);
    send("compositionend", "Kyoto 京都", false);
  });
  await saved(page);
  await first.press("Control+z");
  await expect(first).toHaveValue("Kyoto ");
  await first.press("Control+Shift+z");
  await expect(first).toHaveValue("Kyoto 京都");
});

test("the caret stays while one types in the middle, saves and changes the language", async ({ page }) => {
  await open(page, "?view=draft&id=new");
  const name = field(page, "partner/name/fr");
  await name.fill("Islde");
  await name.press("ArrowLeft");
  await name.press("ArrowLeft");
  await page.keyboard.type("a", { delay: 20 });
  await saved(page);
  await page.keyboard.type("n");
  await expect(name).toHaveValue("Islande");
  expect(await name.evaluate((input) => input.selectionStart)).toBe(5);
  const scroll = await page.evaluate(() => {
    scrollTo(0, 200);
    return scrollY;
  });
  await page.evaluate(() => document.querySelector("#language").click());
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(name).toBeFocused();
  expect(await name.evaluate((input) => input.selectionStart)).toBe(5);
  expect(await page.evaluate(() => scrollY)).toBe(scroll);
});

test("a line of what export asks for leads to its field", async ({ page }) => {
  await open(page, "?view=draft&id=new");
  await field(page, "partner/name/fr").fill("Islande");
  await page.locator(".needs a", { hasText: "Titre, français" }).click();
  await expect(field(page, "title/fr")).toBeFocused();
});

test("an impossible date is refused in words, a possible one is read back", async ({ page }) => {
  await open(page, "?view=draft&id=new");
  await turnTo(page, 3);
  await field(page, "date").fill("2016-02-30");
  await expect(page.locator(".fault")).toContainText("n’existe pas dans le calendrier");
  await field(page, "date").fill("2016-05-26");
  await expect(page.locator(".fault")).toHaveCount(0);
  await expect(page.locator(".shown-as")).toContainText("26 mai 2016");
});

test("a date is made less precise by a choice, and nothing is made up for a more precise one", async ({ page }) => {
  await open(page, "?view=draft&id=new");
  await turnTo(page, 3);
  await field(page, "date").fill("2016-05-26");
  const precision = page.getByRole("group", { name: "Date de signature, précision" });
  await expect(precision.getByLabel("Jour")).toBeChecked();
  await precision.getByText("Mois").click();
  await expect(field(page, "date")).toHaveValue("2016-05");
  await expect(page.locator(".shown-as")).toContainText("mai 2016");
  await precision.getByText("Entre deux années").click();
  await expect(field(page, "date")).toHaveValue("2016-");
  await expect(precision.getByLabel("Entre deux années")).toBeChecked();
  await field(page, "date").fill("2016-2020");
  await expect(page.locator(".shown-as")).toContainText("2016-2020");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+z");
  await expect(field(page, "date")).toHaveValue("2016-05-26");
  await expect(precision.getByLabel("Jour")).toBeChecked();
});

test("items are added, moved and taken out, and each of it can be undone", async ({ page }) => {
  await open(page, "?view=draft&id=new");
  await turnTo(page, 3);
  for (const name of ["Une", "Deux"]) {
    await page.locator("#add-signatories").click();
    await page.keyboard.type(name);
  }
  const names = () => page.locator(".item textarea[lang=fr]").evaluateAll((all) => all.map((one) => one.value));
  expect(await names()).toEqual(["Une", "Deux"]);
  await page.locator(".item").nth(1).getByRole("button", { name: "Monter" }).click();
  expect(await names()).toEqual(["Deux", "Une"]);
  await page.locator(".item").nth(0).getByRole("button", { name: "Retirer" }).click();
  expect(await names()).toEqual(["Une"]);
  await page.keyboard.press("Control+z");
  expect(await names()).toEqual(["Deux", "Une"]);
});

test("what is said not to be stated is set aside and comes back", async ({ page }) => {
  await open(page, "?view=draft&id=pays-basque-2017");
  await turnTo(page, 3);
  const place = page.locator(".form-row", { has: field(page, "place/fr") });
  await place.getByText("Non précisé", { exact: true }).click();
  await expect(place).toContainText("mise de côté");
  await expect(field(page, "place/fr")).not.toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(place).not.toContainText("mise de côté");
});

test("a change begins from a record, and says what is published", async ({ page }) => {
  await open(page, "?view=record&id=pays-basque-2017");
  await page.getByRole("link", { name: "Proposer une modification" }).click();
  await expect(page.locator("main")).toHaveAttribute("data-view", "draft");
  await turnTo(page, 3);
  const place = page.locator(".form-row", { has: field(page, "place/fr") });
  const before = await field(page, "place/fr").inputValue();
  await field(page, "place/fr").fill("Bilbao");
  await expect(place.locator(".changed")).toContainText(`Publié : ${before}`);
  await place.getByRole("button", { name: "Reprendre le publié" }).click();
  await expect(field(page, "place/fr")).toHaveValue(before);
  await page.keyboard.press("Control+z");
  await expect(field(page, "place/fr")).toHaveValue("Bilbao");
});

test("two hundred thousand characters go in and come back", async ({ page }) => {
  test.slow();
  await open(page, "?view=draft&id=new");
  await turnTo(page, 2);
  const long = "Québec 日本 😀 ".repeat(18_000).slice(0, 200_000);
  await field(page, "title/fr").fill(long);
  await saved(page);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
  await turnTo(page, 2);
  expect(await field(page, "title/fr").inputValue()).toBe(long);
});

test("half a surrogate becomes U+FFFD, and the page says so", async ({ page }) => {
  await open(page, "?view=draft&id=new");
  await field(page, "partner/name/fr").evaluate((input) => {
    input.focus();
    input.value = "a\ud83db";
    input.setSelectionRange(2, 2);
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await expect(field(page, "partner/name/fr")).toHaveValue("a\ufffdb");
  await expect(page.getByText("la moitié d’un caractère")).toBeVisible();
  expect(await field(page, "partner/name/fr").evaluate((input) => input.selectionStart)).toBe(2);
});

test("the versions of a field: either side can be taken, and the choice is taken back", async ({ page }) => {
  await open(page, "?view=draft&id=pays-basque-2017");
  await turnTo(page, 3);
  const before = await field(page, "place/fr").inputValue();
  await field(page, "place/fr").fill("Bilbao");
  await page.getByRole("button", { name: "Comparer avec la fiche publiée" }).click();
  await expect(page.locator("h1[data-sentence]")).toHaveText("1 champ sur 18 diffère de la fiche publiée");
  await expectAccessible(page);
  const row = page.getByRole("row", { name: "Lieu" });
  await expect(row.getByRole("radio").nth(1)).toBeChecked();
  await row.getByRole("radio").nth(0).click();
  await expect(page.locator("h1[data-sentence]")).toHaveText("0 champ sur 18 diffère de la fiche publiée");
  await row.getByRole("button", { name: "Annuler ce choix" }).click();
  await expect(row).toContainText("Bilbao");
  await row.getByRole("radio").nth(0).click();
  await page.getByRole("button", { name: "Revenir au brouillon" }).click();
  await expect(field(page, "place/fr")).toHaveValue(before);
});

test("the draft leaves as a file from the editor, and the page counts it as a copy", async ({ page }) => {
  await open(page, "?view=draft&id=new");
  await field(page, "partner/name/fr").fill("Islande");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger le fichier" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^brouillon-islande-\d{4}-\d{2}-\d{2}\.html$/);
  expect(readFileSync(await file.path(), "utf8")).toContain("Islande");
  await expect(state(page)).toContainText("copie en fichier aujourd’hui");
  await saved(page);
});

test("the export gives the published data with the draft in them, or the way to what is missing", async ({ page }) => {
  await open(page, "?view=draft&id=new");
  await field(page, "partner/name/fr").fill("Islande");
  await page.getByRole("button", { name: "Exporter" }).click();
  await expect(page.locator("#needs")).toBeFocused();
  await open(page, "?view=draft&id=louisiane-2016-2020");
  await field(page, "partner/name/fr").fill("Louisiane, État");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Exporter" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("commitments.json");
  expect(readFileSync(await file.path(), "utf8")).toContain("Louisiane, État");
  await expect(page.locator("#draft-exported")).toBeFocused();
  await expect(page.locator("#draft-exported")).toContainText("Le fichier est prêt");
  await expectAccessible(page);
});

test("where no file can leave, the text can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => (URL.createObjectURL = () => { throw new DOMException("denied", "SecurityError"); }));
  await open(page, "?view=draft&id=new");
  await field(page, "partner/name/fr").fill("Islande");
  await page.getByRole("button", { name: "Télécharger le fichier" }).click();
  const notice = page.locator("#draft-exported");
  await expect(notice).toContainText("n’a pas pris le fichier");
  await notice.getByRole("button", { name: "Copier le texte" }).click();
  await expect(notice.locator(".copy.done")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Islande");
  await expect(state(page)).toContainText("jamais copié en fichier");
});

test("two tabs on one field: both texts are shown, the caret stays, and the writer chooses", async ({ page, context }) => {
  await open(page, "?view=draft&id=new");
  const name = field(page, "partner/name/fr");
  await name.fill("Islande");
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator("html")).toHaveAttribute("data-app", "ready");
  await field(other, "partner/name/fr").fill("Irlande");
  await name.pressSequentially(" du Nord");
  await expect(state(page)).toHaveAttribute("data-draft-state", "conflict");
  await expect(page.locator(".other-text")).toHaveText("Irlande");
  await expect(name).toHaveValue("Islande du Nord");
  await expect(name).toBeFocused();
  await page.getByRole("button", { name: "Garder le second" }).click();
  await expect(name).toHaveValue("Irlande");
  await saved(page);
  await expect(field(other, "partner/name/fr")).toHaveValue("Irlande");
});

test("every field of text takes the Big List of Naughty Strings and gives it back", async ({ page }) => {
  test.setTimeout(180_000);
  await open(page, "?view=draft&id=new");
  for (const list of ["signatories", "content", "activities", "sources"]) {
    await turnTo(page, { signatories: 3, content: 4, activities: 6, sources: 7 }[list]);
    await page.locator(`#add-${list}`).click();
  }
  const all = naughty.join(" ");
  const written = {};
  for (let place = 1; place <= 7; place += 1) {
    await turnTo(page, place);
    const fields = page.locator(".form input[type=text], .form textarea");
    for (const one of await fields.all()) {
      const lost = await one.evaluate(async (input, strings) => {
        const type = (text) => {
          input.value = text;
          input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        };
        const lost = [];
        // Each is typed; what the page then makes of the field is looked at once it had its turn.
        for (const text of strings) {
          type(text);
          await new Promise((then) => setTimeout(then));
          if (input.value !== text) lost.push([text, input.value]);
        }
        return lost;
      }, place === 1 ? naughty : naughty.slice(0, 20));
      expect(lost).toEqual([]);
      await one.fill(all);
      written[await one.getAttribute("id")] = place;
    }
  }
  expect(Object.keys(written).length).toBeGreaterThan(25);
  await expect(state(page)).toHaveAttribute("data-draft-state", "saved");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
  for (const [id, place] of Object.entries(written)) {
    await turnTo(page, place);
    expect(await page.locator(`[id="${id}"]`).inputValue(), id).toBe(all);
  }
});
