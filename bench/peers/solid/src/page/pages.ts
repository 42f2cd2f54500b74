// The history in pages, fetched when a line of them comes near.
import * as api from "@shop/api";
import { trouble } from "@shop/refusal";
import type { Entry } from "@shop/wire";
import { createSignal } from "solid-js";
import { createStore } from "solid-js/store";

const PAGE = 200;
/** Who is still scrolling is not asked for on the way, in milliseconds. */
const PAUSE = 60;

export function createPages() {
  const [total, setTotal] = createSignal<number>();
  const [fault, setFault] = createSignal("");
  const [pages, setPages] = createStore<Record<number, Entry[] | undefined>>({});
  const asked = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function load(page: number) {
    if (asked.has(page)) return;
    asked.add(page);
    try {
      const { items, total } = await api.ledger(page * PAGE, PAGE);
      setPages(page, items);
      setTotal(total);
      setFault("");
    } catch (error) {
      asked.delete(page);
      setFault(trouble(error));
    }
  }

  return {
    total,
    fault,
    entry: (place: number) => pages[Math.floor(place / PAGE)]?.[place % PAGE],
    load,
    want(first: number, last: number) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) void load(page);
      }, PAUSE);
    },
  };
}
