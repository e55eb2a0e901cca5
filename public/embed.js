// Puts the register into a page: each link `<a data-engagements href="…/embed.html?…">` becomes a frame that is as high as what
// it shows. Without this script, or where the frame does not answer, the link stays. Any number of them, in any page.
(() => {
  const patience_ms = 15000;
  const selector = "a[data-engagements]";
  // A page without an origin of its own (a file, a sandbox) cannot be told a height: its frames stay as high as they are.
  const hasOrigin = location.origin !== "null";

  // Inline and important: whatever rule the page has for its frames and links, this holds.
  function hold(element, styles) {
    for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, "important");
  }

  function setHeight(frame, px) {
    const height = `${Math.ceil(px)}px`;
    hold(frame, { height, "min-height": height, "max-height": height });
  }

  // Whether a line of the frame is in sight: neither outside the window or a part of the page that scrolls, nor below a bar.
  function isInSight(frame, line_px) {
    const { left, top, width } = frame.getBoundingClientRect();
    return frame.getRootNode().elementFromPoint(left + width / 2, top + line_px) === frame;
  }

  function embed(link) {
    const address = new URL(link.href);
    address.searchParams.set("height", "elastic");
    if (hasOrigin) address.searchParams.set("host", location.origin);
    const { width = "100%", height } = link.dataset;
    const frame = document.createElement("iframe");
    frame.src = address;
    frame.title = link.textContent.trim();
    frame.loading = "lazy";
    hold(frame, { width: isNaN(width) ? width : `${width}px`, "min-width": 0, "max-width": "100%" });
    hold(frame, { border: 0, padding: 0, "box-sizing": "content-box" });
    setHeight(frame, Number(height) || 500);
    link.removeAttribute("data-engagements");
    link.before(frame);
    hold(link, { display: "none" });
    if (!hasOrigin) return;

    let hasAnswered = false;
    addEventListener("message", (event) => {
      // Only the frame itself, from where it was fetched; a sandboxed one has no origin.
      if (event.source !== frame.contentWindow || (event.origin !== address.origin && event.origin !== "null")) return;
      const { engagementsHeight, engagementsTop } = Object(event.data);
      if (!(engagementsHeight > 0 && engagementsHeight < 100000)) return;
      hasAnswered = true;
      hold(link, { display: "none" });
      setHeight(frame, engagementsHeight);
      // What the reader asked for begins there. A frame that has just been loaded names no place.
      if (engagementsTop >= 0 && !isInSight(frame, engagementsTop + 16)) {
        hold(frame, { "scroll-margin-top": `${16 - engagementsTop}px` });
        frame.scrollIntoView();
      }
    });
    frame.addEventListener("load", () => {
      setTimeout(() => hasAnswered || link.style.removeProperty("display"), patience_ms);
    });
  }

  const all = () => document.querySelectorAll(selector).forEach(embed);
  all();
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", all);
})();
