// Loads the WebAssembly on pages that have islands, and brings them to life. Pages are complete without it.
(function () {
  var script = document.querySelector("script[data-frontend]");
  var islands = document.querySelectorAll("leptos-island");
  if (!script || !islands.length || !window.WebAssembly) return;
  import(script.getAttribute("data-frontend")).then(function (frontend) {
    return frontend.default({ module_or_path: script.getAttribute("data-wasm") }).then(function () {
      frontend.hydrate();
      document.documentElement.className += " islands";
      Array.prototype.forEach.call(islands, function (island) {
        var start = frontend[island.getAttribute("data-component")];
        if (start) start(island);
      });
    });
  });
})();
