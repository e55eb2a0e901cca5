// The drafts of a browser: none is lost when it is killed, full, blocked or read by somebody else, and all can leave as files.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { browserArguments, browserPath } from "../../script/browser.mjs";
import { expect, expectAccessible, open, readers, test } from "./support.mjs";

const prefix = "engagements/draft/";
const row = (page, id) => page.locator(`[data-draft="${id}"]`);
const state = (page, id) => row(page, id).locator("[data-draft-state]");
const first = (page) => page.locator("main input[type=text], main textarea").first();
const notice = (page) => page.locator("#drafts-notice");

/** A draft as it is stored. */
function stored(id, texts = { "partner/name/fr": id }) {
  return JSON.stringify({ format: 1, kind: "commitment", id, revision: 1, saved_at: Date.now() - 9 * 86_400_000, app_version: "0.1.0", texts });
}

/** Puts values into local storage. The register neither reads drafts nor listens for them. */
async function put(page, values) {
  await open(page);
  await page.evaluate((values) => Object.entries(values).forEach(([key, value]) => localStorage.setItem(key, value)), values);
}

const some = { [`${prefix}aaa`]: stored("aaa"), [`${prefix}bbb`]: stored("bbb"), "autre-application": "à elle" };

for (const reader of readers) {
  test.describe(reader.name, () => {
    test.use(reader.use);

    test("the list says how each draft stands; axe finds nothing", async ({ page }) => {
      await put(page, { ...some, [`${prefix}ccc`]: "{cut" });
      await open(page, "?view=drafts");
      await expect(page.locator("h1[data-sentence]")).toHaveText(/^2 (brouillons|drafts) /);
      for (const id of ["aaa", "bbb"]) await expect(state(page, id)).toHaveAttribute("data-draft-state", "saved");
      await expect(page.locator(`[data-aside="${prefix}ccc"]`)).toBeVisible();
      await expectAccessible(page);
      await page.locator("#erase-open").click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectAccessible(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, "nothing is cut off").toBeLessThanOrEqual(0);
    });
  });
}

test("one types, the browser is killed at once, and the text is there", async ({ site }) => {
  const profile = mkdtempSync(join(tmpdir(), "profile-"));
  const start = () => chromium.launchPersistentContext(profile, { executablePath: browserPath(), args: browserArguments });
  let context = await start();
  let page = context.pages()[0];
  await page.goto(`${site.url}?view=drafts`);
  await page.locator("[data-new-draft=commitment]").click();
  await first(page).fill("Islande, tapé juste avant");
  await expect(page.locator("[data-draft-state]")).toHaveAttribute("data-draft-state", "saved");
  kill(profile);
  await context.close().catch(() => {});

  context = await start();
  page = context.pages()[0];
  await page.goto(`${site.url}?view=drafts`);
  await expect(page.getByRole("link", { name: "Islande, tapé juste avant" })).toBeVisible();
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});

/** Ends the one browser of this profile as a power cut would. */
function kill(profile) {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    let command = "";
    try {
      command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
    } catch {
      continue;
    }
    if (command.includes(`--user-data-dir=${profile}`) && !command.includes("--type=")) process.kill(Number(pid), "SIGKILL");
  }
}

test("storage is filled from the console, and one goes on typing", async ({ page }) => {
  await open(page, "?view=draft&id=new");
  await first(page).fill("Islande");
  await expect(page.locator("[data-draft-state]")).toHaveAttribute("data-draft-state", "saved");
  await page.evaluate(() => {
    for (let size = 1 << 21; size > 0; size >>= 1) {
      for (let place = 0; place < 4; place += 1) {
        try {
          localStorage.setItem(`full-${size}-${place}`, "x".repeat(size));
        } catch {
          break;
        }
      }
    }
  });
  await first(page).fill(`Islande et ${"x".repeat(500)}`);
  await expect(page.locator("[data-draft-state]")).toHaveAttribute("data-draft-state", "failed");
  await page.getByRole("link", { name: "Brouillons" }).first().click();
  await expect(page.locator(".notice.bad")).toContainText("plus de place");
  const download = page.waitForEvent("download");
  await page.locator(".notice.bad").getByRole("button", { name: "Télécharger le fichier" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toContain("Islande et xxx");
  page.on("dialog", (dialog) => dialog.accept());
  await page.reload();
  await expect(page.locator("[data-draft] a")).toContainText("Islande et xxx");
  await page.evaluate(() => Object.keys(localStorage).forEach((key) => key.startsWith("full-") && localStorage.removeItem(key)));
  await page.getByRole("button", { name: "Réessayer" }).click();
  await expect(page.locator("[data-draft] [data-draft-state]")).toHaveAttribute("data-draft-state", "saved");
});

test("blocked storage is said, the text stays, and the file is offered", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "indexedDB"])
      Object.defineProperty(window, name, { get: () => { throw new DOMException("denied", "SecurityError"); } });
  });
  await open(page, "?view=draft&id=new");
  await first(page).fill("Islande");
  await expect(page.locator("[data-draft-state]")).toHaveAttribute("data-draft-state", "failed");
  await page.getByRole("link", { name: "Brouillons" }).first().click();
  await expect(page.locator("[data-draft] a")).toHaveText("Islande");
  await expect(page.locator(".notice.bad").first()).toContainText("stockage bloqué");
  await expect(page.getByRole("button", { name: "Télécharger le fichier" })).toBeVisible();
});

/** Lets a test spoil IndexedDB: connections that die, or transactions that answer nothing. */
function spoilDatabase() {
  const [connections, dead] = [new Set(), new Set()];
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...args) {
    connections.add(this);
    const transaction = begin.apply(this, args);
    if (dead.has(this) || window.spoilt === "dead") queueMicrotask(() => transaction.abort());
    return transaction;
  };
  window.killConnections = () => connections.forEach((connection) => dead.add(connection));
  for (const name of ["get", "getAll", "getAllKeys", "put", "delete"]) {
    const ask = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...args) {
      const request = ask.apply(this, args);
      if (window.spoilt === "silent") request.addEventListener("success", (event) => event.stopImmediatePropagation());
      return request;
    };
  }
}

test("a database that dies under the open page is opened again, by itself and at « Réessayer »", async ({ page }) => {
  await page.addInitScript(spoilDatabase);
  await open(page, "?view=draft&id=new");
  const kept = page.locator("#draft-state");
  await first(page).fill("un");
  await expect(kept).toHaveAttribute("data-draft-state", "saved");
  await page.evaluate(() => window.killConnections());
  await first(page).fill("deux");
  await expect(kept).toHaveAttribute("data-draft-state", "saved");
  await page.evaluate(() => (window.spoilt = "dead"));
  await first(page).fill("trois");
  await expect(kept).toHaveAttribute("data-draft-state", "failed");
  await page.evaluate(() => (window.spoilt = ""));
  await kept.getByRole("button", { name: /Réessayer|Retry/ }).click();
  await expect(kept).toHaveAttribute("data-draft-state", "saved");
});

test("a database that answers nothing is given up, said, and taken up again", async ({ page }) => {
  const patience = { timeout: 12_000 };
  await page.addInitScript(spoilDatabase);
  await page.addInitScript(() => (window.spoilt = "silent"));
  await put(page, some);
  await page.goto("./?view=drafts");
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready", patience);
  await expect(page.locator(".notice.bad").first()).toContainText(/pas de réponse|no answer/);
  await row(page, "aaa").getByRole("link").click();
  await first(page).fill("aaa sans double");
  const kept = page.locator("#draft-state");
  await expect(kept).toHaveAttribute("data-draft-state", "failed", patience);
  await expect(kept).toContainText(/sans double|without a copy/);
  expect(await page.evaluate((key) => localStorage.getItem(key), `${prefix}aaa`)).toContain("aaa sans double");
  await page.evaluate(() => (window.spoilt = ""));
  await kept.getByRole("button", { name: /Réessayer|Retry/ }).click();
  await expect(kept).toHaveAttribute("data-draft-state", "saved");
});

test("another tab's draft appears, and its bin too", async ({ page, context }) => {
  await put(page, some);
  await open(page, "?view=drafts");
  const other = await context.newPage();
  await open(other, "?view=draft&id=new");
  await first(other).fill("Islande");
  await expect(page.getByRole("link", { name: "Islande" })).toBeVisible();
  await open(other, "?view=drafts");
  await row(other, "aaa").getByRole("button", { name: /Supprimer/ }).click();
  await expect(row(page, "aaa")).toHaveCount(0);
  await expect(page.locator("[data-bin]")).toContainText("aaa");
});

test("deleting is undone, and removing for good is asked twice", async ({ page }) => {
  await put(page, some);
  await open(page, "?view=drafts");
  await row(page, "aaa").getByRole("button", { name: /Supprimer/ }).click();
  await expect(notice(page)).toBeFocused();
  await notice(page).getByRole("button", { name: "Annuler" }).click();
  await expect(row(page, "aaa")).toBeVisible();
  await row(page, "aaa").getByRole("button", { name: /Supprimer/ }).click();
  await page.locator("[data-bin]").getByRole("button", { name: /pour de bon/ }).click();
  await page.locator("[data-bin]").getByRole("button", { name: /sans retour/ }).click();
  await expect(notice(page)).toContainText("pour de bon");
  await page.reload();
  await expect(row(page, "bbb")).toBeVisible();
  await expect(page.getByText("aaa")).toHaveCount(0);
});

test("the header says how many drafts there are, once they are read", async ({ page }) => {
  await put(page, { ...some, [`${prefix}ccc`]: stored("ccc", { bin: "yes", "partner/name/fr": "ccc" }) });
  const count = page.locator("#pages .count");
  await expect(count).toBeEmpty();
  await page.getByRole("link", { name: "Brouillons" }).first().click();
  await expect(count).toHaveText("2");
  await row(page, "aaa").getByRole("button", { name: /Supprimer/ }).click();
  await expect(count).toHaveText("1");
  await page.locator("[data-new-draft=commitment]").click();
  await expect(first(page)).toBeVisible();
  await expect(count).toHaveText("1");
  await first(page).fill("Islande");
  await expect(count).toHaveText("2");
  await page.getByRole("link", { name: "À propos" }).first().click();
  await expect(page.locator("main")).toHaveAttribute("data-view", "about");
  await expect(count).toHaveText("2");
});

test("a row stays the same elements while its draft is saved, and keeps the focus", async ({ page }) => {
  await put(page, some);
  await open(page, "?view=drafts");
  await expect(state(page, "aaa")).toHaveAttribute("data-draft-state", "saved");
  const download = row(page, "aaa").getByRole("button", { name: /Télécharger/ });
  const before = await download.elementHandle();
  await download.click();
  await expect(row(page, "aaa").locator(".copied")).toHaveText("aujourd’hui");
  await expect(state(page, "aaa")).toHaveAttribute("data-draft-state", "saved");
  await expect(download).toBeFocused();
  expect(await before.evaluate((button) => button === document.activeElement)).toBe(true);
});

test("what cannot be opened stays, and is downloaded unit for unit", async ({ page }) => {
  await put(page, some);
  await page.evaluate((key) => localStorage.setItem(key, "{ \ud83d moitié"), `${prefix}ccc`);
  await open(page, "?view=drafts");
  const aside = page.locator(`[data-aside="${prefix}ccc"]`);
  await expect(aside).toContainText("illisible");
  const download = page.waitForEvent("download");
  await aside.getByRole("button", { name: /Télécharger/ }).click();
  const bytes = readFileSync(await (await download).path());
  expect([...new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2)].slice(0, 4)).toEqual([0xfeff, 0x7b, 0x20, 0xd83d]);
  expect(await page.evaluate((key) => localStorage.getItem(key), `${prefix}ccc`)).toBe("{ \ud83d moitié");
});

test("everything is erased after two questions, and nothing of another application", async ({ page }) => {
  await put(page, some);
  await open(page, "?view=drafts");
  await expect(state(page, "aaa")).toHaveAttribute("data-draft-state", "saved");
  await page.locator("#erase-open").click();
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByRole("button", { name: "Tout télécharger" })).toBeFocused();
  await page.getByRole("button", { name: "Effacer les 2" }).click();
  await expect(notice(page)).toContainText("2 brouillons sont effacés");
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(["autre-application"]);
  await page.reload();
  await expect(page.locator("h1[data-sentence]")).toHaveText("Aucun brouillon dans ce navigateur");
});

test("drafts leave as a sheet and come back; an altered one is refused with the reason", async ({ page }) => {
  await put(page, some);
  await open(page, "?view=drafts");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger les 2" }).click();
  const sheet = readFileSync(await (await download).path(), "utf8");
  await expect(row(page, "aaa").locator(".copied")).toHaveText("aujourd’hui");
  await page.evaluate(() => {
    localStorage.clear();
    return new Promise((resolve) => (indexedDB.deleteDatabase("engagements").onsuccess = resolve));
  });
  await open(page, "?view=drafts");
  const offer = (name, text) =>
    page.locator("input[data-import]").setInputFiles({ name, mimeType: "text/html", buffer: Buffer.from(text) });
  await offer("modifié.html", sheet.replace(">aaa", ">zzz"));
  await expect(page.locator("[data-import-outcome]")).toHaveAttribute("data-import-outcome", "rejected");
  await expect(page.locator("[data-problem]")).toContainText("modifié après coup");
  await offer("brouillons.html", sheet);
  await expect(page.locator("[data-import-outcome]")).toHaveAttribute("data-import-outcome", "accepted");
  await expect(state(page, "aaa")).toHaveAttribute("data-draft-state", "saved");
  await expect(state(page, "bbb")).toHaveAttribute("data-draft-state", "saved");
});

/** What the page makes of something that is brought to it, as a browser tells it. */
function bring(page, type, { name, text }) {
  return page.evaluate(
    ([type, name, text]) => {
      const data = new DataTransfer();
      if (name) data.items.add(new File([text], name, { type: "application/json" }));
      else data.setData("text/plain", text);
      const init = { bubbles: true, cancelable: true, dataTransfer: data, clipboardData: data };
      if (type === "drop") document.body.dispatchEvent(new DragEvent("dragover", init));
      const event = type === "drop" ? new DragEvent("drop", init) : new ClipboardEvent("paste", init);
      return !document.body.dispatchEvent(event);
    },
    [type, name, text],
  );
}

test("a file can be dropped on the page, and its text pasted", async ({ page }) => {
  await put(page, some);
  await open(page, "?view=drafts");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger en JSON" }).click();
  const text = readFileSync(await (await download).path(), "utf8");
  const outcome = page.locator("[data-import-outcome]");

  expect(await bring(page, "drop", { name: "brouillons.json", text }), "the browser does not open it itself").toBe(true);
  await expect(outcome).toHaveAttribute("data-read", "2");
  await expect(outcome).toContainText("brouillons.json");
  await bring(page, "paste", { text });
  await expect(outcome).toContainText("texte collé");
  await expect(outcome).toHaveAttribute("data-import-outcome", "accepted");
  await bring(page, "paste", { text: "bonjour" });
  await expect(outcome).toHaveAttribute("data-import-outcome", "rejected");

  await page.getByRole("button", { name: "Coller le texte d’un fichier" }).click();
  await expectAccessible(page);
  const field = page.getByLabel("Texte d’un fichier de brouillons");
  await field.fill(text);
  await page.getByRole("button", { name: "Ouvrir ce texte" }).click();
  await expect(outcome).toHaveAttribute("data-import-outcome", "accepted");
  await expect(field).toHaveCount(0);
});

test("a file that says something else is never taken in silence, and taking it can be undone", async ({ page }) => {
  await put(page, some);
  await open(page, "?view=drafts");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger en JSON" }).click();
  const older = readFileSync(await (await download).path(), "utf8");
  await row(page, "aaa").getByRole("link").click();
  await first(page).fill("deux heures de travail");
  await expect(page.locator("#draft-state")).toHaveAttribute("data-draft-state", "saved");
  await open(page, "?view=drafts");
  const name = row(page, "aaa").getByRole("link");
  const question = page.locator("[data-import-question]");

  await bring(page, "paste", { text: older });
  await expect(page.locator("[data-import-outcome]")).toHaveAttribute("data-import-outcome", "accepted-with-warnings");
  await expect(question).toHaveCount(1);
  await expect(question.locator("del")).toHaveText("deux heures de travail");
  await expect(question.locator("ins")).toHaveText("aaa");
  await expect(question).toContainText("plus ancien");
  await expect(name, "nothing has changed yet").toHaveText("deux heures de travail");
  await expectAccessible(page);
  await question.getByRole("button", { name: "Garder" }).click();
  await expect(question).toHaveCount(0);
  await expect(name).toHaveText("deux heures de travail");

  await bring(page, "paste", { text: older });
  await question.getByRole("button", { name: "Prendre le fichier" }).click();
  await expect(name, "the list shows the row anew").toHaveText("aaa");
  await expect(state(page, "aaa")).toHaveAttribute("data-draft-state", "saved");
  await notice(page).getByRole("button", { name: "Annuler" }).click();
  await expect(name).toHaveText("deux heures de travail");

  await bring(page, "paste", { text: older });
  await question.getByRole("button", { name: "à côté" }).click();
  await expect(page.locator("[data-draft-state]")).toHaveCount(3);
  await expect(name).toHaveText("deux heures de travail");
});

test("a second change of a record is offered the first, and publishing takes one of them", async ({ page }) => {
  const amend = async (text) => {
    await open(page, "?view=draft&id=louisiane-2016-2020");
    const opener = page.locator(".draft-head .notice");
    const offers = await opener.count();
    await page.locator("[id='f-partner/name/fr']").fill(text);
    await expect(page.locator("#draft-state")).toHaveAttribute("data-draft-state", "saved");
    return offers;
  };
  expect(await amend("Louisiane un")).toBe(0);
  expect(await amend("Louisiane deux"), "the first is offered").toBe(1);
  await open(page, "?view=draft&id=louisiane-2016-2020");
  await page.locator(".draft-head .notice").getByRole("link").click();
  await expect(page.locator("h1[data-sentence]")).toContainText("Louisiane deux");

  await open(page, "?view=drafts");
  await page.getByRole("button", { name: "Préparer le fichier" }).click();
  const choices = page.locator(".choice");
  await expect(choices).toHaveCount(2);
  for (const choice of await choices.all()) await expect(choice.locator(".second")).toHaveText(/^Partenaire, modifié à /);
  await expect(choices.locator("input:checked"), "the last changed").toHaveCount(1);
  await expect(choices.filter({ hasText: "Louisiane deux" }).locator("input")).toBeChecked();
  await choices.filter({ hasText: "Louisiane un" }).locator("input").check();
  await expect(choices.locator("input:checked"), "one takes the place of the other").toHaveCount(1);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger commitments.json" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toContain("Louisiane un");
});

test("publishing changes only what a draft changes", async ({ page }) => {
  const good = readFileSync("dist/data/commitments.json", "utf8");
  await open(page, "?view=draft&id=louisiane-2016-2020");
  await first(page).fill("Louisiane, État");
  await expect(page.locator("[data-draft-state]")).toHaveAttribute("data-draft-state", "saved");
  await page.getByRole("link", { name: "Brouillons" }).first().click();
  await page.getByRole("button", { name: "Préparer le fichier" }).click();
  for (const box of await page.locator(".choice input").all()) await box.check();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger commitments.json" }).click();
  const made = readFileSync(await (await download).path(), "utf8");
  expect(made.replaceAll("Louisiane, État", "Louisiane")).toBe(good);
  expect(made).not.toBe(good);
});

/** In the page: after how many milliseconds from the click the list reaches below the window, and when it holds all thousand. */
async function timesOfTheList() {
  const start = performance.now();
  const rows = document.getElementsByTagName("tr");
  const until = async (holds) => {
    while (!holds()) await new Promise(requestAnimationFrame);
    return Math.round(performance.now() - start);
  };
  document.querySelector("#pages a[href$='view=drafts']").click();
  const first = await until(() => rows.length > 50 && rows[rows.length - 1].getBoundingClientRect().top > innerHeight);
  return { first, all: await until(() => document.querySelectorAll("[data-draft]").length === 1000) };
}

test("a thousand drafts are listed within a second", async ({ page }) => {
  const values = Object.fromEntries(Array.from({ length: 1000 }, (_, place) => [`${prefix}d${place}`, stored(`d${place}`)]));
  await put(page, values);
  await open(page, "?view=drafts");
  await expect(page.locator("[data-draft-state=saved]")).toHaveCount(1000);
  // The best of three: the other processor runs another journey meanwhile.
  const times = [];
  for (let load = 0; load < 3; load++) {
    await open(page, "?view=about");
    times.push(await page.evaluate(timesOfTheList));
  }
  const best = (name) => Math.min(...times.map((time) => time[name]));
  test.info().annotations.push({ type: "listed after", description: times.map(({ first, all }) => `${first} ms, all ${all} ms`).join("; ") });
  expect(best("first"), "the first rows, to below the window").toBeLessThan(500);
  expect(best("all"), "all rows").toBeLessThan(1000);
  await expect(page.locator("h1[data-sentence]")).toHaveText(/^1\s000 brouillons /);
  await page.getByRole("searchbox").fill("d999");
  await expect(page.locator("[data-draft]")).toHaveCount(1);
});

test.describe("without the data", () => {
  test.use({ expectedComplaints: [/ERR_FAILED/] });

  test("the drafts are within reach", async ({ page }) => {
    await put(page, some);
    await page.route("**/data/commitments.json", (route) => route.abort());
    await page.goto("./");
    await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
    await page.getByRole("link", { name: "Brouillons" }).first().click();
    await expect(row(page, "aaa")).toBeVisible();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Télécharger les 2" }).click();
    expect(readFileSync(await (await download).path(), "utf8")).toContain("aaa");
  });

  test("a draft is opened, written in, kept and taken away; what needs the data says so", async ({ page }) => {
    await put(page, some);
    await page.route("**/data/commitments.json", (route) => route.abort());
    await page.goto("./?view=drafts");
    await row(page, "aaa").getByRole("link").click();
    await expect(page.locator("main")).toHaveAttribute("data-view", "draft");
    await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
    await expect(page.locator(".notice")).toContainText("n’ont pas pu être chargées");
    await first(page).fill("Islande");
    await expect(page.locator("[data-draft-state]")).toHaveAttribute("data-draft-state", "saved");
    await expectAccessible(page);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Télécharger le fichier" }).click();
    expect(readFileSync(await (await download).path(), "utf8")).toContain("Islande");
    await page.reload();
    await expect(first(page)).toHaveValue("Islande");
    // The data come back, and with them what waited.
    await page.unroute("**/data/commitments.json");
    await page.locator(".notice").getByRole("button", { name: "Réessayer" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
    await expect(first(page)).toHaveValue("Islande");
    await expect(page.getByText("Reprendre un partenaire du registre")).toBeVisible();
    await page.route("**/data/commitments.json", (route) => route.abort());
    await page.goto("./?view=draft&id=new");
    await first(page).fill("Irlande");
    await expect(page.locator("[data-draft-state]")).toHaveAttribute("data-draft-state", "saved");
  });
});

test.describe("after a panic", () => {
  test.use({ expectedComplaints: [/unreachable/] });

  test("the drafts leave straight from storage, and the page opens that file", async ({ page }, info) => {
    await put(page, some);
    await open(page, "?view=drafts");
    await expect(state(page, "aaa")).toHaveAttribute("data-draft-state", "saved");
    await page.evaluate(() => setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable"); }));
    await expect(page.locator("html")).toHaveAttribute("data-app", "stopped");
    for (const name of ["L’application s’est arrêtée", "The application has stopped"])
      await expect(page.getByRole("heading", { name })).toBeVisible();
    await expectAccessible(page);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Télécharger les 2 brouillons" }).click();
    const file = info.outputPath("rescued.json");
    writeFileSync(file, readFileSync(await (await download).path()));
    await page.getByRole("button", { name: /Recharger/ }).click();
    await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
    await page.locator("input[data-import]").setInputFiles(file);
    await expect(page.locator("[data-import-outcome]")).toHaveAttribute("data-read", "2");
  });
});
