// The cart as the shop answered last, and changes to it: one at a time, each for the version it was made for.
import * as api from "@shop/api";
import { trouble } from "@shop/refusal";
import type { Cart, RedeemRequest } from "@shop/wire";
import { useEffect, useRef, useState } from "react";

type Change = (version: number) => Promise<Cart>;

export function useCart() {
  const [cart, setCart] = useState<Cart>();
  const [fault, setFault] = useState("");
  const [pending, setPending] = useState(0);
  /** The quantities that were asked for and not answered yet. */
  const [asked, setAsked] = useState<Record<string, number>>({});
  const version = useRef(0);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(new Map<string, number>());

  const take = (cart: Cart) => {
    version.current = cart.version;
    setCart(cart);
  };
  const load = async () => take(await api.cart());
  useEffect(() => {
    load().catch((error: unknown) => setFault(trouble(error)));
  }, []);

  async function attempt(change: Change) {
    setFault("");
    try {
      take(await change(version.current));
    } catch (error) {
      if (error instanceof api.Refused && error.problem.reason === "version_conflict") {
        await load();
        take(await change(version.current));
      } else throw error;
    }
  }

  function send(change: Change): Promise<boolean> {
    setPending((count) => count + 1);
    const sent = last.current
      .then(() => attempt(change))
      .then(() => true)
      .catch((error: unknown) => {
        setFault(trouble(error));
        return false;
      })
      .finally(() => setPending((count) => count - 1));
    last.current = sent;
    return sent;
  }

  /** Of several changes of one line that wait, the last is sent. */
  function setQuantity(line: string, quantity: number) {
    const waits = waiting.current.has(line);
    waiting.current.set(line, quantity);
    setAsked((asked) => ({ ...asked, [line]: quantity }));
    if (waits) return;
    void send(async (version) => {
      const now = waiting.current.get(line)!;
      try {
        return await api.setQuantity(line, now, version);
      } finally {
        const later = waiting.current.get(line);
        waiting.current.delete(line);
        setAsked(({ [line]: _, ...others }) => others);
        if (later !== undefined && later !== now) setQuantity(line, later);
      }
    });
  }

  return {
    cart,
    fault,
    pending: pending > 0,
    asked,
    setQuantity,
    remove: (line: string) => send((version) => api.removeLine(line, version)),
    addCode: (request: RedeemRequest) => send((version) => api.addCode(request, version)),
    removeCode: (id: string) => send((version) => api.removeCode(id, version)),
  };
}
