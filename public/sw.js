// Lets every page of the app open without a line. It keeps the files of one build, whole, under the name of their list;
// the build writes that name here, so that a new build is a new worker (docs/decisions/0009-installed.md).
const LIST = "/kept.json";

// The app's own addresses. The rest of the shop (API, widget, payment, mailbox) is none of ours.
const PAGES = /^\/($|(redeem|cart|checkout|orders|gifts?|claim|licences|balance|signin|reset|confirm|account|help|discount)(\/|$))/;
const OTHERS = /^\/(api|embed|pay|mailbox)\//;

// What the installed app is called is the shop's own: the kept one is for when there is no line.
const MANIFEST = "/manifest.webmanifest";

// The pages and the words of one language are kept: of that in which the app was opened last. English pages have the plain
// name; an address that is known has one of its own, on which its heading is painted.
const SPOKEN = "/spoken";
const ofLanguage = (path) => /^\/(?:[\w-]+\.(?:(\w\w)\.)?html$|words\/(?:later\/)?(\w\w)-)/.exec(path);
const speaks = (found) => found[1] ?? found[2] ?? "en";
const pageIn = (tag, name) => `/${name}.${tag == "en" ? "" : `${tag}.`}html`;

// What was shared with the app, until the page asks for it: codes stay out of addresses and storage.
let shared = "";

// Each file as its list says it is, byte by byte; what an earlier build kept of it is not fetched again.
const keep = async () => {
  const list = await fetch(LIST);
  const tag = (await fetch("/", { method: "HEAD" })).headers.get("content-language") ?? "en";
  await keepAll(await list.clone().json(), (path) => !ofLanguage(path) || speaks(ofLanguage(path)) == tag);
  const cache = await caches.open(LIST);
  await cache.put(SPOKEN, new Response(tag));
  await cache.add(MANIFEST);
  await cache.put(LIST, list);
};

const keepAll = async (files, wanted) => {
  const earlier = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    earlier.push([cache, await (await cache.match(name))?.json()]);
  }
  const cache = await caches.open(LIST);
  for (const [path, integrity] of Object.entries(files)) {
    if (!wanted(path)) continue;
    let file;
    for (const [cache, known] of earlier) if (known?.[path] == integrity) file ??= await cache.match(path);
    // A copy in the browser's own cache may be that of another build.
    file ??= await fetch(path, { integrity }).catch(() => fetch(path, { integrity, cache: "reload" }));
    await cache.put(path, file);
  }
};

// The app is in another language now: its page and words take the place of those before.
const speak = async (tag) => {
  const cache = await caches.open(LIST);
  const before = await (await cache.match(SPOKEN))?.text();
  if (tag == before) return;
  await keepAll(await (await cache.match(LIST)).json(), (path) => ofLanguage(path) && speaks(ofLanguage(path)) == tag);
  await cache.put(SPOKEN, new Response(tag));
  for (const { url } of await cache.keys()) {
    const found = ofLanguage(new URL(url).pathname);
    if (found && speaks(found) != tag) await cache.delete(url);
  }
};

// An address that asks for a language, or a worker that does not know which one is spoken, leaves it to the shop.
const page = async (request) => {
  const tag = await (await (await caches.open(LIST)).match(SPOKEN))?.text();
  const name = new URL(request.url).pathname.slice(1).replaceAll("/", "-") || "shop";
  const own = () => kept([name, "index"].map((name) => pageIn(tag ?? "en", name)), request);
  if (!/[?&]lang=/.test(request.url)) return own();
  return fetch(request).catch(own);
};

const take = async (request) => {
  const form = await request.formData();
  shared = ["title", "text", "url"].map((name) => form.get(name) ?? "").join("\n");
  return Response.redirect("/redeem#shared", 303);
};

const kept = async (paths, request) => {
  const cache = await caches.open(LIST);
  for (const path of paths) {
    const file = await cache.match(path);
    if (file) return file;
  }
  return fetch(request);
};

addEventListener("install", (event) => {
  // Where the browser can be told, the API does not wait for the worker to wake.
  event.addRoutes?.({ condition: { urlPattern: "/api/*" }, source: "network" });
  event.waitUntil(keep());
});

addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name != LIST) await caches.delete(name);
      await clients.claim();
    })(),
  ),
);

// The page says when a new version may begin; nothing here does.
addEventListener("message", (event) => {
  const { data, ports: [port] } = event;
  // A page that was on its way while this worker began is nobody's until it asks.
  if (data?.speaks) return event.waitUntil(Promise.all([clients.claim(), speak(data.speaks)]));
  if (!port) return data == "begin" && skipWaiting();
  port.postMessage(shared);
  shared = "";
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (origin != location.origin || OTHERS.test(pathname)) return;
  if (request.mode == "navigate") {
    if (!PAGES.test(pathname)) return;
    event.respondWith(request.method == "POST" ? take(request) : page(request));
  } else if (request.method == "GET") {
    const own = () => kept([pathname], request);
    event.respondWith(pathname == MANIFEST ? fetch(request).catch(own) : own());
  }
});

// What the shop tells where the browser does not show it by itself (declarative web push).
addEventListener("push", (event) => {
  const { notification } = event.data.json();
  const shown = { ...notification, badge: "/icons/badge-96.png", data: notification.navigate };
  event.waitUntil(registration.showNotification(notification.title, shown));
});

addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(clients.openWindow(event.notification.data));
});
