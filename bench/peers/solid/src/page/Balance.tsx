import "@style/page/balance.css";
import * as api from "@shop/api";
import { amount } from "@shop/write";
import { createResource, For, Show } from "solid-js";
import { useShop } from "../shop";
import { History } from "./History";

export default function Balance() {
  const shop = useShop();
  const [totals] = createResource(() => shop.viewer() ?? undefined, () => api.balance().catch(() => []));
  return (
    <Show when={shop.viewer() !== null} fallback={<p>Sign in to see your balance.</p>}>
      <div class="balance">
        <section class="available" aria-label="Available">
          <p class="hint">Available</p>
          <div class="sums">
            <For each={totals.latest}>
              {(total) => <div><p class="sum"><bdi>{amount(total.available)}</bdi></p></div>}
            </For>
          </div>
        </section>
        <History />
      </div>
    </Show>
  );
}
