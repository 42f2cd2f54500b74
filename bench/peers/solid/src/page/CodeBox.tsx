import { inGroups, needsPin, parse, pasted } from "@shop/code/entry";
import { read } from "@shop/code/read";
import type { RedeemRequest } from "@shop/wire";
import { PIN_HINT, wrong } from "@shop/words";
import { createMemo, createSignal, Show } from "solid-js";
import { useShop } from "../shop";
import { Field } from "../ui/Field";
import { Notice } from "../ui/Notice";

export function CodeBox(props: { onAdd: (request: RedeemRequest) => Promise<boolean> }) {
  const shop = useShop();
  const [code, setCode] = createSignal(shop.typed.kept?.code ?? "");
  shop.typed.kept = undefined;
  const [pin, setPin] = createSignal("");
  const [no, setNo] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const asksPin = createMemo(() => needsPin(read(code(), shop.rules().ours)));
  const put = (text: string) => {
    setCode(text);
    setNo("");
  };
  const apply = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy()) return;
    const parsed = parse(code(), pin(), shop.rules().ours, false);
    if ("wrong" in parsed) {
      setNo(wrong(parsed.wrong));
      shop.say(no());
      return;
    }
    setBusy(true);
    if (await props.onAdd(parsed.request)) {
      setCode("");
      setPin("");
    }
    setBusy(false);
  };
  return (
    <form class="code-box" novalidate autocomplete="off" onSubmit={apply}>
      <Field
        id="voucher" small label="Gift card or promo code" hint="" value={code()} wrong={!!no()} locked={busy()}
        onInput={put}
        onPaste={(text) => put(inGroups(pasted(text, shop.rules().ours).code, shop.rules().ours))}
      />
      <Show when={asksPin()}>
        <Field
          id="voucher-pin" digits label="Security code" hint={PIN_HINT} value={pin()} locked={busy()} onInput={setPin}
        />
      </Show>
      <button type="submit" class="button primary" aria-disabled={busy() ? "true" : undefined}>Apply</button>
      <div class="said" id="voucher-fault">
        <Show when={no()}><Notice tone="stop"><p class="strong">{no()}</p></Notice></Show>
      </div>
    </form>
  );
}
