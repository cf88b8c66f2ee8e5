// Loads the WebAssembly on pages that have islands, and brings them to life. Pages are complete without it: a browser
// that stops anywhere below keeps the plain forms. No island is ever put inside the children of another.
(function () {
  var script = document.querySelector("script[data-frontend]");
  var islands = document.querySelectorAll("leptos-island");
  if (!script || !islands.length || !window.WebAssembly) return;
  // Both files travel at the same time.
  var wasm = fetch(script.getAttribute("data-wasm"));
  import(script.getAttribute("data-frontend")).then(function (frontend) {
    return frontend.default({ module_or_path: wasm }).then(function () {
      frontend.hydrate();
      document.documentElement.className += " islands";
      Array.prototype.forEach.call(islands, function (island) {
        var start = frontend[island.getAttribute("data-component")];
        if (start) start(island);
      });
    });
  });
})();
