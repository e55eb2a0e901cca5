// Fetches the parts of the page (src/ui/lazy.rs) and links them. The build appends a line for each: the files that it needs.
import { initSync } from "./app.js";

const linked = {};

// Resolves once the file is part of the program. A failure is not kept: the next call tries again.
function link(name) {
  linked[name] ??= fetchAndLink(name).catch((error) => {
    delete linked[name];
    throw error;
  });
  return linked[name];
}

async function fetchAndLink(name) {
  const response = await fetch(new URL(`${name}.wasm`, import.meta.url));
  await WebAssembly.instantiate(await response.arrayBuffer(), { page: initSync() });
}

// What the program calls for a part: it is answered through its table of functions, at `callback`.
function part(...files) {
  return async (callback, data) => {
    let isThere = true;
    try {
      await Promise.all(files.map(link));
    } catch (error) {
      // The reader is told where the part was wanted; one that leaves while it comes is told nothing.
      console.warn(error);
      isThere = false;
    }
    initSync().__indirect_function_table.get(callback)(data, isThere);
  };
}
