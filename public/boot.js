// Starts the app. A file of its own, so that the page's policy needs no inline script.
const { js, wasm, scan, words, later } = document.querySelector("script[data-wasm]").dataset;

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

// Parts of the app (src/late.rs) are asked for together with it where the address needs them. Only a release has parts, and
// names them by their content.
const path = location.pathname;
const shop = ["/split_shop.pack"];
const gift = ["/split_gift.pack"];
const account = ["/split_account.pack"];
const many = ["/split_many.pack"];
const [, place, face] = path.split("/");
const parts =
  {
    "": shop,
    cart: shop,
    checkout: shop,
    orders: shop,
    discount: shop,
    gift,
    gifts: gift,
    claim: ["/split_claim.pack"],
    balance: ["/split_balance.pack", "/split_past.pack"],
    account,
    reset: account,
    confirm: account,
    signin: ["/split_signin.pack"],
    help: ["/split_help.pack"],
    licences: many,
    redeem: face ? many : [],
    embed: ["/split_widget.pack", ...(face === "promo" ? ["/split_promo.pack"] : [])],
  }[place] ?? [];
for (const href of parts.filter((part) => part.includes("-"))) {
  document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "", href }));
}

// What every page asks first, and the balance of who is signed in, is asked before the app is there. It takes each answer once
// (src/browser/early.rs).
const asked = {};
const ask = (path) => {
  const answer = fetch(`/api/v1${path}`);
  answer.catch(() => {});
  return (asked[`/api/v1${path}`] = answer);
};
window.scripAsked = (address) => {
  const answer = asked[address];
  delete asked[address];
  return answer;
};
if (window === top) {
  ask("/config");
  ask("/session")
    .then(async (answer) => {
      const { viewer } = await answer.clone().json();
      if (viewer && place === "balance") ["/balance", "/ledger?offset=0&limit=100"].forEach(ask);
    })
    .catch(() => {});
}

// A shop's own looks: beside the house's, and the new before the old goes. A page that the worker kept has none yet; what the
// shop said last stands where the app keeps it (src/browser/seen.rs). What is worn in a frame is its page's affair.
window.scripWear = (href) => {
  const worn = document.getElementById("theme");
  if (window !== top || (worn?.getAttribute("href") ?? null) === (href ?? null)) return;
  if (!href) return worn.remove();
  const link = { id: "theme", rel: "stylesheet", href, onload: () => worn?.remove() };
  document.head.append(Object.assign(document.createElement("link"), link));
};
try {
  document.getElementById("theme") ?? scripWear(JSON.parse(localStorage["scrip.shop /config"]).theme.style);
} catch {}

// What all pages but /redeem are drawn with: before them where the address is one of theirs, else once the app is there.
const styled = () =>
  new Promise((done) => {
    document.head.append(
      Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/late.css", onload: done, onerror: done }),
    );
  });
const redeems = path === "/redeem";

// The field of /redeem, or of /cart, is painted before the app is there. What was done with it by then is done again with the
// app's own: what was typed, where the cursor stood, and the button that was pressed.
const field = () => document.getElementById("code") ?? document.getElementById("voucher");
const buttons = (field) => field.form.querySelectorAll("button");
const painted = field();
let held = painted === document.activeElement;
let pressed;
if (painted) {
  painted.onfocus = () => (held = true);
  // It loses the focus by leaving the page, too.
  painted.onblur = () => queueMicrotask(() => (held = !painted.isConnected));
  buttons(painted).forEach((button, place) => (button.onclick = () => (pressed = place)));
}
const again = () => {
  const drawn = field();
  if (!painted || !drawn) return;
  if (held) drawn.focus();
  if (painted.value) {
    drawn.value = painted.value;
    drawn.setSelectionRange(painted.selectionStart, painted.selectionEnd);
    drawn.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  if (pressed !== undefined) setTimeout(() => buttons(field())[pressed]?.click());
};
// The app says when it has put its page in the place of this one (src/browser/painted.rs).
const drawn = new Promise((done) => (window.scripDrawn = done)).then(again);

// What the app says, in the language of this page: what /redeem says, and for all other pages the rest. That is fetched once,
// and again where it did not come.
const text = async (href) => {
  const answer = await fetch(href);
  return answer.ok ? answer.text() : Promise.reject(answer.status);
};
const said = async () => (window.scripWords = await text(words));
let rest;
window.scripLater = () =>
  (rest ??= text(later).catch((error) => {
    rest = undefined;
    throw error;
  }));
const fetchRest = () => window.scripLater().catch(() => {});
redeems || fetchRest();

// What is painted is seen before anything takes its place, which on a fast line comes with the first frame. A frame on another
// page may have to be measured before anybody sees it.
const seen = new Promise((done) =>
  document.hidden || window !== top ? done() : requestAnimationFrame(() => setTimeout(done)),
);

const begun = Promise.all([import(js), said(), seen, redeems || styled()])
  .then(([app]) => app.default({ module_or_path: wasm }))
  .then(() => redeems && styled());
begun.then(fetchRest, stop);

// The browser's offer to install the app, until it is wanted (src/browser/install.rs): nothing stands in the way.
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  window.scripInstall = event;
});
addEventListener("scrip-install", () => window.scripInstall?.prompt());

// What lets the app open without a line, once the page is there. Inside of a frame it is a widget, which has no use for it.
const enlist = "/enlist.js";
if (navigator.serviceWorker && window === top) Promise.all([begun, drawn]).then(() => import(enlist)).catch(() => {});
