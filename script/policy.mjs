// The policy of the page: nothing inline, nothing from another origin, no evaluation but that of WebAssembly.
export const policy = directives({
  "script-src": ["'self'", "'wasm-unsafe-eval'"],
  "style-src": ["'self'"],
  "img-src": ["'self'"],
  "connect-src": ["'self'"],
  "manifest-src": ["'self'"],
  "worker-src": ["'self'"],
});

/** A policy that allows what is given, and nothing else. */
export function directives(allowed) {
  const closed = { "base-uri": ["'none'"], "form-action": ["'none'"] };
  const all = Object.entries({ "default-src": ["'none'"], ...allowed, ...closed });
  return all.map(([name, sources]) => [name, ...sources].join(" ")).join("; ");
}

// Browsers read who may frame a page from a header only.
export const headers = {
  "Content-Security-Policy": `${policy}; frame-ancestors 'none'`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};
