// What outlives a page: the shop, who is here, the line, and what is said aloud.
import * as api from "@shop/api";
import type { Rules } from "@shop/code/read";
import { rulesOf } from "@shop/code/read";
import type { Config, Profile, Viewer } from "@shop/wire";
import {
  createContext, type Dispatch, type ReactNode, type RefObject, type SetStateAction, useContext, useEffect, useMemo,
  useRef, useState, useSyncExternalStore,
} from "react";

/** A code that was typed before signing in. */
export interface Typed {
  code: string;
  pin: string;
}

interface Shop {
  config: Config | undefined;
  rules: Rules;
  viewer: Viewer | null | undefined;
  setViewer: Dispatch<SetStateAction<Viewer | null | undefined>>;
  online: boolean;
  say: (text: string) => void;
  typed: RefObject<Typed | undefined>;
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

const Context = createContext<Shop | null>(null);
const Said = createContext("");

function listen(changed: () => void) {
  addEventListener("online", changed);
  addEventListener("offline", changed);
  return () => {
    removeEventListener("online", changed);
    removeEventListener("offline", changed);
  };
}

export function ShopProvider({ children }: { children: ReactNode }) {
  const [config, setConfig] = useState<Config>();
  const [viewer, setViewer] = useState<Viewer | null>();
  const [said, say] = useState("");
  const typed = useRef<Typed>(undefined);
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  useEffect(() => {
    let here = true;
    api.config().then((config) => here && setConfig(config), () => {});
    api.session().then((viewer) => here && setViewer(viewer), () => {});
    return () => {
      here = false;
    };
  }, []);
  const rules = useMemo<Rules>(
    () => (config ? rulesOf(config, viewer?.region) : { ours: [OWN], foreign: [] }),
    [config, viewer?.region],
  );
  const shop = useMemo(
    () => ({ config, rules, viewer, setViewer, online, say, typed }),
    [config, rules, viewer, online],
  );
  return (
    <Context value={shop}>
      <Said value={said}>{children}</Said>
    </Context>
  );
}

export function useShop(): Shop {
  const shop = useContext(Context);
  if (!shop) throw new Error("outside of the shop");
  return shop;
}

export const useSaid = () => useContext(Said);
