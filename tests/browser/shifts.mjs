// What moves on a page by itself, as the browser reports it, and the program held back so that one can see the page without it.
import { expect } from "@playwright/test";

/** Holds the program back until it is let go. */
export async function holdBack(page) {
  let letGo;
  const held = new Promise((resolve) => (letGo = resolve));
  await page.route(/app_bg\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

export async function alive(page) {
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
}

/** Notes from the start of each page what moves: how much, and what. The half second after a key or a click is the reader's own. */
export async function watchShifts(page) {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries())
        if (!hadRecentInput) window.shifts.push([value, ...sources.map(({ node }) => node?.className ?? node?.nodeName)]);
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** What moved until now, once the frame that is being made is there. */
export function shifts(page) {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(window.shifts), 100))));
}

export function expectStill(shifts, most = 0.02) {
  expect(shifts.reduce((sum, [value]) => sum + value, 0), JSON.stringify(shifts)).toBeLessThanOrEqual(most);
}
