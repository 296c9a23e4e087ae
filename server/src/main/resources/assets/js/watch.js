// Keeps a part of a page as the server sees it, for as long as that changes by itself.

const SHORTEST = 1_000;
const LONGEST = 15_000;

/** Makes one piece of a page like another, and leaves alone what is the same already. */
function renew(old, now) {
  if (old.isEqualNode(now)) return;
  if (old.nodeType === Node.TEXT_NODE && now.nodeType === Node.TEXT_NODE) {
    old.data = now.data;
  } else if (
    old.nodeType !== Node.ELEMENT_NODE ||
    old.nodeName !== now.nodeName ||
    old.childNodes.length !== now.childNodes.length
  ) {
    old.replaceWith(now);
  } else {
    for (const { name } of [...old.attributes]) if (!now.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of now.attributes) {
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
    const next = [...now.childNodes];
    [...old.childNodes].forEach((child, i) => renew(child, next[i]));
  }
}

/** Asks again and again; the page that answers holds the same part, by its id, or leads elsewhere. */
async function watch(id) {
  let pause = SHORTEST;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const part = document.getElementById(id);
    if (!part?.dataset.watch) return;
    if (document.hidden) continue;
    try {
      const answer = await fetch(part.dataset.watch, { headers: { Accept: "text/html" } });
      if (answer.redirected) {
        location.assign(answer.url);
        return;
      }
      if (!answer.ok) throw new Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.getElementById(id);
      if (!now) return;
      const focused = part.contains(document.activeElement);
      renew(part, document.importNode(now, true));
      if (focused && document.activeElement === document.body) document.getElementById(id).focus();
      pause = SHORTEST;
    } catch {
      pause = Math.min(pause * 2, LONGEST);
    }
  }
}

for (const part of document.querySelectorAll("[data-watch]")) watch(part.id);
