// The main journeys in three engines. Playwright runs them and drives Chromium; Firefox and WebKit have drivers of their own.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/engines",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: "100%",
  reporter: [["list"], ["../browser/left-out.mjs"]],
  // Long enough for a busy machine: a slow one is no defect of the page.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  projects: ["chromium", "firefox", "webkit"].map((engine) => ({ name: engine, use: { engine } })),
});
