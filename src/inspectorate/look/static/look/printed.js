// Puts the day of printing into the foot of the printed page; the server can't know it.
const place = document.querySelector("[data-printed]");

if (place) {
  window.addEventListener("beforeprint", () => {
    const day = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    place.textContent = `· ${place.dataset.printed} ${day}`;
  });
}
