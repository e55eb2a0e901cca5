// Starts the page. The build joins this with the glue of wasm-bindgen, and writes the digest of the wasm here:
// the browser then refuses one that is cut short or of another build, and needs no secure context for it.
import init from "./app.js";

await init({
  module_or_path: fetch(new URL("app_bg.wasm", import.meta.url), { integrity: WASM_INTEGRITY }),
});
