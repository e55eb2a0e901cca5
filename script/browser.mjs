// The browsers of this machine. `node script/browser.mjs firefox` prints the path of one, or fails when there is none.
import { accessSync, constants, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const engines = {
  chromium: {
    variable: "CHROMIUM",
    names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    elsewhere: () => ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
  },
  firefox: {
    variable: "FIREFOX",
    names: ["firefox-esr", "firefox"],
    elsewhere: () => ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  },
  // WebKitGTK's own small browser, in a folder of libraries; its driver and a screen to run on are commands.
  webkit: { variable: "MINIBROWSER", names: [], elsewhere: miniBrowsers, needs: ["WebKitWebDriver", "Xvfb"] },
};

// What a browser does on its own behalf has no place in a test, and a container has no sandbox to give it.
export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The path of a browser, where all that it needs is there. */
export function browserPath(engine = "chromium") {
  const { variable, names, elsewhere, needs = [] } = engines[engine];
  if (!needs.every((name) => onPath(name).some(isExecutable))) return undefined;
  return process.env[variable] || [...names.flatMap(onPath), ...elsewhere()].find(isExecutable);
}

function onPath(name) {
  return process.env.PATH.split(delimiter).map((folder) => join(folder, name));
}

function miniBrowsers() {
  return entries("/usr/lib").flatMap((library) => entries(library).filter((path) => /\/webkit2gtk-4[^/]*$/.test(path)).map((path) => join(path, "MiniBrowser")));
}

function entries(folder) {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = browserPath(process.argv[2]);
  if (path) console.log(path);
  process.exit(path && isExecutable(path) ? 0 : 1);
}
