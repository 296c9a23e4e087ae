// Makes the console quicker; every page works without it.

/** Closes the personal menu when something else is clicked or Escape is pressed. */
function closePersonMenu() {
  const menu = document.querySelector("details.person");
  if (!menu) return;
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

/** Sends a file as it is, shows how far it is, and lets it be cancelled. */
class Upload {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector("input[type=file]");
    this.box = form.querySelector(".sending");
    this.bar = this.box.querySelector("progress");
    this.status = this.box.querySelector("[role=status]");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.input.files.length > 0) this.send(this.input.files[0]);
      else this.input.focus();
    });
    this.box.querySelector("button").addEventListener("click", () => this.request?.abort());
    this.takeDrops();
  }

  takeDrops() {
    for (const name of ["dragenter", "dragover"]) {
      this.form.addEventListener(name, (event) => {
        event.preventDefault();
        this.form.classList.add("over");
      });
    }
    this.form.addEventListener("dragleave", () => this.form.classList.remove("over"));
    this.form.addEventListener("drop", (event) => {
      event.preventDefault();
      this.form.classList.remove("over");
      if (event.dataTransfer.files.length > 0) this.input.files = event.dataTransfer.files;
    });
  }

  send(file) {
    const words = this.form.dataset;
    const query = new URLSearchParams({ filename: file.name, lang: document.documentElement.lang });
    const table = this.form.elements.namedItem("table");
    if (table) query.set("table", table.value);
    const request = new XMLHttpRequest();
    this.request = request;
    request.open("PUT", words.upload + "?" + query);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-Form-Token", words.token);
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) this.bar.value = (event.loaded / event.total) * 100;
    });
    request.upload.addEventListener("load", () => this.tell(words.reading));
    request.addEventListener("load", () => this.answered(request));
    request.addEventListener("error", () => this.fail(words.failed));
    request.addEventListener("abort", () => this.fail(words.cancelled));
    this.form.querySelector(".callout")?.remove();
    this.bar.value = 0;
    this.tell(words.sending);
    this.box.hidden = false;
    request.send(file);
  }

  tell(text) {
    this.status.textContent = text;
    if (text === this.form.dataset.reading) this.bar.removeAttribute("value");
  }

  answered(request) {
    let answer = null;
    try {
      answer = JSON.parse(request.responseText);
    } catch {
      // Not an answer of ours: mostly the page to sign in on, after a long pause.
    }
    if (request.status < 300 && answer?.location) {
      const here = location.pathname + location.search;
      location.href = answer.location;
      if (answer.location.startsWith(here + "#")) location.reload();
    } else if (request.responseURL.includes("/console/sign-in")) location.reload();
    else if (answer?.reason === "several-tables") {
      this.fail(this.form.dataset.several);
      this.askWhich(answer.tables.split(", "));
    } else this.fail(answer?.detail ?? this.form.dataset.failed);
  }

  /** A workbook or an archive has several tables: which one is meant? */
  askWhich(tables) {
    this.form.elements.namedItem("table")?.closest(".field").remove();
    const field = document.createElement("div");
    field.className = "field";
    const label = document.createElement("label");
    label.textContent = this.form.dataset.table;
    label.htmlFor = "table";
    const select = document.createElement("select");
    select.id = "table";
    select.name = "table";
    for (const name of tables) select.add(new Option(name));
    field.append(label, select);
    this.input.after(field);
    select.focus();
  }

  fail(text) {
    this.box.hidden = true;
    const callout = document.createElement("div");
    callout.className = "callout poor";
    callout.setAttribute("role", "alert");
    const words = document.createElement("p");
    words.textContent = text;
    callout.append(words);
    this.form.prepend(callout);
  }
}

closePersonMenu();
for (const form of document.querySelectorAll("form[data-upload]")) new Upload(form);
