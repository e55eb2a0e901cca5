// A first load is the page and every address in its head: the icons too, of which a browser takes one or two.
import { readFileSync } from "node:fs";

export const dist = new URL("../dist/", import.meta.url);

export function firstLoad() {
  const head = readFileSync(new URL("index.html", dist), "utf8").split("</head>")[0];
  return ["index.html", ...new Set([...head.matchAll(/ (?:src|href)="([^"]+)"/g)].map(([, address]) => address))];
}
