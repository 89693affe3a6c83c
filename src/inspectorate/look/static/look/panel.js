// A source mark opens the page it leads to beside the fact; closing gives the focus back. Without script the mark is a plain link.
const panel = document.getElementById("panel");
const title = document.getElementById("panel-title");
const body = panel?.querySelector("[data-panel-body]");
const open = panel?.querySelector("[data-panel-open]");
let mark = null;
let asking = null;

function close() {
  asking?.abort();
  panel.close();
  body.replaceChildren();
  mark?.setAttribute("aria-expanded", "false");
  mark?.focus();
  mark = null;
}

function partOf(page, address) {
  const place = address.hash && page.getElementById(address.hash.slice(1));
  const part = document.importNode(page.querySelector("[data-panel-part]") ?? (place || page.querySelector("main")), true);
  if (!place?.parentElement?.matches("dl") || part.matches("[data-panel-part]")) return part;
  const list = document.importNode(place.parentElement, false);
  list.append(part);
  return list;
}

async function show(link) {
  asking?.abort();
  mark?.setAttribute("aria-expanded", "false");
  asking = new AbortController();
  mark = link;
  mark.setAttribute("aria-expanded", "true");
  title.textContent = link.textContent.trim();
  open.href = link.href;
  const place = link.getBoundingClientRect();
  panel.classList.toggle("panel--left", place.left + place.width / 2 > window.innerWidth / 2);
  body.replaceChildren();
  body.setAttribute("aria-busy", "true");
  if (!panel.open) panel.show();
  title.focus();
  try {
    const answer = await fetch(link.href, { signal: asking.signal });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const part = partOf(page, new URL(link.href));
    for (const picture of part.querySelectorAll("img[srcset]")) picture.sizes = "(min-width: 60rem) 40rem, 100vw";
    body.replaceChildren(part);
    (part.querySelector("#lit") ?? part.querySelector("mark"))?.scrollIntoView({ block: "center" });
  } catch (wrong) {
    if (wrong.name !== "AbortError") window.location.assign(link.href);
  } finally {
    body.removeAttribute("aria-busy");
  }
}

if (panel) {
  for (const link of document.querySelectorAll("a[data-source]")) {
    link.setAttribute("aria-haspopup", "dialog");
    link.setAttribute("aria-expanded", "false");
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-source]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (link === mark) close();
    else show(link);
  });
  panel.querySelector("[data-panel-close]").addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel.open) close();
  });
}
