// Suggestions under the search box while one types: an ARIA combobox. Without script, or when the answer is late, the box is a plain form.
const WAIT = 150; // milliseconds of rest before asking
let count = 0;

function attach(form) {
  const input = form.querySelector("input[name=q]");
  if (!input) return;
  const list = document.createElement("ul");
  const status = document.createElement("span");
  list.id = `suggestions-${++count}`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.suggested);
  list.hidden = true;
  status.className = "usa-sr-only";
  status.setAttribute("role", "status");
  form.append(list, status);
  input.type = "text"; // a search field may not be a combobox
  input.autocomplete = "off";
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id }))
    input.setAttribute(name, value);

  let chosen = -1, timer = 0, asking = null, shownFor = "";
  const options = () => [...list.children];

  function choose(at) {
    chosen = at;
    options().forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
    if (at < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", options()[at].id);
      options()[at].scrollIntoView({ block: "nearest" });
    }
  }

  function close() {
    asking?.abort();
    clearTimeout(timer);
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    status.textContent = "";
    choose(-1);
  }

  function show(found) {
    list.replaceChildren(...found.map((one, place) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${place}`;
      option.setAttribute("role", "option");
      option.dataset.url = one.url;
      for (const [name, text] of [["kind", one.kind], ["text", one.text], ["note", one.note]]) {
        if (!text) continue;
        const part = document.createElement("span");
        part.className = `suggestions__${name}`;
        part.textContent = `${text} `;
        option.append(part);
      }
      return option;
    }));
    choose(-1);
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(found.length > 0));
    status.textContent = found.length ? `${found.length} ${form.dataset.some}` : form.dataset.none;
  }

  async function ask() {
    const typed = input.value;
    if (typed.trim().length < 2) return close();
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(typed)}`, { signal: asking.signal });
      if (!answer.ok) return close();
      const found = (await answer.json()).suggestions;
      if (input.value === typed && document.activeElement === input) {
        shownFor = typed;
        show(found);
      }
    } catch {
      // the box goes on without
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("blur", () => setTimeout(close, 0));
  input.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && list.hidden) {
      if (event.key === "ArrowDown") ask();
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      choose(chosen >= last ? -1 : chosen + 1);
    } else if (event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen < 0 ? last : chosen - 1);
    } else if (event.key === "Enter" && chosen >= 0 && input.value === shownFor) {
      event.preventDefault();
      location.assign(options()[chosen].dataset.url);
    }
  });
  list.addEventListener("mousedown", (event) => {
    event.preventDefault(); // the box keeps the focus
    const option = event.target.closest("li");
    if (option) location.assign(option.dataset.url);
  });
}

document.querySelectorAll("form[data-suggest]").forEach(attach);
