import { defineConfig } from "@playwright/test";
import { browserArguments, browserPath } from "./script/browser.mjs";

export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  reporter: "list",
  use: {
    browserName: "chromium",
    locale: "fr-CA",
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    launchOptions: { executablePath: browserPath(), args: browserArguments },
  },
});
