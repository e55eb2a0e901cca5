// What `engagements site` writes, read by others: a validator of HTML, axe, a browser without scripts, and with data that were replaced.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { withRows } from "../../script/rows.mjs";
import { serve } from "../../script/serve.mjs";
import { alive, expectStill, holdBack, shifts, watchShifts } from "./shifts.mjs";
import { expect, expectAccessible, test } from "./support.mjs";

const bundled = JSON.parse(readFileSync("public/data/commitments.json", "utf8"));

/** Copies of the release with other data, served; what replaces the data may also write the site anew. */
const copies = test.extend({
  copy: async ({}, use, info) => {
    // The tool may have to be compiled first.
    info.setTimeout(360_000);
    const folders = [];
    const hosts = [];
    await use(async (data, { isWritten = false } = {}) => {
      const folder = mkdtempSync(join(tmpdir(), "engagements-site-"));
      folders.push(folder);
      cpSync("dist", folder, { recursive: true });
      writeFileSync(join(folder, "data/commitments.json"), JSON.stringify(data));
      if (isWritten) writeSite(folder);
      const host = await serve({ folder });
      hosts.push(host);
      return { folder, url: host.url };
    });
    for (const host of hosts) await host.close();
    for (const folder of folders) rmSync(folder, { recursive: true });
  },
});

function writeSite(folder) {
  const cargo = ["run", "--quiet", "--locked", "--features", "cli", "--bin", "engagements", "--"];
  execFileSync("cargo", [...cargo, "site", join(folder, "data/commitments.json"), folder], { env: { ...process.env, CARGO_ENCODED_RUSTFLAGS: "" } });
}

/** Where the data have a text that may be any, this one; `change` gets the old one. */
function withTexts(value, change) {
  if (Array.isArray(value)) return value.map((item) => withTexts(item, change));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (name === "title_status" || name === "measure") return [name, inner];
      return [name, typeof inner === "string" && ["fr", "en", "quote"].includes(name) ? change(inner) : withTexts(inner, change)];
    }),
  );
}

// The standard and what helps readers of all kinds. Off is what only says how code should look, and:
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:standard", "html-validate:a11y"],
    rules: {
      // A table that a style sheet shows as blocks is one no more to a screen reader unless it says so.
      "no-redundant-role": "off",
    },
  }),
);

function pagesOf(folder) {
  return ["index.html", "embed.html", "engagements.html", ...readdirSync(join(folder, "fiches")).map((name) => `fiches/${name}`)];
}

async function expectValid(folder, names = pagesOf(folder)) {
  for (const name of names.filter((name) => name.endsWith(".html"))) {
    const { results } = await validator.validateString(readFileSync(join(folder, name), "utf8"), name);
    const messages = results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${name}:${line}:${column} ${ruleId}: ${message}`));
    expect(messages.slice(0, 10), "the validator finds nothing").toEqual([]);
  }
}

test("the pages of the release are valid HTML", async () => {
  await expectValid("dist");
});

const injection = "</script></td>]]><img src=x onerror=alert(1)><b>\u202e\"'& &lt; <!-- /engagements: list -->";

copies("nothing of the data becomes an element, an attribute or a script", async ({ browser, site, copy }) => {
  const { folder, url } = await copy(withTexts(bundled, () => injection), { isWritten: true });
  await expectValid(folder);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const parsed = async (address) => {
    await page.goto(address);
    return page.evaluate(() => {
      const elements = [...document.querySelectorAll("*")];
      return {
        names: [...new Set(elements.flatMap((element) => [element.localName, ...element.getAttributeNames().map((name) => `${element.localName}[${name}]`)]))],
        scripts: document.scripts.length,
        text: document.body.textContent,
      };
    });
  };
  for (const name of ["index.html", "embed.html", "fiches/pays-basque-2017.html", "fiches/index.html"]) {
    const plain = await parsed(site.url + name);
    const found = await parsed(url + name);
    expect(found.text, name).toContain(injection);
    expect(found.names.filter((name) => !plain.names.includes(name)), name).toEqual([]);
    expect(found.scripts, name).toBe(plain.scripts);
  }
  await context.close();
});

copies("data replaced without a rebuild: the page shows them, and little moves", async ({ page, copy }) => {
  const fewer = { ...bundled, updated: "2026-11-28", commitments: bundled.commitments.slice(0, 20) };
  const { url } = await copy(fewer);
  await watchShifts(page);
  const letGo = await holdBack(page);
  await page.goto(url);
  await expect(page.locator("#static")).toContainText("36 engagements");
  await expect(page.locator("#static")).toContainText("Données mises à jour le 24 novembre 2026");
  letGo();
  await alive(page);
  await expect(page.locator("main")).toHaveAttribute("data-total", "20");
  expectStill(await shifts(page), 0.1);
});

copies("data replaced, and the pages written anew: the list is of these data, and nothing moves", async ({ page, copy }) => {
  const { url, folder } = await copy(withRows(bundled, 775), { isWritten: true });
  await expectValid(folder, ["index.html", "embed.html", "fiches/index.html", "fiches/_2.html"]);
  await watchShifts(page);
  const letGo = await holdBack(page);
  await page.goto(url);
  await expect(page.locator("#static > :lang(fr)")).toContainText("775 engagements");
  letGo();
  await alive(page);
  await expect(page.locator("main")).toHaveAttribute("data-total", "775");
  expectStill(await shifts(page));
});

for (const colorScheme of ["light", "dark"])
  test.describe(`without the page's scripts, ${colorScheme}`, () => {
    test.use({ colorScheme, expectedComplaints: [/ERR_FAILED/] });

    test("the list and the pages of records are accessible", async ({ page }) => {
      // Not without any script: axe is one.
      await page.route("**/*.js", (route) => route.abort());
      for (const name of ["", "fiches/pays-basque-2017.html", "fiches/index.html"]) {
        await page.goto(`./${name}`);
        await expect(page.locator("html")).toHaveCSS("color-scheme", colorScheme);
        await expectAccessible(page);
      }
    });
  });
