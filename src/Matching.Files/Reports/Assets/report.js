"use strict";
(() => {
  const by = id => document.getElementById(id);
  const filters = by("filters"), count = by("count"), find = by("find"), shown = by("shown");
  const whole = number => number.toLocaleString("en-GB");
  const groups = [...document.querySelectorAll("g.f")];
  const all = groups.reduce((sum, group) => sum + +group.dataset.n, 0);
  const show = () => {
    const chosen = [...filters.querySelectorAll("select")].filter(one => one.value).map(one => one.dataset.class + one.value);
    const authority = chosen.find(one => one[0] === "a");
    const without = chosen.map(one => `:not(.${one})`);
    // One style rule hides what was not chosen, however many cards there are.
    shown.textContent = without.map(not => `g.f${not},.c${not}{display:none}`).join("") + (authority ? `.cards:not(.${authority}){display:none}` : "");
    const left = groups.filter(group => chosen.every(one => group.classList.contains(one))).reduce((sum, group) => sum + +group.dataset.n, 0);
    count.textContent = (chosen.length ? count.dataset.some : count.dataset.all).replace("{0}", whole(chosen.length ? left : all)).replace("{1}", whole(all));
  };
  filters.addEventListener("change", show);
  filters.addEventListener("submit", event => event.preventDefault());
  const showAll = () => { filters.reset(); show(); };
  by("all").addEventListener("click", showAll);
  filters.hidden = find.hidden = false;
  show();

  const cards = open => { for (const one of document.querySelectorAll("details.cards")) one.open = open; };
  by("open").addEventListener("click", () => cards(true));
  by("close").addEventListener("click", () => cards(false));
  find.addEventListener("submit", event => {
    event.preventDefault();
    const wanted = by("id").value.trim().toLowerCase();
    const heading = [...document.querySelectorAll(".c>h3,.c>h4")].find(one => one.textContent.toLowerCase() === wanted);
    by("found").textContent = heading ? "" : by("found").dataset.none;
    if (!heading) return;
    showAll();
    const list = heading.closest("details");
    if (list) list.open = true;
    heading.tabIndex = -1;
    heading.scrollIntoView({ block: "center" });
    heading.focus({ preventScroll: true });
  });
})();
