// What the pages do beyond plain HTML. Everything works without it, only slower.
"use strict";

(() => {
  const typing = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

  // Keyboard: "/" to the search field, "n" to a new case.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    const search = document.querySelector("[data-search]");
    const newCase = document.querySelector("[data-new-case]");
    if (event.key === "/" && search) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key.toLowerCase() === "n" && newCase) {
      event.preventDefault();
      newCase.click();
    }
  });

  // A form that has been touched is not left by accident, and not sent twice by a double click.
  const touched = new Set();
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form && form.matches("[data-guard]")) touched.add(form);
  });
  document.addEventListener("submit", (event) => {
    touched.delete(event.target);
    if (event.target.matches("[data-guard]")) {
      event.target.querySelectorAll("[type=submit]").forEach((button) => { button.disabled = true; });
    }
  });
  window.addEventListener("beforeunload", (event) => { if (touched.size > 0) event.preventDefault(); });
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("[data-guard] [type=submit]").forEach((button) => { button.disabled = false; });
  });

  // What belongs to one choice only stands aside until that is made; what was filled in stays in sight.
  const standAside = () => {
    document.querySelectorAll("[data-only-for]").forEach((part) => {
      const [name, value] = part.dataset.onlyFor.split("=");
      const chosen = document.querySelector(`[name="${name}"]`);
      const filled = [...part.querySelectorAll("select, input")].some((field) => field.value !== "");
      part.hidden = chosen !== null && chosen.value !== value && !filled;
    });
  };
  document.addEventListener("change", standAside);
  standAside();

  // Clocks count down by the house's time: the words beside one are renewed while it runs, and turn when it is over.
  const MINUTE = 60000;
  const firstSeen = new WeakMap();
  const countDown = () => {
    document.querySelectorAll(".countdown[data-due]").forEach((clock) => {
      if (!firstSeen.has(clock)) firstSeen.set(clock, Date.now());
      const now = Date.parse(clock.dataset.now) + (Date.now() - firstSeen.get(clock));
      const left = Date.parse(clock.dataset.due) - now;
      const minutes = Math.floor(Math.abs(left) / MINUTE);
      const shown = clock.querySelector(".time-left");
      if (!shown || minutes < 1 || minutes >= 24 * 60) return;
      const template = clock.dataset[(left < 0 ? "over" : "left") + (minutes < 60 ? "Minutes" : "")];
      shown.lastElementChild.textContent = template.replace("{0}", Math.floor(minutes / 60)).replace("{1}", minutes % 60);
      if (left < 0) {
        shown.classList.remove("ample", "short");
        shown.classList.add("over");
      }
    });
  };
  setInterval(countDown, MINUTE / 4);
  document.addEventListener("huiyin:renewed", countDown);
  countDown();

  // htmx: an ended session leads to the sign-in page, a lost connection says so.
  const unreachable = (lost) => { document.getElementById("unreachable").hidden = !lost; };
  document.addEventListener("htmx:beforeSwap", (event) => {
    const address = event.detail.xhr.responseURL;
    if (address && new URL(address).pathname.endsWith("/login")) {
      event.detail.shouldSwap = false;
      window.location.reload();
    }
  });
  document.addEventListener("htmx:afterOnLoad", () => unreachable(false));
  document.addEventListener("htmx:sendError", () => unreachable(true));
  document.addEventListener("htmx:responseError", () => unreachable(true));
})();
