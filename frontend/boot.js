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
      Array.prototype.forEach.call(islands, function (island) {
        var start = frontend[island.getAttribute("data-component")];
        if (start) start(island);
      });
      document.documentElement.className += " islands";
    });
  });
})();

// A page that was left open stays valid: who signs in elsewhere meanwhile has a new form token.
window.addEventListener("focus", function () {
  if (!window.fetch) return;
  fetch("/form_token").then(function (answer) {
    return answer.ok ? answer.text() : "";
  }).then(function (token) {
    Array.prototype.forEach.call(token ? document.getElementsByName("form_token") : [], function (field) {
      field.setAttribute("value", token);
    });
  });
});

// The user's menu closes with Escape and with a click outside of it.
(function () {
  var menu = document.querySelector("details.user-menu");
  if (!menu) return;
  document.addEventListener("click", function (event) {
    if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
})();
