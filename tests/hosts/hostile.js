// What a page that means ill tries. It is run in the page by the tests, and gives back what it got hold of.
(async () => {
  const got = [];
  const element = document.querySelector("scrip-redeem");
  const frame = element.shadowRoot.querySelector("iframe");
  const tries = {
    document: () => frame.contentDocument?.body?.innerText,
    window: () => frame.contentWindow.document.body.innerText,
    location: () => frame.contentWindow.location.href,
    frames: () => frame.contentWindow.frames[0]?.document,
    storage: () => frame.contentWindow.localStorage.length,
    style: () => getComputedStyle(frame.contentWindow.document.documentElement).color,
  };
  for (const [name, attempt] of Object.entries(tries)) {
    try {
      const found = attempt();
      if (found) got.push(`${name}: ${found}`);
    } catch {
      // The browser said no.
    }
  }
  // Messages with every shape but the right one, to the frame and to the loader.
  const heard = [];
  // Its height it may still be told truly, while the shop answers.
  for (const name of ["ready", "token_needed", "changed", "redeemed", "refused"]) {
    element.addEventListener(`scrip:${name}`, (event) => heard.push(name + JSON.stringify(event.detail)));
  }
  const nonce = frame.src.split("#")[1];
  const shapes = [
    '{"type":"redeemed","operation":"x","minor":100,"currency":"EUR","last_four":"AAAA"}',
    { type: "redeemed", operation: "x", minor: 100, currency: "EUR", last_four: "AAAA" },
    nonce,
    nonce + "x",
    "scrip:" + crypto.randomUUID(),
    ["token", "0123456789abcdef"],
    null,
    '{"type":"token","token":"0123456789abcdef"}',
    '{"type":"focus"}',
  ];
  const channel = new MessageChannel();
  channel.port1.onmessage = (event) => got.push(`port: ${event.data}`);
  for (let turn = 0; turn < 500; turn += 1) {
    for (const shape of shapes) {
      // From this window to itself: the origin is wrong. To the frame without a port: the shape is.
      postMessage(shape, "*");
      frame.contentWindow.postMessage(shape, "*");
    }
  }
  // A port of our own beside the loader's: the frame has one already.
  frame.contentWindow.postMessage(nonce, "*", [channel.port2]);
  channel.port1.postMessage('{"type":"token","token":"0123456789abcdef0123"}');
  await new Promise((done) => setTimeout(done, 1_000));
  return { got, heard };
})();
