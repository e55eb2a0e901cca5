// Starts the page. The build joins this with the glue of wasm-bindgen, and writes the digest of the wasm here:
// the browser then refuses one that is cut short or of another build, and needs no secure context for it.
import init from "./app.js";

await init({
  module_or_path: fetch(new URL("app_bg.wasm", import.meta.url), { integrity: WASM_INTEGRITY }),
});

// Without a network, of which a worker of the page leaves the care to the page. What the page lacks (a secure context, the setting) it does without. A frame leaves it to the page; in some
// the mere question is an error.
const page = globalThis.document;
const worker = page?.querySelector('meta[name="service-worker"]')?.content;
const { serviceWorker } = !page || "embed" in page.documentElement.dataset ? {} : navigator;
if (serviceWorker) setTimeout(worker ? stayWithinReach : letGo, 1000);

async function stayWithinReach() {
  serviceWorker.addEventListener("message", ({ data }) => {
    if (data.build && !import.meta.url.includes(data.build)) dispatchEvent(new Event("newer-build"));
  });
  try {
    const registration = await serviceWorker.register(worker);
    // A page that stays open for days never asks by itself.
    document.addEventListener("visibilitychange", () => document.hidden || registration.update().catch(() => {}));
  } catch {
    // Refused: storage is blocked, or the file is left out. The page works as long as there is a network.
  }
}

// The setting was changed: what an earlier build left is taken back.
async function letGo() {
  const here = new URL("./", location.href).href;
  const registration = await serviceWorker.getRegistration(here).catch(() => null);
  if (registration?.scope === here) await registration.unregister();
}
