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

/** Records from the start of each document which slides it ever shows. */
async function watchSlides(page) {
  const watch = () => {
    window.slidesSeen ??= [];
    const look = () => {
      const seen = document.querySelector("[data-slide], .stage [data-id]");
      const place = seen?.dataset.slide ?? seen?.dataset.id;
      if (place && window.slidesSeen.at(-1) !== place) window.slidesSeen.push(place);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
    look();
  };
  await page.addInitScript(watch);
  await page.evaluate(watch);
}

/** A copy of a window, as a browser makes it: the same address and the same state of the history. */
async function copyOf(page) {
  const state = await page.evaluate(() => history.state);
  const copy = await page.context().newPage();
  await copy.goto(new URL("data/schema.json", page.url()).href);
  await copy.evaluate(([url, state]) => history.replaceState(state, "", url), [page.url(), state]);
  await copy.reload();
  await expect(copy.locator("html")).toHaveAttribute("data-app", "ready");
  return copy;
}

/** Waits until the presenter's clock has gone on: what was to happen by then has, and what was not did not. */
async function seconds(page, count) {
  const clock = page.locator(".reading .value").first();
  const read = async () => (await clock.innerText()).split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  const from = await read();
  await expect.poll(read).toBeGreaterThanOrEqual(from + count);
}

/** Waits until the page was drawn anew. */
const drawn = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Reloads a window of a meeting, until the presenter has heard of the room again. */
async function reloaded(page) {
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
  await expect(page.locator(".window-state")).toContainText(/\d+ × \d+/);
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

test("without a session a room's window shows the slide of its own address at once", async ({ page }) => {
  await open(page, "?view=audience&region=europe&period=2000-&slide=6");
  await expect(page.locator("main")).toHaveAttribute("data-view", "audience");
  await at(page, 6);
  await expect(page.getByRole("link")).toHaveCount(0);
});

test("a room that was told nothing shows nothing, then that it waits, and its own slide only when asked", async ({ page }) => {
  await watchSlides(page);
  await open(page, "?view=audience&region=europe&period=2000-&slide=6&session=abc");
  await expect(page.getByText("En attente de la présentation")).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => window.slidesSeen)).toEqual([]);
  await page.getByRole("button", { name: "Afficher cette diapositive" }).click();
  await at(page, 6);
  await expect(page.getByText("En attente de la présentation")).toBeHidden();
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
    const lead = "lead 99 zz 1 1 lit 1";
    for (const what of [`${lead} sent engagements/draft/abc123`, `${lead} draft abc123`, `${lead} frozen 1 draft abc123`, `${lead} note x`, "go ?view=drafts", "lead 99 zz 1 drafts lit 1 follows"])
      channel.postMessage(`engagements/2 ${session} fr ${what}`);
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

test("a reload of the presenter keeps what is black, frozen or sent, and the time", async ({ page }) => {
  const room = await withRoom(page);
  const began = Date.now();
  await at(room, 6);
  await page.getByRole("button", { name: "Figer" }).click();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await watchSlides(room);
  await reloaded(page);
  await expect(page.getByText(/^8 \/ /).first()).toBeVisible();
  await expect(page.getByText(/^Figée depuis/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Reprendre" })).toBeVisible();

  await page.keyboard.press(".");
  await expect(slide(room)).toHaveCount(0);
  await reloaded(page);
  await expect(page.getByRole("button", { name: "Écran noir" })).toHaveAttribute("aria-pressed", "true");
  await seconds(page, 2);
  expect(await room.evaluate(() => window.slidesSeen)).toEqual(["6"]);
  await page.keyboard.press(".");
  await at(room, 6);

  await page.getByRole("searchbox").fill("louisianne");
  await page.getByRole("button", { name: /^Envoyer à la salle.*Louisiane/ }).click();
  await expect(room.locator("[data-id=louisiane-2016-2020]")).toBeVisible();
  await reloaded(page);
  await expect(page.getByText("la marche reprend ensuite à la 9")).toBeVisible();
  await expect(room.locator("[data-id=louisiane-2016-2020]")).toBeVisible();
  const [, minutes, rest] = (await page.locator(".reading .value").first().innerText()).split(":").map(Number);
  expect(minutes * 60 + rest).toBeGreaterThanOrEqual(Math.floor((Date.now() - began) / 1000) - 2);
});

test("a slide alone that is black is black at once after a reload", async ({ page }) => {
  await open(page, `${europe}&slide=6`);
  await page.keyboard.press("b");
  await expect(page.locator(".slide.black")).toBeVisible();
  await watchSlides(page);
  await page.reload();
  await expect(page.locator(".slide.black")).toBeVisible();
  expect(await page.evaluate(() => window.slidesSeen)).toEqual([]);
  await page.keyboard.press("b");
  await at(page, 6);
});

test("a reload of the room paints at once what it showed, black or frozen", async ({ page }) => {
  const room = await withRoom(page);
  await page.getByRole("button", { name: "Figer" }).click();
  await page.keyboard.press("PageDown");
  await watchSlides(room);
  await room.reload();
  await at(room, 6);
  await expect(page.locator(".window-state")).toContainText(/\d+ × \d+/);
  expect(await room.evaluate(() => window.slidesSeen)).toEqual(["6"]);
  await page.keyboard.press("b");
  await expect(room.locator(".slide.black")).toBeVisible();
  await room.reload();
  await expect(room.locator(".slide.black")).toBeVisible();
  await seconds(page, 2);
  expect(await room.evaluate(() => window.slidesSeen)).toEqual([]);
});

test("the keys act in the room's window as in the presenter's", async ({ page }) => {
  const room = await withRoom(page);
  for (const [key, place] of [["PageDown", 7], ["ArrowRight", 8], ["ArrowLeft", 7], ["PageUp", 6], ["End", 15], ["Home", 1]]) {
    await room.keyboard.press(key);
    await at(room, place);
    await expect(page.getByText(new RegExp(`^${place} / `)).first()).toBeVisible();
  }
  for (const key of ["b", "."]) {
    await room.keyboard.press(key);
    await expect(room.locator(".slide.black")).toBeVisible();
    await room.keyboard.press(key);
    await at(room, 1);
  }
  for (const key of ["o", "?", "Escape"]) await room.keyboard.press(key);
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.locator("main")).toHaveAttribute("data-view", "present");
  await at(room, 1);
});

test("a copy of the presenter's window asks, and leads nothing before it is told to", async ({ page }) => {
  const room = await withRoom(page);
  await page.getByRole("button", { name: "Figer" }).click();
  await page.keyboard.press("PageDown");
  await watchSlides(room);
  const copy = await copyOf(page);
  const dialog = copy.getByRole("alertdialog", { name: "Une autre fenêtre mène déjà cette rencontre" });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("heading", { level: 2 })).toBeFocused();
  await expect(dialog).toContainText("elle voit toujours la 6, Pays basque");
  await expectAccessible(copy);
  for (const key of ["Escape", "Escape", "Escape", "PageDown", "b", "o", "?"]) await copy.keyboard.press(key);
  await expect(dialog).toBeVisible();
  await seconds(page, 2);
  expect(await room.evaluate(() => window.slidesSeen)).toEqual(["6"]);

  await dialog.getByRole("button", { name: "Prendre la main" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Une autre fenêtre mène maintenant la rencontre")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("PageDown");
  await copy.getByRole("button", { name: "Reprendre" }).click();
  await at(room, 7);
  await expect(page.getByText(/^7 \/ /).first()).toBeVisible();
  await page.getByRole("button", { name: "Reprendre la main" }).click();
  await page.keyboard.press("PageDown");
  await at(room, 8);
  await expect(copy.getByText("Une autre fenêtre mène maintenant la rencontre")).toBeVisible();

  // Ending the one that follows leaves the room.
  await copy.getByRole("button", { name: "Terminer" }).click();
  await expect(copy.locator("main")).toHaveAttribute("data-view", "register");
  await page.keyboard.press("PageUp");
  await at(room, 7);
});

test("a window that was opened beside the one that leads can hold a meeting of its own", async ({ page }) => {
  const room = await withRoom(page, `${europe}&slide=6`, "fr");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole("button", { name: "Ouvrir ma propre rencontre" }).click();
  await at(other, 6);
  await expect(other).not.toHaveURL(/session=/);
  await other.keyboard.press("PageDown");
  await at(other, 7);
  await other.keyboard.press("Escape");
  await expect(other.locator("main")).toHaveAttribute("data-view", "register");
  await page.keyboard.press("PageDown");
  await at(room, 7);
});

test("after a gap of its own the presenter asks before it calls the room lost", async ({ page }) => {
  await withRoom(page);
  await page.getByRole("button", { name: "La fermer" }).focus();
  await page.evaluate(() => {
    window.statuses = [];
    const state = document.querySelector(".window-state");
    new MutationObserver(() => window.statuses.push(state.innerText)).observe(state, { subtree: true, childList: true, characterData: true });
    const end = Date.now() + 5000;
    while (Date.now() < end);
  });
  await seconds(page, 3);
  expect((await page.evaluate(() => window.statuses)).filter((status) => /Perdue de vue/.test(status))).toEqual([]);
  await expect(page.getByRole("button", { name: "La fermer" })).toBeFocused();
});

test("Esc in a field only empties it, and the keys of a clicker act from it", async ({ page }) => {
  const room = await withRoom(page);
  const field = page.getByRole("searchbox");
  await field.fill("galles");
  await field.press("Escape");
  await expect(field).toHaveValue("");
  await field.press("Escape");
  await field.press("PageDown");
  await at(room, 7);
  await field.press("PageUp");
  await at(room, 6);
  await field.press("End");
  await field.press("b");
  await expect(field).toHaveValue("b");
  await expect(field).toBeFocused();
  await at(room, 6);
  await expect(page.locator("main")).toHaveAttribute("data-view", "present");
});

test("the focus stays where it was after every button", async ({ page }) => {
  await open(page, `${europe}&slide=6`);
  for (const name of ["Suivante", "Précédente", "Plein écran"]) {
    await page.getByRole("button", { name, exact: true }).focus();
    await page.keyboard.press("Enter");
    await drawn(page);
    await expect(page.getByRole("button", { name, exact: true })).toBeFocused();
  }
  // What goes with the black screen has the focus again after it.
  await page.getByRole("button", { name: "Suivante" }).focus();
  await page.keyboard.press("b");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.keyboard.press("b");
  await expect(page.getByRole("button", { name: "Suivante" })).toBeFocused();

  const [room] = await Promise.all([page.waitForEvent("popup"), page.getByRole("button", { name: "Fenêtre du public" }).press("Enter")]);
  await expect(page.getByRole("button", { name: "La fermer" })).toBeFocused();
  await at(room, 6);
  const stays = async (button) => {
    await button.focus();
    for (let times = 0; times < 2; times += 1) {
      await page.keyboard.press("Enter");
      await drawn(page);
      await expect(button).toBeFocused();
    }
  };
  for (const id of ["control-next", "control-previous", "control-freeze", "control-blank"]) await stays(page.locator(`#${id}`));
  await stays(page.getByRole("button", { name: /^9 / }));
  await page.getByRole("searchbox").fill("galles");
  await stays(page.getByRole("button", { name: /^Envoyer à la salle/ }));
  await page.getByRole("button", { name: "La fermer" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("a telephone reaches the whole of every slide", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, europe);
  const length = Number(await slide(page).getAttribute("data-slides"));
  for (let place = 1; place <= length; place += 1) {
    await at(page, place);
    const fault = await page.evaluate(() => {
      const sheet = document.querySelector("[data-slide]");
      const scroller = document.querySelector(".stage-place");
      scroller.scrollTo(0, scroller.scrollHeight);
      const picture = sheet.querySelector(".slide-picture");
      const isMoved = picture && getComputedStyle(picture).overflowX === "auto";
      const box = (part) => part.getBoundingClientRect();
      const parts = [...sheet.querySelectorAll(".slide-body, .slide-body *, .slide-foot *")].filter((part) => !part.parentElement.closest("svg"));
      const low = Math.max(...parts.map((part) => box(part).bottom));
      const right = Math.max(...parts.filter((part) => !(isMoved && picture.contains(part) && part !== picture)).map((part) => box(part).right));
      const foot = box(sheet.querySelector(".slide-foot"));
      const body = Math.max(...parts.filter((part) => part.closest(".slide-body")).map((part) => box(part).bottom));
      const faults = [low > innerHeight + 1, right > innerWidth + 1, body > foot.top + 1];
      return faults.some(Boolean) ? [low, right, body, foot.top].map(Math.round) : null;
    });
    expect(fault, `slide ${place}`).toBeNull();
    await page.keyboard.press("PageDown");
  }
});

test("one finger's tap or swipe turns a page, no other touch does", async ({ page }) => {
  await open(page, `${europe}&slide=6`);
  const touch = (steps) =>
    page.evaluate(async (steps) => {
      const stage = document.querySelector(".stage");
      for (const [type, pointerId, clientX, pause] of steps) {
        stage.dispatchEvent(new PointerEvent(`pointer${type}`, { pointerId, clientX, clientY: 300, pointerType: "touch", bubbles: true }));
        if (pause) await new Promise((done) => setTimeout(done, pause));
      }
    }, steps);
  await touch([["down", 1, 800], ["up", 1, 800]]);
  await at(page, 7);
  await touch([["down", 1, 300], ["up", 1, 500]]);
  await at(page, 6);
  await touch([["down", 1, 800, 700], ["up", 1, 800]]);
  await touch([["down", 1, 800], ["down", 2, 600], ["up", 1, 700], ["up", 2, 500]]);
  await touch([["down", 1, 800], ["cancel", 1, 700]]);
  await drawn(page);
  await at(page, 6);
});
