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

// A form for a passkey asks the portal what to ask the device, asks it, fills the answer in and is sent like any other.
// What the portal refuses is told by the page.
(function () {
  var key = window.PublicKeyCredential;
  if (!window.fetch || !key || !key.parseCreationOptionsFromJSON || !key.parseRequestOptionsFromJSON) return;
  document.documentElement.className += " passkeys";

  function ask(kind, options) {
    if (kind === "create") {
      return navigator.credentials.create({ publicKey: key.parseCreationOptionsFromJSON(options.publicKey) });
    }
    return navigator.credentials.get({ publicKey: key.parseRequestOptionsFromJSON(options.publicKey) });
  }

  Array.prototype.forEach.call(document.querySelectorAll("form[data-passkey]"), function (form) {
    var told = form.querySelector("[role=alert]");
    var isAsking = false;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (isAsking) return;
      isAsking = true;
      told.textContent = "";
      fetch(form.getAttribute("data-begin"), {
        method: "POST",
        headers: { accept: "application/json" },
        body: new URLSearchParams(new FormData(form))
      }).then(function (answer) {
        if (!answer.ok) return window.location.reload();
        return answer.json().then(function (options) {
          return ask(form.getAttribute("data-passkey"), options);
        }).then(function (credential) {
          form.elements["form[credential]"].value = JSON.stringify(credential.toJSON());
          form.submit();
        });
      }).catch(function () {
        told.textContent = form.getAttribute("data-refused");
      }).then(function () {
        isAsking = false;
      });
    });
  });
})();

// What shows the phones' state is asked for again whenever it changes, while the page is looked at.
(function () {
  if (!window.EventSource || !window.fetch || !window.DOMParser || !document.querySelector("[data-live]")) return;
  var stream;
  function renew() {
    fetch(location.href, { headers: { accept: "text/html" } }).then(function (answer) {
      return answer.ok ? answer.text() : "";
    }).then(function (html) {
      var page = new DOMParser().parseFromString(html, "text/html");
      Array.prototype.forEach.call(document.querySelectorAll("[data-live]"), function (old) {
        var fresh = old.id && page.getElementById(old.id);
        if (fresh && !old.contains(document.activeElement)) old.innerHTML = fresh.innerHTML, old.className = fresh.className;
      });
    });
  }
  function look() {
    if (document.hidden) { if (stream) stream.close(); stream = null; return; }
    if (stream) return;
    stream = new EventSource("/live");
    stream.addEventListener("change", renew);
  }
  document.addEventListener("visibilitychange", function () { look(); if (!document.hidden) renew(); });
  look();
})();
