// The shop on a page of another origin: three elements, each a frame of the shop. Nothing but this file is needed.
// What the two sides say to each other stands in the shop's own code (domain/src/embed) and in docs/widget.md.
(() => {
  const own = document.currentScript?.src ?? location.href;
  // The height, in CSS pixels, that is there before anything has come.
  const reserved = { redeem: 800, balance: 640, promo: 400 };
  const colours = ["accent", "paper", "ink", "round"];
  // Every message of the frame, sign by sign. What is anything else is nothing.
  const said =
    /^\{"type":"(ready"|title","title":"[^"\\]{1,120}"|token_needed"|size","height":[1-9]\d{1,3}|changed","what":"(cart|balance)"|refused","reason":"[a-z_]{1,32}"|redeemed","operation":"[\w-]{1,64}","minor":[1-9]\d{0,14},"currency":"[A-Z]{3}","last_four":"[\w-]{1,4}")\}$/;
  // A frame comes when its place is nearly in view.
  const near = new IntersectionObserver(
    (seen) => seen.forEach((one) => one.isIntersecting && one.target.load()),
    { rootMargin: "300px" },
  );

  for (const [face, height] of Object.entries(reserved)) {
    const name = `scrip-${face}`;
    if (customElements.get(name)) continue;
    customElements.define(
      name,
      class extends HTMLElement {
        static observedAttributes = ["shop", "locale", "theme", "token"];
        #root = this.attachShadow({ mode: "open" });
        #frame;
        #port;
        #token;

        connectedCallback() {
          this.style.display = "block";
          this.style.minHeight ||= `${height}px`;
          near.observe(this);
        }

        disconnectedCallback() {
          near.unobserve(this);
          this.#port?.close();
          this.#frame?.remove();
          removeEventListener("message", this);
          this.#frame = this.#port = undefined;
        }

        attributeChangedCallback(what, before, now) {
          if (what === "token") this.token = now;
          else if (what !== "shop") this.refresh();
          else if (this.#frame && before !== now) {
            this.disconnectedCallback();
            this.connectedCallback();
          }
        }

        /** What the shop's server minted for this cart. It can be given, and not asked for again. */
        set token(token) {
          this.#token = token || null;
          if (token) this.#say({ type: "token", token });
        }

        /** The page looks different now: its colours are read again. */
        refresh() {
          if (!this.#port) return;
          const look = getComputedStyle(this);
          const set = colours.map((one) => [one, look.getPropertyValue(`--scrip-${one}`).trim().slice(0, 64)]);
          const style = Object.fromEntries(set.filter(([, value]) => value));
          const theme = this.getAttribute("theme");
          this.#say({
            type: "options",
            locale: this.getAttribute("locale") ?? document.documentElement.lang,
            theme: theme === "light" || theme === "dark" ? theme : "auto",
            style,
          });
        }

        focus() {
          this.#frame?.focus();
          this.#say({ type: "focus" });
        }

        load() {
          if (this.#frame) return;
          const shop = new URL(this.getAttribute("shop") ?? own, location.href).origin;
          const nonce = `scrip:${crypto.randomUUID()}`;
          const frame = (this.#frame = document.createElement("iframe"));
          // Until it says in its own language what it is called.
          frame.title = this.title || "Scrip";
          frame.allow = "camera; clipboard-read; clipboard-write";
          Object.assign(frame.style, { display: "block", width: "100%", height: `${height}px`, border: 0 });
          // Only the shop's own frame, and only if it knows what this page alone has told it.
          this.handleEvent = ({ origin, source, data }) => {
            if (origin !== shop || source !== frame.contentWindow || data !== nonce) return;
            const { port1, port2 } = new MessageChannel();
            this.#port?.close();
            this.#port = port1;
            port1.onmessage = (message) => this.#hear(message.data);
            frame.contentWindow.postMessage(nonce, shop, [port2]);
            this.refresh();
            if (this.#token) this.token = this.#token;
          };
          addEventListener("message", this);
          const speaks = (this.getAttribute("locale") ?? document.documentElement.lang).slice(0, 2);
          frame.src = `${shop}/embed/${face}?host=${encodeURIComponent(origin)}&lang=${speaks}#${nonce}`;
          this.#root.append(frame);
        }

        #say(message) {
          this.#port?.postMessage(JSON.stringify(message));
        }

        #hear(text) {
          if (typeof text !== "string" || !said.test(text)) return;
          const { type, ...detail } = JSON.parse(text);
          if (type === "title") return void (this.#frame.title = this.title || detail.title);
          const mine = type === "size" || type === "token_needed";
          const event = new CustomEvent(`scrip:${type}`, { detail, bubbles: true, composed: true, cancelable: mine });
          if (!this.dispatchEvent(event)) return;
          if (type === "size") this.#frame.style.height = `${Math.min(Math.max(detail.height, height), 4000)}px`;
          // Whoever hands a token over says so by `preventDefault`; else the frame lets the shopper sign in.
          if (type === "token_needed") this.#say({ type: "token", token: null });
        }
      },
    );
  }
})();
