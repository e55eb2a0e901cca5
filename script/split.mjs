// Parts the linked page into what starts it and what is fetched on demand (src/ui/lazy.rs), each optimised; or leaves it whole.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { namedByLikeness } from "./function-order.mjs";
import { withShortImports, withoutExports } from "./wasm-sections.mjs";

// Leptos's server functions bring `wasm-streams`, whose classes are exports and so would stay: 3.5 kB of code that nothing calls.
const UNCALLED = /intounderlying/;

/** Parts a linked program; resolves to `{ folder, files }`: a new folder with the glue, and each wasm by its name. */
export async function split(linked) {
  const { folder, lean } = leaned(linked);
  await run("wasm-split-cli", "--out-name", "app", lean, folder);
  rmSync(lean);
  // The parts meet the rest by the linker's names.
  const bindgen = ["--target", "web", "--keep-lld-exports", "--no-demangle", "--no-typescript", "--out-name", "app"];
  await run("wasm-bindgen", ...bindgen, "--out-dir", folder, join(folder, "app.wasm"));
  const loader = join(folder, "__wasm_split.js");
  const { packs, table } = packed(readFileSync(loader, "utf8"), folder);
  for (const [name, members] of packs) await merge(folder, name, members);
  const files = await optimisedAll(folder, ["app_bg.wasm", ...[...packs.keys()].map((name) => `${name}.wasm`)]);
  const glue = join(folder, "app.js");
  const short = withShortImports(files["app_bg.wasm"], leanGlue(readFileSync(glue, "utf8")));
  files["app_bg.wasm"] = short.wasm;
  writeFileSync(glue, short.glue);
  writeFileSync(loader, [readFileSync("public/parts.js", "utf8"), ...table, ""].join("\n"));
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

// What wasm-bindgen writes for programs other than this one: classes of `wasm-streams`, a text of any value for debugging, and what
// browsers older than the promise (`README.md`) lack. Half a kilobyte of the first load.
function leanGlue(glue) {
  const changes = [
    [/^export class IntoUnderlying\w+ \{[\s\S]*?^\}\n/gm, ""],
    [/^if \(Symbol\.dispose\) IntoUnderlying.*\n/gm, ""],
    [/^const IntoUnderlying\w+Finalization = [\s\S]*?;\n/gm, ""],
    [/^if \(!\('encodeInto' in [\s\S]*?^\}\n/m, ""],
    [/^(function debugString\(val\) \{)[\s\S]*?^\}\n/m, "$1 return String(val); }\n"],
  ];
  return changes.reduce((text, [pattern, instead]) => {
    if (text.search(pattern) === -1) throw new Error(`wasm-bindgen writes another glue than expected: it lacks ${pattern}`);
    return text.replace(pattern, instead);
  }, glue);
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
// from flat code. A function with one caller stays one unless it is very small, since it is like others: 0.4 kB.
// Nothing of the program is below address 1024 but the last of the stack, so that offsets can be part of a load.
const PASSES = ["--low-memory-unused", "--one-caller-inline-max-function-size=10", "--flatten", "--rereloop", "-Os", "-Os", "--strip-debug", "--strip-producers"];

// What rustc uses on its own: the browsers that the page promises to work in read these, and perhaps no others. The program names
// them in a section of its own, merged modules do not.
const FEATURES = ["bulk-memory", "bulk-memory-opt", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"].map((name) => `--enable-${name}`);

async function optimised(path) {
  const smaller = `${path}.small`;
  await run("wasm-opt", ...FEATURES, ...PASSES, path, "-o", smaller);
  // Functions that are alike follow one another: 4 kB less of the first load than in the order of their names.
  writeFileSync(smaller, namedByLikeness(readFileSync(smaller)));
  await run("wasm-opt", ...FEATURES, "--reorder-functions-by-name", "--strip-debug", smaller, "-o", smaller);
  return withoutMarkers(readFileSync(smaller));
}

// A group of chunks that is larger than this is a pack of its own: the parts that do not need it do not fetch it.
const LARGE = 60_000;

// How many packs a view may need: with its styles that makes four requests.
const MOST_PACKS = 3;

// The tool writes some fifty files: one for each part, and one for what each set of parts shares. A pack holds those of one part
// alone, those of a large shared set, or what is left that is shared. So a view needs four requests at most, with its styles.
// Packs are named by what they hold; digests would make the first load larger, and a pack that is not what the page was linked with
// fails to link, which the page says.
function packed(loader, folder) {
  const files = [...loader.matchAll(/const (\w+) = (?:wrapAsyncCb\()?makeLoad\([\s\S]*?"\.\/(\w+)\.wasm"[\s\S]*?\n, \[(.*?)\]\)/g)];
  const chunks = new Map(files.filter(([, , file]) => file.startsWith("chunk_")).map(([, name, file]) => [name, file]));
  const parts = files.filter(([, name]) => !chunks.has(name)).map(([, name, file, needs]) => ({ name, file, needs: needs ? needs.split(", ") : [] }));
  const isKnown = files.every(([, name, , needs]) => !chunks.has(name) || needs === "") && parts.every(({ needs }) => needs.every((need) => chunks.has(need)));
  if (!isKnown || files.length !== loader.split("makeLoad(() =>").length - 1) {
    throw new Error("wasm-split-cli writes another loader than expected");
  }
  const usersOf = (chunk) => parts.filter(({ needs }) => needs.includes(chunk)).map(({ file }) => short(file)).sort().join("-");
  const groups = new Map();
  for (const chunk of chunks.keys()) groups.set(usersOf(chunk), [...(groups.get(usersOf(chunk)) ?? []), chunk]);
  const parted = new Set(parts.map(({ file }) => short(file)));
  const large = [...groups].filter(([users]) => !parted.has(users)).map(([users, group]) => [users, group.reduce((sum, chunk) => sum + statSync(join(folder, `${chunks.get(chunk)}.wasm`)).size, 0)])
    .filter(([, size]) => size > LARGE).sort(([, one], [, other]) => other - one).map(([users]) => users);
  const packOf = (users) => (parted.has(users) || large.includes(users) ? users : "shared");
  const neededBy = ({ file, needs }) => [...new Set([short(file), ...needs.map((need) => packOf(usersOf(need)))])];
  // The smallest of the large ones goes into the shared pack until no view needs more requests than it may have.
  const needsTooMany = (part) => neededBy(part).length > MOST_PACKS;
  while (parts.some(needsTooMany)) {
    const needed = neededBy(parts.find(needsTooMany));
    const smallest = large.findLastIndex((users) => needed.includes(users));
    if (smallest < 0) throw new Error(`${needed.join(", ")}: more packs than a view may need`);
    large.splice(smallest, 1);
  }
  const packs = new Map(parts.map(({ file }) => [short(file), [file]]));
  for (const [users, group] of groups) packs.set(packOf(users), [...(packs.get(packOf(users)) ?? []), ...group.map((chunk) => chunks.get(chunk))]);
  const table = parts.map((part) => `export const ${part.name} = part(${neededBy(part).map((pack) => JSON.stringify(pack)).join(", ")});`);
  return { packs, table };
}

function short(file) {
  return file.replace(/^split_/, "");
}

// Modules that import the same things become one. `wasm-merge` keeps the imports of each apart, and no browser takes a memory
// twice: so all of them import from one more module, which imports for them.
async function merge(folder, name, members) {
  const imports = new Set();
  for (const member of members) {
    const listing = join(folder, `${member}.wat`);
    await run("wasm-dis", join(folder, `${member}.wasm`), "-o", listing);
    for (const [, what, kind] of readFileSync(listing, "utf8").matchAll(/^ \(import "__wasm_split" ("\w+") \((.*)\)\)$/gm)) imports.add(`${what} (${kind.replace(/ \$\S+/, "")})`);
  }
  const lines = [...imports].map((line, place) => {
    const [, what, kind, type] = line.match(/^("\w+") \((\w+)(.*)\)$/);
    return `(import "page" ${what} (${kind} $${place}${type})) (export ${what} (${kind} $${place}))`;
  });
  // Imports come before everything else.
  const sorted = [...lines.map((line) => line.split(") (export")[0] + ")"), ...lines.map((line) => "(export" + line.split(") (export")[1])];
  const [text, common, merged] = [".wat", ".imports.wasm", ".merged.wasm"].map((end) => join(folder, name + end));
  writeFileSync(text, `(module ${sorted.join("\n")})`);
  await run("wasm-as", ...FEATURES, text, "-o", common);
  const named = members.flatMap((member) => [join(folder, `${member}.wasm`), member]);
  await run("wasm-merge", ...FEATURES, common, "__wasm_split", ...named, "-o", merged);
  renameSync(merged, join(folder, `${name}.wasm`));
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
