import type { Slot } from "@shop/code/one";
import { Index } from "solid-js";

const PLACES = Array.from({ length: 16 }, (_, place) => place);

export function Pips(props: { id: string; slots: Slot[] }) {
  const have = () => props.slots.filter(Boolean).length;
  return (
    <>
      <div class="pips" id={props.id} aria-hidden="true">
        <Index each={PLACES}>{(place) => <i class={props.slots[place()] ?? ""} />}</Index>
      </div>
      <p class="unseen" id={`${props.id}-progress`}>{have()} of {props.slots.length} characters</p>
    </>
  );
}
