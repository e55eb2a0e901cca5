// A selection is shown to a room: slide by slide, by keys, with a window of its own that shows slides and nothing else.
import { expect, expectAccessible, open, readers, test } from "./support.mjs";

const europe = "?view=present&region=europe&period=2000-";
const slide = (page) => page.locator("[data-slide]").first();
const at = (page, place) => expect(slide(page)).toHaveAttribute("data-slide", String(place));
const words = {
  fr: { room: "Fenêtre du public", overview: "Vue d’ensemble", end: "Terminer", send: /^Envoyer à la salle/ },
  en: { room: "Audience window", overview: "Overview", end: "End", send: /^Send to the room/ },
};

/** The present view with the room's window beside it, once each knows of the other. */
async function withRoom(page, query = `${europe}&slide=6`, lang = "fr") {
  await open(page, query);
  await page.mouse.move(200, 200);
  const [room] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("button", { name: words[lang].room }).click(),
  ]);
  await expect(room.locator("html")).toHaveAttribute("data-app", "ready");
  await expect(page.locator(".window-state")).toContainText(/\d+ × \d+/);
  return room;
}

for (const reader of readers)
  test.describe(reader.name, () => {
    test.use(reader.use);

    test("nothing for axe in a slide of each kind, the overview and the help", async ({ page }) => {
      await open(page, europe);
      await expect(page.locator("main")).toHaveAttribute("data-view", "present");
      await expectAccessible(page);
      for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "End"]) {
        await page.keyboard.press(key);
        await expectAccessible(page);
      }
      await page.mouse.move(100, 100);
      await page.mouse.move(110, 110);
      await expect(page.getByRole("button", { name: words[reader.lang].end, exact: true })).toBeVisible();
      // They come in 120 ms, and are pale until then.
      await expect(page.locator(".controls")).toHaveCSS("opacity", "1");
      await expectAccessible(page);
      for (const key of ["o", "?"]) {
        await page.keyboard.press(key);
        await expectAccessible(page);
        await page.keyboard.press("Escape");
      }
      await expect(page.locator("main")).toHaveAttribute("data-view", "present");
    });

    test("nothing for axe beside the room's window, nor in it", async ({ page }) => {
      const room = await withRoom(page, europe, reader.lang);
      await page.getByRole("searchbox").fill("cymru");
      await expect(page.getByRole("button", { name: words[reader.lang].send })).toBeVisible();
      await expectAccessible(page);
      await expectAccessible(room);
    });
  });

test("the walk is the opening, the map, the timeline, the list in its order, the table", async ({ page }) => {
  await open(page, "?region=europe&period=2000-");
  const ids = await page.locator("[data-id]").evaluateAll((rows) => rows.map((row) => row.dataset.id));
  const sentence = (await page.locator("[data-sentence]").innerText()).replace(/\s+/g, " ");
  await open(page, europe);
  await expect(slide(page)).toHaveAttribute("data-slides", String(3 + ids.length + Math.ceil(ids.length / 6)));
  await expect(page).toHaveTitle(new RegExp(`^${sentence.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`));
  for (const [index, id] of ids.entries()) {
    await open(page, `${europe}&slide=${index + 4}`);
    await expect(slide(page)).toHaveAttribute("data-id", id);
  }
  const listed = [];
  for (const place of [ids.length + 4, ids.length + 5]) {
    await open(page, `${europe}&slide=${place}`);
    listed.push(...(await slide(page).locator("[data-id]").evaluateAll((rows) => rows.map((row) => row.dataset.id))));
  }
  expect(listed).toEqual(ids);
});

test("keys turn the pages, and the address follows without a step back", async ({ page }) => {
  await open(page, "?region=europe&period=2000-");
  await page.evaluate(() => history.pushState(null, "", "?view=present&region=europe&period=2000-"));
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
  for (const [key, place] of [["ArrowRight", 2], ["PageDown", 3], ["End", 15], ["ArrowRight", 15], ["PageUp", 14], ["ArrowLeft", 13], ["Home", 1]]) {
    await page.keyboard.press(key);
    await at(page, place);
    await expect(page).toHaveURL(place === 1 ? /period=2000-$/ : new RegExp(`&slide=${place}$`));
  }
  await page.goBack();
  await expect(page.locator("main")).toHaveAttribute("data-view", "register");
});

test("Esc closes what is open, then ends the meeting where it began", async ({ page }) => {
  await open(page, `${europe}&slide=5`);
  await page.keyboard.press("b");
  await expect(page.getByText("Écran noir.").first()).toBeAttached();
  await expect(slide(page)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await at(page, 5);
  await page.keyboard.press("o");
  await expect(page.getByRole("heading", { name: "Vue d’ensemble" })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await at(page, 9);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\?region=europe&period=2000-$/);
  await expect(page.locator("main")).toHaveAttribute("data-view", "register");
});

test("the overview shows fifteen slides a page, and arrows cross pages", async ({ page }) => {
  await open(page, "?view=present&slide=15");
  await page.keyboard.press("o");
  await expect(page.locator(".overview li")).toHaveCount(15);
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("#overview-16")).toBeFocused();
  await page.keyboard.press("Enter");
  await at(page, 16);
});

test("what lay over the slide gives the focus back", async ({ page }) => {
  await open(page, europe);
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Aide" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Les touches de la présentation" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Aide" })).toBeFocused();
  await page.getByRole("button", { name: "Vue d’ensemble" }).focus();
  await page.keyboard.press("Space");
  await expect(page.locator("#overview-1")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Vue d’ensemble" })).toBeFocused();
});

for (const [width, height] of [[1024, 768], [800, 600]])
  test(`a page of the overview fits a window of ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, "?view=present&slide=6");
    await page.keyboard.press("o");
    await expect(page.locator(".overview li")).toHaveCount(15);
    const excess = await page.locator(".overview").evaluate((sheet) => [sheet.scrollWidth - sheet.clientWidth, sheet.scrollHeight - sheet.clientHeight]);
    expect(excess).toEqual([0, 0]);
  });

test("an arrow leads to the slide below, however many stand beside one another", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, europe);
  await page.keyboard.press("o");
  await expect(page.locator("#overview-1")).toBeFocused();
  const place = (slide) => slide.evaluate((element) => element.getBoundingClientRect().left);
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("#overview-1")).not.toBeFocused();
  const below = page.locator(".overview button:focus");
  expect(await place(below)).toBe(await place(page.locator("#overview-1")));
  await page.keyboard.press("ArrowUp");
  await expect(page.locator("#overview-1")).toBeFocused();
});

test("keys of one letter can be turned off, for good", async ({ page }) => {
  await open(page, europe);
  await page.keyboard.press("?");
  await page.getByLabel(/Touches d’une seule lettre/).uncheck();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
  for (const key of ["b", "o", "?"]) await page.keyboard.press(key);
  await page.keyboard.press("ArrowRight");
  await at(page, 2);
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, viewport: { width: 800, height: 600 } });

  test("a tap goes on, a tap at the left goes back", async ({ page }) => {
    await open(page, europe);
    await page.touchscreen.tap(600, 300);
    await at(page, 2);
    await page.touchscreen.tap(60, 300);
    await at(page, 1);
  });
});

/** The slides of which something scrolls or leaves its place. */
async function faulty(page) {
  const length = Number(await slide(page).getAttribute("data-slides"));
  const faults = [];
  for (let place = 1; place <= length; place += 1) {
    await at(page, place);
    const fault = await page.evaluate(() => {
      const sheet = document.querySelector("[data-slide]");
      const body = sheet.querySelector(".slide-body");
      const place = body.getBoundingClientRect();
      const out = [...body.querySelectorAll("*")].filter((element) => {
        const box = element.getBoundingClientRect();
        const isDrawn = element.parentElement.closest("svg");
        return !isDrawn && box.width > 0 && (box.bottom > place.bottom + 1 || box.right > place.right + 2 || box.top < place.top - 1);
      });
      const root = document.documentElement;
      const scrolls = root.scrollHeight > innerHeight + 1 || root.scrollWidth > innerWidth + 1 || sheet.scrollHeight > sheet.clientHeight + 1;
      return scrolls || out.length ? `${scrolls} ${out.map((element) => element.className || element.textContent).slice(0, 2)}` : null;
    });
    if (fault) faults.push(`${place}: ${fault}`);
    await page.keyboard.press("PageDown");
  }
  return faults;
}

for (const lang of ["fr", "en"])
  for (const [width, height] of [[800, 600], [1024, 768], [1440, 900], [1920, 1080]])
    test(`no slide of the whole register scrolls or is cut: ${lang}, ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, `?view=present&lang=${lang}`);
      expect(await faulty(page)).toEqual([]);
    });

const everything =
  "region=europe,americas,asia-pacific&type=cooperation-agreement,joint-statement,memorandum-of-understanding&convention=unstated&scope=unstated&period=1980-1989,2000-2009,2013&force=unstated&collection=other-public-sources&missing=place,signatories,working-group";

for (const lang of ["fr", "en"])
  for (const question of [everything, "q=culture&region=europe&type=cooperation-agreement,joint-statement&convention=unstated", "region=africa-middle-east"])
    test(`a long sentence stays in its place: ${lang}, ${question.slice(0, 24)}`, async ({ page }) => {
      await page.setViewportSize({ width: 800, height: 600 });
      await open(page, `?view=present&${question}&lang=${lang}`);
      expect(await faulty(page)).toEqual([]);
    });

test("at 768 pixels the way to the meeting stands in the header, the others in its menu", async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 900 });
  await open(page, "?region=europe");
  const header = page.getByRole("banner");
  await expect(header.getByRole("link", { name: "À propos" })).toBeHidden();
  await header.getByRole("button", { name: "Menu" }).click();
  await expect(header.getByRole("link", { name: "À propos" })).toBeVisible();
  await page.keyboard.press("Escape");
  await header.getByRole("link", { name: "Présenter" }).click();
  await expect(page).toHaveURL(/\?view=present&region=europe$/);
});

test("Tab goes through the header as the eye does, and an open menu has the focus", async ({ page }) => {
  for (const [width, order] of [[768, ["Menu", "English"]], [360, ["English", "Menu"]]]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, "");
    const header = page.getByRole("banner");
    const seen = (all) => all.map((button) => [button.textContent, button.getBoundingClientRect().x]);
    const buttons = await header.locator("#menu, #language").evaluateAll(seen);
    expect(buttons.map(([name]) => name)).toEqual(order);
    expect(buttons[0][1]).toBeLessThan(buttons[1][1]);
    await header.getByRole("button", { name: "Menu" }).click();
    await expect(header.getByRole("link", { name: /^Présenter/ })).toBeFocused();
  }
});

test("every text of a slide stands at 7:1 or more", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  for (const place of [1, 2, 3, 6, 8, 14]) {
    await open(page, `${europe}&slide=${place}`);
    const poor = await page.evaluate(() => {
      const channel = (value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      const found = new Set();
      const sheet = document.querySelector("[data-slide]");
      for (const element of sheet.querySelectorAll("*")) {
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if (!own) continue;
        const style = getComputedStyle(element);
        const [r, g, b] = (element.closest("svg") && style.fill !== "none" ? style.fill : style.color).match(/[\d.]+/g).map(Number);
        const contrast = 1.05 / (0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b) + 0.05);
        if (contrast < 7) found.add(`${style.color} ${element.textContent}`);
      }
      return [...found];
    });
    expect(poor).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector(".stage")).backgroundColor)).toBe("rgb(255, 255, 255)");
  }
});

test("the room follows the presenter, and keeps its picture when it is frozen", async ({ page }) => {
  const room = await withRoom(page);
  await at(room, 6);
  await page.keyboard.press("PageDown");
  await at(room, 7);
  await page.getByRole("button", { name: "Figer" }).click();
  await page.keyboard.press("PageDown");
  await expect(page.getByText(/^8 \/ /).first()).toBeVisible();
  await at(room, 7);
  await page.getByRole("button", { name: "Reprendre" }).click();
  await at(room, 8);
  await page.getByRole("button", { name: "Écran noir" }).click();
  await expect(slide(room)).toHaveCount(0);
  await page.getByRole("button", { name: "Écran noir" }).click();
  await at(room, 8);
});

test("what is looked for is seen by the room only once it is sent", async ({ page }) => {
  const room = await withRoom(page);
  await page.getByRole("searchbox").fill("louisianne");
  await expect(page.getByText("La salle n’en voit rien")).toBeVisible();
  await at(room, 6);
  await page.getByRole("button", { name: /^Envoyer à la salle.*Louisiane/ }).click();
  await expect(room.locator("[data-id=louisiane-2016-2020]")).toBeVisible();
  await expect(page.getByText("la marche reprend ensuite à la 7")).toBeVisible();
  await page.getByRole("button", { name: "Suivante" }).click();
  await at(room, 7);
});

test("a lost window is noticed, and opened again where it was", async ({ page }) => {
  const room = await withRoom(page);
  await page.keyboard.press("PageDown");
  await at(room, 7);
  await room.close();
  await expect(page.getByText("Perdue de vue")).toBeVisible();
  const [again] = await Promise.all([page.waitForEvent("popup"), page.getByRole("button", { name: "La rouvrir" }).click()]);
  await at(again, 7);
  await expect(page.locator(".window-state")).toContainText(/\d+ × \d+/);
});

test("a window that does not open is said, with a link to open it by hand", async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await open(page, `${europe}&slide=6`);
  await page.mouse.move(200, 200);
  await page.getByRole("button", { name: "Fenêtre du public" }).click();
  await expect(page.getByText("Le navigateur a bloqué la fenêtre.")).toBeVisible();
  const [room] = await Promise.all([page.waitForEvent("popup"), page.getByRole("link", { name: "L’ouvrir à la main" }).click()]);
  await at(room, 6);
  await expect(page.locator(".window-state")).toContainText(/\d+ × \d+/);
  await page.keyboard.press("PageDown");
  await at(room, 7);
});

test("the room speaks the presenter's language, and ends with the meeting", async ({ page }) => {
  const room = await withRoom(page, `${europe}&slide=6&lang=en`, "en");
  await expect(room.locator("html")).toHaveAttribute("lang", "en");
  await page.reload();
  await expect(page.locator(".window-state")).toContainText(/\d+ × \d+/);
  await expect(room.locator("html")).toHaveAttribute("lang", "en");
  const closed = room.waitForEvent("close");
  await page.getByRole("button", { name: "End", exact: true }).click();
  await closed;
  await expect(page.locator("main")).toHaveAttribute("data-view", "register");
});

test("without a presenter the room's window shows the slide of its own address", async ({ page }) => {
  await open(page, "?view=audience&region=europe&period=2000-&slide=6&session=abc");
  await expect(page.locator("main")).toHaveAttribute("data-view", "audience");
  await at(page, 6);
  await expect(page.getByRole("link")).toHaveCount(0);
});

test("no address, message or key makes the room's window show a draft", async ({ page }) => {
  const secret = "Texte qui ne doit jamais être vu";
  await page.addInitScript((secret) => {
    if (location.protocol === "about:") return;
    const texts = { "partner/name/fr": secret, "title/fr": secret };
    const draft = { format: 1, kind: "commitment", id: "abc123", revision: 1, saved_at: 1795500000000, app_version: "0.1.0", texts };
    localStorage.setItem("engagements/draft/abc123", JSON.stringify(draft));
  }, secret);
  // It is a draft that this browser shows, where drafts are shown.
  await open(page, "?view=drafts");
  await expect(page.locator("[data-draft=abc123]")).toContainText(secret);
  const room = await withRoom(page, `${europe}&slide=6`);
  const session = new URL(page.url()).searchParams.get("session");
  const seesSlidesOnly = async () => {
    await expect(room.locator("html")).toHaveAttribute("data-app", "ready");
    await expect(room.locator("main")).toHaveAttribute("data-view", "audience");
    expect(await room.locator("body").innerText()).not.toContain(secret);
    await expect(room.getByRole("link")).toHaveCount(0);
    await expect(room.getByRole("textbox")).toHaveCount(0);
  };

  await page.evaluate((session) => {
    const channel = new BroadcastChannel("engagements.meeting");
    for (const what of ["show draft abc123", "show record abc123", "show record engagements/draft/abc123", "show note x", "go ?view=drafts", "show slide drafts"])
      channel.postMessage(`engagements/1 ${session} fr ${what}`);
    for (const odd of [{ view: "draft" }, null, 7, ["show"], "x".repeat(100000)]) channel.postMessage(odd);
  }, session);
  await page.keyboard.press("Home");
  await at(room, 1);
  await seesSlidesOnly();

  for (const key of ["o", "?", "b", "d", "Escape", "Enter", "Tab", "Control+Enter", "ArrowRight", "Home", "/", "Backspace"]) {
    await room.keyboard.press(key);
    await seesSlidesOnly();
  }

  for (const query of [`?view=audience&id=abc123&session=${session}`, `?view=audience&slide=abc123&session=${session}`, "?view=draft&id=abc123", "?view=drafts", "?view=present", "?"]) {
    await room.goto(new URL(`./${query}`, page.url()).href);
    await seesSlidesOnly();
  }
});

test("where the screen cannot be kept awake or filled, the meeting goes on", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "wakeLock", { value: { request: () => Promise.reject(new DOMException("no", "NotAllowedError")) } });
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("no"));
  });
  await open(page, europe);
  await page.keyboard.press("f");
  await page.keyboard.press("ArrowRight");
  await at(page, 2);
});

test("a slide that the walk has not is its last one", async ({ page }) => {
  await open(page, `${europe}&slide=999`);
  await at(page, 15);
  await open(page, "?view=present&region=africa-middle-east&convention=yes");
  await expect(slide(page)).toHaveAttribute("data-slides", "1");
  await expect(slide(page)).toContainText("Aucun engagement sur 36");
});
