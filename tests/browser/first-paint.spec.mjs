// What is painted before WebAssembly runs is the page: nothing moves when it comes alive, and what was typed or ticked is taken over.
import { readFileSync } from "node:fs";
import { expect, expectAccessible, test } from "./support.mjs";

/** The parts of a page that keep their place when it comes alive. */
const parts = {
  header: ".site-header",
  sentence: ".sentence",
  tabs: ".tabs",
  values: ".facets .value",
  rows: ".results tbody tr",
  footer: ".site-footer",
};

/** Holds the program back until it is let go. */
async function holdBack(page) {
  let letGo;
  const held = new Promise((resolve) => (letGo = resolve));
  await page.route(/app_bg\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

async function alive(page) {
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
}

/** The boxes of all that is in sight, ten at most of each, by the edges within the window. */
function boxes(page, names = Object.keys(parts)) {
  return page.evaluate(
    ([parts, names]) =>
      Object.fromEntries(
        names.map((name) => {
          const all = [...document.querySelectorAll(parts[name])].filter((element) => element.getClientRects().length > 0);
          const box = (element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [x, y, width, height].map((px) => Math.round(px));
          };
          return [name, all.slice(0, 10).map(box)];
        }),
      ),
    [parts, names],
  );
}

async function watchShifts(page) {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries())
        if (!hadRecentInput) window.shifts.push([value, ...sources.map(({ node }) => node?.className ?? node?.nodeName)]);
    }).observe({ type: "layout-shift", buffered: true });
  });
}

const shift = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(window.shifts), 100))));

const expectStill = (shifts) => expect(shifts.reduce((sum, [value]) => sum + value, 0), JSON.stringify(shifts)).toBeLessThanOrEqual(0.02);

for (const locale of ["fr-CA", "en-CA"])
  for (const colorScheme of ["light", "dark"])
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme });

      for (const [width, height] of [[360, 740], [412, 915], [768, 1024], [1280, 720], [1440, 900]])
        test(`nothing moves when the register comes alive at ${width} px`, async ({ page }) => {
          await page.setViewportSize({ width, height });
          await watchShifts(page);
          const letGo = await holdBack(page);
          await page.goto("./");
          await expect(page.locator(".sentence").filter({ visible: true })).toBeVisible();
          const before = await boxes(page);
          expect(before.rows.length).toBe(10);
          letGo();
          await alive(page);
          expect(await boxes(page)).toEqual(before);
          expectStill(await shift(page));
        });
    });

for (const [view, width, height] of ["map", "timeline", "matrix", "record&id=pays-basque-2017", "about", "drafts", "draft&id=new", "compare"].flatMap((view) => [[view, 360, 740], [view, 1366, 768]]))
  test(`nothing moves when ?view=${view} comes alive at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await watchShifts(page);
    const letGo = await holdBack(page);
    await page.goto(`./?view=${view}`);
    await expect(page.locator(".site-header").filter({ visible: true })).toBeVisible();
    await expect(page.locator(".results").filter({ visible: true })).toHaveCount(0);
    const before = await boxes(page, ["header"]);
    letGo();
    await alive(page);
    expect(await boxes(page, ["header"])).toEqual(before);
    expectStill(await shift(page));
  });

test("what is typed goes on through the moment in which the page comes alive", async ({ page }) => {
  const letGo = await holdBack(page);
  await page.goto("./");
  const search = page.locator("input[type=search]").filter({ visible: true });
  await search.click();
  await page.evaluate(() => (window.typed = document.activeElement));
  await page.keyboard.type("loui");
  letGo();
  for (const key of "siane") await page.keyboard.press(key, { delay: 60 });
  await alive(page);
  await page.keyboard.type(" ");
  await page.keyboard.press("Backspace");
  await expect(page.locator("#search")).toHaveValue("louisiane");
  await expect(page.locator("main")).toHaveAttribute("data-shown", "1");
  expect(await page.evaluate(() => document.activeElement === window.typed), "the box itself was taken over").toBe(true);
  await expect(page).toHaveURL(/q=louisiane/);
});

test("what is ticked is applied", async ({ page }) => {
  const letGo = await holdBack(page);
  await page.goto("./");
  await page.locator("#region-americas").check();
  await page.locator("#tick-cuba-2016").check();
  letGo();
  await alive(page);
  await expect(page.locator("#region-americas")).toBeChecked();
  await expect(page.locator("#tick-cuba-2016")).toBeChecked();
  await expect(page.locator("main")).toHaveAttribute("data-shown", "10");
  await expect(page).toHaveURL(/region=americas/);
  await expect(page.locator("#tick-cuba-2016")).toBeFocused();
});

test("a pressed pointer is waited for", async ({ page }) => {
  const letGo = await holdBack(page);
  await page.goto("./");
  const box = await page.locator("#region-europe").boundingBox();
  await page.mouse.move(box.x + 5, box.y + 5);
  await page.mouse.down();
  letGo();
  await page.waitForTimeout(800);
  await expect(page.locator("#static")).toBeVisible();
  await page.mouse.up();
  await alive(page);
  await expect(page.locator("#region-europe")).toBeChecked();
});

test("the reader stays where the list was scrolled to", async ({ page }) => {
  const letGo = await holdBack(page);
  await page.goto("./");
  await page.evaluate(() => scrollTo(0, 900));
  letGo();
  await alive(page);
  await page.waitForTimeout(100);
  expect(await page.evaluate(() => scrollY)).toBe(900);
});

test("only the reader's language is shown; the page has nothing for it to be found by", async ({ page }) => {
  await page.route(/app_bg\.wasm$/, () => {});
  await page.goto("./?lang=en");
  await expect(page.locator("#static > :lang(en)")).toBeVisible();
  await expect(page.locator("#static > :lang(fr)")).toBeHidden();
  for (const file of ["index.html", "embed.html"]) {
    const html = readFileSync(`dist/${file}`, "utf8");
    const list = html.slice(html.indexOf("<!-- engagements: list -->"), html.indexOf("<!-- /engagements: list -->"));
    expect(list.length).toBeGreaterThan(10_000);
    expect(list).not.toMatch(/\s(data-[a-z]+|style|on[a-z]+)=/);
  }
  expect(await page.locator("#static button:not(:disabled)").count()).toBe(0);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the list is read in both languages, and each record has a page", async ({ page }) => {
    await page.goto("./");
    await expect(page.locator("h1, h2.sentence")).toHaveText([/36 engagements/, /36 commitments/]);
    await expect(page.locator("input, select, button").filter({ visible: true }).and(page.locator(":not(th button)"))).toHaveCount(0);
    await page.getByRole("link", { name: "Pays basque" }).click();
    await expect(page).toHaveURL(/fiches\/pays-basque-2017\.html$/);
    await expect(page.locator("h1")).toHaveText("Protocole d’entente avec le Pays basque");
    await page.getByRole("link", { name: "Open in the register" }).click();
    await expect(page).toHaveURL(/index\.html\?view=record&id=pays-basque-2017&lang=en/);
  });
});

test("pages without script are accessible", async ({ page }) => {
  await page.goto("./fiches/pays-basque-2017.html");
  await expectAccessible(page);
  await page.goto("./fiches/index.html");
  await expect(page.locator("article").first().getByRole("link")).toHaveCount(36);
  await expectAccessible(page);
});
