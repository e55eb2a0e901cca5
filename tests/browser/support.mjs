// What every journey starts from: the release in a sub-folder, under its policy, and a page that may not complain.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test as base, expect } from "@playwright/test";
import { serve } from "../../script/serve.mjs";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Journeys that must hold for everyone run once for each of these. */
export const readers = ["fr", "en"].flatMap((lang) =>
  [1440, 360].map((width) => ({
    lang,
    width,
    name: `${lang}, ${width} px`,
    use: { locale: `${lang}-CA`, viewport: { width, height: width > 1000 ? 900 : 740 } },
  })),
);

/** Every view, by its name in the page, as an address asks for it. */
export const views = {
  register: "?q=cymru",
  record: "?view=record&id=pays-basque-2017",
  compare: "?view=compare&id=cuba-2016,louisiane-2016-2020",
  about: "?view=about",
  import: "?view=import",
  map: "?view=map",
  timeline: "?view=timeline",
  matrix: "?view=matrix",
  present: "?view=present&slide=3",
  audience: "?view=audience",
  drafts: "?view=drafts",
  draft: "?view=draft&id=new",
};

export const test = base.extend({
  /** Complaints of the console that a journey provokes on purpose, as patterns. */
  expectedComplaints: [[], { option: true }],

  site: [
    async ({}, use) => {
      const site = await serve({ prefix: "/sous-dossier/registre/" });
      await use(site);
      await site.close();
    },
    { scope: "worker" },
  ],

  baseURL: async ({ site }, use) => use(site.url),

  page: async ({ page, expectedComplaints }, use) => {
    const complaints = [];
    const note = (text) => expectedComplaints.some((pattern) => pattern.test(text)) || complaints.push(text);
    // Chromium reports a refusal of the policy and a file that is not there as errors of the console, too.
    page.on("console", (message) => message.type() === "error" && note(message.text()));
    page.on("pageerror", (error) => note(String(error)));
    await use(page);
    expect(complaints, "the console stays silent").toEqual([]);
  },
});

/** The page as it is when the reader can use it. */
export async function open(page, query = "") {
  await page.goto(`./${query}`);
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
}

/** A view is there, with the part of the page that it is in; where it could not come, words stand in its place. */
export async function expectView(page, view) {
  const main = page.locator("main");
  await expect(main).toHaveAttribute("data-view", view);
  await expect(main).toBeVisible();
  await expect(main.locator(".waiting, .failure")).toHaveCount(0);
  await expect(main.locator("h1, h2, [data-slide]").first()).toBeAttached();
}

/** No rule is off: a violation is a defect of the page. What fades in is pale until it is there. */
export async function expectAccessible(page) {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  // The policy refuses a script tag, but not what the browser's own protocol evaluates.
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate((tags) => window.axe.run({ runOnly: tags }), axeTags);
  const lines = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target}`));
  expect(lines, "axe finds nothing").toEqual([]);
}

export { expect };
