// Serves dist/ as a careful host would: with the policy, right types, and caching that lasts only where names change.
// `node script/serve.mjs --port 8080 --prefix /sous/dossier/`; port 0 takes a free one.
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { headersOf } from "./policy.mjs";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};
// Files in brotli, each compressed once.
const compressed = new Map();
const dist = fileURLToPath(new URL("../dist", import.meta.url));

/** Starts a server on this machine only; resolves to `{ url, close }`, or rejects with `EADDRINUSE`. */
export async function serve({ folder = dist, prefix = "/", port = 0, isCompressed = false } = {}) {
  const server = createServer((request, response) => {
    answer(request, response, folder, prefix, isCompressed).catch(() => refuse(response, 500, "Internal error"));
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}${prefix}`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

async function answer(request, response, folder, prefix, isCompressed) {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "Only GET and HEAD");
  const path = pathOf(request.url);
  if (!path?.startsWith(prefix)) return refuse(response, 404, "Not found");
  const inside = path.slice(prefix.length);
  const name = inside.endsWith("/") || inside === "" ? `${inside}index.html` : inside;
  const file = join(folder, name);
  if (!file.startsWith(folder + sep)) return refuse(response, 404, "Not found");

  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return refuse(response, 404, "Not found");
  const headers = { ...headersOf(name), "Content-Type": types[extname(file)] ?? "application/octet-stream" };
  if (isCompressed && !/png$/.test(name)) {
    compressed.set(file, compressed.get(file) ?? brotliCompressSync(await readFile(file)));
    const body = compressed.get(file);
    response.writeHead(200, { ...headers, "Content-Encoding": "br", "Content-Length": body.length });
    return response.end(request.method === "HEAD" ? undefined : body);
  }
  response.writeHead(200, { ...headers, "Content-Length": found.size });
  if (request.method === "HEAD") return response.end();
  createReadStream(file).on("error", () => response.destroy()).pipe(response);
}

// URL resolves `..` before decoding; what is hidden behind `%2e%2e%2f` is caught by the check of the folder.
function pathOf(target) {
  try {
    return decodeURIComponent(new URL(target, "http://localhost").pathname);
  } catch {
    return null;
  }
}

function refuse(response, status, reason) {
  response.writeHead(status, { ...headersOf(""), "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${reason}\n`);
}

async function main() {
  const { values } = parseArgs({
    options: { port: { type: "string", default: "8080" }, prefix: { type: "string", default: "/" } },
  });
  const options = { port: Number(values.port), prefix: values.prefix };
  const { url } = await serve(options).catch((error) => {
    if (error.code !== "EADDRINUSE") throw error;
    console.log(`Port ${values.port} is taken: here is a free one.`);
    return serve({ ...options, port: 0 });
  });
  console.log(url);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
