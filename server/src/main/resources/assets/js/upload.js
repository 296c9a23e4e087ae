// Sends the file of a dataset part by part (tus 1.0.0) and goes on where it was cut, after the
// connection fell as after the page was closed. Without it the form sends the file whole.

const TRIES = 12;
const LONGEST_PAUSE = 30;
const SILENCE = 60_000;

/** The connection fell, or the server asks for patience; the same may work in a moment. */
class Lost extends Error {
  constructor(why = "lost", seconds = undefined) {
    super(why);
    this.seconds = seconds;
  }
}

/** The server said no, and why. */
class Refused extends Error {}

class Cancelled extends Error {}

/** One request of the protocol at a time, with the session and the token of its page. */
class Tus {
  constructor(token) {
    this.token = token;
  }

  abort() {
    this.request?.abort();
  }

  /** The answer; null when there is no such file. */
  send(method, url, headers, body, progress) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      let silence;
      const heard = () => {
        clearTimeout(silence);
        silence = setTimeout(() => {
          reject(new Lost());
          request.abort();
        }, SILENCE);
      };
      this.request = request;
      request.open(method, url);
      request.setRequestHeader("Accept", "application/json");
      request.setRequestHeader("Tus-Resumable", "1.0.0");
      request.setRequestHeader("X-Form-Token", this.token);
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.upload.addEventListener("progress", (event) => {
        heard();
        progress?.(event.loaded);
      });
      request.addEventListener("loadend", () => clearTimeout(silence));
      request.addEventListener("error", () => reject(new Lost()));
      request.addEventListener("abort", () => reject(new Cancelled()));
      request.addEventListener("load", () => Tus.answered(request, resolve, reject));
      heard();
      request.send(body);
    });
  }

  static answered(request, resolve, reject) {
    const { status } = request;
    const missing = status === 404 || status === 410;
    const ours = request.getResponseHeader("Tus-Resumable") !== null;
    if (request.responseURL.includes("/console/sign-in")) location.reload();
    else if (status < 300) resolve(request);
    else if (missing && ours) resolve(null);
    // A server that is starting, or a proxy before it, misses everything for a moment.
    else if (missing) reject(new Lost("busy"));
    else if (status === 408 || status === 409 || status === 429 || (status >= 500 && status !== 507)) {
      const seconds = Number(request.getResponseHeader("Retry-After")) || undefined;
      reject(new Lost(status === 409 ? "lost" : "busy", seconds));
    } else reject(new Refused(Tus.detail(request)));
  }

  static detail(request) {
    try {
      return JSON.parse(request.responseText).detail;
    } catch {
      return undefined;
    }
  }
}

/** What this browser remembers of a file that did not arrive whole; one of a dataset. */
class Kept {
  constructor(pieces) {
    this.key = "cabildo-upload " + pieces;
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch {
      return null;
    }
  }

  /** Where the same file is, if it was begun. */
  of(file) {
    const kept = this.read();
    return kept?.name === file.name && kept.size === file.size && kept.modified === file.lastModified
      ? kept.url
      : null;
  }

  write(file, url, sent) {
    try {
      const { name, size, lastModified: modified } = file;
      localStorage.setItem(this.key, JSON.stringify({ name, size, modified, url, sent }));
    } catch {
      // A browser that keeps nothing begins again after the page is closed.
    }
  }

  forget() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // Nothing was kept.
    }
  }
}

/** How far it is, in words and numbers. */
class Figures {
  constructor(words) {
    this.words = words;
    this.locale = words.locale;
  }

  /** From here the speed is measured. */
  begin(sent) {
    this.from = sent;
    this.since = performance.now();
  }

  percent(sent, size) {
    return new Intl.NumberFormat(this.locale).format(Math.floor((sent / size) * 100)) + "\u00a0%";
  }

  line(sent, size) {
    const line = fill(this.words.figures, this.percent(sent, size), this.bytes(sent), this.bytes(size));
    const seconds = (performance.now() - this.since) / 1000;
    const speed = (sent - this.from) / seconds;
    return seconds < 1 || !(speed > 0)
      ? line
      : line + " · " + fill(this.words.left, this.time((size - sent) / speed));
  }

  bytes(bytes) {
    const units = ["B", "kB", "MB", "GB"];
    const power = Math.min(3, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
    const digits = { maximumFractionDigits: power > 1 ? 1 : 0 };
    return new Intl.NumberFormat(this.locale, digits).format(bytes / 1000 ** power) + "\u00a0" + units[power];
  }

  time(seconds) {
    const [unit, size] = seconds < 90 ? ["second", 1] : seconds < 5400 ? ["minute", 60] : ["hour", 3600];
    const format = { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 };
    return new Intl.NumberFormat(this.locale, format).format(Math.ceil(seconds / size));
  }
}

function fill(text, ...values) {
  return values.reduce((filled, value, i) => filled.replace(`{${i}}`, value), text);
}

function base64(text) {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}

/** The form of a dataset's page. */
class UploadForm {
  constructor(form) {
    this.form = form;
    this.words = form.dataset;
    this.input = form.querySelector("input[type=file]");
    this.tus = new Tus(this.words.token);
    this.kept = new Kept(this.words.pieces);
    this.figures = new Figures(this.words);
    this.bar = this.part("sending").querySelector("progress");
    this.status = this.part("sending").querySelector("[role=status]");
    form.addEventListener("submit", (event) => {
      if (event.submitter?.hasAttribute("formaction")) return; // only tried: as a form
      event.preventDefault();
      if (this.input.files.length > 0) this.start(this.input.files[0]);
      else this.input.focus();
    });
    this.button("sending").addEventListener("click", () => this.cancel());
    this.button("failure").addEventListener("click", () => this.start(this.file));
    this.button("kept").addEventListener("click", () => this.discard());
    this.takeDrops();
    this.remind();
  }

  part(name) {
    return this.form.querySelector(`[data-part=${name}]`);
  }

  button(name) {
    return this.part(name).querySelector("button");
  }

  say(name, text) {
    this.part(name).querySelector("p").textContent = text;
    this.part(name).hidden = false;
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
      if (this.part("choose").hidden || event.dataTransfer.files.length === 0) return;
      this.input.files = event.dataTransfer.files;
      this.form.querySelector("[type=submit]").focus();
    });
  }

  /** Tells of a file that did not arrive whole: only who chooses it again can go on. */
  remind() {
    const kept = this.kept.read();
    if (!kept) return;
    this.say("kept", fill(this.words.kept, kept.name, this.figures.percent(kept.sent, kept.size)));
  }

  async discard() {
    const kept = this.kept.read();
    this.kept.forget();
    this.part("kept").hidden = true;
    this.input.focus();
    if (kept) await this.tus.send("DELETE", kept.url, {}).catch(() => {});
  }

  async start(file) {
    this.file = file;
    this.url = this.kept.of(file);
    this.failures = 0;
    this.cancelled = false;
    this.show("sending");
    this.form.querySelector("[role=alert]:not([data-part])")?.remove();
    this.bar.removeAttribute("value");
    this.button("sending").focus();
    while (!this.cancelled) {
      try {
        return this.arrived(await this.goOn());
      } catch (problem) {
        if (problem instanceof Cancelled) break;
        if (!(problem instanceof Lost) || ++this.failures > TRIES) return this.fail(problem);
        const seconds = problem.seconds ?? Math.min(2 ** (this.failures - 1), LONGEST_PAUSE);
        await this.pause(this.words[problem.message], seconds);
      }
    }
    await this.giveUp();
  }

  show(name) {
    for (const other of ["choose", "sending", "failure", "kept"]) this.part(other).hidden = other !== name;
  }

  /** Sends what is missing, and gives the address of the import that follows. */
  async goOn() {
    const { file } = this;
    let answer = this.url && (await this.tus.send("HEAD", this.url, {}));
    const resumed = Boolean(answer);
    answer ||= await this.announce();
    let sent = Number(answer.getResponseHeader("Upload-Offset"));
    this.figures.begin(sent);
    const doing = resumed ? this.words.resuming : this.words.sending;
    this.tell(doing, sent);
    while (sent < file.size) {
      const from = sent;
      const piece = file.slice(from, from + Number(this.words.pieceBytes));
      answer = await this.tus.send(
        "PATCH",
        this.url,
        { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(from) },
        piece,
        (loaded) => this.tell(doing, Math.min(from + loaded, from + piece.size)),
      );
      if (!answer) throw new Lost();
      sent = Number(answer.getResponseHeader("Upload-Offset"));
      this.failures = 0;
      this.kept.write(file, this.url, sent);
      this.tell(doing, sent);
    }
    return /<([^>]+)>/.exec(answer.getResponseHeader("Link"))[1];
  }

  async announce() {
    const metadata = ["filename " + base64(this.file.name)];
    for (const name of ["table", "rejectedRows", "reason"]) {
      const field = this.form.elements.namedItem(name);
      if (field && field.value && (field.type !== "checkbox" || field.checked)) {
        metadata.push(name + " " + base64(field.value));
      }
    }
    const answer = await this.tus.send("POST", this.words.pieces + "?lang=" + document.documentElement.lang, {
      "Upload-Length": String(this.file.size),
      "Upload-Metadata": metadata.join(","),
    });
    if (!answer) throw new Refused();
    this.url = answer.getResponseHeader("Location");
    this.kept.write(this.file, this.url, 0);
    return answer;
  }

  /** Numbers for the eye at once; words for the ear only when ten per cent more are there. */
  tell(words, sent) {
    const { size } = this.file;
    this.sent = sent;
    this.bar.value = (sent / size) * 100;
    this.part("sending").querySelector(".job-figures").textContent = this.figures.line(sent, size);
    const tens = Math.floor((sent / size) * 10) * 10;
    this.announced(fill(words, this.file.name), this.figures.percent(tens, 100));
  }

  /** What is read aloud, when it changes. */
  announced(...texts) {
    [...this.status.children].forEach((span, i) => {
      if (span.textContent !== texts[i]) span.textContent = texts[i];
    });
  }

  /** Waits a while, or until the connection is back. */
  async pause(words, seconds) {
    this.announced(fill(words, seconds), "");
    await new Promise((resolve) => {
      this.wake = resolve;
      setTimeout(resolve, seconds * 1000);
      window.addEventListener("online", resolve, { once: true });
    });
  }

  arrived(job) {
    this.kept.forget();
    this.announced(this.words.arrived, "");
    location.assign(job + "?after=upload");
  }

  cancel() {
    this.cancelled = true;
    this.tus.abort();
    this.wake?.();
  }

  async giveUp() {
    this.kept.forget();
    if (this.url) await this.tus.send("DELETE", this.url, {}).catch(() => {});
    this.fail(new Refused(this.words.cancelled));
  }

  /** Says why; only what was lost can be tried again as it is. */
  fail(problem) {
    this.show("choose");
    const detail = problem instanceof Refused && problem.message;
    this.say("failure", detail || this.words.failed);
    this.button("failure").hidden = problem instanceof Refused;
    (problem instanceof Refused ? this.input : this.button("failure")).focus();
  }
}

for (const form of document.querySelectorAll("form[data-pieces]")) new UploadForm(form);
