// The cart as the shop answered last, and changes to it: one at a time, each for the version it was made for.
import * as api from "@shop/api";
import { trouble } from "@shop/refusal";
import type { Cart, RedeemRequest } from "@shop/wire";
import { createSignal, onMount } from "solid-js";
import { createStore, reconcile } from "solid-js/store";

type Change = (version: number) => Promise<Cart>;

export function createCart() {
  const [store, setStore] = createStore<{ cart?: Cart; fault: string }>({ fault: "" });
  const [pending, setPending] = createSignal(0);
  let last: Promise<unknown> = Promise.resolve();
  /** The quantities that were asked for and not answered yet. */
  const [asked, setAsked] = createStore<Record<string, number | undefined>>({});

  const take = (cart: Cart) => setStore("cart", reconcile(cart));
  const load = async () => {
    try {
      take(await api.cart());
    } catch (error) {
      setStore("fault", trouble(error));
    }
  };
  onMount(load);

  async function attempt(change: Change) {
    setStore("fault", "");
    try {
      take(await change(store.cart!.version));
    } catch (error) {
      if (error instanceof api.Refused && error.problem.reason === "version_conflict") {
        await load();
        take(await change(store.cart!.version));
      } else throw error;
    }
  }

  function send(change: Change): Promise<boolean> {
    setPending((count) => count + 1);
    const sent = last
      .then(() => attempt(change))
      .then(() => true)
      .catch((error: unknown) => {
        setStore("fault", trouble(error));
        return false;
      })
      .finally(() => setPending((count) => count - 1));
    last = sent;
    return sent;
  }

  /** Of several changes of one line that wait, the last is sent. */
  function setQuantity(line: string, quantity: number) {
    const waits = asked[line] !== undefined;
    setAsked(line, quantity);
    if (waits) return;
    void send((version) => {
      const now = asked[line]!;
      return api.setQuantity(line, now, version).finally(() => {
        const later = asked[line];
        setAsked(line, undefined);
        if (later !== undefined && later !== now) setQuantity(line, later);
      });
    });
  }

  return {
    get cart() {
      return store.cart;
    },
    get fault() {
      return store.fault;
    },
    pending: () => pending() > 0,
    quantity: (line: string, now: number) => asked[line] ?? now,
    setQuantity,
    remove: (line: string) => send((version) => api.removeLine(line, version)),
    addCode: (request: RedeemRequest) => send((version) => api.addCode(request, version)),
    removeCode: (id: string) => send((version) => api.removeCode(id, version)),
  };
}
