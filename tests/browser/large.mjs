// Datasets of any size, made of the bundled one: its rows again and again, of many partners.
import { readFileSync } from "node:fs";

const bundled = JSON.parse(readFileSync("dist/data/commitments.json", "utf8"));

/** So many rows with so many partners. */
export function large(rows, partners = Math.ceil(rows / 4)) {
  const commitments = Array.from({ length: rows }, (_, place) => {
    const row = structuredClone(bundled.commitments[place % bundled.commitments.length]);
    const partner = (place * 7) % partners;
    row.id = `row-${place}`;
    row.follows = null;
    delete row.evidence.follows;
    // All rows of a partner describe it alike.
    row.partner = structuredClone(bundled.commitments[partner % bundled.commitments.length].partner);
    row.partner.id = `partner-${partner}`;
    const name = `Partenaire ${String(partner).padStart(4, "0")}`;
    row.partner.name = { fr: name, en: name };
    row.partner.in_text = { fr: name, en: name };
    return row;
  });
  return { ...bundled, commitments };
}

/** The page gets this dataset in place of the published one. */
export async function publish(page, dataset) {
  const body = JSON.stringify(dataset);
  await page.route("**/commitments.json", (route) => route.fulfill({ body, contentType: "application/json" }));
}
