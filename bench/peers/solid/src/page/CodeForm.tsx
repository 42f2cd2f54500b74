import { needsPin } from "@shop/code/entry";
import type { Repair } from "@shop/code/one";
import type { Seen } from "@shop/code/read";
import {
  CHECKING, CODE_HINT, foldedWords, GUEST, isSaid, LOCAL, marks, NUMBERS, PIN_HINT, SAFE, wrong,
} from "@shop/words";
import { createMemo, For, Match, Show, Switch } from "solid-js";
import { useShop } from "../shop";
import { Field } from "../ui/Field";
import { Notice } from "../ui/Notice";
import { Pips } from "../ui/Pips";
import type { Step } from "./redemption";

interface Props {
  code: string;
  pin: string;
  seen: Seen;
  submitted: boolean;
  note: string;
  pinFault: string;
  step: Step;
  moving: boolean;
  onCode: (text: string) => void;
  onPin: (text: string) => void;
  onPaste: (text: string) => void;
  onLeave: () => void;
  onCheck: () => void;
  onClipboard: () => void;
  onAccept: (repair: Repair) => void;
  onAsTyped: () => void;
}

export function CodeForm(props: Props) {
  const shop = useShop();
  const verdict = createMemo(() => {
    const { reading } = props.seen;
    return isSaid(reading, props.submitted) ? reading : null;
  });
  const folded = () => {
    const said = verdict();
    return said?.is === "complete" ? foldedWords(said.folded) : null;
  };
  const fault = () => {
    const said = verdict();
    return said && said.is !== "complete" ? said : null;
  };
  const repair = () => {
    const said = fault();
    return said?.is === "failed" ? said.repair : null;
  };
  const asTyped = () => {
    const said = fault();
    return (said?.is === "failed" || said?.is === "elsewhere") && said.asTyped;
  };
  const trouble = () => (props.step.is === "entering" || props.step.is === "finding" ? props.step.trouble : undefined);
  const busy = () => props.moving || props.step.is === "checking";
  return (
    <form
      class="sheet code-form"
      novalidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        props.onCheck();
      }}
    >
      <Field
        id="code" label="Code" hint={CODE_HINT} value={props.code} wrong={!!fault() || !!trouble()}
        locked={props.moving} describedBy="pips-progress" onInput={props.onCode} onPaste={props.onPaste}
        onLeave={props.onLeave}
      />
      <Pips id="pips" slots={props.seen.slots} />
      <div class="said" id="code-fault">
        <Show when={folded()}><Notice tone="good"><p>{folded()}</p></Notice></Show>
        <Show when={fault()}>
          {(reading) => (
            <Notice tone="stop">
              <p class="strong">{wrong({ field: "code", reading: reading() })}</p>
              <Show when={repair()}>
                {(repair) => (
                  <p class="repaired" dir="ltr">
                    <For each={marks(repair().code, repair().change)}>
                      {({ symbol, changed }) => (changed ? <mark>{symbol}</mark> : symbol)}
                    </For>
                  </p>
                )}
              </Show>
              <div class="actions">
                <Show when={repair()}>
                  {(repair) => (
                    <button type="button" class="button" onClick={() => props.onAccept(repair())}>
                      Use the repaired code
                    </button>
                  )}
                </Show>
                <Show when={asTyped()}>
                  <button type="button" class="button quiet" onClick={props.onAsTyped}>
                    It is right as I typed it
                  </button>
                </Show>
              </div>
            </Notice>
          )}
        </Show>
        <Show when={props.note}><Notice tone="care"><p>{props.note}</p></Notice></Show>
        <Show when={trouble()}>
          <Notice tone={props.step.is === "finding" ? "care" : "stop"}><p class="strong">{trouble()}</p></Notice>
        </Show>
      </div>
      <Show when={needsPin(props.seen.reading)}>
        <Field
          id="pin" digits label="Security code" hint={PIN_HINT} value={props.pin} fault={props.pinFault}
          locked={props.moving} onInput={props.onPin}
        />
      </Show>
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={busy() ? "true" : undefined}>Check code</button>
        <button
          type="button" class="button" aria-disabled={props.moving ? "true" : undefined} onClick={props.onClipboard}
        >
          Paste
        </button>
      </div>
      <Switch fallback={<p class="hint">{SAFE}</p>}>
        <Match when={props.step.is === "entering" && !trouble()}>
          <p class="hint">{shop.viewer() === null ? GUEST : LOCAL}</p>
        </Match>
        <Match when={props.step.is === "checking"}><p class="hint unhurried">{CHECKING}</p></Match>
      </Switch>
      <details class="which">
        <summary>Which number is it?</summary>
        <img
          src="/drawings/card-back.svg" width="320" height="200" loading="lazy"
          alt="The back of a gift card, with its numbers marked 1 to 4."
        />
        <ol><For each={NUMBERS}>{(text) => <li>{text}</li>}</For></ol>
      </details>
    </form>
  );
}
