import "@style/page/history.css";
import type { Entry } from "@shop/wire";
import { about, amount, day, signed } from "@shop/write";
import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Notice } from "../ui/Notice";
import { usePages } from "./usePages";

type Pages = ReturnType<typeof usePages>;

export function History() {
  const pages = usePages();
  const { total, fault } = pages;
  return (
    <section className="history" aria-labelledby="history">
      <h2 id="history">History</h2>
      {fault && <Notice tone="care"><p>{fault}</p></Notice>}
      {total !== undefined && (
        <>
          <p className="hint history-count">{total.toLocaleString("en-US")} entries</p>
          <div className="history-frame"><Table pages={pages} total={total} /></div>
        </>
      )}
    </section>
  );
}

function Table({ pages: { entry, want }, total }: { pages: Pages; total: number }) {
  const view = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLElement>(null);
  const [row, setRow] = useState(52);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => view.current,
    estimateSize: () => row,
    overscan: 8,
  });
  useLayoutEffect(() => setRow(ruler.current!.offsetHeight), []);
  useLayoutEffect(() => rows.measure(), [row, rows]);
  const items = rows.getVirtualItems();
  const [first, last] = [items[0]?.index, items.at(-1)?.index];
  useEffect(() => {
    if (first !== undefined && last !== undefined) want(first, last);
  }, [first, last, want]);
  return (
    <div className="history-view" ref={view}>
      <i className="history-row" aria-hidden="true" ref={ruler} />
      <table role="table" aria-labelledby="history" aria-rowcount={total + 1}>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            <th scope="col" role="columnheader" className="what">What</th>
            <th scope="col" role="columnheader" className="when">When</th>
            <th scope="col" role="columnheader" className="number">Amount</th>
            <th scope="col" role="columnheader" className="number after">After</th>
          </tr>
        </thead>
        <tbody role="rowgroup" style={{ height: rows.getTotalSize() }}>
          {items.map((item) => (
            <Row key={item.key} place={item.index} start={item.start} entry={entry(item.index)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  place: number;
  start: number;
  entry: Entry | undefined;
}

const Row = memo(({ place, start, entry }: RowProps) => {
  const [open, setOpen] = useState(false);
  const kind = `entry${open ? " open" : ""}${entry ? "" : " coming"}`;
  const number = entry && entry.amount.minor > 0 ? "number came" : "number";
  return (
    <tr role="row" className={kind} aria-rowindex={place + 2} style={{ transform: `translateY(${start}px)` }}>
      <th scope="row" role="rowheader" className="what">
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <bdi>{entry ? about(entry) : "Fetching this entry"}</bdi>
        </button>
      </th>
      <td role="cell" className="when">{entry && day(entry.at)}</td>
      <td role="cell" className={number}><bdi>{entry && signed(entry.amount)}</bdi></td>
      <td role="cell" className="number after"><bdi>{entry && amount(entry.after)}</bdi></td>
    </tr>
  );
});
