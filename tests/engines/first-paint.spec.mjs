// The list that the build wrote becomes the page while a reader uses it.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../script/serve.mjs";
import { expect, test } from "./support.mjs";

/** A copy of the release whose program starts when a journey inserts its script: drivers wait for all that a page names itself. */
const held = test.extend({
  heldSite: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "engagements-held-"));
    cpSync("dist", folder, { recursive: true });
    const index = readFileSync("dist/index.html", "utf8");
    const [script, start] = /<script type="module" src="([^"]+)"><\/script>/.exec(index);
    writeFileSync(join(folder, "index.html"), index.replace(script, "").replace(/<link rel="preload"[^>]*as="fetch"[^>]*>/g, ""));
    const host = await serve({ folder, prefix: "/sous-dossier/registre/" });
    await use({ url: host.url, start });
    await host.close();
    rmSync(folder, { recursive: true });
  },
});

/** Where what is in sight stands: the header, the tabs, the facets' values and the first rows. */
const boxes = () =>
  [".site-header", ".sentence", ".tabs", ".facets .value", ".results tbody tr"].flatMap((selector) =>
    [...document.querySelectorAll(selector)]
      .filter((element) => element.getClientRects().length > 0)
      .slice(0, 10)
      .map((element) => [selector, element.getBoundingClientRect()])
      .map(([selector, { x, y, width, height }]) => [selector, ...[x, y, width, height].map(Math.round)].join(" ")),
  );

const startNow = (src) => document.head.append(Object.assign(document.createElement("script"), { type: "module", src }));

held("nothing moves when the page comes alive", async ({ tab, heldSite }) => {
  await tab.goto(`${heldSite.url}?lang=fr`);
  const before = await tab.evaluate(boxes);
  expect(before.length).toBeGreaterThan(20);
  await tab.evaluate(startNow, heldSite.start);
  await tab.isReady();
  expect(await tab.evaluate(boxes)).toEqual(before);
});

held("typed through the moment in which the page comes alive", async ({ tab, heldSite }) => {
  await tab.goto(`${heldSite.url}?lang=fr`);
  await tab.click("#region-americas");
  await tab.click("input[type=search]");
  await tab.type("loui");
  await tab.evaluate(() => void (window.typed = document.activeElement));
  await tab.evaluate(startNow, heldSite.start);
  for (const letter of "siane") await tab.type(letter);
  await tab.isReady();
  await tab.hasValue("#search", "louisiane");
  await tab.hasAttribute("main", "data-shown", "1");
  await tab.hasAddress(/\?(?=.*q=louisiane)(?=.*region=americas)/);
  expect(await tab.evaluate(() => document.activeElement === window.typed), "the box itself was taken over").toBe(true);
});
