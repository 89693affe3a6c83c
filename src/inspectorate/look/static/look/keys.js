// In the viewer the arrow keys lead to the next and the previous page with hits, or simply page where nothing was searched.
const way = (name, rel) => document.querySelector(`[data-hit="${name}"]`) ?? (document.querySelector("[data-hit]") ? null : document.querySelector(`main a[rel="${rel}"]`));

if (document.querySelector("[data-viewer]")) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.target.closest("input, select, textarea, [tabindex='0']")) return;
    const link = event.key === "ArrowRight" ? way("next", "next") : event.key === "ArrowLeft" ? way("previous", "prev") : null;
    if (link) {
      event.preventDefault();
      link.click();
    }
  });
}
