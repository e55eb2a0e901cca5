// What a module imports and exports, made smaller; its functions, and what they are called.

/** Leaves exports out: what only they would call is then no part of the program. */
export function withoutExports(wasm, pattern) {
  return withSection(wasm, 7, (read) => {
    const kept = [];
    for (let remaining = read.number(); remaining > 0; remaining -= 1) {
      const name = read.text();
      const what = read.reference();
      if (!pattern.test(name)) kept.push(text(name), what);
    }
    return Buffer.concat([number(kept.length / 2), ...kept]);
  });
}

// A function of the glue that the module imports, as wasm-bindgen writes it.
const GLUE_FUNCTION = /^ {8}(\w+): (function[\s\S]*?\n {8}\}(?:, arguments\); \})?),\n/gm;

// wasm-bindgen's names hold a digest each, which no compression shrinks; both sides only compare them. Functions that say the same have
// one name, and those that begin alike follow one another, which compresses better.
/** Renames the imports of a module from the glue, in both; gives `{ wasm, glue }`. */
export function withShortImports(wasm, glue) {
  const texts = new Map([...glue.matchAll(GLUE_FUNCTION)].map(([, name, text]) => [name, text]));
  const names = new Map();
  const shortByText = new Map();
  const shortName = (name) => {
    const text = texts.get(name) ?? name;
    if (!shortByText.has(text)) shortByText.set(text, `_${shortByText.size.toString(36)}`);
    return shortByText.get(text);
  };
  const renamedWasm = withSection(wasm, 2, (read) => {
    const count = read.number();
    const out = [number(count)];
    for (let entry = 0; entry < count; entry += 1) {
      const module = read.text();
      const name = read.text();
      const kind = read.description();
      const isGlue = module === "./app_bg.js";
      if (isGlue) names.set(name, shortName(name));
      out.push(text(module), text(isGlue ? names.get(name) : name), kind);
    }
    return Buffer.concat(out);
  });
  const functions = [...shortByText].filter(([text]) => text.startsWith("function")).sort(([a], [b]) => (a < b ? -1 : 1));
  const sorted = functions.map(([text, short]) => `${short}: ${text},\n`);
  const renamed = glue
    .replace(GLUE_FUNCTION, () => sorted.shift() ?? "")
    .replace(/^(\s*)(\w+): (?=\w+,$)/gm, (whole, space, name) => (names.has(name) ? `${space}${names.get(name)}: ` : whole));
  for (const [name, short] of names) {
    if (!renamed.includes(`${short}: `)) throw new Error(`the glue does not give ${name} as expected`);
  }
  return { wasm: renamedWasm, glue: renamed };
}

/** The code of each function that is no import, and how many functions are imports, which come first in their numbering. */
export function functionBodies(wasm) {
  const imports = section(wasm, 2).read;
  let imported = 0;
  for (let remaining = imports.number(); remaining > 0; remaining -= 1) {
    imports.text();
    imports.text();
    if (imports.description()[0] === 0) imported += 1;
  }
  const code = section(wasm, 10).read;
  const bodies = Array.from({ length: code.number() }, () => code.bytes(code.number()));
  return { bodies, imported };
}

/** Adds what functions are called, by their number, to a module that has no names. */
export function withFunctionNames(wasm, names) {
  const entries = names.flatMap((name, index) => [number(index), text(name)]);
  const ofFunctions = Buffer.concat([number(names.length), ...entries]);
  const body = Buffer.concat([text("name"), Buffer.from([1]), number(ofFunctions.length), ofFunctions]);
  return Buffer.concat([wasm, Buffer.from([0]), number(body.length), body]);
}

function withSection(wasm, id, rewritten) {
  const { start, end, read } = section(wasm, id);
  const body = rewritten(read);
  return Buffer.concat([wasm.subarray(0, start), Buffer.from([id]), number(body.length), body, wasm.subarray(end)]);
}

// WebAssembly Core Specification, 5.5: sections are a byte, a length, a body.
function section(wasm, id) {
  for (let start = 8; start < wasm.length; ) {
    const read = reader(wasm, start + 1);
    const length = read.number();
    const end = read.at() + length;
    if (wasm[start] === id) return { start, end, read };
    start = end;
  }
  throw new Error(`the wasm has no section ${id}`);
}

function reader(bytes, at = 0) {
  const read = {
    at: () => at,
    number() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++];
        value |= (byte & 127) << shift;
        if (byte < 128) return value >>> 0;
      }
    },
    bytes(length) {
      at += length;
      return bytes.subarray(at - length, at);
    },
    text() {
      return read.bytes(read.number()).toString("utf8");
    },
    // What is exported, by its kind and number: 5.5.10.
    reference() {
      const start = at;
      at += 1;
      read.number();
      return bytes.subarray(start, at);
    },
    // A function by its type, a table, a memory, a global, a tag: 5.5.5.
    description() {
      const start = at;
      const kind = bytes[at++];
      if (kind === 0) read.number();
      else if (kind === 1) (at += 1), limits();
      else if (kind === 2) limits();
      else if (kind === 3) at += 2;
      else if (kind === 4) (at += 1), read.number();
      else throw new Error(`an import of unknown kind ${kind}`);
      return bytes.subarray(start, at);
    },
  };
  const limits = () => {
    const hasMost = bytes[at++] & 1;
    read.number();
    if (hasMost) read.number();
  };
  return read;
}

function number(value) {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value > 0);
  return Buffer.from(bytes);
}

function text(value) {
  const bytes = Buffer.from(value);
  return Buffer.concat([number(bytes.length), bytes]);
}
