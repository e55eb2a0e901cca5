// The register in pages of others: a frame that stays as it is, one that grows, and frames that take things away.
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { chromium } from "@playwright/test";
import { browserArguments, browserPath } from "../../script/browser.mjs";
import { expect, expectAccessible, readers, test as base } from "./support.mjs";

const europe = "region=europe&period=2000-2009,2010-2019,2020-";

const test = base.extend({
  /** A page of another origin with this in its body; gives the frame in it. */
  host: async ({ page }, use) => {
    const servers = [];
    const open = async (body) => {
      const server = createServer((_, response) => {
        response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
        response.end(`<!doctype html><html lang="fr"><title>Intranet</title><body>${body}`);
      });
      await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
      servers.push(server);
      // Another site than the register's, and so another storage.
      await page.goto(`http://localhost:${server.address().port}/`);
      return page.frameLocator("iframe").first();
    };
    await use(open);
    for (const server of servers) server.closeAllConnections(), server.close();
  },
});

const iframe = (site, query, attributes = "") => `<iframe src="${site.url}embed.html?${query}" width="600" height="500" title="Engagements" ${attributes}></iframe>`;

for (const reader of readers)
  test.describe(reader.name, () => {
    test.use(reader.use);

    test("the frame has the sentence as its heading, nothing of the site around it, and no fault", async ({ page }) => {
      await page.goto(`./embed.html?${europe}&lang=${reader.lang}`);
      await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
      await expect(page.locator("main")).toHaveAttribute("data-shown", "10");
      await expect(page.locator("h1[data-sentence]")).toBeVisible();
      await expect(page.getByRole("banner")).toHaveCount(0);
      await expect(page.locator("[data-new-draft]")).toHaveCount(0);
      await expectAccessible(page);
    });
  });

test("a frame that cannot grow shows its list page by page, and nothing scrolls", async ({ host, site, page }) => {
  const frame = await host(iframe(site, `${europe}&lang=fr`));
  const pages = frame.getByRole("navigation");
  await expect(pages.getByText("1 à 5 sur 10")).toBeVisible();
  const visible = frame.locator("[data-id]:visible");
  await expect(visible).toHaveCount(5);
  const scrolls = () => page.frames()[1].evaluate(() => document.documentElement.scrollHeight > innerHeight);
  expect(await scrolls()).toBe(false);

  await frame.getByRole("button", { name: "Suivants" }).click();
  await expect(pages.getByText(/^6 à \d+ sur 10$/)).toBeVisible();
  expect(await scrolls()).toBe(false);
  await frame.getByRole("button", { name: "Précédents" }).click();
  await expect(pages.getByText("1 à 5 sur 10")).toBeVisible();
});

test("every row is on one page, whatever the height", async ({ host, site }) => {
  const frame = await host(iframe(site, "lang=en").replace('height="500"', 'height="340"'));
  const seen = [];
  const next = frame.getByRole("button", { name: "Next" });
  await expect(frame.getByText(/of 36$/)).toBeVisible();
  const visible = () =>
    frame.locator("#embed-list").evaluate(async (list) => {
      // How many rows fit is known with the next picture.
      for (let picture = 0; picture < 2; picture++) await new Promise(requestAnimationFrame);
      const rows = [...list.querySelectorAll("[data-id]")].filter((row) => row.getClientRects().length > 0);
      return rows.map((row) => row.dataset.id);
    });
  for (let page = 0; page < 36 && seen.length < 36; page++) {
    if (page > 0) await next.click();
    seen.push(...(await visible()));
  }
  expect(seen.length).toBe(36);
  expect(new Set(seen).size, "none twice").toBe(36);
  await expect(next).toHaveAttribute("aria-disabled", "true");
});

test("embed.js makes frames of links, each as high as what it shows", async ({ host, site, page }) => {
  const link = (query, words) => `<a data-engagements href="${site.url}embed.html?${query}&height=elastic&lang=fr">${words}</a>`;
  await host(`${link("convention=yes", "Trois engagements")} ${link(europe, "L’Europe")} <script src="${site.url}embed.js" async></script>`);
  const frames = page.locator("iframe");
  await expect(frames).toHaveCount(2);
  await expect(frames.first()).toHaveAttribute("title", "Trois engagements");
  await expect(frames.first()).toHaveAttribute("loading", "lazy");
  await expect(page.getByRole("link", { name: "L’Europe" })).toBeHidden();
  const [few, many] = [page.frameLocator("iframe").nth(0), page.frameLocator("iframe").nth(1)];
  await expect(few.locator("[data-id]:visible")).toHaveCount(3);
  await expect(many.locator("[data-id]:visible")).toHaveCount(10);
  const fits = (index) => async () => {
    const inner = await page.frames()[index + 1].evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
    expect(inner[0]).toBeLessThanOrEqual(inner[1]);
  };
  await expect(fits(0)).toPass();
  await expect(fits(1)).toPass();
  const heights = await frames.evaluateAll((all) => all.map((frame) => frame.clientHeight));
  expect(heights[0]).toBeLessThan(heights[1]);
});

/** A link that `embed.js` makes an elastic frame of, and `embed.js`. */
const elastic = (site, query = "lang=fr") => `<a data-engagements href="${site.url}embed.html?${query}">Engagements</a><script src="${site.url}embed.js" async></script>`;
const room = (height) => `<div style="height: ${height}px"></div>`;

/** The frame is as high as what it shows. */
async function expectFit(page, index = 0) {
  const frame = page.locator("iframe").nth(index);
  await expect(async () => {
    const content = await frame.contentFrame().locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    expect(await frame.evaluate((frame) => frame.clientHeight)).toBe(content);
  }).toPass();
}

test("a frame below the first screen, which gets no frame of animation, starts and grows, and its link does not come back", async ({ host, site, page }) => {
  const patience = "<script>window.waiting = []; setTimeout = (then) => waiting.push(then)</script>";
  const frame = await host(`${patience}${room(1_600)}${elastic(site)}`);
  await expect(frame.locator("html")).toHaveAttribute("data-app", "ready");
  await expectFit(page);
  const animates = () => Promise.race([new Promise((resolve) => requestAnimationFrame(() => resolve(true))), new Promise((resolve) => setTimeout(resolve, 1_000, false))]);
  expect(await page.frames()[1].evaluate(animates)).toBe(false);
  // The last file of a frame may come after it has answered.
  await page.locator("iframe").dispatchEvent("load");
  expect(await page.evaluate(() => waiting.map((then) => then()).length)).toBeGreaterThan(1);
  await expect(page.getByRole("link", { name: "Engagements" })).toBeHidden();
  await expect(frame.locator("#start-failed")).toHaveCount(0);
  expect(await page.evaluate(() => [scrollY, document.activeElement.tagName])).toEqual([0, "BODY"]);
});

for (const [name, styles] of Object.entries({
  "a common reset": "img, iframe { max-width: 100%; height: auto }",
  "a height": "iframe { height: 150px }",
  "heights that are important": "iframe { height: 150px !important; min-height: 9000px !important; max-height: 200px !important }",
  "borders, and links that are never hidden": "iframe { box-sizing: border-box; padding: 20px; border: 10px solid; width: auto } a { display: inline-block }",
}))
  test(`the height holds against the page's own styles: ${name}`, async ({ host, site, page }) => {
    await host(`<style>${styles}</style>${elastic(site)}`);
    await expect(page.frameLocator("iframe").locator("[data-id]:visible")).toHaveCount(36);
    await expectFit(page);
    await expect(page.getByRole("link", { name: "Engagements" })).toBeHidden();
    const frame = await page.locator("iframe").evaluate((frame) => [frame.clientWidth, document.body.clientWidth]);
    expect(frame[0]).toBe(frame[1]);
  });

test("a frame without a script is as high as its snippet says, whatever the page's own styles", async ({ host, site, page }) => {
  await page.goto(`${site.url}?lang=fr`);
  await page.getByRole("button", { name: "Intégrer", exact: true }).click();
  const snippet = await page.getByRole("dialog").locator("pre").innerText();
  await host(`<style>img, iframe { max-width: 100%; height: auto }</style>${snippet}`);
  await expect(page.locator("iframe")).toHaveCSS("height", "500px");
});

test("after a choice the new heading is in sight, also where the frame becomes lower", async ({ host, site, page }) => {
  const frame = await host(`<header style="position: sticky; top: 0; height: 60px; background: #fff">Intranet</header>${room(300)}${elastic(site)}${room(2_000)}`);
  await expect(frame.locator("[data-id]:visible")).toHaveCount(36);
  await expectFit(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  for (const row of ["first", "last"]) {
    await frame.locator("[data-id] a")[row]().click();
    await expect(frame.locator("main")).toHaveAttribute("data-view", "record");
    await expect(frame.locator("h1")).toBeFocused();
    await expect(frame.locator("h1")).toBeInViewport({ ratio: 1 });
    await expectFit(page);
    await frame.getByRole("link", { name: /^Retour aux 36/ }).click();
    await expect(frame.locator("h1")).toBeFocused();
    await expect(frame.locator("h1")).toBeInViewport({ ratio: 1 });
  }
});

test("what is in sight does not move, and a place within a record comes into sight", async ({ host, site, page }) => {
  const frame = await host(`${room(100)}${elastic(site)}`);
  await frame.locator("[data-id] a").first().click();
  await expect(frame.locator("h1")).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const place = frame.locator("main a[href^='#']").first();
  const id = (await place.getAttribute("href")).slice(1);
  await place.click();
  await expect(frame.locator(`[id="${id}"]`)).toBeInViewport();
});

test("what hangs in a narrow elastic frame stands below its button, not at the foot of the frame", async ({ host, site, page }) => {
  const frame = await host(`${room(200)}<div style="width: 420px">${elastic(site, "view=record&id=pays-basque-2017&lang=fr")}</div>`);
  await frame.getByRole("button", { name: "Autres actions" }).click();
  await frame.getByRole("button", { name: "Citer" }).click();
  await expect(frame.getByRole("dialog").getByRole("heading").first()).toBeFocused();
  await expect(frame.getByRole("dialog").getByRole("heading").first()).toBeInViewport();
  await frame.getByRole("button", { name: "Fermer" }).click();
  await expect(frame.getByRole("button", { name: "Citer" })).toBeFocused();
  await expect(frame.getByRole("button", { name: "Citer" })).toBeInViewport();
});

test("what is chosen in frames is no step of the page around them: Back leaves it at once", async ({ host, site, page }) => {
  await host("<p>Page A</p>");
  const first = page.url();
  await host(`${elastic(site)}${elastic(site, "view=map&lang=fr")}`);
  const second = page.url();
  const [list, map] = [page.frameLocator("iframe").nth(0), page.frameLocator("iframe").nth(1)];
  await list.locator("[data-id] a").first().click();
  await expect(list.locator("main")).toHaveAttribute("data-view", "record");
  await list.getByRole("link", { name: /^Retour aux/ }).click();
  await expect(list.locator("main")).toHaveAttribute("data-view", "register");
  await map.locator(".chart-page ul a").first().click();
  await expect(map.locator("main")).not.toHaveAttribute("data-view", "map");
  await page.evaluate(() => scrollTo(0, 0));
  await page.reload();
  await expect(map.locator("html")).toHaveAttribute("data-app", "ready");
  expect(await page.evaluate(() => [scrollY, document.activeElement.tagName])).toEqual([0, "BODY"]);
  expect(page.url()).toBe(second);
  await page.goBack();
  expect(page.url()).toBe(first);
});

test("a frame has its own way back: the tabs, the chips, and the place where it began", async ({ page }) => {
  await page.goto("./embed.html?view=map&region=europe&lang=fr");
  const start = page.getByRole("link", { name: "Retour au point de départ" });
  const main = page.locator("main");
  await expect(main).toHaveAttribute("data-view", "map");
  const shown = await main.getAttribute("data-shown");
  await expect(start).toHaveCount(0);
  await expect(page.getByRole("navigation")).toHaveCount(0);

  await page.getByRole("link", { name: "Catalogne" }).click();
  await expect(main).toHaveAttribute("data-view", "register");
  await page.getByRole("button", { name: /^Retirer le filtre.*Catalogne/ }).click();
  await expect(main).toHaveAttribute("data-shown", shown);
  await page.getByRole("link", { name: "Chronologie" }).click();
  await expect(main).toHaveAttribute("data-view", "timeline");
  // A reload keeps the place where it began.
  await page.reload();
  await start.click();
  await expect(main).toHaveAttribute("data-view", "map");
  await expect(main).toHaveAttribute("data-shown", shown);
  await expect(start).toHaveCount(0);
  expect(new URL(page.url()).search).toBe("?view=map&region=europe&lang=fr");
  expect(await page.evaluate(() => history.length)).toBe(2);
});

test("a way back that goes with its own press gives the focus to the heading", async ({ page }) => {
  await page.goto("./embed.html?search=on&lang=fr");
  const start = page.getByRole("link", { name: "Retour au point de départ" });
  await page.getByRole("searchbox").fill("flandre");
  await start.press("Enter");
  await expect(start).toHaveCount(0);
  await expect(page.locator("#heading")).toBeFocused();
});

test("without embed.js the link stays, and leads to the same rows", async ({ page, site, host }) => {
  await host(`<a data-engagements href="${site.url}embed.html?convention=yes&height=elastic&lang=fr">Trois engagements</a>`);
  await page.getByRole("link", { name: "Trois engagements" }).click();
  await expect(page.locator("main")).toHaveAttribute("data-shown", "3");
});

test.describe("around a frame for another page", () => {
  // The browser keeps the message back, and says so.
  test.use({ expectedComplaints: [/postMessage/] });

  test("nothing is told, since the height is for the configured origin alone", async ({ host, site, page }) => {
    const listener = `<script>window.messages = []; addEventListener("message", (event) => messages.push(event.data))</script>`;
    const frame = await host(listener + iframe(site, "height=elastic&host=https://intranet.example&lang=fr"));
    await expect(frame.locator("html")).toHaveAttribute("data-embed", "elastic");
    await expect(frame.locator("[data-id]:visible")).toHaveCount(36);
    // Messages arrive in their order: what the frame had told by then would have come before.
    await frame.locator("html").evaluate(async () => {
      for (let picture = 0; picture < 2; picture++) await new Promise(requestAnimationFrame);
      parent.postMessage("last", "*");
    });
    await expect.poll(() => page.evaluate(() => window.messages)).toEqual(["last"]);
  });
});

test("a record opens in the frame, and the settings of the frame stay in its address", async ({ page }) => {
  await page.goto("./embed.html?convention=yes&lang=fr&theme=dark&search=on");
  const before = await page.evaluate(() => history.length);
  await page.getByRole("link", { name: "Pays basque" }).click();
  await expect(page.locator("main")).toHaveAttribute("data-view", "record");
  expect(new URL(page.url()).search).toBe("?view=record&id=pays-basque-2017&convention=yes&lang=fr&theme=dark&search=on");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  // Back belongs to the page around the frame: nothing was pushed, and the frame has a way back of its own.
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.getByRole("link", { name: /^Retour/ }).click();
  await expect(page.locator("main")).toHaveAttribute("data-view", "register");
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test("one searches where the address says so", async ({ page }) => {
  await page.goto("./embed.html?lang=fr");
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.getByRole("searchbox")).toHaveCount(0);
  await page.goto("./embed.html?lang=fr&search=on");
  await page.getByRole("searchbox").fill("cymru");
  await expect(page.locator("main")).toHaveAttribute("data-shown", "1");
});

test("the whole register opens in a tab of its own, with the same question", async ({ page, context }) => {
  await page.goto(`./embed.html?${europe}&lang=fr&theme=dark`);
  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: "Ouvrir le registre" }).click();
  const tab = await opened;
  await expect(tab.locator("main")).toHaveAttribute("data-shown", "10");
  expect(new URL(tab.url()).pathname).toBe("/sous-dossier/registre/");
  expect(await tab.evaluate(() => window.opener)).toBe(null);
});

test("what a frame is told is ignored", async ({ host, site, page }) => {
  const frame = await host(iframe(site, "lang=fr"));
  await expect(frame.locator("h1")).toBeVisible();
  const arrived = frame.locator("html").evaluate(() => new Promise((resolve) => addEventListener("message", ({ data }) => data === "last" && resolve(data))));
  const sent = () => {
    for (const message of [{ engagementsHeight: 1 }, "?view=about", { lang: "en" }, null, "last"]) frames[0].postMessage(message, "*");
  };
  // Again and again, since nobody knows when the frame begins to listen.
  await page.evaluate((send) => void setInterval(`(${send})()`, 100), String(sent));
  expect(await arrived).toBe("last");
  await expect(frame.locator("html")).toHaveAttribute("lang", "fr");
  await expect(frame.locator("main")).toHaveAttribute("data-view", "register");
});

test.describe("in a sandbox", () => {
  // Chromium tells of what a sandbox refuses as an error.
  test.use({ expectedComplaints: [/sandbox|Blocked|opener|allow-/i] });

  test("without an origin of its own the frame works, since its files are offered to all", async ({ host, site }) => {
    const frame = await host(iframe(site, `${europe}&lang=fr`, 'sandbox="allow-scripts"'));
    await expect(frame.getByText("1 à 5 sur 10")).toBeVisible();
    await frame.getByRole("link", { name: "Pays basque" }).click();
    await expect(frame.locator("main")).toHaveAttribute("data-view", "record");
  });

  test("with an origin, and without downloads, popups, modals and clipboard: what cannot be is said", async ({ host, site }) => {
    const frame = await host(iframe(site, `${europe}&lang=fr`, 'sandbox="allow-scripts allow-same-origin" allow="clipboard-write \'none\'"'));
    await frame.getByRole("link", { name: "Ouvrir le registre" }).click();
    await expect(frame.getByText("Ce cadre n’ouvre pas d’onglet.")).toBeVisible();
    await expect(frame.getByRole("alert").getByRole("textbox")).toHaveValue(/\/sous-dossier\/registre\/\?region=europe/);
    await frame.getByRole("link", { name: "Pays basque" }).click();
    await frame.getByRole("button", { name: "Copier le lien" }).click();
    await expect(frame.getByText(/Lien copié|La copie automatique n’est pas possible ici/).first()).toBeVisible();
    await expect(frame.getByRole("button", { name: "Imprimer" })).toHaveCount(0);
  });
});

test.describe("in a sandbox without an origin, on a host that offers its files to nobody", () => {
  test.use({ expectedComplaints: [/CORS|ERR_FAILED|Access-Control|origin/] });

  test("the frame says why, in both languages, above the list", async ({ host, site }) => {
    const server = createServer(async ({ url }, response) => {
      const answer = await fetch(new URL(url, site.url));
      const { "access-control-allow-origin": _, ...headers } = Object.fromEntries(answer.headers);
      response.writeHead(answer.status, headers);
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const closed = { url: `http://127.0.0.1:${server.address().port}${new URL(site.url).pathname}` };
    const frame = await host(iframe(closed, "lang=fr", 'sandbox="allow-scripts"'));
    await expect(frame.getByText(/La page qui contient ce cadre l’isole \(sandbox sans allow-same-origin\)/)).toBeVisible();
    await expect(frame.getByText(/The page around this frame isolates it/)).toBeVisible();
    await expect(frame.getByRole("table").first()).toBeVisible();
    server.closeAllConnections();
    server.close();
  });
});

for (const name of ["partitioned", "blocked"])
  test(`with storage ${name}, the frame works`, async ({ site }, testInfo) => {
    const profile = testInfo.outputPath("profile");
    if (name === "blocked") {
      mkdirSync(`${profile}/Default`, { recursive: true });
      writeFileSync(`${profile}/Default/Preferences`, JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
    }
    const browser = await chromium.launchPersistentContext(profile, {
      executablePath: browserPath(),
      args: browserArguments,
      ignoreDefaultArgs: await featuresTurnedOff(),
      colorScheme: "light",
      locale: "fr-CA",
    });
    const page = await browser.newPage();
    const hasStorage = () => {
      try {
        return Boolean(localStorage);
      } catch {
        return false;
      }
    };
    await page.goto(site.url);
    expect(await page.evaluate(hasStorage)).toBe(name === "partitioned");
    if (name === "partitioned") await page.evaluate(() => localStorage.setItem("engagements.theme", '"dark"'));
    const server = createServer((_, response) => {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
      response.end(`<!doctype html><title>Intranet</title>${iframe(site, `${europe}&lang=fr`)}`);
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    await page.goto(`http://localhost:${server.address().port}/`);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByText("1 à 5 sur 10")).toBeVisible();
    // What the reader chose on the register's own site does not reach a frame that is kept apart.
    await expect(frame.locator("html")).toHaveAttribute("data-theme", "light");
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

// Playwright turns partitioning off by one long switch, which can be left out only as it is written.
async function featuresTurnedOff() {
  const server = await chromium.launchServer({ executablePath: browserPath(), args: browserArguments });
  const { spawnargs } = server.process();
  await server.close();
  return spawnargs.filter((argument) => argument.startsWith("--disable-features="));
}

test.describe("the dialog", () => {
  for (const lang of ["fr", "en"])
    test(`shows what it makes, live, and has no fault: ${lang}`, async ({ page }) => {
      await page.goto(`./?${europe}&lang=${lang}`);
      await page.getByRole("button", { name: lang === "fr" ? "Intégrer" : "Embed", exact: true }).click();
      const dialog = page.getByRole("dialog");
      const frame = page.frameLocator("dialog iframe");
      await expect(frame.locator("[data-id]:visible")).not.toHaveCount(0);
      await expect(dialog.locator("pre")).toContainText(`embed.html?region=europe&amp;period=2000-2009,2010-2019,2020-&amp;lang=${lang}&amp;theme=light"`);
      await expect(dialog.locator("pre")).toContainText('width="600" height="500" style="height:500px!important" loading="lazy"></iframe>');
      await expectAccessible(page);
    });

  test("its choices reach the preview and the code", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`./?${europe}&lang=fr`);
    await page.getByRole("button", { name: "Intégrer", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio", { name: "Sombre" }).check();
    await dialog.getByRole("radio", { name: "Anglais" }).check();
    await dialog.getByRole("radio", { name: /^Élastique/ }).check();
    await dialog.getByRole("checkbox", { name: "Montrer le champ de recherche" }).check();
    await dialog.getByLabel("Largeur").fill("");
    const frame = page.frameLocator("dialog iframe");
    await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(frame.locator("html")).toHaveAttribute("lang", "en");
    await expect(frame.getByRole("searchbox")).toBeVisible();
    await dialog.getByRole("button", { name: "Copier le code" }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^<a data-engagements href="http[^"]*\/embed\.html\?region=europe&amp;[^"]*lang=en&amp;theme=dark&amp;height=elastic&amp;search=on">/);
    expect(copied).toMatch(/<script src="http[^"]*\/sous-dossier\/registre\/embed\.js" async><\/script>$/);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Intégrer", exact: true })).toBeFocused();
    await expect(page.locator("main")).toHaveAttribute("data-view", "register");
  });
});
