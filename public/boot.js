// Runs before the first paint, outside WebAssembly and without modules: it must speak where the page cannot start.
// Only what a browser of 2010 can read.
(function () {
  var root = document.documentElement;
  var stopped = null;
  // Where the files of this build are; empty where they are part of the page.
  var folder = document.currentScript && document.currentScript.src.replace(/[^/]*$/, "");
  // From the catalogue of texts (`src/i18n/page.rs`), written in by the build.
  var words = WORDS;

  // The page writes both keys as JSON. Reading throws where storage is blocked. The names of keys come from
  // `src/storage/names.rs`, written in by the build.
  function stored(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch (error) {
      return null;
    }
  }

  function language(text) {
    return text === "fr" || text === "en" ? text : null;
  }

  // Where the box of a state stands. The page takes the static list away, and with it any box, once it is alive.
  function place(state) {
    return state === "stopped" ? document.body : document.getElementById("static");
  }

  // Whether the page is not yet alive: an error of another script is then no failed start any more, and slow data are told by
  // the page itself.
  function isStarting() {
    return root.getAttribute("data-app") === "loading" && (!isRead() || place());
  }

  // Whether the whole document is there, in which the box has its place.
  function isRead() {
    return document.readyState !== "loading";
  }

  function say(state) {
    if (!isRead())
      return document.addEventListener("DOMContentLoaded", function () {
        say(state);
      });
    if (!place(state)) return;
    var old = document.getElementById("start-failed");
    if (old) old.parentNode.removeChild(old);
    var box = document.createElement("div");
    box.id = "start-failed";
    box.setAttribute("role", "alert");
    (root.lang === "en" ? ["en", "fr"] : ["fr", "en"]).forEach(function (lang) {
      var text = document.createElement("p");
      text.lang = lang;
      text.appendChild(document.createTextNode(words[lang][state] + " "));
      var button = document.createElement("button");
      button.type = "button";
      button.className = "button";
      button.appendChild(document.createTextNode(words[lang].reload));
      button.onclick = function () {
        location.reload();
      };
      text.appendChild(button);
      box.appendChild(text);
    });
    place(state).insertBefore(box, place(state).firstChild);
  }

  // A start script that cannot be fetched is an event at its element; all else that ends a start is an error or a rejection.
  function stop(event) {
    var error = event.error || event.reason;
    var panicked = typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
    var isOfAnotherElement = event.target !== window && event.target.nodeName !== "SCRIPT";
    if (isOfAnotherElement || !(panicked || isStarting())) return;
    if (panicked) return halt();
    root.setAttribute("data-app", "failed");
    // What needs the page is not shown any more.
    root.removeAttribute("data-scripted");
    root.removeAttribute("data-elsewhere");
    root.removeAttribute("data-requested");
    say(IS_EMBED && String(self.origin) === "null" ? "isolated" : "failed");
  }

  // After a panic the memory of the page may be half changed, so that nothing calls into it any more: the start script lets go
  // of it (`script/post-build.mjs`). A script of its own then says so, and saves the drafts.
  function halt(detail) {
    if (stopped) return;
    stopped = { detail: detail, place: folder };
    window.engagementsStopped = stopped;
    root.setAttribute("data-app", "stopped");
    dispatchEvent(new Event("engagements-stopped"));
    say("stopped");
    var script = document.createElement("script");
    var inPage = document.getElementById("stopped-script");
    if (inPage) script.text = inPage.text;
    else script.src = folder + "stopped.js";
    document.head.appendChild(script);
  }

  // What the reader does in the list before the page is alive is taken over (`src/ui/browser/first_paint.rs`): kept as the address
  // that it amounts to. The id of a box is a parameter of the address and its value.
  var used = {};
  function use(field) {
    var parts = /^(?:en-)?([a-z]+)-(.*)/.exec(field.id);
    if (field.type === "search") used.q = [field.value];
    else if (parts) {
      var name = parts[1] === "tick" ? "id" : parts[1];
      var values = (used[name] || []).filter(function (value) {
        return value !== parts[2];
      });
      used[name] = field.checked ? values.concat(parts[2]) : values;
    }
    var asked = Object.keys(used).map(function (name) {
      return name + "=" + used[name].map(encodeURIComponent).join(",");
    });
    root.setAttribute("data-used", "?" + asked.join("&"));
  }

  function follow(event) {
    if (!isStarting()) return;
    if (/^(input|change)$/.test(event.type)) use(event.target);
    else if (/down|start/.test(event.type)) root.setAttribute("data-held", "");
    else root.removeAttribute("data-held");
  }

  // What is asked for beside the whole list in a language waits for the page, in the same frame.
  root.setAttribute("data-scripted", "");
  var view = /[?&]view=([a-z]*)/.exec(location.search);
  if (view) root.setAttribute("data-requested", view[1]);
  if (/[?&](?!(lang|theme|height|host|data)=)[^&]/.test(location.search)) root.setAttribute("data-elsewhere", "");
  ["input", "change", "pointerdown", "pointerup", "pointercancel", "compositionstart", "compositionend"].forEach(function (type) {
    addEventListener(type, follow, true);
  });

  var asked = /[?&]lang=([^&]*)/.exec(location.search);
  root.lang =
    language(asked && asked[1]) || language(stored(LANGUAGE_KEY)) || language(String(navigator.language).slice(0, 2)) || "fr";
  var chosen = IS_EMBED && /[?&]theme=([^&]*)/.exec(location.search);
  var theme = chosen ? chosen[1] : stored(THEME_KEY);
  if (theme !== "light" && theme !== "dark") theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  root.setAttribute("data-theme", theme);

  // The panic hook tells what happened before WebAssembly ends.
  window.engagementsPanicked = halt;
  addEventListener("error", stop, true);
  addEventListener("unhandledrejection", stop);
  document.addEventListener("DOMContentLoaded", function () {
    setTimeout(function () {
      if (isStarting()) say("slow");
    }, 10000);
  });
})();
