import "@style/page/history.css";
import { about, amount, day, signed } from "@shop/write";
import { createVirtualizer, type VirtualItem } from "@tanstack/solid-virtual";
import { createEffect, createSignal, For, onMount, Show } from "solid-js";
import { Notice } from "../ui/Notice";
import { createPages } from "./pages";

type Pages = ReturnType<typeof createPages>;

export function History() {
  const pages = createPages();
  void pages.load(0);
  return (
    <section class="history" aria-labelledby="history">
      <h2 id="history">History</h2>
      <Show when={pages.fault()}><Notice tone="care"><p>{pages.fault()}</p></Notice></Show>
      <Show when={pages.total()}>
        {(total) => (
          <>
            <p class="hint history-count">{total().toLocaleString("en-US")} entries</p>
            <div class="history-frame"><Table pages={pages} total={total()} /></div>
          </>
        )}
      </Show>
    </section>
  );
}

function Table(props: { pages: Pages; total: number }) {
  let view!: HTMLDivElement;
  let ruler!: HTMLElement;
  const [row, setRow] = createSignal(52);
  onMount(() => setRow(ruler.offsetHeight));
  const rows = createVirtualizer({
    get count() {
      return props.total;
    },
    getScrollElement: () => view,
    estimateSize: () => row(),
    overscan: 8,
  });
  createEffect(() => {
    row();
    rows.measure();
  });
  createEffect(() => {
    const items = rows.getVirtualItems();
    if (items.length) props.pages.want(items[0].index, items[items.length - 1].index);
  });
  return (
    <div class="history-view" ref={view}>
      <i class="history-row" aria-hidden="true" ref={ruler} />
      <table role="table" aria-labelledby="history" aria-rowcount={props.total + 1}>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex="1">
            <th scope="col" role="columnheader" class="what">What</th>
            <th scope="col" role="columnheader" class="when">When</th>
            <th scope="col" role="columnheader" class="number">Amount</th>
            <th scope="col" role="columnheader" class="number after">After</th>
          </tr>
        </thead>
        <tbody role="rowgroup" style={{ height: `${rows.getTotalSize()}px` }}>
          <For each={rows.getVirtualItems()}>{(item) => <Row item={item} pages={props.pages} />}</For>
        </tbody>
      </table>
    </div>
  );
}

function Row(props: { item: VirtualItem; pages: Pages }) {
  const [open, setOpen] = createSignal(false);
  const entry = () => props.pages.entry(props.item.index);
  return (
    <tr
      role="row" class="entry" classList={{ open: open(), coming: !entry() }} aria-rowindex={props.item.index + 2}
      style={{ transform: `translateY(${props.item.start}px)` }}
    >
      <th scope="row" role="rowheader" class="what">
        <button type="button" aria-expanded={open()} onClick={() => setOpen(!open())}>
          <bdi>{entry() ? about(entry()!) : "Fetching this entry"}</bdi>
        </button>
      </th>
      <td role="cell" class="when">{entry() && day(entry()!.at)}</td>
      <td role="cell" class="number" classList={{ came: (entry()?.amount.minor ?? 0) > 0 }}>
        <bdi>{entry() && signed(entry()!.amount)}</bdi>
      </td>
      <td role="cell" class="number after"><bdi>{entry() && amount(entry()!.after)}</bdi></td>
    </tr>
  );
}
