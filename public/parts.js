// Fetches the parts of the page (src/ui/lazy.rs) and links them. The build appends a line for each: its file, and the numbers of
// the chunks that it shares with others.
import { initSync } from "./app.js";

const linked = {};

// Resolves once the file is part of the program, after those that it needs. A failure is not kept: the next call tries again.
function link(name, needed = []) {
  linked[name] ??= fetchAndLink(name, needed).catch((error) => {
    delete linked[name];
    throw error;
  });
  return linked[name];
}

async function fetchAndLink(name, needed) {
  const file = fetch(new URL(`${name}.wasm`, import.meta.url)).then((response) => response.arrayBuffer());
  const [bytes] = await Promise.all([file, ...needed]);
  await WebAssembly.instantiate(bytes, { __wasm_split: initSync() });
}

// What the program calls for a part: it is answered through its table of functions, at `callback`.
function part(file, chunks) {
  return async (callback, data) => {
    let isThere = true;
    try {
      await link(file, chunks.map((number) => link(`chunk_${number}`)));
    } catch (error) {
      // The reader is told where the part was wanted; one that leaves while it comes is told nothing.
      console.warn(error);
      isThere = false;
    }
    initSync().__indirect_function_table.get(callback)(data, isThere);
  };
}

