// Keeps the register within reach without a network. The build writes in which build this is, and what belongs to it.
//
// A page only ever gets the files of its own build: their folder is named by their contents. The page itself and the data come
// from the network first, so that nothing new stays hidden.
const build = BUILD;
const files = FILES;
const data = "data/commitments.json";
const patience_ms = 4000;
const prefix = `${CACHE_PREFIX} ${registration.scope} `;
const name = prefix + build;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});

// All of a build or nothing: where a file is missing, or the page is of another build, the deployment is half done.
async function install() {
  const found = await Promise.all(["./", ...files].map(async (path) => [path, await fetch(path, { cache: isOfABuild(path) ? "default" : "no-cache" })]));
  const page = await found[0][1].clone().text();
  if (!found.every(([, response]) => response.ok) || buildOf(page) !== build) throw new Error(`${build} is not whole`);
  const cache = await caches.open(name);
  await Promise.all(found.map(([path, response]) => cache.put(path, direct(response))));
  await skipWaiting();
}

// A browser refuses an answer that was redirected (to ./index.html, through a sign-in) when it asks for a page: kept is what it
// holds.
function direct(response) {
  return response.redirected ? new Response(response.body, response) : response;
}

// Pages of the build before this one may still be open: its files stay until the next.
async function activate() {
  const kept = (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== name);
  await Promise.all(kept.slice(0, -1).map((key) => caches.delete(key)));
  await clients.claim();
  for (const client of await clients.matchAll()) client.postMessage({ build });
}

function answerTo(request) {
  const path = request.url.startsWith(registration.scope) ? request.url.slice(registration.scope.length).replace(/[?#].*/, "") : null;
  if (path === null || request.method !== "GET") return null;
  if (request.mode === "navigate") return path === "" || path === "index.html" ? page(request) : null;
  if (isOfABuild(path)) return caches.match(path).then((kept) => kept ?? fetch(request));
  if (path === data) return newest(request, path, isJson);
  return files.includes(path) ? newest(request, path, async () => true) : null;
}

// A sign-in page is an answer, too, but not a page whose files have not all arrived yet.
function page(request) {
  return fromNetwork(request, "./", async (fresh, kept, cache) => {
    if (fresh.type === "opaqueredirect" || !kept) return fresh;
    const named = fresh.ok ? buildOf(await fresh.clone().text()) : null;
    if (named === build) await cache.put("./", direct(fresh.clone()));
    return named === null || named === build || (await isWhole(named)) ? fresh : kept;
  });
}

function newest(request, path, isFit) {
  return fromNetwork(request, path, async (fresh, kept, cache) => {
    if (fresh.ok && (await isFit(fresh.clone()))) await cache.put(path, direct(fresh.clone()));
    return fresh;
  });
}

// The network first, and `choose` between what it gives and what is kept. An error of the server is no answer.
async function fromNetwork(request, path, choose) {
  const cache = await caches.open(name);
  const kept = await cache.match(path);
  try {
    const fresh = await inTime(fetch(request), kept);
    return fresh.status >= 500 && kept ? kept : await choose(fresh, kept, cache);
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

// Where something is kept, a network that is slow is as good as none.
function inTime(answer, kept) {
  if (!kept) return answer;
  return Promise.race([answer, new Promise((_, reject) => setTimeout(reject, patience_ms, new Error("no answer in time")))]);
}

async function isWhole(folder) {
  const answers = await Promise.all(["start.js", "app_bg.wasm", "style.css"].map((file) => fetch(`${folder}/${file}`)));
  return answers.every((answer) => answer.ok);
}

async function isJson(response) {
  return /^\s*\{/.test(await response.text());
}

function buildOf(page) {
  return /app-[0-9a-f]{16}/.exec(page)?.[0] ?? null;
}

function isOfABuild(path) {
  return /^app-[0-9a-f]{16}\//.test(path);
}
