import { inGroups, needsPin, parse, pasted } from "@shop/code/entry";
import { read } from "@shop/code/read";
import type { RedeemRequest } from "@shop/wire";
import { PIN_HINT, wrong } from "@shop/words";
import { type FormEvent, useEffect, useMemo, useState } from "react";
import { useShop } from "../shop";
import { Field } from "../ui/Field";
import { Notice } from "../ui/Notice";

export function CodeBox({ onAdd }: { onAdd: (request: RedeemRequest) => Promise<boolean> }) {
  const { rules, say, typed } = useShop();
  const [code, setCode] = useState(() => typed.current?.code ?? "");
  const [pin, setPin] = useState("");
  const [no, setNo] = useState("");
  const [busy, setBusy] = useState(false);
  const asksPin = useMemo(() => needsPin(read(code, rules.ours)), [code, rules]);
  useEffect(() => {
    typed.current = undefined;
  }, [typed]);
  const put = (text: string) => {
    setCode(text);
    setNo("");
  };
  const apply = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const parsed = parse(code, pin, rules.ours, false);
    if ("wrong" in parsed) {
      setNo(wrong(parsed.wrong));
      return say(wrong(parsed.wrong));
    }
    setBusy(true);
    if (await onAdd(parsed.request)) {
      setCode("");
      setPin("");
    }
    setBusy(false);
  };
  return (
    <form className="code-box" noValidate autoComplete="off" onSubmit={apply}>
      <Field
        id="voucher" small label="Gift card or promo code" hint="" value={code} wrong={!!no} locked={busy}
        onInput={put} onPaste={(text) => put(inGroups(pasted(text, rules.ours).code, rules.ours))}
      />
      {asksPin && (
        <Field
          id="voucher-pin" digits label="Security code" hint={PIN_HINT} value={pin} locked={busy} onInput={setPin}
        />
      )}
      <button type="submit" className="button primary" aria-disabled={busy || undefined}>Apply</button>
      <div className="said" id="voucher-fault">
        {no && <Notice tone="stop"><p className="strong">{no}</p></Notice>}
      </div>
    </form>
  );
}
