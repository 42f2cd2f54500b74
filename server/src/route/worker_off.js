// Undoes a build that does not work, and its worker with it: nothing is kept, and the pages come from the shop again.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) await caches.delete(name);
      await registration.unregister();
      // Only pages that a worker had in its hands: one that is loaded afresh is not loaded again.
      for (const page of await clients.matchAll({ type: "window" })) page.navigate(page.url).catch(() => {});
    })(),
  ),
);
