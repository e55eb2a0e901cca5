// What every journey in three engines starts from: the release in a sub-folder, and a tab of the engine whose turn it is.
import { createServer } from "node:http";
import { test as base, expect } from "@playwright/test";
import { browserPath } from "../../script/browser.mjs";
import { serve } from "../../script/serve.mjs";

export const test = base.extend({
  engine: ["chromium", { option: true, scope: "worker" }],
  /** A reader who has turned scripts off. */
  scripts: [true, { option: true }],

  browserOfEngine: [
    async ({ engine }, use) => {
      const path = browserPath(engine);
      if (!path) {
        if (process.env.CI) throw new Error(`no ${engine}: script/setup --test installs it`);
        return use(null);
      }
      const { start } = await import(`./drivers/${engine}.mjs`);
      const started = await start(path);
      await use(started);
      await started.close();
    },
    { scope: "worker" },
  ],

  site: [
    async ({}, use) => {
      const site = await serve({ prefix: "/sous-dossier/registre/" });
      await use(site.url);
      await site.close();
    },
    { scope: "worker" },
  ],

  /** The address of a page of another site with this in its body. */
  elsewhere: [
    async ({}, use) => {
      const server = createServer((request, response) => {
        const body = new URL(request.url, "http://localhost").searchParams.get("body");
        response.writeHead(body ? 200 : 204, { "Content-Type": "text/html; charset=utf-8" });
        response.end(body && `<!doctype html><html lang="fr"><title>Intranet</title><body>${body}`);
      });
      await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
      await use((body) => `http://localhost:${server.address().port}/?${new URLSearchParams({ body })}`);
      server.close().closeAllConnections();
    },
    { scope: "worker" },
  ],

  tab: async ({ browserOfEngine, engine, scripts, site }, use, info) => {
    info.skip(!browserOfEngine, `there is no ${engine} on this machine`);
    const complaints = [];
    const tab = await browserOfEngine.newTab(complaints, { scripts, site });
    await use(tab);
    await tab.close();
    expect(complaints, "the console stays silent").toEqual([]);
  },
});

export { expect };
