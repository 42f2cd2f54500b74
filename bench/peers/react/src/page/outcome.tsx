import type { Preview, Receipt } from "@shop/wire";
import { FINDING, REDEEMING } from "@shop/words";
import { amount, date, day, figure, kind, masked, region } from "@shop/write";
import { Link } from "react-router";
import { Notice } from "../ui/Notice";
import { Ticket } from "../ui/Ticket";
import type { Step } from "./useRedemption";

const until = (expires: string | null) => (expires ? date(expires) : "No expiry");

interface PreviewProps {
  preview: Preview;
  step: Step;
  waits: boolean;
  onRedeem: () => void;
  onNotMine: () => void;
}

export function PreviewCard({ preview, step, waits, onRedeem, onNotMine }: PreviewProps) {
  const facts: [string, string][] = [
    ["Goes to", preview.account],
    ["Kind", kind(preview.bucket, preview.categories)],
    ["Region", region(preview.region)],
    ["Valid until", until(preview.expires)],
    ["Balance after", amount(preview.balance_after)],
  ];
  if (preview.issuer) facts.push(["Issued by", preview.issuer]);
  const said = step.is === "finding" ? FINDING : step.is === "redeeming" ? REDEEMING : undefined;
  return (
    <>
      <Ticket
        name="Preview" of={preview.card} title="Gift card, ready to redeem" amount={figure(preview.amount)}
        spoken={`This card is worth ${amount(preview.amount)}. Nothing has happened yet.`} facts={facts}
      />
      {said && <Notice tone="care"><p>{said}</p></Notice>}
      <div className="actions reach">
        <button
          type="button" className="button primary" aria-disabled={waits || undefined}
          onClick={() => !waits && onRedeem()}
        >
          Redeem
        </button>
        <button type="button" className="button" onClick={() => !waits && onNotMine()}>Not mine</button>
      </div>
    </>
  );
}

export function ReceiptCard({ receipt, onAnother }: { receipt: Receipt; onAnother: () => void }) {
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
    <div className="alone">
      <Ticket
        name="Receipt" torn={!pending && !receipt.repeated} of={receipt.card} title={title}
        amount={figure(receipt.amount)} spoken={`${amount(receipt.amount)} ${was} your balance.`} facts={facts}
      />
      <div className="actions reach">
        <Link className="button primary" to="/balance">See your balance</Link>
        <button type="button" className="button" onClick={onAnother}>Redeem another code</button>
      </div>
    </div>
  );
}
