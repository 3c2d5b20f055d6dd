"use strict";
// Only while `checker report --watch` runs: shows the page anew when there is another, and leaves the reader where they were.
(() => {
  const KEPT = "place";
  const bar = document.querySelector(".watching"), told = bar.querySelector("[role=status]"), said = told.textContent;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const named = (card) => (card ? { file: card.closest(".page").dataset.file, claim: card.dataset.claim } : null);
  const found = (name) => (name ? all(".card").find((one) => one.dataset.claim === name.claim && one.closest(".page").dataset.file === name.file) : undefined);
  const inner = (within) => all("a, button, summary, [tabindex]", within);

  // What stands first in view, and how far from the top; when it is gone, what stands at its number.
  const first = (list, top, name) => {
    const at = list.findIndex((one) => one.getBoundingClientRect().bottom > top);
    return at < 0 ? null : { at, name: name(list[at]), off: list[at].getBoundingClientRect().top - top };
  };
  const again = (kept, list, top, name, scroll) => {
    if (!kept) return;
    const one = list.find((each) => name(each) === kept.name) ?? list[Math.min(kept.at, list.length - 1)];
    if (one) scroll({ top: one.getBoundingClientRect().top - top - kept.off, behavior: "instant" });
  };
  const blocks = () => all(".page > header, .copy > *, .wide > *, .cards:not(.aside) > .card").filter((one) => !one.hidden && !beside(one));
  const beside = (one) => one.classList.contains("card") && getComputedStyle(one.parentElement).position === "sticky";
  const words = (one) => one.textContent.trim();
  const claim = (one) => one.dataset.claim;

  const keep = () => {
    const focused = document.activeElement, card = focused?.closest(".card"), within = card ?? document;
    sessionStorage.setItem(KEPT, JSON.stringify({
      page: scrollY > 0 ? first(blocks(), 0, words) : null,
      lists: all(".cards").map((one) => (one.scrollTop > 0 ? first(all(".card", one), one.getBoundingClientRect().top, claim) : null)),
      pressed: all('.filter[aria-pressed="true"]').map((one) => [one.closest(".page").dataset.file, one.dataset.ruling]),
      open: all("details[open]").map((one) => [named(one.closest(".card")), all("details", one.closest(".card")).indexOf(one)]),
      lit: named(document.querySelector(".card.lit")),
      focus: focused && focused !== document.body ? { card: named(card), at: focused === card ? -1 : inner(within).indexOf(focused) } : null,
    }));
  };

  const restore = (kept) => {
    all("button.filter").forEach((one) => {
      if (kept.pressed.some(([file, ruling]) => ruling === one.dataset.ruling && file === one.closest(".page").dataset.file)) one.click();
    });
    kept.open.forEach(([name, at]) => { const one = found(name) && all("details", found(name))[at]; if (one) one.open = true; });
    // Cards are numbered in the order of the copy: a new claim moves the others on.
    if (kept.lit) {
      history.replaceState(null, "", found(kept.lit) ? `#${found(kept.lit).id}` : location.pathname);
      dispatchEvent(new HashChangeEvent("hashchange"));
    }
    const card = kept.focus && found(kept.focus.card);
    const focused = kept.focus && (kept.focus.at < 0 ? card : inner(card ?? document)[kept.focus.at]);
    focused?.focus({ preventScroll: true });
    scroll(kept);
  };
  const scroll = (kept) => {
    again(kept.page, blocks(), 0, words, (by) => scrollBy(by));
    all(".cards").forEach((one, at) => again(kept.lists[at], all(".card", one), one.getBoundingClientRect().top, claim, (by) => one.scrollBy(by)));
  };

  history.scrollRestoration = "manual";
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  sessionStorage.removeItem(KEPT);
  if (kept) {
    restore(kept);
    // The browser goes to what the address names once all is loaded.
    addEventListener("load", () => requestAnimationFrame(() => scroll(kept)));
  }

  const source = new EventSource("/changes");
  source.onmessage = (event) => {
    bar.classList.remove("gone");
    told.textContent = said;
    if (event.data === bar.dataset.mark) return;
    source.close();
    keep();
    location.reload();
  };
  source.onerror = () => {
    bar.classList.add("gone");
    told.textContent = bar.dataset.gone;
  };
})();
