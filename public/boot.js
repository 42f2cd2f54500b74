// Starts the app. A file of its own, so that the page's policy needs no inline script.
const { js, wasm, scan } = document.querySelector("script[data-wasm]").dataset;

// The app sets static markup by innerHTML. Under Trusted Types that passes here, and nothing that could run does.
if (window.trustedTypes) {
  trustedTypes.createPolicy("default", {
    createHTML: (html) => (/<script|<iframe|<object|<embed|\son\w+\s*=|javascript:/i.test(html) ? null : html),
    createScriptURL: (url) => (["/sw.js", scan].some((own) => new URL(url, origin).href === origin + own) ? url : null),
  });
}

// A panic leaves the instance in no state to go on: the page says so, and what is safe.
const stop = () => {
  document.getElementById("app").hidden = true;
  const stopped = document.getElementById("stopped");
  stopped.hidden = false;
  stopped.querySelector("h1").focus();
};
const poisoned = (error) => error instanceof WebAssembly.RuntimeError && stop();
addEventListener("error", (event) => poisoned(event.error));
addEventListener("unhandledrejection", (event) => poisoned(event.reason));

// The shop's pages, and what a frame on another page needs, are parts of the app (src/late.rs), asked for together with it
// where the address needs them. Only a
// release has parts, and names them by their content.
const path = location.pathname;
const parts = path.startsWith("/embed/")
  ? ["/split_widget.wasm", ...(path === "/embed/promo" ? ["/split_promo.wasm"] : [])]
  : /^\/(redeem|balance|signin|gifts?|claim)/.test(path) ? [] : ["/split_market.wasm"];
for (const href of parts.filter((part) => part.includes("-"))) {
  document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "", href }));
}

import(js).then((app) => app.default({ module_or_path: wasm })).catch(stop);
