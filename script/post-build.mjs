// What Trunk leaves becomes what is shipped. Trunk runs this as its hook: when it fails, the old dist/ stays.
// Everything that changes with a build goes into one folder named by its contents, so that a host may keep it for good
// and no page ever meets the files of another build.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { headerFiles } from "./header-files.mjs";
import { oneFile } from "./one-file.mjs";
import { policy } from "./policy.mjs";
import { sha256 } from "./sha256.mjs";
import { split, whole } from "./split.mjs";

const staging = process.env.TRUNK_STAGING_DIR;
const isRelease = process.env.TRUNK_PROFILE === "release";
// What cargo linked last.
const linked = join(process.env.CARGO_TARGET_DIR ?? "target", "wasm32-unknown-unknown/release/app.wasm");
// Left out by ENGAGEMENTS_OFFLINE=off; a page that finds none then takes back what an earlier build left.
const isKeptOffline = isRelease && process.env.ENGAGEMENTS_OFFLINE !== "off";
const partsWithSheet = [...readFileSync("src/ui/lazy.rs", "utf8").matchAll(/^lazy_views!\((\w+) with sheet/gm)].map(([, part]) => part);
// The oldest of each that the page promises to work in.
const browsers = ["chrome111", "firefox115", "safari16.4"];

// Of the catalogue: `UPDATE_WORDS=1 cargo test --test texts` writes them.
const words = JSON.parse(readFileSync("public/words.json", "utf8"));

// Names of storage keys, of the database and of caches, as constants of the scripts beside the page.
const stringConstants = readFileSync("src/storage/names.rs", "utf8").matchAll(/^pub const (\w+): &str = ("[^"\\]*");$/gm);
const names = Object.fromEntries([...stringConstants].map(([, name, literal]) => [name, literal]));

const { wasm, glue } = await pageFiles();
const files = {
  ...wasm,
  "boot.js": await bootScript(false),
  "embed-boot.js": await bootScript(true),
  "start.js": await startScript("start.js", glue),
  "stopped.js": await bundle({ entryPoints: ["public/stopped.js"], target: "es5", define: { ...names, WORDS: JSON.stringify(words.stopped) } }),
  "stopped.css": await bundle({ entryPoints: ["public/style/stopped.css"], target: browsers }),
  ...(await sheets()),
  "fiche.css": await sheetOf(["fiche"]),
};

const folder = `app-${sha256(Buffer.concat(Object.values(files)), "hex").slice(0, 16)}`;
mkdirSync(join(staging, folder));
for (const [name, contents] of Object.entries(files)) writeFileSync(join(staging, folder, name), contents);

const index = page();
writeFileSync(join(staging, "index.html"), index);
writeFileSync(join(staging, "embed.html"), embedded(index));
writeFileSync(join(staging, "embed.js"), await bundle({ entryPoints: ["public/embed.js"], target: "es2015" }));
if (isKeptOffline) await writeServiceWorker();
// The build that panics is for tests of the site alone.
if (isRelease && !process.env.ENGAGEMENTS_PANIC_SWITCH) await writeOneFile();
if (isRelease && !process.env.ENGAGEMENTS_PANIC_SWITCH) writeSite();
if (isRelease) writeForHosts();
rmSync(glue, { recursive: true });

function page() {
  const parts = {
    // Trunk's development server reloads the page by an inline script, which the policy would refuse.
    policy: isRelease ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : "",
    // Chromium looks ahead for nothing once it has met a policy in the page: what precedes the one script that
    // blocks is fetched beside it, what follows it later. The preloads ask as a plain fetch does, or all would come twice.
    start: [
      `<link rel="preload" href="${folder}/app_bg.wasm" as="fetch" type="application/wasm" crossorigin>`,
      `<link rel="preload" href="data/commitments.json" as="fetch" type="application/json" crossorigin>`,
      `<link rel="stylesheet" href="${folder}/style.css">`,
      `<script type="module" src="${folder}/start.js"></script>`,
      `<script src="${folder}/boot.js"></script>`,
    ].join("\n    "),
    offline: isKeptOffline
      ? `<link rel="manifest" href="site.webmanifest">\n    <meta name="service-worker" content="service-worker.js">`
      : "",
  };
  // Trunk's own mark stays in the page when it injects nothing.
  let html = readFileSync(join(staging, "index.html"), "utf8").replace(/\s*<link data-trunk [^>]*>(\s*$)*/m, "");
  for (const [name, part] of Object.entries(parts)) {
    const mark = `<!-- build: ${name} -->`;
    if (!html.includes(mark)) throw new Error(`index.html lacks ${mark}`);
    html = html.replace(mark, () => part);
  }
  return html;
}

// The page for frames: the same files but its boot script, and neither kept for later nor found by search engines.
function embedded(html) {
  const changes = [
    [/<html /, () => "<html data-embed "],
    [/\/boot\.js/, () => "/embed-boot.js"],
    [/\n\s*<link rel="manifest"[^>]*>|\n\s*<meta name="service-worker"[^>]*>/g, () => ""],
    [/\n\s*<meta property="og:[^>]*>|\n\s*<!-- engagements: head --><!-- \/engagements: head -->/g, () => ""],
    // Of the part that the frame's list is in: `browser::fetch` finds it by its id.
    [/(<link rel="stylesheet" href=")([^"]*)style\.css">/, (link, start, path) => (isRelease ? `${link}\n    ${start}${path}embed.css" id="sheet-embed">` : link)],
    [/<meta name="viewport"/, (viewport) => `<meta name="robots" content="noindex">\n    ${viewport}`],
  ];
  return changes.reduce((page, [pattern, make]) => page.replace(pattern, make), html);
}

// What is read without script, from the same views: the list in each page, a page for each record.
function writeSite() {
  const target = process.env.ENGAGEMENTS_NATIVE_TARGET;
  const flags = { ...process.env, CARGO_ENCODED_RUSTFLAGS: "", ...(target && { CARGO_TARGET_DIR: target }) };
  const cargo = ["run", "--quiet", "--locked", "--offline", "--features", "cli", "--bin", "engagements", "--"];
  const output = execFileSync("cargo", [...cargo, "site", "public/data/commitments.json", staging], { env: flags, encoding: "utf8" });
  console.log(`build: ${output.trim()}`);
}

// Headers in each host's language. Compressed are only the files of the build, which nobody edits: beside one that is
// replaced, such as the data, the old bytes would still be served.
function writeForHosts() {
  for (const [name, contents] of Object.entries(headerFiles(folder))) writeFileSync(join(staging, name), contents);
  for (const [name, contents] of Object.entries(files)) {
    writeFileSync(join(staging, folder, `${name}.gz`), gzipSync(contents, { level: 9 }));
    writeFileSync(join(staging, folder, `${name}.br`), brotliCompressSync(contents));
  }
}

// The release is parted from what cargo linked; while the page is being written, Trunk's own files serve as they are.
async function pageFiles() {
  const mine = ["app_bg.wasm", "app.js"].map((name) => join(staging, name));
  if (isRelease) {
    const { folder, files } = await split(linked);
    mine.forEach((path) => rmSync(path));
    return { wasm: files, glue: folder };
  }
  const glue = mkdtempSync(join(tmpdir(), "engagements-"));
  mine.forEach((path) => renameSync(path, join(glue, basename(path))));
  return { wasm: { "app_bg.wasm": readFileSync(join(glue, "app_bg.wasm")) }, glue };
}

function bootScript(isEmbed) {
  // Only a frame is ever isolated.
  const isSaid = (name) => isEmbed || name !== "isolated";
  const texts = Object.entries(words.boot).map(([lang, texts]) => [lang, Object.fromEntries(Object.entries(texts).filter(([name]) => isSaid(name)))]);
  const define = { ...names, IS_EMBED: String(isEmbed), WORDS: JSON.stringify(Object.fromEntries(texts)) };
  return bundle({ entryPoints: ["public/boot.js"], target: "es5", define });
}

// Whatever still calls into the page's WebAssembly after a panic (a timer, an answer of IndexedDB, a destructor) goes through this
// one variable of the glue: from then on it calls nothing. Some calls give several values, so that each gives a list.
function letGoWhenStopped(path) {
  const text = readFileSync(path, "utf8");
  if (!/^let (\w+, )*wasm;$/m.test(text)) throw new Error("wasm-bindgen writes another glue than expected");
  writeFileSync(path, `${text}\naddEventListener("engagements-stopped", () => (wasm = new Proxy({}, { get: () => () => [] })));\n`);
}

// The glue of wasm-bindgen and what starts it.
function startScript(name, glue) {
  letGoWhenStopped(join(glue, "app.js"));
  return bundle({
    stdin: { contents: readFileSync(`public/${name}`), resolveDir: glue, sourcefile: name },
    format: "esm",
    target: browsers,
    define: { WASM_INTEGRITY: JSON.stringify(`sha256-${sha256(wasm["app_bg.wasm"], "base64")}`) },
  });
}

async function writeServiceWorker() {
  const { fr, en } = words.manifest;
  const manifest = JSON.parse(readFileSync("public/site.webmanifest", "utf8"));
  const manifestTexts = { name: fr.app_name, short_name: fr.short_name, description: `${fr.description} ${en.description}` };
  writeFileSync(join(staging, "site.webmanifest"), JSON.stringify({ ...manifestTexts, ...manifest }));
  const icons = readdirSync(join(staging, "icons")).map((name) => `icons/${name}`);
  const ofBuild = Object.keys(files).map((name) => `${folder}/${name}`);
  const worker = await bundle({
    entryPoints: ["public/service-worker.js"],
    target: browsers,
    define: {
      ...names,
      BUILD: JSON.stringify(folder),
      FILES: JSON.stringify([...ofBuild, ...icons, "data/commitments.json", "site.webmanifest"]),
    },
  });
  writeFileSync(join(staging, "service-worker.js"), worker);
}

// Nothing is fetched on demand there, and so its program is not split: cargo links once more, without that feature.
async function writeOneFile() {
  execFileSync("cargo", ["build", "--quiet", "--release", "--locked", "--offline", "--target", "wasm32-unknown-unknown", "--bin", "app"]);
  const { folder: glue, files: wasm } = await whole(linked);
  const sheets = Object.keys(files).filter((name) => name.endsWith(".css")).map((name) => files[name]);
  const html = oneFile({
    page: readFileSync(join(staging, "index.html"), "utf8"),
    staging,
    scripts: { boot: files["boot.js"], start: await startScript("start-one-file.js", glue), stopped: files["stopped.js"] },
    sheets,
    packed: { ...wasm, "commitments.json": readFileSync(join(staging, "data/commitments.json")) },
  });
  writeFileSync(join(staging, "engagements.html"), html);
  rmSync(glue, { recursive: true });
}

// One sheet for the first view, and one for each part that has one; all in one where nothing is fetched on demand.
async function sheets() {
  if (!isRelease) return { "style.css": await sheetOf(["main", ...partsWithSheet]) };
  const parts = await Promise.all(partsWithSheet.map(async (part) => [`${part}.css`, await sheetOf([part])]));
  return { "style.css": await sheetOf(["main"]), ...Object.fromEntries(parts) };
}

function sheetOf(names) {
  const contents = names.map((name) => `@import "./${name}.css";`).join("\n");
  return bundle({ stdin: { contents, resolveDir: "public/style", loader: "css" }, target: browsers });
}

// Without a script nothing writes the theme on the root, and the system's counts: the dark values stand a second time.
function darkWithoutScript({ onLoad }) {
  onLoad({ filter: /tokens\.css$/ }, ({ path }) => {
    const sheet = readFileSync(path, "utf8");
    const [rule, dark] = /@media screen \{\n  :root\[data-theme="dark"\] \{\n([^]*?)\n  \}\n\}/.exec(sheet);
    const again = `@media screen and (prefers-color-scheme: dark) { :root:not([data-theme]) {${dark}} }`;
    return { contents: sheet.replace(rule, `${rule}\n${again}`), loader: "css" };
  });
}

async function bundle(options) {
  const result = await build({ ...options, plugins: [{ name: "dark without script", setup: darkWithoutScript }], bundle: true, minify: isRelease, charset: "utf8", logOverride: { "duplicate-object-key": "silent" }, legalComments: "none", write: false });
  return Buffer.from(result.outputFiles[0].contents);
}
