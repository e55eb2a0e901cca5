// The states of the page × both languages × the settings that readers make: nothing wider than the window, cut or over another
// text, every focus in sight and different from none, every target large enough (WCAG 2.2: 1.4.4, 1.4.10, 1.4.11, 1.4.12, 2.4.7,
// 2.4.11, 2.5.8).
import { layoutFaults } from "./layout.mjs";
import { reach, states } from "./states.mjs";
import { expect, open, test } from "./support.mjs";

const none = { forcedColors: "none", contrast: "no-preference", reducedMotion: "no-preference", colorScheme: "light" };
const settings = {
  "forced colours": { media: { forcedColors: "active" } },
  "more contrast": { media: { contrast: "more" } },
  "reduced motion": { media: { reducedMotion: "reduce" } },
  dark: { media: { colorScheme: "dark" } },
  "text spacing": { prepare: spaceText, isStrict: false },
  "320 px": { width: 320 },
  // A window of 1280 × 900 at 200 %, as browsers enlarge.
  "200 %": { width: 640, height: 450 },
};
// A slide is a drawing as large as its place: its letters are no text of a page.
const isSlide = ({ name }) => /slide|audience|present/.test(name);

test.use({ viewport: { width: 1280, height: 900 } });

for (const lang of ["fr", "en"])
  for (const state of states)
    test(`${state.name}, ${lang}: holds under every setting`, async ({ page }) => {
      await reach(page, state, lang);
      // From the keyboard, so that what gets the focus shows it.
      await page.keyboard.press("Tab");
      const faults = [];
      for (const [name, { media = {}, width = 1280, height = 900, prepare, isStrict }] of Object.entries(settings)) {
        if (prepare && isSlide(state)) continue;
        await page.emulateMedia({ ...none, ...media });
        await page.setViewportSize({ width, height });
        const undo = prepare ? await prepare(page) : null;
        const found = [...(await layoutFaults(page, { isStrict })), ...(await page.evaluate(focusFaults)), ...(await page.evaluate(targetFaults))];
        faults.push(...found.map((fault) => `${name}: ${fault}`));
        await undo?.();
      }
      expect(faults).toEqual([]);
    });

/** The distances of WCAG 1.4.12. The policy refuses a style in the page, but not a sheet that a script makes. */
async function spaceText(page) {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      *:not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
  });
  return () => page.evaluate(() => (document.adoptedStyleSheets = []));
}

/** Gives the focus to each that can have it: it is in sight, and looks different. */
async function focusFaults() {
  const faults = new Set();
  const start = document.activeElement;
  const name = (element) => `${element.localName}${element.id ? `#${element.id}` : `.${element.classList}`} « ${(element.innerText ?? element.getAttribute("aria-label") ?? "").replace(/\s+/g, " ").slice(0, 30)} »`;
  // A box of a choice shows the focus around its words, a place of a drawing by its ring.
  const around = (element) => [element, element.parentElement, element.closest("label"), element.nextElementSibling, ...element.querySelectorAll(".ring, .grip")].filter(Boolean);
  const look = (element) =>
    around(element).map((each) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, stroke, strokeWidth } = getComputedStyle(each);
      return [outlineStyle === "none" ? "" : outlineWidth + outlineColor, boxShadow, stroke, strokeWidth].join();
    }).join(";");
  const focusable = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])")].filter(
    (element) => !element.disabled && element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]") && getComputedStyle(element.closest(".controls") ?? element).opacity !== "0",
  );
  for (const element of focusable) {
    document.activeElement?.blur();
    const before = look(element);
    element.focus();
    if (document.activeElement !== element) continue;
    if (look(element) === before) faults.add(`the focus of ${name(element)} cannot be seen`);
    const box = [...element.getClientRects()][0];
    const [x, y] = [Math.min(box.left + box.width / 2, innerWidth - 1), Math.min(Math.max(box.top, 0) + Math.min(box.height, innerHeight) / 2, innerHeight - 1)];
    const hit = document.elementFromPoint(x, y);
    // What the reader has opened above the page may cover it, and goes with Esc.
    const isThere = hit && (element.contains(hit) || hit.contains(element) || hit.closest("label")?.contains(element) || element.closest("svg")?.contains(hit) || hit.closest(".panel"));
    if (!isThere) faults.add(`${name(element)} has the focus out of sight, under ${hit ? name(hit) : "nothing"}`);
  }
  start?.focus?.();
  scrollTo(0, 0);
  return [...faults];
}

/** Targets of 24 px or more, or with as much room around them; links in a text and places of a drawing, which a list repeats, apart. */
function targetFaults() {
  const targets = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest(".skip, [inert], svg"))
    .map((element) => {
      const box = (element.closest("label") ?? element).getBoundingClientRect();
      return { element, box, isSmall: box.width < 23.9 || box.height < 23.9 };
    });
  const isInText = ({ element }) => {
    if (getComputedStyle(element).display !== "inline") return false;
    const block = element.closest("p, li, dd, td, div");
    return block.innerText.trim().length > element.innerText.trim().length;
  };
  const middle = ({ box }) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
  const distance = ({ x, y }, { left, right, top, bottom }) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  return targets
    .filter((one) => one.isSmall && !isInText(one))
    .filter((one) =>
      targets.some((other) => {
        if (other === one || other.element.contains(one.element) || one.element.contains(other.element)) return false;
        const [from, to] = [middle(one), middle(other)];
        return distance(from, other.box) < 11.9 || (other.isSmall && Math.hypot(from.x - to.x, from.y - to.y) < 23.9);
      }),
    )
    .map(({ element, box }) => `${element.localName}#${element.id || element.className} « ${element.innerText.trim().slice(0, 30)} » is ${Math.round(box.width)} × ${Math.round(box.height)} px without room`);
}

test.describe("in forced colours", () => {
  test.use({ forcedColors: "active" });

  /** The widths of the four borders, each in another colour than the ground. */
  const borders = (locator, pseudo) =>
    locator.evaluate((element, pseudo) => {
      const style = getComputedStyle(element, pseudo);
      const own = getComputedStyle(element).backgroundColor;
      const ground = own === "rgba(0, 0, 0, 0)" ? getComputedStyle(document.body).backgroundColor : own;
      return ["top", "right", "bottom", "left"].map((side) => {
        const isSeen = style[`border-${side}-style`] !== "none" && style[`border-${side}-color`] !== ground;
        return isSeen ? parseFloat(style[`border-${side}-width`]) : 0;
      });
    }, pseudo);
  const sum = (widths) => widths.reduce((total, width) => total + width, 0);

  for (const [what, address, chosen, other, prepare] of [
    ["tab", "", ".tabs [aria-current]", ".tabs a:not([aria-current])"],
    ["page", "?view=about", ".site-header nav [aria-current]", ".site-header nav a:not([aria-current])"],
    ["half of a choice", "?view=matrix", ".segmented [aria-pressed=true]", ".segmented [aria-pressed=false]"],
    ["cell of the matrix", "?view=matrix", ".matrix [aria-pressed=true]", ".matrix [aria-pressed=false]"],
    ["place of the page", "?view=about", ".on-page [aria-current]", ".on-page a:not([aria-current])"],
    ["section of the editor", "?view=draft&id=new", ".sections [aria-current]", ".sections button:not([aria-current])"],
    ["basis of a field", "?view=draft&id=new", ".segments input:checked + span", ".segments input:not(:checked) + span", (page) => page.locator(".segments label").first().click()],
    ["slide in the overview", "?view=present&slide=3", ".overview [aria-current]", ".overview button:not([aria-current])", (page) => page.keyboard.press("o")],
  ])
    test(`the chosen ${what} has a line that the others have not`, async ({ page }) => {
      await open(page, address);
      await prepare?.(page);
      await expect(page.locator(chosen).first()).toBeVisible();
      expect(sum(await borders(page.locator(chosen).first()))).toBeGreaterThan(sum(await borders(page.locator(other).first())));
    });

  for (const [name, address] of Object.entries({
    "a register with chips and the tray": "?region=europe&id=cuba-2016,kyoto-2016",
    "no result": "?convention=yes&region=americas",
    "the drafts": "?view=drafts",
    "the editor": "?view=draft&id=new",
    "the matrix": "?view=matrix",
    "a presentation": "?view=present",
  }))
    test(`${name} has no text in the colour of its ground`, async ({ page }) => {
      await open(page, address);
      if (name.includes("chips")) await page.locator(".chip").first().hover();
      const unread = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement("i"));
        probe.style.backgroundColor = "Canvas";
        const canvas = getComputedStyle(probe).backgroundColor;
        probe.remove();
        // Behind a text the browser paints the reader's ground, save where the page keeps its own colours.
        const groundOf = (element) => {
          if (getComputedStyle(element).forcedColorAdjust !== "none") return canvas;
          for (let up = element; up; up = up.parentElement) if (getComputedStyle(up).backgroundColor !== "rgba(0, 0, 0, 0)") return getComputedStyle(up).backgroundColor;
          return canvas;
        };
        const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
        return [...document.querySelectorAll("body *:not(svg *, script)")]
          .filter((element) => hasText(element) && element.checkVisibility() && getComputedStyle(element).color === groundOf(element))
          .map((element) => `${element.localName}.${element.className} « ${element.textContent.trim().slice(0, 30)} »`);
      });
      expect(unread).toEqual([]);
    });

  test("chips, rows and ticks keep their lines", async ({ page }) => {
    await open(page, "?region=europe");
    expect(await borders(page.locator(".chip").first())).toEqual([1, 1, 1, 1]);
    expect((await borders(page.locator(".results tr.other td.partner").first(), "::before"))[3]).toBe(1);
    expect((await borders(page.locator(".results tr.report td.partner").first(), "::before"))[3]).toBe(4);
    const [, , bottom, left] = await borders(page.locator(".facet .box:checked").first(), "::before");
    expect([bottom, left]).toEqual([2, 2]);
  });
});
