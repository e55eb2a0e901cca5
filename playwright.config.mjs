import { defineConfig } from "@playwright/test";
import { browserArguments, browserPath } from "./script/browser.mjs";

export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: "100%",
  reporter: [["list"], ["./tests/browser/left-out.mjs"]],
  // Long enough for a busy machine: a slow one is no defect of the page.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: "chromium",
    locale: "fr-CA",
    viewport: { width: 1440, height: 900 },
    // It would answer in place of what a journey makes go wrong; those about it allow it.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: browserPath(), args: browserArguments },
  },
});
