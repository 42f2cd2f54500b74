// Asks for the worker that lets the app open without a line, says when a newer one waits, and takes what was shared with the
// app. Fetched once the page is there.
const { serviceWorker: worker } = navigator;

// What was shared waits in the worker; here it is as if it had been pasted.
if (location.hash === "#shared") {
  history.replaceState(null, "", location.pathname);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", data);
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.getElementById("code")?.dispatchEvent(paste);
  };
  worker.controller?.postMessage("shared", [port2]);
}

// Where the browser does not offer to install the app by itself, the person may have to be told how (src/browser/install.rs).
if (/iPhone|iPad|Macintosh|Firefox/.test(navigator.userAgent)) window.scripHint = true;

// A new one waits until the person agrees (src/browser/worker.rs).
const HOUR = 3_600_000;
const enlist = async () => {
  const enlisted = await worker.register("/sw.js", { updateViaCache: "none" });
  const tell = () => enlisted.waiting && worker.controller && dispatchEvent(new Event("scrip-waiting"));
  const watch = () => enlisted.installing?.addEventListener("statechange", tell);
  addEventListener("scrip-begin", () => {
    worker.oncontrollerchange = () => location.reload();
    enlisted.waiting ? enlisted.waiting.postMessage("begin") : location.reload();
  });
  // Without a line the app opens in the language that it was opened in last.
  (await worker.ready).active.postMessage({ speaks: document.documentElement.lang });
  enlisted.onupdatefound = watch;
  watch();
  tell();
  // An installed app may stay open for weeks.
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < HOUR) return;
    asked = Date.now();
    enlisted.update().catch(() => {});
  });
};
// When the page has nothing better to do, which on a slow machine may be never. Where the worker is not let in, the app goes
// on as before and needs a line.
const idle = window.requestIdleCallback ?? ((then) => setTimeout(then, 2_000));
idle(() => enlist().catch(() => {}), { timeout: 10_000 });
