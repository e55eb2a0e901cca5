// The page starts anywhere, or says why it does not, and is readable meanwhile.
import { firstLoad } from "../../script/first-load.mjs";
import { expect, expectAccessible, expectView, readers, test, views } from "./support.mjs";

for (const reader of readers) {
  test.describe(reader.name, () => {
    test.use(reader.use);

    test("the page starts in a sub-folder, in the language of the browser", async ({ page }) => {
      await page.goto("./");
      await expect(page.locator("main[data-view]")).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", reader.lang);
    });
  });
}

/** The page as it is painted before its program has come. */
async function openUnstarted(page, query = "") {
  await page.route("**/*.wasm", () => {});
  await page.goto(`./${query}`, { waitUntil: "domcontentloaded" });
  await expect(page.locator("html")).toHaveAttribute("data-app", "loading");
}

test("the language of the address wins before the first paint", async ({ page }) => {
  await openUnstarted(page, "?lang=en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test.describe("before the first paint, on a dark system", () => {
  test.use({ colorScheme: "dark" });

  test("the page is dark", async ({ page }) => {
    await openUnstarted(page);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  });

  test("the reader's choice of light wins", async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("engagements.theme", '"light"'));
    await openUnstarted(page);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  });
});

test("a first load fetches each file once, and nothing that script/size does not count", async ({ page, site }) => {
  const fetched = [];
  page.on("request", (request) => fetched.push(request.url().replace(site.url, "") || "index.html"));
  await page.goto("./");
  await expect(page.locator("main[data-view]")).toBeVisible();
  expect(firstLoad()).toEqual(expect.arrayContaining(fetched));
  expect(fetched).toEqual([...new Set(fetched)]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the list is read in both languages, newest first", async ({ page }) => {
    await page.goto("./");
    await expect(page.getByRole("heading", { name: "36 engagements avec 25 partenaires" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "36 commitments with 25 partners" })).toBeVisible();
    await expect(page.getByRole("row", { name: /Wales.*Statement of intent.*2020-02-25/ })).toBeVisible();
    const years = await page.locator("#static > [lang=fr] .signed:not(th)").evaluateAll((cells) => cells.map((cell) => /\d{4}/.exec(cell.textContent)[0]));
    expect(years.length).toBe(36);
    expect(years).toEqual(years.toSorted().reverse());
  });
});

test.describe("when the page does not start", () => {
  test.use({ expectedComplaints: [/ERR_FAILED|Failed to fetch|WebAssembly|integrity|digest/] });

  for (const [name, answer] of Object.entries({
    "cannot be fetched": (route) => route.abort(),
    "is cut short": async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
    },
    "is changed by a byte": async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length / 2 | 0] ^= 1;
      await route.fulfill({ response, body });
    },
  }))
    test(`because the wasm ${name}: both languages say so above the list, which stays`, async ({ page }) => {
      await page.route("**/*.wasm", answer);
      await page.goto("./");
      await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
      await expect(page.getByText("La page interactive n’a pas pu démarrer.")).toBeVisible();
      await expect(page.getByText("The interactive page could not start.")).toBeVisible();
      await expect(page.getByRole("table").first()).toBeVisible();
      await expectAccessible(page);

      await page.unroute("**/*.wasm");
      await page.getByRole("button", { name: "Recharger la page" }).click();
      await expect(page.locator("main[data-view]")).toBeVisible();
    });

  test("because a policy forbids WebAssembly: the same", async ({ page }) => {
    await page.route("./", async (route) => {
      const response = await route.fetch();
      const forbid = (text) => text.replaceAll(" 'wasm-unsafe-eval'", "");
      const headers = { ...response.headers(), "content-security-policy": forbid(response.headers()["content-security-policy"]) };
      await route.fulfill({ response, headers, body: forbid(await response.text()) });
    });
    await page.goto("./");
    await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
    await expect(page.getByText("La page interactive n’a pas pu démarrer.")).toBeVisible();
    await expect(page.getByRole("table").first()).toBeVisible();
  });

  test("because the start script cannot be fetched: the same", async ({ page }) => {
    await page.route("**/start.js", (route) => route.abort());
    await page.goto("./");
    await expect(page.locator("html")).toHaveAttribute("data-app", "failed");
    await expect(page.getByText("The interactive page could not start.")).toBeVisible();
  });

  test("because the start script cannot be fetched, told before the list has come: the same", async ({ page }) => {
    await page.addInitScript(() => {
      // Known while the document is still being read: once boot.js has run, and before there is a body.
      new MutationObserver((_, observer) => {
        if (!document.documentElement?.dataset.theme) return;
        observer.disconnect();
        window.hadBody = Boolean(document.body);
        document.querySelector("script[src$='start.js']").dispatchEvent(new Event("error"));
      }).observe(document, { attributes: true, childList: true, subtree: true });
    });
    await page.route("**/start.js", (route) => route.abort());
    await page.goto("./");
    expect(await page.evaluate(() => window.hadBody)).toBe(false);
    await expect(page.getByText("The interactive page could not start.")).toBeVisible();
  });

  test("within ten seconds: the page says so, and takes it back when it starts after all", async ({ page }) => {
    let deliver;
    const held = new Promise((resolve) => (deliver = resolve));
    await page.clock.install();
    await page.route("**/*.wasm", (route) => held.then(() => route.continue()));
    await page.goto("./", { waitUntil: "domcontentloaded" });
    await page.clock.fastForward(10_000);
    await expect(page.getByText("The interactive page has not started yet")).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("data-app", "loading");

    deliver();
    await expect(page.locator("main[data-view]")).toBeVisible();
    await expect(page.getByText("The interactive page has not started yet")).toHaveCount(0);
  });
});

test.describe("where no frame of animation ever comes, as in a tab behind another", () => {
  for (const [view, query] of Object.entries(views))
    test(`${view} is ready`, async ({ page }) => {
      await page.addInitScript(() => (window.requestAnimationFrame = () => 0));
      await page.goto(`./${query}`);
      await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
      await expectView(page, view);
    });
});

test.describe("while the page starts", () => {
  test.use({ expectedComplaints: [/of another script/] });

  /** Fails as a script of a browser's extension does. */
  const failElsewhere = (page) => page.evaluate(() => setTimeout(() => { throw new Error("of another script"); }));
  const box = (page) => page.locator("#start-failed");

  test("an error of another script is taken back when the page is alive", async ({ page }) => {
    let deliver;
    const held = new Promise((resolve) => (deliver = resolve));
    await page.route("**/*.wasm", (route) => held.then(() => route.continue()));
    await page.goto("./", { waitUntil: "domcontentloaded" });
    await failElsewhere(page);
    await expect(box(page)).toBeVisible();
    deliver();
    await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
    await expect(box(page)).toHaveCount(0);
  });

  test("data that are slow are said to be, in the list that is there", async ({ page }) => {
    let deliver;
    const held = new Promise((resolve) => (deliver = resolve));
    await page.clock.install();
    await page.route("**/commitments.json", (route) => held.then(() => route.continue()));
    await page.goto("./", { waitUntil: "domcontentloaded" });
    await page.clock.fastForward(10_000);
    await expect(box(page)).toContainText("le réseau est lent");
    await expect(page.locator("html")).toHaveAttribute("data-app", "loading");
    deliver();
    await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
    await expect(box(page)).toHaveCount(0);
  });
});

test("served as text, the wasm starts all the same", async ({ page }) => {
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/plain" } });
  });
  await page.goto("./");
  await expect(page.locator("main[data-view]")).toBeVisible();
});

test.describe("after a panic", () => {
  test.use({ expectedComplaints: [/unreachable/] });

  test("both languages say that the page has stopped", async ({ page }) => {
    await page.goto("./");
    await expect(page.locator("main[data-view]")).toBeVisible();
    await page.evaluate(() => setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable"); }));
    await expect(page.locator("html")).toHaveAttribute("data-app", "stopped");
    await expect(page.getByRole("heading", { name: "L’application s’est arrêtée" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "The application has stopped" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Recharger" })).toBeFocused();
  });
});

for (const [name, address] of Object.entries(views).filter(([name]) => name !== "register"))
  test(`${name} needs four files at most, asked for from the register`, async ({ page }) => {
    // The sheet for paper comes by itself after a moment.
    await page.route("**/handout.*", () => {});
    await page.goto("./");
    await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
    const fetched = [];
    // Not the icon, which the browser asks for when it likes.
    page.on("request", (request) => /\/(app-\w+|data)\//.test(request.url()) && fetched.push(new URL(request.url()).pathname));
    await page.evaluate((address) => {
      const link = document.createElement("a");
      link.href = address;
      document.body.append(link);
      link.click();
    }, address);
    await expect(page.locator("main")).toHaveAttribute("data-view", name);
    await expect(page.locator("main .waiting")).toHaveCount(0);
    expect(fetched.filter((path) => !path.includes("handout")).length, fetched.join(" ")).toBeLessThanOrEqual(4);
    expect(fetched.length).toBeGreaterThan(0);
  });
