// The history in pages, fetched when a line of them comes near.
import * as api from "@shop/api";
import { trouble } from "@shop/refusal";
import type { Entry } from "@shop/wire";
import { useCallback, useEffect, useRef, useState } from "react";

const PAGE = 200;
/** Who is still scrolling is not asked for on the way, in milliseconds. */
const PAUSE = 60;

export function usePages() {
  const [total, setTotal] = useState<number>();
  const [fault, setFault] = useState("");
  const [pages, setPages] = useState<ReadonlyMap<number, Entry[]>>(new Map());
  const asked = useRef(new Set<number>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const load = useCallback(async (page: number) => {
    if (asked.current.has(page)) return;
    asked.current.add(page);
    try {
      const { items, total } = await api.ledger(page * PAGE, PAGE);
      setPages((pages) => new Map(pages).set(page, items));
      setTotal(total);
      setFault("");
    } catch (error) {
      asked.current.delete(page);
      setFault(trouble(error));
    }
  }, []);

  const want = useCallback(
    (first: number, last: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) void load(page);
      }, PAUSE);
    },
    [load],
  );

  useEffect(() => void load(0), [load]);
  const entry = (place: number) => pages.get(Math.floor(place / PAGE))?.[place % PAGE];
  return { total, fault, entry, want };
}
