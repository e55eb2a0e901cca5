import { readFileSync, readdirSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { dist, firstLoad } from "./first-load.mjs";

const aim = 130_000;
const budget = 200_000;
// What must come before anything is painted.
const paintBudget = 25_000;

const first = firstLoad();
const folder = first.find((name) => /^app-[0-9a-f]+\//.test(name)).split("/")[0];
const parts = readdirSync(new URL(folder, dist)).map((name) => `${folder}/${name}`).filter((name) => !first.includes(name) && !/\.(br|gz)$/.test(name));

print("bytes", "raw", "gzip", "brotli");
const brotli = list("first load", first);
list("fetched on demand", parts.sort());
console.log(`aim ${aim}: ${brotli <= aim ? "met" : "missed"}; budget ${budget}: ${brotli <= budget ? "met" : "missed"}`);
const beforePaint = list("before the first paint", first.filter((name) => /^index\.html$|\/(style\.css|boot\.js)$/.test(name)));
console.log(`budget ${paintBudget}: ${beforePaint <= paintBudget ? "met" : "missed"}`);
if (process.argv.includes("--check") && (brotli > budget || beforePaint > paintBudget)) process.exit(1);

/** Prints a line for each file and their sum; gives the sum in brotli. */
function list(title, names) {
  const rows = names.map((name) => {
    const bytes = readFileSync(new URL(name, dist));
    // Level 11 is node's own for brotli.
    return [name, bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
  });
  for (const row of rows) print(...row);
  const total = rows.reduce((sum, row) => sum.map((size, column) => size + row[column + 1]), [0, 0, 0]);
  print(title, ...total);
  return total[2];
}

function print(name, ...sizes) {
  console.log(name.padEnd(40), ...sizes.map((size) => String(size).padStart(9)));
}
