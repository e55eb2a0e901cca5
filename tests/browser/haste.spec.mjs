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
