// A meeting with its room: one leads, the other follows, and each may be reloaded.
import { test } from "./support.mjs";
import { button } from "./tab.mjs";

const slides = "?view=present&region=europe&period=2000-";
const at = (tab, place) => tab.hasAttribute("[data-slide]", "data-slide", String(place));
const isDark = (tab) => tab.hasCount(".slide.black", 1);

/** The window of the room, once it and the presenter know of each other. */
async function openRoom(tab, site) {
  await tab.open(`${site}${slides}&slide=6`);
  await tab.press("ArrowRight");
  await at(tab, 7);
  // The controls come with the focus.
  await tab.press("Tab");
  const room = await tab.opened(() => tab.click(button("Fenêtre du public")));
  await room.isReady();
  await tab.hasText(".window-state", /\d+ × \d+/);
  await at(room, 7);
  return room;
}

test("keys turn the slides, and Esc ends it where it began", async ({ tab, site }) => {
  await tab.open(`${site}${slides}`);
  for (const [key, place] of [["ArrowRight", 2], ["PageDown", 3], ["End", 15], ["PageUp", 14], ["Home", 1]]) {
    await tab.press(key);
    await at(tab, place);
  }
  await tab.press("b");
  await isDark(tab);
  await tab.press("b");
  await at(tab, 1);
  await tab.press("Escape");
  await tab.hasAddress(`${site}?region=europe&period=2000-`);
});

test("the room follows, stays frozen, goes dark, and so stands after a reload of each", async ({ tab, site }) => {
  const room = await openRoom(tab, site);
  await tab.press("PageDown");
  await at(room, 8);
  await tab.click(button("Figer"));
  await tab.press("PageDown");
  await tab.hasText(".stage, main", /9 \/ /);
  await at(room, 8);

  await room.reload();
  await room.isReady();
  await at(room, 8);
  await tab.reload();
  await tab.isReady();
  await tab.hasText(".window-state", /\d+ × \d+/);
  await at(room, 8);
  await tab.click(button("Reprendre"));
  await at(room, 9);

  await tab.click(button("Écran noir"));
  await isDark(room);
  await tab.reload();
  await tab.isReady();
  await tab.hasText(".window-state", /\d+ × \d+/);
  await isDark(room);
  await room.reload();
  await room.isReady();
  await isDark(room);
  await tab.click(button("Écran noir"));
  await at(room, 9);
});
