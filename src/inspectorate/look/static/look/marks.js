// Remembers, on this device only, that a reader turned source marks off.
const mark = document.getElementById("marks-switch");
const NAME = "inspectorate.marks";

if (mark) {
  try {
    mark.checked = localStorage.getItem(NAME) !== "off";
    mark.addEventListener("change", () => localStorage.setItem(NAME, mark.checked ? "on" : "off"));
  } catch {
    // storage is forbidden here: the switch still works for this page
  }
}
