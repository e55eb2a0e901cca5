// Readers who do not wait: what comes later finds its view gone, and neither stops the page nor stays behind.
import { expect, open, test } from "./support.mjs";

/** Clicks both within one task, so that nothing the first one asked for can come before the second. */
const clickBoth = (page, first, second) =>
  page.evaluate(
    async ([first, second]) => {
      document.querySelector(first).click();
      // What the click changed is on the page; no frame has come yet.
      await new Promise((resolve) => setTimeout(resolve));
      document.querySelector(second).click();
    },
    [first, second],
  );

const running = (page) => expect(page.locator("html")).toHaveAttribute("data-app", "ready");

test("a frame turned to its next page and left at once for a record goes on", async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 500 });
  // The part of the page that shows records is there already: nothing has to be waited for.
  await page.goto("./embed.html?view=record&id=pays-basque-2017&region=europe");
  await running(page);
  await page.getByRole("link", { name: /^Retour aux/ }).click();
  await clickBoth(page, "#next-page", "[data-id] a");
  await expect(page.locator("main")).toHaveAttribute("data-view", "record");
  // Two frames later the page would have said which rows it shows.
  await page.waitForTimeout(100);
  await running(page);
});

test("a panel opened and left at once for another record goes on", async ({ page }) => {
  await open(page, "?view=record&id=pays-basque-2017");
  await clickBoth(page, "#cite", "nav a[href*='view=record']");
  await expect(page).not.toHaveURL(/id=pays-basque-2017/);
  await page.waitForTimeout(100);
  await running(page);
});

test("views that come and go leave no listener behind", async ({ page }) => {
  await page.addInitScript(() => {
    window.listening = 0;
    const outlivesViews = (target) =>
      [window, document].includes(target) || target instanceof MediaQueryList || target instanceof BroadcastChannel;
    const count = (prototype, name, by, counts = () => true) => {
      const original = prototype[name];
      prototype[name] = function (...given) {
        if (counts(this)) window.listening += by;
        return original.apply(this, given);
      };
    };
    count(EventTarget.prototype, "addEventListener", 1, outlivesViews);
    count(EventTarget.prototype, "removeEventListener", -1, outlivesViews);
    count(ResizeObserver.prototype, "observe", 1);
    count(ResizeObserver.prototype, "disconnect", -1);
  });
  await open(page, "?view=about");
  const round = async () => {
    for (const query of ["?view=map", "?view=record&id=pays-basque-2017", "?view=present", "?view=timeline", "?view=drafts", "?view=about"]) {
      await page.evaluate((query) => {
        const link = document.body.appendChild(document.createElement("a"));
        link.href = query;
        link.setAttribute("href", query);
        link.click();
        link.remove();
      }, query);
      await expect(page.locator("main")).toHaveAttribute("data-view", new URLSearchParams(query).get("view"));
      await page.waitForTimeout(50);
    }
    return page.evaluate(() => window.listening);
  };
  const once = await round();
  expect(await round()).toBe(once);
});

test.describe("the address is that of the page", () => {
  /** What is typed is written 400 ms later at most. */
  const type = async (page, words) => {
    await page.getByRole("searchbox").pressSequentially(words);
    await expect(page.getByRole("searchbox")).toHaveValue(words);
  };
  const search = (page) => new URL(page.url()).search;

  test("words typed just before Back are neither in the address nor on the page", async ({ page }) => {
    await open(page);
    await page.evaluate(() => document.querySelector("#region-europe").click());
    await expect(page.locator("main")).not.toHaveAttribute("data-shown", "36");
    const europe = await page.locator("main").getAttribute("data-shown");
    await page.evaluate(() => {
      const box = document.querySelector("input[type=search]");
      box.value = "fla";
      box.dispatchEvent(new Event("input", { bubbles: true }));
      history.back();
    });
    await expect(page.locator("main")).toHaveAttribute("data-shown", "36");
    await page.waitForTimeout(600);
    expect(search(page)).toBe("");
    await expect(page.getByRole("searchbox")).toHaveValue("");
    await page.goForward();
    await expect(page.locator("main")).not.toHaveAttribute("data-shown", "36");
    // What waited was dropped.
    expect(search(page)).toBe("?region=europe");
    await expect(page.locator("main")).toHaveAttribute("data-shown", europe);
  });

  test("words typed just before a reload are there after it", async ({ page }) => {
    await open(page);
    await type(page, "cymru");
    await page.reload();
    await expect(page.locator("main")).toHaveAttribute("data-shown", "1");
    expect(search(page)).toBe("?q=cymru");
  });

  test("words typed just before the way out are there again after Back", async ({ page }) => {
    await open(page);
    await type(page, "cymru");
    await page.goto("about:blank");
    await page.goBack();
    await expect(page.locator("main")).toHaveAttribute("data-shown", "1");
    expect(search(page)).toBe("?q=cymru");
  });

  test("words typed just before a link lie behind it", async ({ page }) => {
    await open(page);
    await type(page, "cymru");
    await page.getByRole("link", { name: "Pays de Galles" }).first().click();
    await expect(page.locator("main")).toHaveAttribute("data-view", "record");
    await page.goBack();
    await expect(page.locator("main")).toHaveAttribute("data-shown", "1");
    expect(search(page)).toBe("?q=cymru");
  });

  test("a step that the browser refuses is still a step once it lets it", async ({ page }) => {
    await open(page, "?q=cymru");
    await page.evaluate(() => {
      const push = history.pushState;
      let refusals = 2;
      history.pushState = function (...given) {
        if (refusals-- > 0) throw new DOMException("too many", "SecurityError");
        return push.apply(this, given);
      };
    });
    await page.getByRole("link", { name: "Pays de Galles" }).first().click();
    await expect(page).toHaveURL(/view=record/);
    await page.goBack();
    await expect(page.locator("main")).toHaveAttribute("data-view", "register");
    expect(search(page)).toBe("?q=cymru");
  });
});

test.describe("the language that an address asked for", () => {
  const everyLink = (page) => page.evaluate(() => [...document.querySelectorAll("a[href^='?']")].map((link) => link.getAttribute("href")));

  test("follows the switch in every link", async ({ page }) => {
    await open(page, "?lang=en");
    for (const lang of ["fr", "en"]) {
      await page.locator("#language").click();
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      const links = await everyLink(page);
      expect(links.filter((link) => !link.includes(`lang=${lang}`))).toEqual([]);
      expect(links.length).toBeGreaterThan(0);
      expect(new URL(page.url()).searchParams.get("lang")).toBe(lang);
    }
  });

  test("stays over a link and a reload", async ({ page }) => {
    await open(page, "?lang=en");
    await page.getByRole("link", { name: /^About/ }).click();
    await expect(page.locator("main")).toHaveAttribute("data-view", "about");
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });

  test("gives way in an older entry to the one chosen since", async ({ page }) => {
    await open(page, "?lang=en");
    await page.getByRole("link", { name: /^About/ }).click();
    await expect(page.locator("main")).toHaveAttribute("data-view", "about");
    await page.locator("#language").click();
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await page.goBack();
    await expect(page.locator("main")).toHaveAttribute("data-view", "register");
    await expect(page).toHaveURL(/\?lang=fr$/);
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  });

  test("is not written where nobody asked and the choice is kept", async ({ page }) => {
    await open(page);
    await page.locator("#language").click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    expect((await everyLink(page)).filter((link) => link.includes("lang="))).toEqual([]);
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    expect(new URL(page.url()).search).toBe("");
  });

  test("is written once a choice cannot be kept", async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("blocked", "SecurityError");
        },
      }),
    );
    await open(page);
    await page.locator("#language").click();
    await expect(page).toHaveURL(/\?lang=en$/);
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});
