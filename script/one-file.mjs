// The edition of one file: the page with its code, styles, icons and data in it, opened from a disk or a message. The data
// are packed byte for byte, so that their fingerprint stays.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { directives } from "./policy.mjs";
import { sha256 } from "./sha256.mjs";

/**
 * Makes the edition out of the finished page. `sheets` are the styles, `packed` maps names to contents, `scripts` are the classic
 * one that comes first, the module that starts the page, and what `boot` runs after a panic.
 */
export function oneFile({ page, staging, scripts: { boot, start, stopped }, sheets, packed }) {
  const inline = (tag, attributes, contents) => {
    if (new RegExp(`</${tag}`, "i").test(contents)) throw new Error(`a ${tag} would end early`);
    return `<${tag}${attributes}>${contents}</${tag}>`;
  };
  const styles = sheets.map(String);
  const head = [
    ...styles.map((sheet) => inline("style", "", sheet)),
    inline("script", "", String(boot)),
    inline("script", ` type="text/plain" id="stopped-script"`, String(stopped)),
    inline("script", ` type="text/plain" id="files"`, JSON.stringify(mapped(packed, base64))),
    inline("script", ` type="module"`, String(start)),
  ];
  const policy = directives({
    "script-src": [...[boot, start, stopped].map(hash), "'wasm-unsafe-eval'"],
    "style-src": styles.map(hash),
    "img-src": ["data:"],
  });
  // Without a manifest where the service worker is left out.
  const alone = page.replace(/\n\s*<(?:link rel="manifest"|meta name="service-worker")[^>]*>/g, "");
  return replaced(alone, [
    [/<html /, () => `<html data-edition="one-file" `],
    [/(<meta http-equiv="Content-Security-Policy" content=")[^"]*/, (_, start) => start + policy],
    // Everything between the policy and the title comes from files.
    [/(\n\s*)<link rel="preload"[^]*?(?=\n\s*<title>)/, (_, space) => space + head.join(space)],
    [/\n\s*<!-- engagements: head --><!-- \/engagements: head -->/, () => ""],
    [/(<link rel="(?:icon|apple-touch-icon)" href=")([^"]+)/g, (_, start, path) => start + dataUrl(join(staging, path))],
  ]);
}

// Times stay out of the packed bytes: the same build gives the same file.
function base64(bytes) {
  return gzipSync(bytes, { level: 9 }).toString("base64");
}

function dataUrl(path) {
  const type = path.endsWith(".svg") ? "image/svg+xml" : "image/png";
  return `data:${type};base64,${readFileSync(path).toString("base64")}`;
}

function hash(contents) {
  return `'sha256-${sha256(contents, "base64")}'`;
}

function mapped(object, change) {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}

function replaced(page, changes) {
  return changes.reduce((html, [pattern, make]) => {
    if (html.search(pattern) === -1) throw new Error(`the page lacks ${pattern}`);
    return html.replace(pattern, make);
  }, page);
}
