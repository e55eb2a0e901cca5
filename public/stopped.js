// The panel of a page that an internal error has stopped: both languages, the reload, and the drafts straight from storage.
// Fetched by boot.js when it is needed; where all is one file, it lies there as text until then. Nothing here calls into
// WebAssembly: its memory may be half changed.
(function () {
  var failure = window.engagementsStopped || {};
  var order = document.documentElement.lang === "en" ? ["en", "fr"] : ["fr", "en"];
  // From the catalogue of texts (`src/i18n/page.rs`), written in by the build.
  var words = WORDS;

  // The names of keys and of the database come from `src/storage/names.rs`, written in by the build.
  // Local storage first, then IndexedDB; of two values under one key the higher revision is the later.
  function rescue(then) {
    var found = {};
    function take(key, text) {
      if (typeof text !== "string" || String(key).indexOf(DRAFT_PREFIX) !== 0) return;
      if (!(key in found) || revision(text) > revision(found[key])) found[key] = text;
    }
    try {
      for (var i = 0; i < localStorage.length; i += 1) take(localStorage.key(i), localStorage.getItem(localStorage.key(i)));
    } catch (error) {
      // Blocked: IndexedDB may still answer.
    }
    var isDone = false;
    function done() {
      if (isDone) return;
      isDone = true;
      var texts = [];
      for (var key in found) texts.push(found[key]);
      then(texts);
    }
    setTimeout(done, 3000);
    try {
      var opening = indexedDB.open(DATABASE);
      // Not there yet: nothing of it is made.
      opening.onupgradeneeded = function () {
        opening.transaction.abort();
      };
      opening.onerror = done;
      opening.onsuccess = function () {
        try {
          var cursor = opening.result.transaction(DRAFT_TABLE).objectStore(DRAFT_TABLE).openCursor();
          cursor.onerror = done;
          cursor.onsuccess = function () {
            if (!cursor.result) return done();
            take(cursor.result.key, cursor.result.value);
            cursor.result["continue"]();
          };
        } catch (error) {
          done();
        }
      };
    } catch (error) {
      done();
    }
  }

  function revision(text) {
    try {
      return Number(JSON.parse(text).revision) || 0;
    } catch (error) {
      return -1;
    }
  }

  function lastSaved(texts) {
    var last = 0;
    texts.forEach(function (text) {
      try {
        last = Math.max(last, Number(JSON.parse(text).saved_at) || 0);
      } catch (error) {
        // Not to be read: rescued as it is.
      }
    });
    return last;
  }

  function save(texts) {
    var file = JSON.stringify({ engagements_drafts: 1, rescued: texts });
    var url = URL.createObjectURL(new Blob([file], { type: "application/json" }));
    var link = document.createElement("a");
    link.href = url;
    link.download = "brouillons-" + new Date().toISOString().slice(0, 10) + ".json";
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(function () {
      URL.revokeObjectURL(url);
    }, 60000);
  }

  function copy(text, button) {
    function byHand() {
      var range = document.createRange();
      range.selectNodeContents(document.getElementById("stopped-detail"));
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      button.setAttribute("data-done", document.execCommand("copy") ? "yes" : "no");
    }
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(text).then(function () {
        button.setAttribute("data-done", "yes");
      }, byHand);
    } else {
      byHand();
    }
  }

  function el(tag, className, children) {
    var element = document.createElement(tag);
    if (className) element.className = className;
    (children || []).forEach(function (child) {
      element.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
    });
    return element;
  }

  function inLanguage(lang, tag, className, children) {
    var element = el(tag, className, children);
    element.lang = lang;
    return element;
  }

  function button(className, name, then) {
    var parts = order.map(function (lang) {
      return inLanguage(lang, "span", "", [name(words[lang])]);
    });
    var element = el("button", className, parts);
    element.type = "button";
    element.onclick = function () {
      then(element);
    };
    return element;
  }

  function time(lang, at) {
    var then = new Date(at);
    var options = { hour: "numeric", minute: "2-digit" };
    if (then.toDateString() !== new Date().toDateString()) options = { year: "numeric", month: "long", day: "numeric" };
    var isToday = options.hour !== undefined;
    var lead = isToday ? words[lang].at : words[lang].on;
    // "3:49 p.m." has its full stop.
    return (" " + lead + " " + then.toLocaleString(lang + "-CA", options) + ".").replace("..", ".");
  }

  function siteName(lang) {
    var start = words[lang].app_name_start;
    var end = words[lang].app_name_end;
    var name = lang === "fr" ? [el("strong", "", [start]), " " + end] : [start + " ", el("strong", "", [end])];
    return inLanguage(lang, "span", "site-name", name);
  }

  function panel(texts) {
    var last = lastSaved(texts);
    function column(lang) {
      var said = words[lang];
      var register = el("a", "", [said.register]);
      register.href = location.pathname;
      var rows = [el("p", "stopped-row", [el("strong", "", [said.again]), " ", register, said.then])];
      if (texts.length) rows.unshift(el("p", "stopped-row", [el("strong", "", [said.drafts]), " " + said.read]));
      var lead = last ? said.saved + time(lang, last) : said.lead;
      return {
        head: inLanguage(lang, "div", "", [el(lang === order[0] ? "h1" : "h2", "stopped-title", [said.title]), el("p", "stopped-lead", [lead])]),
        rows: inLanguage(lang, "div", "", rows),
      };
    }
    var columns = order.map(column);
    var detail = [failure.detail || "", location.search || "?", new Date().toISOString()].join("\n").replace(/^\n/, "");
    var code = el("pre", "", [detail]);
    code.id = "stopped-detail";
    code.tabIndex = 0;
    var reload = button("button primary", function (said) {
      return said.reload;
    }, function () {
      location.reload();
    });
    var buttons = [reload];
    if (texts.length)
      buttons.push(button("button", function (said) {
        return (texts.length > 1 ? said.download_many : said.download_one).replace("#", texts.length);
      }, function () {
        save(texts);
      }));
    var main = el("main", "page-width stopped", [
      el("div", "stopped-pair", [columns[0].head, columns[1].head]),
      el("div", "stopped-buttons", buttons),
      el("div", "stopped-pair stopped-rows", [columns[0].rows, columns[1].rows]),
      el("div", "stopped-detail", [
        el("h2", "", order.map(function (lang) {
          return inLanguage(lang, "span", "", [words[lang].detail]);
        })),
        button("text-button", function (said) {
          return said.copy;
        }, function (element) {
          copy(detail, element);
        }),
      ]),
      code,
    ]);
    main.id = "stopped";
    while (document.body.firstChild) document.body.removeChild(document.body.firstChild);
    document.documentElement.removeAttribute("data-requested");
    document.title = order.map(function (lang) {
      return words[lang].title;
    }).join(" · ");
    document.body.appendChild(el("header", "site-header", [el("div", "page-width", order.map(siteName))]));
    document.body.appendChild(main);
    // Never taken from the page around a frame.
    if (document.hasFocus()) reload.focus();
  }

  // Where all is one file, its styles are in the page.
  if (failure.place) {
    var sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = failure.place + "stopped.css";
    document.head.appendChild(sheet);
  }
  rescue(panel);
})();
