import * as api from "@shop/api";
import { A, type RouteSectionProps, useLocation } from "@solidjs/router";
import { createEffect, For, on, Show, Suspense } from "solid-js";
import { headings, MARK, PLACES } from "@shop/places";
import { useShop } from "./shop";

export function Frame(props: RouteSectionProps) {
  const shop = useShop();
  const location = useLocation();
  const heading = () => headings[location.pathname] ?? "Page not found";
  let title!: HTMLHeadingElement;
  createEffect(() => {
    document.title = `${heading()} · ${shop.config()?.shop ?? "Scrip"}`;
  });
  createEffect(on(() => location.pathname, () => title.focus(), { defer: true }));

  const signOut = async () => {
    try {
      await api.signOut();
      shop.setViewer(null);
      shop.say("You are signed out.");
    } catch {
      shop.say("You are still signed in: the shop did not answer. Try again in a moment.");
    }
  };

  return (
    <>
      <a class="skip" href="#content">Skip to the content</a>
      <header class="head">
        <A class="brand" href="/">
          <svg class="mark" viewBox="0 0 26 18" aria-hidden="true"><path d={MARK} /></svg>
          {shop.config()?.shop ?? "Scrip"}
        </A>
        <nav class="places" aria-label="Main">
          <For each={PLACES}>
            {({ path, name, sign }) => (
              <A href={path} end>
                <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={sign} /></svg>
                {name}
              </A>
            )}
          </For>
        </nav>
        <div class="person">
          <Show when={shop.viewer()}>
            {(viewer) => (
              <>
                <span class="name"><bdi>{viewer().name}</bdi></span>
                <button type="button" class="button quiet" onClick={signOut}>Sign out</button>
              </>
            )}
          </Show>
          <Show when={shop.viewer() === null}>
            <A class="button quiet" href="/signin">Sign in</A>
          </Show>
        </div>
      </header>
      <Show when={!shop.online()}>
        <section class="strip" aria-label="Connection">
          <p>You are offline. Codes are still checked here. Redeeming waits for the line.</p>
        </section>
      </Show>
      <main id="content" tabindex="-1">
        <h1 tabindex="-1" ref={title}>{heading()}</h1>
        <Suspense>{props.children}</Suspense>
      </main>
      <footer class="foot">
        <p>Codes are checked on this device first. A typo never counts as a try.</p>
        <Show when={shop.config()?.features.demo}><p>A demonstration: no real money moves here.</p></Show>
      </footer>
      <p class="unseen" role="status">{shop.said()}</p>
    </>
  );
}
