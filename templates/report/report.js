"use strict";
(() => {
  const filters = document.getElementById("filters");
  if (!filters) {
    return;
  }
  const byId = id => document.getElementById(id);
  const search = byId("search");
  const chosen = byId("chosen");
  const sides = byId("sides");
  const open = byId("open");
  const picture = document.querySelector(".map > svg");
  const selects = [...filters.querySelectorAll("select")];
  const changes = [...document.querySelectorAll(".change")].map(element => ({
    element,
    clusters: new Set([...element.querySelectorAll(".on li")].map(item => item.textContent)),
    text: null,
  }));
  let box = null;

  const has = (change, { dataset: { filter }, value }) =>
      filter === "cluster" ? change.clusters.has(value) : change.element.dataset[filter] === value;

  // Read when it is first searched: a large page has megabytes of it.
  const textOf = change => change.text ??= change.element.textContent.toLowerCase();

  const apply = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = selects.filter(select => select.value);
    const clusters = box && box.dataset.clusters.split(" ");
    let shown = 0;
    for (const change of changes) {
      const fits = wanted.every(select => has(change, select))
          && (!clusters || clusters.some(name => change.clusters.has(name)))
          && words.every(word => textOf(change).includes(word));
      change.element.hidden = !fits;
      shown += fits;
    }
    byId("shown").textContent = shown === changes.length ? shown : `${shown} of ${changes.length}`;
    byId("nothing").hidden = shown > 0;
  };

  const choose = next => {
    box?.setAttribute("aria-pressed", "false");
    box = next;
    box?.setAttribute("aria-pressed", "true");
    chosen.hidden = !box;
    chosen.textContent = box ? `On the map: ${box.dataset.name} \u00d7` : "";
    chosen.title = box ? `No longer only ${box.dataset.name}` : "";
    picture.classList.toggle("chosen", !!box);
    for (const arrow of picture.querySelectorAll(".arrow")) {
      const ends = [arrow.dataset.from, arrow.dataset.to];
      arrow.classList.toggle("on", !!box && ends.includes(box.dataset.box));
    }
    apply();
  };

  for (const link of picture.querySelectorAll("a.box")) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-pressed", "false");
    const press = event => {
      event.preventDefault();
      choose(box === link ? null : link);
    };
    link.addEventListener("click", press);
    link.addEventListener("keydown", event => event.key === " " && press(event));
  }

  // Side by side, what stays is in both columns.
  const repeat = element => {
    for (const same of element.querySelectorAll(".ctx:not(.again)")) {
      if (!same.nextElementSibling?.classList.contains("again")) {
        const copy = same.cloneNode(true);
        copy.classList.add("again");
        copy.setAttribute("aria-hidden", "true");
        same.after(copy);
      }
    }
  };
  const isSide = () => sides?.getAttribute("aria-pressed") === "true";

  for (const { element } of changes) {
    element.addEventListener("toggle", () => element.open && isSide() && repeat(element));
  }
  sides?.addEventListener("click", () => {
    sides.setAttribute("aria-pressed", String(!isSide()));
    byId("changes").classList.toggle("side", isSide());
    if (isSide()) {
      changes.filter(({ element }) => element.open).forEach(({ element }) => repeat(element));
    }
  });
  open.addEventListener("click", () => {
    const all = changes.filter(({ element }) => !element.hidden);
    const opens = all.some(({ element }) => !element.open);
    all.forEach(({ element }) => element.open = opens);
    open.textContent = opens ? "Close all" : "Open all";
  });
  chosen.addEventListener("click", () => {
    search.focus();
    choose(null);
  });
  search.addEventListener("input", apply);
  selects.forEach(select => select.addEventListener("change", apply));
  filters.addEventListener("submit", event => event.preventDefault());
  byId("clear").addEventListener("click", () => {
    filters.reset();
    choose(null);
  });
  document.addEventListener("keydown", event => {
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
    } else if (event.key === "Escape" && event.target === search) {
      search.value = "";
      apply();
    }
  });
  filters.hidden = false;
  // A browser that comes back keeps what was chosen.
  apply();
})();
