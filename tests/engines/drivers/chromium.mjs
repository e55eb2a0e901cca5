// Chromium, by Playwright.
import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { browserArguments } from "../../../script/browser.mjs";
import { Tab } from "../tab.mjs";

/** One browser for the journeys of a worker; each tab has a storage of its own. */
export async function start(executablePath) {
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  return {
    async newTab(complaints, { scripts }) {
      const context = await browser.newContext({ locale: "fr-CA", viewport: { width: 1440, height: 900 }, javaScriptEnabled: scripts });
      context.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      context.on("weberror", (error) => complaints.push(String(error.error())));
      return new ChromiumTab(await context.newPage());
    },
    close: () => browser.close(),
  };
}

class ChromiumTab extends Tab {
  constructor(page, frame = page.mainFrame()) {
    super();
    Object.assign(this, { page, frame });
  }

  address = () => this.frame.url();
  goto = (address) => this.page.goto(address);
  reload = () => this.page.reload();
  back = () => this.page.goBack({ waitUntil: "commit" });
  forward = () => this.page.goForward({ waitUntil: "commit" });
  run = (expression) => this.frame.evaluate(expression);
  element = async (expression) => (await this.frame.evaluateHandle(expression)).asElement();
  clickElement = (element) => element.click();
  chooseFile = (element, path) => element.setInputFiles(path);
  inside = async (element) => new ChromiumTab(this.page, await element.contentFrame());
  press = (key) => this.page.keyboard.press(key);
  type = (text) => this.page.keyboard.type(text);
  print = () => this.page.pdf({ format: "Letter" });
  close = () => this.page.context().close();

  async opened(act) {
    const [page] = await Promise.all([this.page.waitForEvent("popup"), act()]);
    return new ChromiumTab(page);
  }

  async saved(act) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), act()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  }
}
