// Puts the day of printing into the foot of the printed page; the server can't know it.
const place = document.querySelector("[data-printed]");

if (place) {
  window.addEventListener("beforeprint", () => {
    const now = new Date();
    const month = now.toLocaleDateString(document.documentElement.lang, { month: "long" });
    place.textContent = `· ${place.dataset.printed} ${now.getDate()} ${month} ${now.getFullYear()}`;
  });
}
