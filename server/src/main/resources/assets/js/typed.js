// Keeps what was typed into a form that was not taken, because its session was over or for another
// reason that has nothing to do with it, until the same person is back on its page.

const KEY = "cabildo-typed";

/** Fields that people fill in, but for files and for forms with a password. */
function typed(form) {
  if (form.querySelector("[type=password]")) return [];
  return [...form.elements].filter((field) => field.name && !["hidden", "file", "submit", "button"].includes(field.type));
}

/** Whose page this is, as it says itself. */
function person() {
  return document.querySelector("details.person summary span")?.textContent ?? null;
}

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    return null;
  }
}

function write(kept) {
  try {
    if (kept) sessionStorage.setItem(KEY, JSON.stringify(kept));
    else sessionStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing works as before.
  }
}

function remember(form) {
  const fields = typed(form).map((field) => [field.name, field.value, field.checked ?? null]);
  if (fields.length) write({ action: form.getAttribute("action"), person: person(), fields });
}

/** Fields of one name are told apart by their order, boxes by their value. */
function restore(form, kept) {
  for (const field of typed(form)) {
    const box = ["checkbox", "radio"].includes(field.type);
    const at = kept.fields.findIndex(([name, value]) => name === field.name && (!box || value === field.value));
    if (at < 0) continue;
    const [[, value, checked]] = kept.fields.splice(at, 1);
    if (box) field.checked = checked;
    else field.value = value;
    for (let around = field.closest("details"); around; around = around.parentElement.closest("details")) {
      around.open = true;
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const notice = document.createElement("div");
  notice.className = "callout";
  notice.setAttribute("role", "status");
  notice.append(Object.assign(document.createElement("p"), { textContent: document.body.dataset.typed }));
  form.before(notice);
  notice.scrollIntoView({ block: "center" });
}

const kept = read();
if (kept && document.querySelector('form[action="/console/sign-in"], .error-page')) {
  write({ ...kept, interrupted: true });
} else if (kept) {
  write(null);
  const form = [...document.forms].find((form) => form.getAttribute("action") === kept.action);
  if (form && kept.interrupted && kept.person === person()) {
    // What follows the typing is listening from then on.
    document.addEventListener("DOMContentLoaded", () => restore(form, kept));
  }
}

document.addEventListener("submit", ({ target }) => {
  if (target.method === "post") remember(target);
});
