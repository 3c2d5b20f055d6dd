"use strict";
// The page says everything without this; it only makes the way shorter: filters, and the words that a card is about.
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const chosen = new Map();

  const light = (anchor) => {
    all(".lit").forEach((one) => one.classList.remove("lit"));
    const card = document.getElementById(anchor);
    if (!card || !card.classList.contains("card")) return;
    card.hidden = false;
    card.classList.add("lit");
    all(`.claim[data-cards~="${CSS.escape(anchor)}"]`).forEach((one) => one.classList.add("lit"));
  };

  const show = (page) => {
    const wanted = chosen.get(page);
    let any = false;
    all(".card", page).forEach((card) => {
      card.hidden = Boolean(wanted.size) && !wanted.has(card.dataset.ruling);
      any = any || !card.hidden;
    });
    all(".claim, .pin", page).forEach((one) => {
      const ruling = [...one.classList].find((name) => name.startsWith("v-")).slice(2);
      one.classList.toggle("dim", Boolean(wanted.size) && !wanted.has(ruling));
    });
    all(".none", page).forEach((one) => { one.hidden = any; });
  };

  all(".page").forEach((page) => {
    chosen.set(page, new Set());
    all("button.filter", page).forEach((button) => button.addEventListener("click", () => {
      const wanted = chosen.get(page), ruling = button.dataset.ruling;
      if (!wanted.delete(ruling)) wanted.add(ruling);
      button.setAttribute("aria-pressed", String(wanted.has(ruling)));
      show(page);
    }));
    // Words that several claims quote lead to the next of them each time.
    all(".claim", page).forEach((words) => words.addEventListener("click", (event) => {
      const cards = words.dataset.cards.trim().split(" ");
      const next = cards[(cards.indexOf(location.hash.slice(1)) + 1) % cards.length];
      event.preventDefault();
      go(next);
    }));
  });

  const go = (anchor) => {
    light(anchor);
    if (location.hash === `#${anchor}`) document.getElementById(anchor).scrollIntoView();
    else location.hash = anchor;
    document.getElementById(anchor).focus({ preventScroll: true });
  };

  // j and k walk the claims, as in many readers of mail.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== "j" && event.key !== "k")) return;
    const cards = all(".card").filter((card) => !card.hidden);
    if (!cards.length) return;
    const at = cards.findIndex((card) => card.classList.contains("lit"));
    const next = event.key === "j" ? Math.min(at + 1, cards.length - 1) : Math.max(at - 1, 0);
    go(cards[next].id);
  });

  addEventListener("hashchange", () => light(location.hash.slice(1).replace(/-copy$/, "")));
  light(location.hash.slice(1));
})();
