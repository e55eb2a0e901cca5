// What a click on a facet costs until its frame is painted: the work of the main thread (script, style, layout, paint), from a trace, and
// the time from the click to the paint, from the browser's event timing. Medians and 95th percentiles of 40 real clicks, in milliseconds.
import { chromium } from "playwright-core";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { browserArguments, browserPath } from "./browser.mjs";
import { withRows } from "./rows.mjs";
import { serve } from "./serve.mjs";

const CLICKS = 40;
const AIMS = { 1: 16, 4: 64 };
// The main thread's own tasks; what lies within another counts once.
const WORK = /^(EventDispatch|FunctionCall|RunMicrotasks|TimerFire|FireAnimationFrame|UpdateLayoutTree|Layout|PrePaint|Paint|Layerize|HitTest)$/;

const { values } = parseArgs({ options: { dist: { type: "string", default: "dist" }, rows: { type: "string", default: "36,775" } } });
const browser = await chromium.launch({ executablePath: browserPath(), args: browserArguments });
print("rows", "slower", "work", "p95", "to paint", "p95", "loop", "aim");
for (const rows of values.rows.split(",").map(Number)) {
  const folder = copyWith(rows);
  const host = await serve({ folder });
  for (const slower of [1, 4]) {
    const { work, painted, loop } = await clicked(host.url, slower);
    print(rows, `${slower} x`, percentile(work, 50), percentile(work, 95), percentile(painted, 50), percentile(painted, 95), Math.round(loop), AIMS[slower]);
  }
  await host.close();
  rmSync(folder, { recursive: true });
}
await browser.close();

// The release with so many rows, made of its own.
function copyWith(rows) {
  const folder = mkdtempSync(join(tmpdir(), "engagements-bench-"));
  cpSync(resolve(values.dist), folder, { recursive: true });
  const file = join(folder, "data/commitments.json");
  writeFileSync(file, JSON.stringify(withRows(JSON.parse(readFileSync(file, "utf8")), rows)));
  return folder;
}

async function clicked(address, slower) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "fr-CA" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.addInitScript(() => {
    window.painted = [];
    const note = (list) => list.getEntries().forEach(({ name, duration }) => name === "click" && window.painted.push(duration));
    new PerformanceObserver(note).observe({ type: "event", durationThreshold: 16, buffered: true });
  });
  await page.goto(address);
  await page.waitForSelector("html[data-app=ready]", { timeout: 120_000 });
  // What is fetched a moment after the start is no part of a click.
  await page.waitForTimeout(2500);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const loop = await page.evaluate(() => {
    const begun = performance.now();
    let sum = 0;
    for (let i = 0; i < 20_000_000; i += 1) sum = (sum + i * i) % 1_000_003;
    return performance.now() - begun + (sum < 0);
  });
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["devtools.timeline", "blink.user_timing"] } });
  const boxes = page.locator(".facets .value input");
  const count = Math.min(await boxes.count(), 8);
  for (let click = 0; click < CLICKS; click += 1) {
    await boxes.nth(Math.floor(click / 2) % count).click();
    await page.waitForTimeout(150 * slower + 100);
  }
  const ended = new Promise((ends) => session.once("Tracing.tracingComplete", ends));
  await session.send("Tracing.end");
  await ended;
  const painted = await page.evaluate(() => window.painted);
  await context.close();
  return { work: workOf(events), painted, loop };
}

function workOf(events) {
  const clicks = events.filter(({ name, args }) => name === "EventDispatch" && args?.data?.type === "click");
  return clicks.map(({ ts, dur, pid, tid }) => {
    const own = events.filter((event) => event.ph === "X" && event.pid === pid && event.tid === tid && event.ts >= ts);
    // The last step of the frame on the main thread.
    const frame = own.filter(({ name, ts: begun }) => name === "Layerize" && begun >= ts + dur).toSorted((one, other) => one.ts - other.ts)[0];
    const end = frame ? frame.ts + frame.dur : ts;
    const spans = own.filter((event) => WORK.test(event.name) && event.ts < end).sort((one, other) => one.ts - other.ts);
    let covered = ts;
    let work = 0;
    for (const { ts: begun, dur } of spans) {
      work += Math.max(0, begun + dur - Math.max(begun, covered));
      covered = Math.max(covered, begun + dur);
    }
    return work / 1000;
  });
}

function percentile(figures, share) {
  const sorted = figures.toSorted((one, other) => one - other);
  return (sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? Number.NaN).toFixed(1);
}

function print(...cells) {
  console.log(cells.map((cell) => String(cell ?? "").padStart(8)).join(" "));
}
