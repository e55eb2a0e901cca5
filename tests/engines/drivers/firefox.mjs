// Firefox, by WebDriver BiDi.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { savedIn } from "../saved.mjs";
import { Tab } from "../tab.mjs";

/** One browser for the journeys of a worker; each tab has a storage of its own. Without scripts it is a browser of its own. */
export async function start(executablePath) {
  const folder = mkdtempSync(join(tmpdir(), "engagements-firefox-"));
  const browsers = [];
  const launch = async (preferences) => {
    const userDataDir = mkdtempSync(join(folder, "profile-"));
    const browser = await puppeteer.launch({
      browser: "firefox",
      executablePath,
      userDataDir,
      extraPrefsFirefox: {
        "intl.accept_languages": "fr-CA, fr",
        "browser.download.folderList": 2,
        "browser.download.dir": folder,
        ...preferences,
      },
    });
    browsers.push(browser);
    return browser;
  };
  const browser = await launch({});
  return {
    async newTab(complaints, { scripts }) {
      const context = await (scripts ? browser : await launch({ "javascript.enabled": false })).createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 1440, height: 900 });
      listen(page, complaints);
      page.on("popup", (popup) => listen(popup, complaints));
      return new FirefoxTab(page, folder);
    },
    async close() {
      for (const each of browsers) await each.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// Firefox says so, too, of each load that ends because the page was left, whatever the service worker does (tried: it answers, it
// catches). What a worker really withholds is missed by the page.
const cutOff = "A ServiceWorker intercepted the request and encountered an unexpected error.";

function listen(page, complaints) {
  page.on("console", async (message) => {
    if (message.type() !== "error") return;
    // Of an error among the words, its text is asked for.
    const words = message.args().map((word) => word.evaluate(String).catch(() => message.text()));
    complaints.push((await Promise.all(words)).join(" "));
  });
  page.on("pageerror", (error) => {
    if (!error.message.endsWith(cutOff)) complaints.push(String(error));
  });
}

class FirefoxTab extends Tab {
  constructor(page, folder, frame = page.mainFrame()) {
    super();
    Object.assign(this, { page, folder, frame });
  }

  // What puppeteer says of it is old after a page came from the back/forward cache.
  address = () => this.evaluate(() => location.href);
  goto = (address) => this.loaded(() => this.page.goto(address, { timeout: 0 }));
  reload = () => this.loaded(() => this.page.reload({ timeout: 0 }));
  back = () => this.evaluate(() => history.back());
  forward = () => this.evaluate(() => history.forward());
  run = (expression) => this.frame.evaluate(expression);
  element = async (expression) => (await this.frame.evaluateHandle(expression)).asElement();
  clickElement = (element) => element.click();
  chooseFile = (element, path) => element.uploadFile(path);
  inside = async (element) => new FirefoxTab(this.page, this.folder, await element.contentFrame());
  press = (key) => this.page.keyboard.press(key);
  type = (text) => this.page.keyboard.type(text);
  print = () => this.page.pdf({ format: "Letter" });
  saved = (act) => savedIn(this.folder, act);
  close = () => this.page.browserContext().close();

  /** After a page came from the back/forward cache, puppeteer waits for loads in vain: the page itself says. */
  async loaded(act) {
    await this.evaluate(() => void (window.isLeft = true));
    act().catch(() => {});
    await this.expect(() => this.evaluate(() => !window.isLeft && document.readyState), "the page is loaded").toBe("complete");
  }

  async opened(act) {
    const popup = new Promise((resolve) => this.page.once("popup", resolve));
    await act();
    return new FirefoxTab(await popup, this.folder);
  }
}
