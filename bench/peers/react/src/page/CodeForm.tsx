import { needsPin } from "@shop/code/entry";
import type { Repair } from "@shop/code/one";
import type { Reading, Seen } from "@shop/code/read";
import {
  CHECKING, CODE_HINT, foldedWords, GUEST, isSaid, LOCAL, marks, NUMBERS, PIN_HINT, SAFE, wrong,
} from "@shop/words";
import { memo } from "react";
import { useShop } from "../shop";
import { Field } from "../ui/Field";
import { Notice } from "../ui/Notice";
import { Pips } from "../ui/Pips";
import type { Step } from "./useRedemption";

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
  const { code, pin, seen, submitted, note, pinFault, step, moving } = props;
  const { viewer } = useShop();
  const said = isSaid(seen.reading, submitted) ? seen.reading : null;
  const fault = said && said.is !== "complete" ? said : null;
  const folded = said?.is === "complete" ? foldedWords(said.folded) : null;
  const trouble = step.is === "entering" || step.is === "finding" ? step.trouble : undefined;
  const busy = moving || step.is === "checking";
  return (
    <form
      className="sheet code-form"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        props.onCheck();
      }}
    >
      <Field
        id="code" label="Code" hint={CODE_HINT} value={code} wrong={!!fault || !!trouble} locked={moving}
        describedBy="pips-progress" onInput={props.onCode} onPaste={props.onPaste} onLeave={props.onLeave}
      />
      <Pips id="pips" slots={seen.slots} />
      <div className="said" id="code-fault">
        {folded && <Notice tone="good"><p>{folded}</p></Notice>}
        {fault && <Fault reading={fault} onAccept={props.onAccept} onAsTyped={props.onAsTyped} />}
        {note && <Notice tone="care"><p>{note}</p></Notice>}
        {trouble && (
          <Notice tone={step.is === "finding" ? "care" : "stop"}><p className="strong">{trouble}</p></Notice>
        )}
      </div>
      {needsPin(seen.reading) && (
        <Field
          id="pin" digits label="Security code" hint={PIN_HINT} value={pin} fault={pinFault} locked={moving}
          onInput={props.onPin}
        />
      )}
      <div className="actions">
        <button type="submit" className="button primary" aria-disabled={busy || undefined}>Check code</button>
        <button type="button" className="button" aria-disabled={moving || undefined} onClick={props.onClipboard}>
          Paste
        </button>
      </div>
      {step.is === "entering" && !trouble ? (
        <p className="hint">{viewer === null ? GUEST : LOCAL}</p>
      ) : step.is === "checking" ? (
        <p className="hint unhurried">{CHECKING}</p>
      ) : (
        <p className="hint">{SAFE}</p>
      )}
      <Which />
    </form>
  );
}

interface FaultProps {
  reading: Reading;
  onAccept: (repair: Repair) => void;
  onAsTyped: () => void;
}

function Fault({ reading, onAccept, onAsTyped }: FaultProps) {
  const repair = reading.is === "failed" ? reading.repair : null;
  const asTyped = (reading.is === "failed" || reading.is === "elsewhere") && reading.asTyped;
  return (
    <Notice tone="stop">
      <p className="strong">{wrong({ field: "code", reading })}</p>
      {repair && (
        <p className="repaired" dir="ltr">
          {marks(repair.code, repair.change).map(({ symbol, changed }, place) =>
            changed ? <mark key={place}>{symbol}</mark> : symbol,
          )}
        </p>
      )}
      <div className="actions">
        {repair && (
          <button type="button" className="button" onClick={() => onAccept(repair)}>Use the repaired code</button>
        )}
        {asTyped && (
          <button type="button" className="button quiet" onClick={onAsTyped}>It is right as I typed it</button>
        )}
      </div>
    </Notice>
  );
}

const Which = memo(() => (
  <details className="which">
    <summary>Which number is it?</summary>
    <img
      src="/drawings/card-back.svg" width="320" height="200" loading="lazy"
      alt="The back of a gift card, with its numbers marked 1 to 4."
    />
    <ol>{NUMBERS.map((text) => <li key={text}>{text}</li>)}</ol>
  </details>
));
