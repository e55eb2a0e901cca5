// WebKit, by WebDriver: WebKitGTK's MiniBrowser on a screen that nobody sees.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect } from "@playwright/test";
import { Builder, Key } from "selenium-webdriver";
import { savedIn } from "../saved.mjs";
import { Tab } from "../tab.mjs";

/** One screen for the journeys of a worker; each tab is a browser of its own, with a driver of its own. */
export async function start(executablePath) {
  const home = mkdtempSync(join(tmpdir(), "engagements-webkit-"));
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const children = new Set([screen]);
  const stop = () => children.forEach((child) => child.kill());
  process.once("exit", stop);
  // What it saves goes to the home folder.
  const env = { ...process.env, DISPLAY: `:${await firstLine(screen.stdio[3])}`, HOME: home };

  return {
    async newTab(complaints, { scripts, site }) {
      const settings = scripts ? [] : ["--enable-javascript-markup=FALSE"];
      const { service, session } = await connect(executablePath, settings, env, children);
      createInterface({ input: service.stdout }).on("line", (line) => /CONSOLE .*ERROR/.test(line) && complaints.push(line));
      await session.manage().window().setRect({ x: 0, y: 0, width: 1440, height: 938 });
      const tab = new WebKitTab(session, home, await session.getWindowHandle());
      tab.close = async () => {
        await session.quit();
        service.kill();
        children.delete(service);
      };
      // Its language is the machine's: the reader has chosen French before.
      await tab.goto(`${site}embed.js`);
      await tab.evaluate(() => localStorage.setItem("engagements.language", '"fr"'));
      return tab;
    },
    async close() {
      process.off("exit", stop);
      stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A driver with its browser. On a busy machine the two may miss each other, and then never meet: both are started anew. */
async function connect(binary, settings, env, children) {
  // MiniBrowser prints what the console says.
  const args = ["--automation", "--enable-write-console-messages-to-stdout=TRUE", ...settings];
  const capabilities = { browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary, args } };
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const service = spawn("WebKitWebDriver", [`--port=${port}`], { env, stdio: ["ignore", "pipe", "ignore"] });
    children.add(service);
    try {
      await expect.poll(() => listens(port), { message: "the driver listens" }).toBe(true);
      const session = Promise.resolve(new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build());
      session.catch(() => {});
      const late = new Promise((_, reject) => setTimeout(reject, 20_000, new Error("no browser within 20 s")).unref());
      return { service, session: await Promise.race([session, late]) };
    } catch (error) {
      service.kill();
      children.delete(service);
      if (attempt === 3) throw error;
    }
  }
}

function listens(port) {
  return new Promise((resolve) => {
    const socket = createConnection(port, "127.0.0.1");
    socket.on("error", () => resolve(false)).on("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}

function firstLine(stream) {
  return new Promise((resolve) => createInterface({ input: stream }).once("line", resolve));
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

class WebKitTab extends Tab {
  constructor(session, home, window, frame = null) {
    super();
    Object.assign(this, { session, home, window, frame });
  }

  /** The driver speaks to one window and one frame at a time. */
  async here() {
    await this.session.switchTo().window(this.window);
    if (this.frame) await this.session.switchTo().frame(this.frame);
    return this.session;
  }

  address = () => this.evaluate(() => location.href);
  goto = async (address) => (await this.here()).get(address);
  reload = async () => (await this.here()).navigate().refresh();
  back = async () => (await this.here()).navigate().back();
  forward = async () => (await this.here()).navigate().forward();
  run = async (expression) => (await this.here()).executeScript(`return ${expression}`);
  element = (expression) => this.run(expression);
  clickElement = (element) => element.click();
  chooseFile = (element, path) => element.sendKeys(path);
  inside = async (element) => new WebKitTab(this.session, this.home, this.window, element);
  press = (key) => this.type(Key[key.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase()] ?? key);
  type = async (text) => (await this.here()).actions().sendKeys(text).perform();
  saved = (act) => savedIn(this.home, act);
  print = () => null;

  async opened(act) {
    const before = await this.session.getAllWindowHandles();
    await act();
    let handle;
    await expect.poll(async () => (handle = (await this.session.getAllWindowHandles()).find((each) => !before.includes(each))), { message: "a window opens" }).toBeTruthy();
    return new WebKitTab(this.session, this.home, handle);
  }
}
