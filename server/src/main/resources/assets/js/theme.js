// Runs before the first paint, so that a reader's choice of light or dark never flashes.
(function () {
  var root = document.documentElement;
  try {
    var chosen = localStorage.getItem("theme");
    if (chosen === "light" || chosen === "dark") {
      root.dataset.theme = chosen;
    }
  } catch (ignored) {
    // Storage is off: the system's preference holds.
  }
  root.classList.add("live");
})();
