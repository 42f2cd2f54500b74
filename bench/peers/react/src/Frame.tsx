import * as api from "@shop/api";
import { headings, MARK, PLACES } from "@shop/places";
import { Suspense, useEffect, useRef } from "react";
import { Link, NavLink, Outlet, useLocation } from "react-router";
import { useSaid, useShop } from "./shop";

export function Frame() {
  const { config, online } = useShop();
  const said = useSaid();
  const { pathname } = useLocation();
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(pathname);
  const heading = headings[pathname] ?? "Page not found";
  useEffect(() => {
    if (before.current !== pathname) title.current?.focus();
    before.current = pathname;
  }, [pathname]);
  return (
    <>
      <title>{`${heading} · ${config?.shop ?? "Scrip"}`}</title>
      <a className="skip" href="#content">Skip to the content</a>
      <Head />
      {!online && (
        <section className="strip" aria-label="Connection">
          <p>You are offline. Codes are still checked here. Redeeming waits for the line.</p>
        </section>
      )}
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1} ref={title}>{heading}</h1>
        <Suspense><Outlet /></Suspense>
      </main>
      <footer className="foot">
        <p>Codes are checked on this device first. A typo never counts as a try.</p>
        {config?.features.demo && <p>A demonstration: no real money moves here.</p>}
      </footer>
      <p className="unseen" role="status">{said}</p>
    </>
  );
}

function Head() {
  const { config, viewer, setViewer, say } = useShop();
  const signOut = async () => {
    try {
      await api.signOut();
      setViewer(null);
      say("You are signed out.");
    } catch {
      say("You are still signed in: the shop did not answer. Try again in a moment.");
    }
  };
  return (
    <header className="head">
      <Link className="brand" to="/">
        <svg className="mark" viewBox="0 0 26 18" aria-hidden="true"><path d={MARK} /></svg>
        {config?.shop ?? "Scrip"}
      </Link>
      <nav className="places" aria-label="Main">
        {PLACES.map(({ path, name, sign }) => (
          <NavLink key={path} to={path} end>
            <svg className="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={sign} /></svg>
            {name}
          </NavLink>
        ))}
      </nav>
      <div className="person">
        {viewer && (
          <>
            <span className="name"><bdi>{viewer.name}</bdi></span>
            <button type="button" className="button quiet" onClick={signOut}>Sign out</button>
          </>
        )}
        {viewer === null && <Link className="button quiet" to="/signin">Sign in</Link>}
      </div>
    </header>
  );
}
