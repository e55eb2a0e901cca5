// Parts the linked page into what starts it and what is fetched on demand (src/ui/lazy.rs), each optimised; or leaves it whole.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { withShortImports, withoutExports } from "./wasm-sections.mjs";

// Leptos's server functions bring `wasm-streams`, whose classes are exports and so would stay: 3.5 kB of code that nothing calls.
const UNCALLED = /intounderlying/;

/** Parts a linked program; resolves to `{ folder, files }`: a new folder with the glue, and each wasm by its name. */
export async function split(linked) {
  const { folder, lean } = leaned(linked);
  await run("wasm-split-cli", "--out-name", "app", lean, folder);
  rmSync(lean);
  const parts = readdirSync(folder).filter((name) => name.endsWith(".wasm") && name !== "app.wasm");
  // The parts meet the rest by the linker's names.
  const bindgen = ["--target", "web", "--keep-lld-exports", "--no-demangle", "--no-typescript", "--out-name", "app"];
  await run("wasm-bindgen", ...bindgen, "--out-dir", folder, join(folder, "app.wasm"));
  const files = await optimisedAll(folder, ["app_bg.wasm", ...parts]);
  const glue = join(folder, "app.js");
  const short = withShortImports(files["app_bg.wasm"], readFileSync(glue, "utf8"));
  files["app_bg.wasm"] = short.wasm;
  writeFileSync(glue, short.glue);
  const loader = join(folder, "__wasm_split.js");
  writeFileSync(loader, shortLoader(readFileSync(loader, "utf8")));
  return { folder, files };
}

/** The program in one wasm, for the edition of one file; resolves to what `split` does. */
export async function whole(linked) {
  const { folder, lean } = leaned(linked);
  await run("wasm-bindgen", "--target", "web", "--no-typescript", "--out-name", "app", "--out-dir", folder, lean);
  rmSync(lean);
  return { folder, files: await optimisedAll(folder, ["app_bg.wasm"]) };
}

// A copy of what was linked in a new folder, without what nothing calls.
function leaned(linked) {
  const folder = mkdtempSync(join(tmpdir(), "engagements-"));
  const lean = join(folder, "linked.wasm");
  writeFileSync(lean, withoutExports(readFileSync(linked), UNCALLED));
  return { folder, lean };
}

// As many at a time as the machine has processors; the page itself, the largest, first.
async function optimisedAll(folder, names) {
  const files = Object.fromEntries(names.map((name) => [name, null]));
  const waiting = [...names];
  const worker = async () => {
    for (let name; (name = waiting.shift()) !== undefined; ) files[name] = await optimised(join(folder, name));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return files;
}

// Made as small as it gets once compressed: 1.7 kB less of the first load than `-Oz`, which is 9 kB smaller before. Branches are made anew
// from flat code, and functions of one name stand together, since they are alike. Features are those that the wasm's own section
// names: browsers read no others.
const PASSES = ["--flatten", "--rereloop", "-Os", "-Os", "--reorder-functions-by-name", "--strip-debug", "--strip-producers"];

async function optimised(path) {
  const smaller = `${path}.small`;
  await run("wasm-opt", ...PASSES, path, "-o", smaller);
  return withoutMarkers(readFileSync(smaller));
}

// The tool writes a function for each file; a table says the same in a fifth of the bytes, and the files then need no host that
// knows their type. Their folder is named by its contents; digests of forty files would make the first load 1.5 kB larger, and one
// that is not what the page was linked with fails to link, which the page says.
function shortLoader(loader) {
  const files = [...loader.matchAll(/const (\w+) = (?:wrapAsyncCb\()?makeLoad\([\s\S]*?"\.\/(\w+)\.wasm"[\s\S]*?\n, \[(.*?)\]\)/g)];
  const chunks = new Map(files.filter(([, , file]) => file.startsWith("chunk_")).map(([, name, file]) => [name, file.slice(6)]));
  const parts = files.filter(([, name]) => !chunks.has(name));
  const isKnown = files.every(([, name, , needs]) => (chunks.has(name) ? needs === "" : needs.split(", ").every((need) => chunks.has(need))));
  if (!isKnown || files.length !== loader.split("makeLoad(() =>").length - 1) {
    throw new Error("wasm-split-cli writes another loader than expected");
  }
  const table = parts.map(([, name, file, needs]) => {
    const numbers = needs.split(", ").map((need) => chunks.get(need));
    return `export const ${name} = part("${file}", [${numbers}]);`;
  });
  return [readFileSync("public/parts.js", "utf8"), ...table, ""].join("\n");
}

// wasm-split's markers hold a hash of the folder that the crate was built in: the only bytes that differ between two machines.
function withoutMarkers(bytes) {
  const text = bytes.toString("latin1");
  return Buffer.from(text.replace(/_WASM_SPLIT_MARKER_[0-9a-f]{16}/g, `_WASM_SPLIT_MARKER_${"0".repeat(16)}`), "latin1");
}

// What a tool complains of is part of the error when it fails; what it remarks on otherwise is noise.
function run(command, ...args) {
  return promisify(execFile)(command, args);
}
