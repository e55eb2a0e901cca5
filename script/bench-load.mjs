// How long a first visit takes, from the click on a link: until something is painted, until the largest part of the first screen is,
// and until the page answers (`data-app="ready"`). Each figure is the median of five fresh browsers' profiles, in milliseconds. Several
// releases (`--dist before,after`) take turns.
import { chromium } from "playwright-core";
import { parseArgs } from "node:util";
import { resolve } from "node:path";
import { browserArguments, browserPath } from "./browser.mjs";
import { serve } from "./serve.mjs";

// Mbit/s, ms of latency, how many times slower the processor is. The first is Lighthouse's slow phone.
const networks = {
  "slow phone": { mbit: 1.6, latency: 150, slower: 4 },
  cable: { mbit: 5, latency: 28, slower: 1 },
  none: { slower: 1 },
};
const views = {
  register: "",
  record: "?view=record&id=pays-basque-2017",
  map: "?view=map",
  meeting: "?view=present",
  editor: "?view=draft&id=new",
};
// What the page aims at on a slow phone.
const aims = { register: { painted: 1200, complete: 1200, alive: 2500 }, editor: { alive: 3500 } };

const { values } = parseArgs({ options: { dist: { type: "string", default: "dist" }, runs: { type: "string", default: "5" }, film: { type: "string" } } });
const folders = values.dist.split(",");
const hosts = await Promise.all(folders.map((folder) => serve({ folder: resolve(folder), isCompressed: true })));
const browser = await chromium.launch({ executablePath: browserPath(), args: browserArguments });
// The first visit pays for the browser's own start.
await visit(hosts[0].url, networks["slow phone"]);
if (values.film) await film(resolve(values.film), networks["slow phone"]);
else await table();
await browser.close();
await Promise.all(hosts.map((host) => host.close()));

async function table() {
  print("network", "view", ...folders.flatMap(() => ["painted", "complete", "alive"]), "aims");
  for (const [network, conditions] of Object.entries(networks))
    for (const [view, address] of Object.entries(views)) {
      const runs = hosts.map(() => []);
      for (let run = 0; run < Number(values.runs); run += 1)
        for (const [place, { url }] of hosts.entries()) runs[place].push(await visit(url + address, conditions));
      const figures = runs.flatMap((own) => ["painted", "complete", "alive"].map((name) => median(own.map((run) => run[name]))));
      const aim = network === "slow phone" ? Object.entries(aims[view] ?? {}).map(([name, ms]) => `${name} ${ms}`).join(", ") : "";
      print(network, view, ...figures, aim);
    }
}

async function slowPage({ mbit, latency, slower }) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, locale: "fr-CA" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (mbit) {
    const bytesPerSecond = (mbit * 1_000_000) / 8;
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", { offline: false, latency, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond });
  }
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  return { context, page, session };
}

async function visit(address, conditions) {
  const { context, page } = await slowPage(conditions);
  await page.addInitScript(() => {
    window.largest = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.largest = entry.startTime))).observe({ type: "largest-contentful-paint", buffered: true });
    new MutationObserver(() => {
      if (document.documentElement.dataset.app !== "ready" || window.alive) return;
      window.alive = performance.now();
      // What is painted later is no part of the wait.
      window.complete = window.largest;
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-app"] });
  });
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => window.alive && performance.getEntriesByName("first-contentful-paint").length > 0, null, { timeout: 60_000, polling: 100 });
  const figures = await page.evaluate(() => ({
    painted: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    complete: window.complete || window.largest,
    alive: window.alive,
  }));
  await context.close();
  return figures;
}

// What a first visit shows after so many milliseconds, side by side: the frames of a trace, as the browser's own tools show them.
async function film(file, conditions, times = [200, 500, 1000, 2000]) {
  const { context, page, session } = await slowPage(conditions);
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  const includedCategories = ["blink.user_timing", "disabled-by-default-devtools.screenshot"];
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories } });
  await page.goto(hosts[0].url, { waitUntil: "commit" });
  await page.waitForTimeout(Math.max(...times) + 1000);
  const ended = new Promise((ends) => session.once("Tracing.tracingComplete", ends));
  await session.send("Tracing.end");
  await ended;
  await context.close();
  const begun = events.filter(({ name, args }) => name === "navigationStart" && args.data?.documentLoaderURL === hosts[0].url).at(-1).ts;
  const frames = events.filter(({ name }) => name === "Screenshot").map(({ ts, args }) => ({ at: (ts - begun) / 1000, data: args.snapshot }));
  const pictures = times.map((ms) => {
    const shown = frames.filter(({ at }) => at >= 0 && at <= ms).at(-1);
    const picture = shown ? `<img src="data:image/jpeg;base64,${shown.data}" alt="">` : "<i></i>";
    return `<figure>${picture}<figcaption>${ms / 1000} s</figcaption></figure>`;
  });
  const sheet = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await sheet.setContent(`<!doctype html><style>
      body { display: flex; gap: 16px; margin: 0; padding: 16px; width: max-content; background: #fff; font: 16px sans-serif; text-align: center }
      figure { margin: 0 } figcaption { margin-top: 8px }
      img, i { display: block; box-sizing: border-box; width: 256px; height: 511px; border: 1px solid #c5cad2; object-fit: cover; object-position: top }
    </style>${pictures.join("")}`);
  await sheet.locator("body").screenshot({ path: file });
  await sheet.close();
}

function median(figures) {
  return Math.round(figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)]);
}

function print(...cells) {
  console.log(cells.map((cell, place) => (place < 2 ? String(cell).padEnd(11) : String(cell).padStart(9))).join(" "));
}
