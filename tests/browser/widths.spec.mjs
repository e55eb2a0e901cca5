// Every view at every width that people have: nothing wider than the window, cut, broken or over another text.
import { layoutFaults } from "./layout.mjs";
import { longTexts, reach, states } from "./states.mjs";
import { expect, test } from "./support.mjs";

const widths = [320, 360, 414, 600, 640, 768, 1024, 1199, 1200, 1280, 1366, 1440, 1920, 2560];

test.use({ viewport: { width: 1440, height: 900 } });

// Where a text of the data is shown, and not as elsewhere.
const showsData = ({ name }) => !/^(about|drafts?|present|audience|files|citation|register)$|draft|nothing|search|filters/.test(name);

for (const data of ["bundled", "long"])
  for (const lang of ["fr", "en"])
    for (const state of data === "long" ? states.filter(showsData) : states)
      test(`${state.name}, ${lang}, ${data} texts: whole at every width`, async ({ page }) => {
        if (data === "long")
          await page.route("**/data/commitments.json", (route) => route.fulfill({ contentType: "application/json", body: longTexts() }));
        await reach(page, state, lang);
        const found = new Map();
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          for (const fault of await layoutFaults(page, { hasWords: data === "bundled" })) found.set(fault, [...(found.get(fault) ?? []), width]);
        }
        expect([...found].map(([fault, at]) => `${fault} (at ${at.join(", ")})`)).toEqual([]);
      });
