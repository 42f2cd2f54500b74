// What outlives a page: the shop, who is here, the line, and what is said aloud.
import * as api from "@shop/api";
import type { Rules } from "@shop/code/read";
import { rulesOf } from "@shop/code/read";
import type { Config, Profile, Viewer } from "@shop/wire";
import {
  type Accessor, createContext, createMemo, createResource, createSignal, onCleanup, onMount, type ParentProps,
  type Setter, useContext,
} from "solid-js";

/** A code that was typed before signing in. */
export interface Typed {
  code: string;
  pin: string;
}

interface Shop {
  config: Accessor<Config | undefined>;
  rules: Accessor<Rules>;
  viewer: Accessor<Viewer | null | undefined>;
  setViewer: Setter<Viewer | null | undefined>;
  online: Accessor<boolean>;
  said: Accessor<string>;
  say: (text: string) => void;
  typed: { kept?: Typed };
}

// Until the shop has said how its codes are written: its own kind, which does not change.
const OWN: Profile = {
  id: "scrip",
  name: "Gift card",
  alphabet: "0123456789ABCDEFGHJKMNPQRSTVWXYZ",
  min: 16,
  max: 16,
  groups: [4, 4, 4, 4],
  case_sensitive: false,
  folds: [],
  prefix: "",
  check: "gf32",
  pin: 0,
  bits: 65,
  opens: "value",
};

const Context = createContext<Shop>();

export function ShopProvider(props: ParentProps) {
  const [config] = createResource(() => api.config().catch(() => undefined));
  const [viewer, { mutate: setViewer }] = createResource(() => api.session().catch(() => undefined));
  const [online, setOnline] = createSignal(navigator.onLine);
  const [said, say] = createSignal("");
  const rules = createMemo<Rules>(() => {
    const known = config.latest;
    return known ? rulesOf(known, viewer.latest?.region) : { ours: [OWN], foreign: [] };
  });
  const look = () => setOnline(navigator.onLine);
  onMount(() => {
    addEventListener("online", look);
    addEventListener("offline", look);
  });
  onCleanup(() => {
    removeEventListener("online", look);
    removeEventListener("offline", look);
  });
  const shop: Shop = {
    config: () => config.latest,
    rules,
    viewer: () => viewer.latest,
    setViewer,
    online,
    said,
    say,
    typed: {},
  };
  return <Context.Provider value={shop}>{props.children}</Context.Provider>;
}

export const useShop = () => useContext(Context)!;
