// The page panics: it says so, gives the drafts, and calls nothing of what has stopped. On a build with the feature `panic-switch`.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serve } from "../../script/serve.mjs";
import { test as base, expect, expectAccessible, open } from "./support.mjs";

const folder = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const withSwitch = folder("target/panic-switch");

const test = base.extend({
  site: [
    async ({}, use) => {
      const site = await serve({ folder: withSwitch, prefix: "/sous-dossier/registre/" });
      await use(site);
      await site.close();
    },
    { scope: "worker" },
  ],
});

test.skip(!existsSync(withSwitch) && !process.env.CI, "there is no build that panics when told (ENGAGEMENTS_PANIC_SWITCH=on script/build)");
// The trap, and what the hook tells of it.
test.use({ expectedComplaints: [/unreachable|on purpose/] });

/** Counts in `window.calls` what JavaScript calls of the page's WebAssembly. */
function countCalls() {
  window.calls = 0;
  const counted = (call) => (...values) => {
    window.calls += 1;
    return call(...values);
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name].bind(WebAssembly);
    WebAssembly[name] = async (...values) => {
      const { instance, module } = await original(...values);
      const entries = Object.entries(instance.exports).map(([key, value]) => [key, typeof value === "function" ? counted(value) : value]);
      return { instance: { exports: Object.fromEntries(entries) }, module };
    };
  }
}

const name = (page) => page.locator("[id='f-partner/name/fr']");

test("a panic while a draft is being kept: said in both languages, nothing is called any more, the draft leaves and comes back", async ({ page, context }, info) => {
  await page.addInitScript(countCalls);
  await open(page, "?view=draft&id=new");
  await name(page).fill("Islande");
  await expect(page.locator("[data-draft-state]")).toHaveAttribute("data-draft-state", "saved");
  const before = await page.evaluate(() => {
    const field = document.getElementById("f-partner/name/fr");
    field.value = "Islande, à l’instant";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    // Saved at once: local storage has it, and the database has still to answer when the page panics.
    dispatchEvent(new Event("pagehide"));
    dispatchEvent(new Event("engagements-panic"));
    return window.calls;
  });
  expect(before, "calls are counted").toBeGreaterThan(100);
  await expect(page.locator("html")).toHaveAttribute("data-app", "stopped");
  for (const heading of ["L’application s’est arrêtée", "The application has stopped"])
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
  await expect(page.locator("#stopped-detail")).toContainText("on purpose");

  // All that the page listened for: keys, its size, what another tab does, its being hidden and shown, the way back.
  await page.keyboard.press("Control+z");
  await page.locator("#stopped-detail").click();
  await page.setViewportSize({ width: 800, height: 600 });
  const other = await context.newPage();
  await open(other, "?view=draft&id=new");
  await name(other).fill("Irlande");
  await expect(other.locator("[data-draft-state]")).toHaveAttribute("data-draft-state", "saved");
  await other.close();
  await page.evaluate(() => {
    history.pushState(null, "", "?q=cymru");
    history.back();
    dispatchEvent(new Event("pagehide"));
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  // The panel reads the database after whatever was under way there.
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger le brouillon" }).click();
  const file = info.outputPath("rescued.json");
  await (await download).saveAs(file);
  expect(readFileSync(file, "utf8")).toContain("Islande, à l’instant");
  expect(await page.evaluate(() => window.calls), "nothing calls into what has stopped").toBe(before);
  await expectAccessible(page);

  await page.getByRole("button", { name: /Recharger/ }).click();
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
  await expect(name(page)).toHaveValue("Islande, à l’instant");
});

base("the build that is handed out has no switch", async ({ page }) => {
  const holdsSwitch = (build) => files(folder(build)).some((path) => readFileSync(path).includes("engagements-panic"));
  expect(holdsSwitch("target/panic-switch"), "where it is, it is found").toBe(true);
  expect(holdsSwitch("dist")).toBe(false);
  await open(page);
  await page.evaluate(() => dispatchEvent(new Event("engagements-panic")));
  await page.getByRole("searchbox").first().fill("cymru");
  await expect(page.locator("[data-id]")).toHaveCount(1);
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
});

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}
