// Without a network, and between two builds: what was there stays, what is new is not hidden, and nothing is mixed.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../script/serve.mjs";
import { expect, expectView, open, test as base, views } from "./support.mjs";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

/** A host of its own for each journey, whose files change and which goes away. */
const test = base.extend({
  serviceWorkers: "allow",
  expectedComplaints: [[/Failed to (load|fetch)|ERR_|integrity|digest|WebAssembly/], { option: true }],
  /** Where this host sends on whoever asks for an address. */
  redirects: [{}, { option: true }],
  host: async ({ redirects }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "engagements-"));
    cpSync(dist, folder, { recursive: true });
    const files = await serve({ folder, prefix: "/registre/" });
    let site = Object.keys(redirects).length ? await inFrontOf(files, redirects) : files;
    await use({
      folder,
      url: site.url,
      goAway: () => site?.close().then(() => (site = null)),
    });
    await site?.close();
    if (site !== files) await files.close().catch(() => {});
    rmSync(folder, { recursive: true });
  },
  baseURL: async ({ host }, use) => use(host.url),
});

/** A server that redirects, and hands out the rest from another one. */
async function inFrontOf(files, redirects) {
  const server = createServer(async ({ url }, response) => {
    if (url in redirects) return response.writeHead(302, { Location: redirects[url] }).end();
    const answer = await fetch(new URL(url, files.url));
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/registre/`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

const newer = "app-0123456789abcdef";
const folderOf = (folder) => readdirSync(folder).find((name) => name.startsWith("app-"));

/** Another build takes the place of the one that is there. */
function deploy(folder) {
  const old = folderOf(folder);
  renameSync(join(folder, old), join(folder, newer));
  for (const name of ["index.html", "service-worker.js"]) {
    writeFileSync(join(folder, name), readFileSync(join(folder, name), "utf8").replaceAll(old, newer));
  }
  return old;
}

/** The page is kept: the worker has all files, and answers for this page. */
async function kept(page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}

const buildOf = (page) => page.evaluate(() => document.querySelector("link[rel=stylesheet]").href.match(/app-[0-9a-f]+/)[0]);

test("after one visit every view opens without a network, parts and data included", async ({ page, host }) => {
  await open(page);
  await kept(page);
  await host.goAway();
  await page.getByRole("link", { name: "Luxembourg" }).first().click();
  await expect(page.locator("main")).toHaveAttribute("data-view", "record");
  for (const [view, query] of Object.entries(views)) {
    await open(page, query);
    await expectView(page, view);
  }
});

for (const [name, redirects] of Object.entries({
  "to its own index.html": { "/registre/": "/registre/index.html" },
  "through a sign-in": { "/registre/": "/sign-in", "/sign-in": "/registre/?ticket=1" },
}))
  test.describe(`on a host that redirects ${name}`, () => {
    test.use({ redirects });

    test("the page opens without a network", async ({ page, host }) => {
      await open(page);
      await kept(page);
      await host.goAway();
      for (const address of ["./", "./index.html", "./?q=cymru"]) {
        await page.goto(address);
        await expect(page.locator("html"), address).toHaveAttribute("data-app", "ready");
      }
    });
  });

test("a new build is there at the next load; the open page says so and keeps its own files", async ({ page, host }) => {
  await open(page);
  await kept(page);
  const old = deploy(host.folder);
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update()));
  await expect(page.getByText("Une nouvelle version de cette page est prête.")).toBeVisible();
  expect(await buildOf(page)).toBe(old);
  await page.getByRole("link", { name: "Luxembourg" }).first().click();
  await expect(page.locator("main")).toHaveAttribute("data-view", "record");
  await page.getByRole("button", { name: "Recharger la page" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
  await expect.poll(() => buildOf(page)).toBe(newer);
});

test("half a deployment shows the build that is whole, and the new one once it is", async ({ page, host }) => {
  await open(page);
  await kept(page);
  const old = deploy(host.folder);
  const wasm = join(host.folder, newer, "app_bg.wasm");
  renameSync(wasm, `${wasm}.later`);
  await open(page);
  expect(await buildOf(page)).toBe(old);
  renameSync(`${wasm}.later`, wasm);
  await open(page);
  expect(await buildOf(page)).toBe(newer);
});

test("new data are shown at the next load, and a sign-in page never takes their place", async ({ page, host }) => {
  await open(page);
  await kept(page);
  const file = join(host.folder, "data/commitments.json");
  const data = readFileSync(file, "utf8");
  writeFileSync(file, data.replace('"2026-11-24"', '"2026-11-25"'));
  await open(page);
  await expect(page.locator("footer")).toContainText("25 novembre 2026");
  writeFileSync(file, "<!doctype html><title>Sign in</title>");
  await page.goto("./");
  await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
  await host.goAway();
  await open(page);
  await expect(page.locator("footer")).toContainText("25 novembre 2026");
});

test.describe("where nothing is kept", () => {
  test.use({ serviceWorkers: "block" });

  test("an old page whose files are gone says which part is missing, and works on", async ({ page, host }) => {
    await open(page);
    deploy(host.folder);
    await page.getByRole("link", { name: "Luxembourg" }).first().click();
    await expect(page.getByText("Cette partie de la page n’a pas pu être chargée.")).toBeVisible();
    await page.goBack();
    await expect(page.locator("main")).toHaveAttribute("data-shown", "36");
    await page.reload();
    await page.getByRole("link", { name: "Luxembourg" }).first().click();
    await expect(page.locator("h1")).toBeVisible();
    expect(await buildOf(page)).toBe(newer);
  });
});

test("with the setting off, what an earlier build kept is let go", async ({ page, host }) => {
  await open(page);
  await kept(page);
  const index = join(host.folder, "index.html");
  writeFileSync(index, readFileSync(index, "utf8").replace(/<meta name="service-worker"[^>]*>/, ""));
  await open(page);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0);
});

test("it can be installed", async ({ page, host }) => {
  await open(page);
  const manifest = JSON.parse(readFileSync(join(host.folder, "site.webmanifest"), "utf8"));
  for (const { src } of manifest.icons) expect((await page.request.get(src)).ok(), src).toBe(true);
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
});
