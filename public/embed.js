// Puts the register into a page: each link `<a data-engagements href="…/embed.html?…">` becomes a frame that is as high as what
// it shows. Without this script, or where the frame does not answer, the link stays. Any number of them, in any page.
(() => {
  const patience_ms = 15000;
  const selector = "a[data-engagements]";

  function embed(link) {
    const address = new URL(link.href);
    address.searchParams.set("host", location.origin);
    const frame = document.createElement("iframe");
    frame.src = address;
    frame.title = link.textContent.trim();
    frame.loading = "lazy";
    frame.width = link.dataset.width || "100%";
    frame.height = link.dataset.height || 500;
    frame.style.border = 0;
    frame.style.maxWidth = "100%";
    link.removeAttribute("data-engagements");
    link.before(frame);
    link.hidden = true;

    let waiting;
    addEventListener("message", (event) => {
      // Only the frame itself, from where it was fetched; a sandboxed one has no origin.
      if (event.source !== frame.contentWindow || (event.origin !== address.origin && event.origin !== "null")) return;
      const height = Number(event.data && event.data.engagementsHeight);
      if (!(height > 0 && height < 100000)) return;
      clearTimeout(waiting);
      link.hidden = true;
      frame.height = Math.ceil(height);
    });
    frame.addEventListener("load", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => (link.hidden = false), patience_ms);
    });
  }

  const all = () => document.querySelectorAll(selector).forEach(embed);
  all();
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", all);
})();
