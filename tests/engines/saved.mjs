// A browser that saves into a folder without a word to its driver: what came into it.
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";

/** The one file that an act saves into the folder, once it is whole; it is taken out of it. */
export async function savedIn(folder, act) {
  const files = () => readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith("."));
  const before = new Set(files().map(({ name }) => name));
  await act();
  let saved;
  await expect.poll(() => {
    const fresh = files().map(({ name }) => name).filter((name) => !before.has(name));
    const isWhole = fresh.length === 1 && !/\.(part|wkdownload)$/.test(fresh[0]);
    const text = isWhole ? readFileSync(join(folder, fresh[0]), "utf8") : "";
    saved = { name: fresh[0], text };
    return text.length;
  }, { message: "a file is saved" }).toBeGreaterThan(0);
  rmSync(join(folder, saved.name));
  return saved;
}
