// What a reader does in a tab and sees there, the same in every engine. A driver adds: goto, reload, back, forward, address, run
// (an expression), element (of an expression), clickElement, movePointer, press, type, chooseFile, inside (a frame), opened (a
// window), saved (a file), print, close.
import { expect } from "@playwright/test";

/** Elements that have a name, as a reader finds them; the name is what their label or text begins with. */
export const button = (name) => ({ css: "button", name });
export const link = (name) => ({ css: "a", name });
export const value = (facet, slug) => `[data-facet="${facet}"][data-value="${slug}"]`;

/** In the page: what `target`, a selector or `{ css, name }`, has. Alone in its function, since the page gets its source. */
function look(target, what, detail) {
  const { css, name } = typeof target === "string" ? { css: target } : target;
  const plain = (text) => text.replace(/\s+/g, " ").trim();
  const nameOf = (element) => plain(element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent);
  const all = [...document.querySelectorAll(css)].filter((element) => !name || nameOf(element).startsWith(name));
  const shown = all.filter((element) => element.getClientRects().length > 0);
  switch (what) {
    case "element": return shown[0] ?? all[0] ?? null;
    case "count": return shown.length;
    case "text": return all.length ? plain(all[0].innerText) : null;
    case "attribute": return all.length ? all[0].getAttribute(detail) : null;
    case "value": return all.length ? all[0].value : null;
    case "ids": return all.map((element) => element.dataset.id);
  }
}

export class Tab {
  constructor(complaints) {
    this.complaints = complaints;
  }

  evaluate(inPage, ...values) {
    return this.run(`(${inPage})(...${JSON.stringify(values)})`);
  }

  look(target, what, detail) {
    return this.evaluate(look, target, what, detail);
  }

  /** The first element of the target, once there is one. */
  async found(target) {
    await this.expect(() => this.look(target, "count"), `${JSON.stringify(target)} is there`).toBeGreaterThan(0);
    return this.element(`(${look})(...${JSON.stringify([target, "element"])})`);
  }

  async click(target) {
    await this.clickElement(await this.found(target));
  }

  async fill(target, text) {
    await this.click(target);
    await this.type(text);
  }

  async choose(target, path) {
    // Fields for files are seldom seen: a button stands for them.
    await this.chooseFile(await this.element(`(${look})(...${JSON.stringify([target, "element"])})`), path);
  }

  async framed(target) {
    return this.inside(await this.found(target));
  }

  async open(address) {
    await this.goto(address);
    await this.isReady();
  }

  /** Leaves the page as readers do: by a link that they click. */
  async leave(address) {
    await this.evaluate((address) => {
      const link = document.body.appendChild(document.createElement("a"));
      Object.assign(link, { id: "elsewhere", href: address, textContent: "Ailleurs" });
      link.scrollIntoView();
    }, address);
    await this.click("#elsewhere");
    await this.hasAddress(address);
  }

  /** `expect` of what is seen, again and again; a page that is just changing is asked again. */
  expect(see, message) {
    return expect.poll(() => Promise.resolve(see()).catch((error) => `${error.name}: ${error.message}`), { message });
  }

  isReady = () => this.hasAttribute("html", "data-app", "ready");
  hasView = (view) => this.hasAttribute("main", "data-view", view);
  hasCount = (target, count) => this.expect(() => this.look(target, "count"), `how many ${JSON.stringify(target)}`).toBe(count);
  hasText = (target, text) => this.expect(() => this.look(target, "text"), `text of ${JSON.stringify(target)}`).toMatch(text);
  hasValue = (target, text) => this.expect(() => this.look(target, "value"), `value of ${JSON.stringify(target)}`).toBe(text);
  hasAttribute = (target, name, text) => this.expect(() => this.look(target, "attribute", name), `${name} of ${JSON.stringify(target)}`).toBe(text);
  hasAddress = (address) => this.expect(() => this.address(), "the address")[typeof address === "string" ? "toBe" : "toMatch"](address);
}
