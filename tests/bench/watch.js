// Runs before anything of a page: notes when things happen, and touches nothing. `keys` gives the code field the
// keyboard as soon as it is there, as somebody does who waits for it.
((keys) => {
  const seen = (window.__seen = { shift: 0, moved: [], inputs: 0, answers: 0, faults: [] });
  const quote = (window.__quote = {});
  const hear = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  hear("paint", ({ name, startTime }) => name === "first-contentful-paint" && (seen.painted = startTime));
  hear("largest-contentful-paint", ({ startTime }) => (seen.largest = startTime));
  hear("layout-shift", ({ value, hadRecentInput, sources }) => {
    if (hadRecentInput) return;
    seen.shift += value;
    seen.moved.push(...sources.map(({ node }) => node?.outerHTML?.slice(0, 60)));
  });
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, name, target } of list.getEntries()) {
      if (!interactionId) continue;
      seen.answers += 1;
      if (duration > (seen.slowest?.duration ?? 0)) seen.slowest = { duration, what: `${name} ${target?.outerHTML?.slice(0, 60)}` };
    }
  }).observe({ type: "event", buffered: true, durationThreshold: 16 });
  // A box that is measured and then laid out again in the same frame is told in the next: a notice, and no fault.
  addEventListener("error", ({ message }) => /^ResizeObserver loop/.test(message) || seen.faults.push(String(message)));
  addEventListener("unhandledrejection", ({ reason }) => seen.faults.push(String(reason)));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    seen.faults.push(`${violatedDirective} ${blockedURI}`),
  );
  const sum = () => document.querySelector(".summary .row.total:not(.due) dd")?.textContent ?? "";
  addEventListener(
    "input",
    ({ isTrusted, target, timeStamp }) => {
      if (!isTrusted) return;
      if (target.id === "code") {
        seen.inputs += 1;
        seen.typed ??= performance.now();
      }
      const priced = target.closest(".cart-line");
      if (priced) Object.assign(quote, { at: timeStamp, before: sum(), painted: null, told: false });
    },
    true,
  );
  const look = () => {
    const field = document.getElementById("code");
    if (keys && field && document.activeElement === document.body) field.focus();
    const alive = document.title.includes(" · ") && !document.querySelector("main[aria-busy]");
    if (alive && field) seen.mounted ??= performance.now();
    if (document.querySelector(".pips > .filled")) seen.read ??= performance.now();
    if (document.querySelector(".entry:not(.coming) td:last-child")?.textContent) seen.rows ??= performance.now();
    if (quote.at && !quote.told && sum() !== quote.before) {
      quote.told = true;
      const { at } = quote;
      requestAnimationFrame(() => setTimeout(() => (quote.painted = performance.now() - at)));
    }
  };
  new MutationObserver(look).observe(document, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["class", "aria-busy"],
  });
})
