// Starts the edition of one file, where nothing can be fetched: what the page asks for is in the file, packed by the build.
import init from "./app.js";

const packed = JSON.parse(document.getElementById("files").textContent);

async function unpacked(name) {
  const bytes = Uint8Array.from(atob(packed[name]), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "Content-Type": name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream" } });
}

globalThis.fetch = (address) => {
  const name = new URL(address, location.href).pathname.split("/").pop();
  return name in packed ? unpacked(name) : Promise.reject(new TypeError(`${name} is not in this file`));
};

await init({ module_or_path: fetch("app_bg.wasm") });
