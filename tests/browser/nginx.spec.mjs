// The site under exactly the headers that it ships, from a server of which the project wrote no line.
import { spawn } from "node:child_process";
import { accessSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { headersOf } from "../../script/policy.mjs";
import { expect, test as base, views } from "./support.mjs";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const program = [...process.env.PATH.split(delimiter), "/usr/sbin"].map((folder) => join(folder, "nginx")).find(existsSync);
const prefix = "/sous-dossier/registre/";

const test = base.extend({
  site: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "engagements-nginx-"));
      const port = await freePort();
      writeFileSync(join(folder, "nginx.conf"), configuration(folder, port));
      const server = spawn(program, ["-p", folder, "-c", "nginx.conf", "-e", join(folder, "error.log")], { stdio: "ignore" });
      const ended = new Promise((resolve) => server.once("exit", resolve));
      const url = `http://127.0.0.1:${port}${prefix}`;
      await answers(url, join(folder, "error.log"));
      await use({ url });
      server.kill("SIGQUIT");
      await ended;
      rmSync(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
});

test.skip(!program && !process.env.CI, "nginx is not installed (on Debian: apt install nginx-light)");

const queries = ["", "?region=africa-middle-east&convention=yes&type=joint-statement", ...Object.values(views)];

for (const [file, further] of Object.entries({ "": [], "embed.html": ["?height=elastic&theme=dark&search=on"] }))
  for (const query of [...queries, ...further])
    test(`${file || "index.html"}${query} breaks no rule of its policy`, async ({ page, site }) => {
      await page.addInitScript(() => {
        window.violations = [];
        addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => violations.push([violatedDirective, blockedURI]));
      });
      await page.goto(site.url + file + query);
      await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
      await expect(page.locator("main")).toBeVisible();
      expect(await page.evaluate(() => window.violations)).toEqual([]);
    });

test("the edition of one file starts under it, too", async ({ page, site }) => {
  await page.goto(`${site.url}engagements.html`);
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
});

test("each file has the headers of script/policy.mjs", async ({ request, site }) => {
  const ofBuild = readdirSync(dist).find((name) => name.startsWith("app-"));
  for (const path of ["", "index.html", "embed.html", "engagements.html", "embed.js", "data/commitments.json", `${ofBuild}/app_bg.wasm`]) {
    const response = await request.get(site.url + path);
    expect(response.status(), path).toBe(200);
    for (const [name, value] of Object.entries(headersOf(path || "index.html")))
      expect(response.headers()[name.toLowerCase()], `${name} of ${path}`).toBe(value);
  }
});

test("the files of a build are sent as they were compressed beside themselves", async ({ request, site }) => {
  const ofBuild = readdirSync(dist).find((name) => name.startsWith("app-"));
  const path = `${ofBuild}/app_bg.wasm`;
  const response = await request.get(site.url + path, { headers: { "accept-encoding": "gzip" } });
  expect(response.headers()["content-encoding"]).toBe("gzip");
  expect(response.headers()["content-type"]).toBe("application/wasm");
  expect(Number(response.headers()["content-length"])).toBe(readFileSync(`${dist}${path}.gz`).length);
  expect((await response.body()).equals(readFileSync(dist + path))).toBe(true);
});

// Only what a server needs to run: the headers all come from the file that is shipped.
function configuration(folder, port) {
  const types = "/etc/nginx/mime.types";
  accessSync(types);
  const scratch = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ");
  return `${process.getuid?.() === 0 ? "user root;" : ""}
daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http {
  include ${types}; access_log off; ${scratch}
  server {
    listen 127.0.0.1:${port};
    location ${prefix} { alias "${dist}"; include "${dist}nginx.conf"; }
  }
}
`;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(url, log) {
  const isThere = () => fetch(url).then((response) => response.ok, () => false);
  const logged = () => (existsSync(log) ? readFileSync(log, "utf8") : "nginx wrote no log");
  await expect.poll(isThere, { timeout: 10_000 }).toBe(true).catch((error) => Promise.reject(new Error(`${error.message}\n${logged()}`)));
}
