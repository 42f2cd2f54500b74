import type { Preview, Receipt } from "@shop/wire";
import { FINDING, REDEEMING } from "@shop/words";
import { amount, date, day, figure, kind, masked, region } from "@shop/write";
import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { Notice } from "../ui/Notice";
import { Ticket } from "../ui/Ticket";
import type { Step } from "./redemption";

const until = (expires: string | null) => (expires ? date(expires) : "No expiry");

interface PreviewProps {
  preview: Preview;
  step: Step;
  waits: boolean;
  onRedeem: () => void;
  onNotMine: () => void;
}

export function PreviewCard(props: PreviewProps) {
  const { preview } = props;
  const facts: [string, string][] = [
    ["Goes to", preview.account],
    ["Kind", kind(preview.bucket, preview.categories)],
    ["Region", region(preview.region)],
    ["Valid until", until(preview.expires)],
    ["Balance after", amount(preview.balance_after)],
  ];
  if (preview.issuer) facts.push(["Issued by", preview.issuer]);
  const said = () => (props.step.is === "finding" ? FINDING : props.step.is === "redeeming" ? REDEEMING : undefined);
  return (
    <>
      <Ticket
        name="Preview" of={preview.card} title="Gift card, ready to redeem" amount={figure(preview.amount)}
        spoken={`This card is worth ${amount(preview.amount)}. Nothing has happened yet.`} facts={facts}
      />
      <Show when={said()}><Notice tone="care"><p>{said()}</p></Notice></Show>
      <div class="actions reach">
        <button
          type="button" class="button primary" aria-disabled={props.waits ? "true" : undefined}
          onClick={() => !props.waits && props.onRedeem()}
        >
          Redeem
        </button>
        <button type="button" class="button" onClick={() => !props.waits && props.onNotMine()}>Not mine</button>
      </div>
    </>
  );
}

export function ReceiptCard(props: { receipt: Receipt; onAnother: () => void }) {
  const { receipt } = props;
  const pending = receipt.status === "pending";
  const facts: [string, string][] = [
    ["Card", masked(receipt.last_four)],
    ["Went to", receipt.account],
    ["Kind", kind(receipt.bucket, receipt.categories)],
    ["When", day(receipt.at)],
    ["Valid until", until(receipt.expires)],
    ["Balance now", amount(receipt.balance_after)],
  ];
  if (receipt.issuer) facts.push(["Issued by", receipt.issuer]);
  const title = pending
    ? "On its way to your balance"
    : receipt.repeated
      ? "Already in your balance"
      : "Added to your balance";
  const was = receipt.repeated ? "was already in" : "added to";
  return (
    <div class="alone">
      <Ticket
        name="Receipt" torn={!pending && !receipt.repeated} of={receipt.card} title={title}
        amount={figure(receipt.amount)} spoken={`${amount(receipt.amount)} ${was} your balance.`} facts={facts}
      />
      <div class="actions reach">
        <A class="button primary" href="/balance">See your balance</A>
        <button type="button" class="button" onClick={props.onAnother}>Redeem another code</button>
      </div>
    </div>
  );
}
