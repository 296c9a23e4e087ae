// Makes pages that work without it quicker: theme switch, copy buttons, filters without a reload.

const root = document.documentElement;

function enableThemeSwitch() {
  const button = document.querySelector(".theme-switch");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // Storage is off: the choice lasts for this page.
    }
  });
}

function enableCopy(within) {
  if (!navigator.clipboard) return;
  for (const button of within.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const label = button.querySelector("span");
      const before = label.textContent;
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      label.textContent = button.dataset.done;
      setTimeout(() => (label.textContent = before), 2000);
    });
  }
}

function openFacetsWhenWide(within) {
  const facets = within.querySelector(".facets");
  if (facets && matchMedia("(min-width: 960px)").matches) facets.open = true;
}

/** The address that a GET form leads to, without its empty fields. */
function addressOf(form) {
  const url = new URL(form.getAttribute("action"), location.href);
  const fields = [...new FormData(form)].filter(([, value]) => value !== "");
  url.search = new URLSearchParams(fields).toString();
  return url;
}

let running = new AbortController();

/** Says something to those who do not see the page change. */
const announcement = document.createElement("p");
announcement.className = "vh";
announcement.setAttribute("role", "status");
document.body.append(announcement);

/** Loads a page and takes its live part; focus, scroll position and open panels stay. */
async function show(region, url, push) {
  running.abort();
  running = new AbortController();
  region.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(url, { signal: running.signal, headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector(selectorOf(region));
    if (!fresh) {
      location.href = url;
      return;
    }
    const focused = region.contains(document.activeElement) ? document.activeElement.id : null;
    const part = document.activeElement.closest(".part")?.id;
    const opened = [...region.querySelectorAll("details[open]")].map((d) => d.className);
    const sideways = region.querySelector(".grid-scroll")?.scrollLeft ?? 0;
    region.replaceWith(fresh);
    followRows(page);
    for (const details of fresh.querySelectorAll("details")) {
      if (opened.includes(details.className)) details.open = true;
    }
    const grid = fresh.querySelector(".grid-scroll");
    if (grid) grid.scrollLeft = sideways;
    if (focused !== null) keepFocus(fresh, focused, part);
    announcement.textContent = fresh.querySelector(".range")?.textContent ?? "";
    document.title = page.title;
    if (push) history.pushState(null, "", url);
    enhance(fresh);
  } catch (failure) {
    if (failure.name !== "AbortError") location.href = url;
  }
}

/** Links outside the live part that lead to the rows that it shows lead to the new ones. */
function followRows(page) {
  for (const link of document.querySelectorAll("a[data-follows]")) {
    const fresh = page.getElementById(link.id);
    if (fresh) link.setAttribute("href", fresh.getAttribute("href"));
  }
}

/** Focus stays on the same control, or goes to the part it was in when the control is gone. */
function keepFocus(region, id, part) {
  const same = id && document.getElementById(id);
  const place = same || (part && document.getElementById(part)) || region;
  if (!same) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

function selectorOf(region) {
  return region.id ? "#" + region.id : "[data-live]";
}

function isLive(link, region) {
  const url = new URL(link.href);
  return (
    url.origin === location.origin &&
    url.pathname === location.pathname &&
    !link.hasAttribute("download") &&
    url.search !== location.search &&
    region.contains(link)
  );
}

function enhance(region) {
  enableCopy(region);
  openFacetsWhenWide(region);
  for (const form of region.querySelectorAll("form")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      show(region, addressOf(form), true);
    });
  }
  region.addEventListener("change", (event) => {
    const form = event.target.form;
    const atOnce = form?.id === "busqueda" || form?.className === "chart-form";
    if (atOnce && event.target.type !== "search") {
      show(region, addressOf(form), true);
    }
  });
  region.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !isLive(link, region)) return;
    event.preventDefault();
    show(region, new URL(link.href), true);
  });
}

/** Marks the part of a dataset's page that is being read. */
function followTabs() {
  const links = [...document.querySelectorAll(".tabs a")];
  if (links.length === 0) return;
  const mark = () => {
    const passed = links.filter((link) => {
      const part = document.querySelector(link.hash);
      return part && part.getBoundingClientRect().top < 160;
    });
    const current = passed.at(-1);
    for (const link of links) {
      if (link === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  addEventListener("scroll", mark, { passive: true });
  mark();
}

enableThemeSwitch();
followTabs();
const regions = document.querySelectorAll("[data-live]");
if (regions.length === 0) enableCopy(document);
else {
  for (const button of document.querySelectorAll("button.copy")) {
    if (!button.closest("[data-live]")) enableCopy(button.parentElement);
  }
  regions.forEach(enhance);
  addEventListener("popstate", () => {
    const region = document.querySelector("[data-live]");
    if (region) show(region, new URL(location.href), false);
  });
}
