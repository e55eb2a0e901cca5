// What a host should send with each file: the one source of `script/serve.mjs`, of the policy in the pages and of the
// header files that the build writes (`script/header-files.mjs`).

// The policy of the pages: nothing inline, nothing from another origin, no evaluation but that of WebAssembly.
export const policy = directives({
  "script-src": ["'self'", "'wasm-unsafe-eval'"],
  "style-src": ["'self'"],
  "img-src": ["'self'"],
  "connect-src": ["'self'"],
  // The preview of a frame.
  "frame-src": ["'self'"],
  "manifest-src": ["'self'"],
  "worker-src": ["'self'"],
});

/** A policy that allows what is given, and nothing else. */
export function directives(allowed) {
  const closed = { "base-uri": ["'none'"], "form-action": ["'none'"] };
  const all = Object.entries({ "default-src": ["'none'"], ...allowed, ...closed });
  return all.map(([name, sources]) => [name, ...sources].join(" ")).join("; ");
}

/** With every file. CORS, since a frame without an origin of its own asks for each file as a stranger does. */
export const everywhere = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Access-Control-Allow-Origin": "*",
};

// Browsers read who may frame a page from a header only.
const mayNotBeFramed = "frame-ancestors 'none'";
/** The policy of each page that has one of its own; the first is that of all other files. */
export const policies = {
  "index.html": `${policy}; ${mayNotBeFramed}`,
  "embed.html": `${policy}; frame-ancestors *`,
  // The rest of its policy, with the digests of what is in it, is in the file.
  "engagements.html": mayNotBeFramed,
};

/** How long files are kept: those of a build for good, since their folder is named by what is in it. */
export const caching = { build: "public, max-age=31536000, immutable", others: "no-cache" };

/** All headers of a file, by its path in `dist/`. */
export function headersOf(path) {
  return {
    ...everywhere,
    "Content-Security-Policy": policies[path] ?? policies["index.html"],
    "Cache-Control": /^app-[0-9a-f]+\//.test(path) ? caching.build : caching.others,
  };
}
