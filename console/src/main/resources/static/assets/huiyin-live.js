// Keeps a page true while it is open: hears that something has changed, asks for the page again as its reader would, and
// puts the new parts in place of the old ones, unless somebody is writing or marking there. Hears names of cases only.
"use strict";

(() => {
  const page = document.querySelector("[data-live]");
  const at = document.body.dataset.liveAt;
  if (!page || !at) return;

  const SECOND = 1000;
  const SOON = SECOND;
  const BETWEEN_OWN = 3 * SECOND;
  const BETWEEN_OTHERS = 10 * SECOND;
  const BETWEEN_TICKS = 30 * SECOND;
  const BETWEEN_LOOKS = 120 * SECOND;
  const TRY_AGAIN = 60 * SECOND;

  const wanted = page.dataset.live.split(" ");
  const said = document.getElementById("live-said");
  const notice = document.getElementById("live-changed");
  const parts = () => [...document.querySelectorAll("[data-live-part]")];

  let since = page.dataset.liveSince || "";
  let source = null;
  let planned = null;
  let plannedAt = 0;
  let renewedAt = Date.now();
  let stale = false;
  let loud = false;

  // Whoever writes in a part, has opened a form there or has marked words is not to lose them.
  const written = new WeakSet();
  document.addEventListener("input", (event) => { if (event.target.form) written.add(event.target.form); });
  const isInUse = (part) => {
    const marked = document.getSelection();
    return (marked !== null && !marked.isCollapsed && part.contains(marked.anchorNode))
      || (document.activeElement !== null && part.contains(document.activeElement)
        && document.activeElement.matches("input, textarea, select"))
      || [...part.querySelectorAll("form")].some((form) => written.has(form));
  };

  const say = (words) => { said.textContent = ""; said.textContent = words; };
  const offer = () => {
    stale = true;
    if (notice.hidden) say(said.dataset.changed);
    notice.hidden = false;
  };

  // What the reader had opened and where the keyboard stands is found again by its place.
  const opened = (part) => [...part.querySelectorAll("details")].map((details) => details.open);
  const standing = (part) => {
    const element = document.activeElement;
    if (element === null || !part.contains(element)) return null;
    const all = [...part.querySelectorAll("a, button, summary")];
    return { href: element.getAttribute("href"), index: all.indexOf(element) };
  };
  const stand = (part, place) => {
    const all = [...part.querySelectorAll("a, button, summary")];
    const same = place.href === null ? undefined : all.find((each) => each.getAttribute("href") === place.href);
    const element = same || all[Math.min(place.index, all.length - 1)];
    if (element) element.focus({ preventScroll: true });
  };

  // Clocks and freshness move on without anything having happened.
  const news = (part) => {
    const copy = part.cloneNode(true);
    copy.querySelectorAll(".time-left, .freshness").forEach((clock) => clock.remove());
    return copy.textContent;
  };

  const renewPart = (old, fresh) => {
    if (old.isEqualNode(fresh)) return false;
    const before = news(old);
    const folds = opened(old);
    const place = standing(old);
    const id = old.id;
    window.htmx.swap(old, fresh.outerHTML, { swapStyle: "outerHTML", swapDelay: 0, settleDelay: 0 });
    const now = document.getElementById(id);
    [...now.querySelectorAll("details")].forEach((details, index) => { if (folds[index]) details.open = true; });
    if (place !== null) stand(now, place);
    return news(now) !== before;
  };

  const putInPlace = (text) => {
    const fresh = new DOMParser().parseFromString(text, "text/html");
    let changed = false;
    parts().forEach((old) => {
      const next = fresh.getElementById(old.id);
      if (next !== null) changed = renewPart(old, next) || changed;
    });
    document.dispatchEvent(new CustomEvent("huiyin:renewed"));
    return changed;
  };

  const address = () => {
    const here = new URL(window.location.href);
    if (page.dataset.liveParam && since !== "") here.searchParams.set(page.dataset.liveParam, since);
    return here;
  };

  const renew = async (even) => {
    planned = null;
    if (document.hidden) {
      stale = true;
      return;
    }
    if (!even && (parts().length === 0 || parts().some(isInUse))) {
      if (loud) offer();
      return;
    }
    const aloud = loud;
    loud = false;
    stale = false;
    renewedAt = Date.now();
    try {
      const answer = await fetch(address(), { headers: { "X-Huiyin-Unattended": "true" } });
      if (answer.redirected && new URL(answer.url).pathname.endsWith("/login")) {
        // By its address and not as it came: a page that answers a form is not to send that again.
        window.location.assign(window.location.pathname + window.location.search);
      } else if (answer.ok) {
        const changed = putInPlace(await answer.text());
        notice.hidden = true;
        if (changed && aloud) say(said.dataset.updated);
      } else if (answer.status === 403 || answer.status === 404) {
        offer();
      } else {
        plan(TRY_AGAIN);
      }
    } catch {
      plan(TRY_AGAIN);
    }
  };

  // Never twice within the pause, and not all pages of the city in the same moment.
  const plan = (pause) => {
    const spread = 1 + Math.random() / 3;
    const when = Math.max(Date.now() + SOON * spread / 2, renewedAt + pause * spread);
    if (planned !== null && plannedAt <= when) return;
    clearTimeout(planned);
    plannedAt = when;
    planned = setTimeout(renew, when - Date.now(), false);
  };

  const shows = (id) => document.querySelector(`[data-case="${CSS.escape(id)}"]`) !== null;

  const changed = (event) => {
    since = event.lastEventId;
    const heard = JSON.parse(event.data);
    const own = heard.cases.some((id) => wanted.includes(id) || shows(id));
    if (!own && !heard.more && !wanted.includes("any")) return;
    loud = true;
    plan(own ? BETWEEN_OWN : BETWEEN_OTHERS);
  };

  const ticked = (event) => {
    since = event.lastEventId;
    const age = Date.now() - renewedAt;
    if (parts().length > 0 && age > (wanted.includes("tick") ? BETWEEN_TICKS : BETWEEN_LOOKS)) plan(0);
  };

  const connect = () => {
    if (source !== null || document.hidden) return;
    source = new EventSource(since === "" ? at : `${at}?since=${encodeURIComponent(since)}`);
    source.addEventListener("changed", changed);
    source.addEventListener("tick", ticked);
    source.addEventListener("full", () => {
      disconnect();
      setTimeout(connect, TRY_AGAIN);
    });
    source.addEventListener("error", () => {
      // The browser comes back by itself unless it was turned away: signed out, or the house is full.
      if (source !== null && source.readyState === EventSource.CLOSED) {
        source = null;
        plan(SOON);
        setTimeout(connect, TRY_AGAIN);
      }
    });
  };

  const disconnect = () => {
    if (source !== null) source.close();
    source = null;
  };

  // A page out of sight takes no connection from those in sight.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      disconnect();
    } else {
      connect();
      if (stale) plan(0);
    }
  });
  window.addEventListener("pagehide", disconnect);
  window.addEventListener("pageshow", connect);

  notice.querySelector("button").addEventListener("click", () => {
    if (page.dataset.liveFile) window.location.assign(page.dataset.liveFile);
    else renew(true);
  });
  connect();
})();
