import type { Slot } from "@shop/code/one";
import { memo } from "react";

const PLACES = Array.from({ length: 16 }, (_, place) => place);

const Pip = memo(({ slot }: { slot: Slot }) => <i className={slot} />);

export function Pips({ id, slots }: { id: string; slots: Slot[] }) {
  const have = slots.filter(Boolean).length;
  return (
    <>
      <div className="pips" id={id} aria-hidden="true">
        {PLACES.map((place) => <Pip key={place} slot={slots[place] ?? ""} />)}
      </div>
      <p className="unseen" id={`${id}-progress`}>{`${have} of ${slots.length} characters`}</p>
    </>
  );
}
