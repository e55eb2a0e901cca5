// What Trunk leaves becomes what is shipped. Trunk runs this as its hook: when it fails, the old dist/ stays.
// Everything that changes with a build goes into one folder named by its contents, so that a host may keep it for good
// and no page ever meets the files of another build.
import { createHash } from "node:crypto";
import { readFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { policy } from "./policy.mjs";
import { staticList } from "./static-list.mjs";

const staging = process.env.TRUNK_STAGING_DIR;
const isRelease = process.env.TRUNK_PROFILE === "release";
// The oldest of each that the page promises to work in.
const browsers = ["chrome111", "firefox115", "safari16.4"];

const wasm = take("app_bg.wasm", withoutMarkers);
const files = {
  "app_bg.wasm": wasm,
  "boot.js": await bundle({ entryPoints: ["public/boot.js"], target: "es5" }),
  "start.js": await bundle({
    stdin: { contents: readFileSync("public/start.js"), resolveDir: staging, sourcefile: "start.js" },
    format: "esm",
    target: browsers,
    define: { WASM_INTEGRITY: JSON.stringify(`sha256-${sha256(wasm, "base64")}`) },
  }),
  "style.css": await bundle({ entryPoints: ["public/style/main.css"], target: browsers }),
};
rmSync(join(staging, "app.js"));

const folder = `app-${sha256(Buffer.concat(Object.values(files)), "hex").slice(0, 16)}`;
mkdirSync(join(staging, folder));
for (const [name, contents] of Object.entries(files)) writeFileSync(join(staging, folder, name), contents);

const dataset = JSON.parse(readFileSync(join(staging, "data/commitments.json"), "utf8"));
writeFileSync(join(staging, "index.html"), page());

function page() {
  const picture = "icons/icon-180.png";
  const parts = {
    // Trunk's development server reloads the page by an inline script, which the policy would refuse.
    policy: isRelease ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : "",
    // Chromium looks ahead for nothing once it has met a policy in the page: what stands before the one script that
    // blocks is fetched beside it, what stands after it later. The preloads ask as a plain fetch does, or all would come twice.
    start: [
      `<link rel="preload" href="${folder}/app_bg.wasm" as="fetch" type="application/wasm" crossorigin>`,
      `<link rel="preload" href="data/commitments.json" as="fetch" type="application/json" crossorigin>`,
      `<link rel="stylesheet" href="${folder}/style.css">`,
      `<script type="module" src="${folder}/start.js"></script>`,
      `<script src="${folder}/boot.js"></script>`,
    ].join("\n    "),
    // Those who read it want a whole address, which only a published dataset knows.
    picture: `<meta property="og:image" content="${dataset.home ? new URL(picture, dataset.home) : picture}">`,
    commitments: staticList(dataset),
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

function take(name, change) {
  const path = join(staging, name);
  const contents = change(readFileSync(path));
  rmSync(path);
  return contents;
}

// wasm-split's markers hold a hash of the folder that the crate was built in: the only bytes that differ between two machines.
function withoutMarkers(bytes) {
  const text = bytes.toString("latin1");
  return Buffer.from(text.replace(/_WASM_SPLIT_MARKER_[0-9a-f]{16}/g, `_WASM_SPLIT_MARKER_${"0".repeat(16)}`), "latin1");
}

async function bundle(options) {
  const result = await build({ ...options, bundle: true, minify: isRelease, charset: "utf8", legalComments: "none", write: false });
  return result.outputFiles[0].contents;
}

function sha256(bytes, encoding) {
  return createHash("sha256").update(bytes).digest(encoding);
}
