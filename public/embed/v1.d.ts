// The elements of https://SHOP/embed/v1.js, and what they say. Copy it, or refer to it from a file of your own.

/** A card was redeemed. The code itself is in no event. */
export interface ScripRedeemed {
  /** The id of the redemption: the same that the webhook names. It may come twice. */
  operation: string;
  /** What came, in minor units of its currency. */
  minor: number;
  /** ISO 4217. */
  currency: string;
  /** The last four of the code. */
  last_four: string;
}

export interface ScripRefused {
  /** One of the API's reasons, such as `already_redeemed`. */
  reason: string;
}

export interface ScripSize {
  /** CSS pixels. */
  height: number;
}

export interface ScripChanged {
  what: "cart" | "balance";
}

export interface ScripEventMap {
  "scrip:ready": CustomEvent<Record<string, never>>;
  /** Cancelable: then the page sets the height itself. */
  "scrip:size": CustomEvent<ScripSize>;
  /** Cancelable: then the page is about to set `token`. Else the frame offers to sign in. */
  "scrip:token_needed": CustomEvent<Record<string, never>>;
  "scrip:changed": CustomEvent<ScripChanged>;
  "scrip:redeemed": CustomEvent<ScripRedeemed>;
  "scrip:refused": CustomEvent<ScripRefused>;
}

export interface ScripElement extends HTMLElement {
  /** What your server got from `POST /merchant/carts/{id}/tokens`. Write only. */
  set token(token: string | null);
  /** Reads the page's `--scrip-*` properties again. */
  refresh(): void;
  addEventListener<Name extends keyof ScripEventMap>(
    name: Name,
    hear: (this: ScripElement, event: ScripEventMap[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    name: string,
    hear: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** The attributes, for JSX and templates. */
export interface ScripAttributes {
  /** Where the shop is: `https://shop.example`. */
  shop?: string;
  /** BCP 47. */
  locale?: string;
  theme?: "auto" | "light" | "dark";
  token?: string;
}

declare global {
  interface HTMLElementTagNameMap {
    "scrip-redeem": ScripElement;
    "scrip-balance": ScripElement;
    "scrip-promo": ScripElement;
  }
}
