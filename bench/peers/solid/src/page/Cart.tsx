import "@style/ui/stepper.css";
import "@style/page/cart.css";
import type { Line, QuotedLine } from "@shop/wire";
import { amount, negated } from "@shop/write";
import { createMemo, For, Show } from "solid-js";
import { useShop } from "../shop";
import { Notice } from "../ui/Notice";
import { createCart } from "./cart";
import { CodeBox } from "./CodeBox";
import { Codes } from "./Codes";

type CartState = ReturnType<typeof createCart>;

export default function CartPage() {
  const state = createCart();
  return (
    <>
      <Show when={state.fault}><Notice tone="stop"><p class="strong">{state.fault}</p></Notice></Show>
      <Show when={state.cart} fallback={<div class="skeleton" aria-busy="true"><i /><i /><i /></div>}>
        {(cart) => (
          <div class="two cart">
            <div>
              <Show
                when={cart().input.lines.length}
                fallback={<div class="ticket-place"><h2>Your cart is empty</h2></div>}
              >
                <ul class="lines" aria-label="Items">
                  <For each={cart().input.lines}>{(line) => <CartLine line={line} state={state} />}</For>
                </ul>
              </Show>
              <details class="codes-box" open>
                <summary><h2>Gift cards and promo codes</h2></summary>
                <CodeBox onAdd={state.addCode} />
                <Codes quote={cart().quote} onRemove={state.removeCode} />
              </details>
            </div>
            <Summary state={state} />
          </div>
        )}
      </Show>
    </>
  );
}

function CartLine(props: { line: Line; state: CartState }) {
  const shop = useShop();
  const id = props.line.id;
  const quoted = createMemo(() => props.state.cart?.quote.lines.find((line) => line.id === id));
  const quantity = () => props.state.quantity(id, props.line.quantity);
  const set = (quantity: number) => {
    if (Number.isInteger(quantity) && quantity >= 1 && quantity <= 999) props.state.setQuantity(id, quantity);
  };
  const product = () => props.line.product;
  const category = () => shop.config()?.categories.find(({ id }) => id === product().category)?.name;
  return (
    <li class="cart-line">
      <img src={product().picture} alt="" width="64" height="64" />
      <div class="what">
        <p class="strong">{product().name}</p>
        <p class="hint">{category()}</p>
        <Show when={(quoted()?.counted ?? Infinity) < quantity()}>
          <p class="fault">{quoted()!.counted} left</p>
        </Show>
      </div>
      <p class="price"><Show when={quoted()}>{(quoted) => <Price line={props.line} quoted={quoted()} />}</Show></p>
      <p class="shares-off">
        <For each={quoted()?.shares}>
          {(share) => <span class="hint share-off">{negated(share.amount)} {called(props.state, share.promo)}</span>}
        </For>
      </p>
      <div class="how">
        <span class="stepper">
          <button
            type="button" tabindex="-1" aria-hidden="true" disabled={quantity() < 2} onClick={() => set(quantity() - 1)}
          >
            −
          </button>
          <input
            type="number" inputmode="numeric" min="1" max="999" step="1" aria-label={`Quantity of ${product().name}`}
            value={quantity()} onInput={(event) => set(event.currentTarget.valueAsNumber)}
          />
          <button type="button" tabindex="-1" aria-hidden="true" onClick={() => set(quantity() + 1)}>+</button>
        </span>
        <button
          type="button" class="button quiet" aria-label={`Remove ${product().name}`}
          onClick={() => props.state.remove(id)}
        >
          Remove
        </button>
      </div>
    </li>
  );
}

function Price(props: { line: Line; quoted: QuotedLine }) {
  const full = () => props.line.product.price.minor * props.quoted.counted;
  return (
    <>
      <bdi class="strong">{amount(props.quoted.amount)}</bdi>
      <Show when={full() !== props.quoted.amount.minor}>
        <span class="unseen">before </span>
        <s class="hint"><bdi>{amount({ ...props.quoted.amount, minor: full() })}</bdi></s>
      </Show>
    </>
  );
}

function called(state: CartState, promo: string): string {
  const { codes, automatic } = state.cart!.quote;
  const held = [...codes, ...automatic].find(({ id }) => id === promo);
  return held?.code || held?.name || "";
}

function Summary(props: { state: CartState }) {
  const quote = () => props.state.cart!.quote;
  const tax = () => (quote().tax_included ? "Tax, included" : "Tax");
  const row = (name: string, figure: string, kind = "") => (
    <div class={`row ${kind}`}><dt>{name}</dt><dd><bdi>{figure}</bdi></dd></div>
  );
  return (
    <section class="sheet summary" aria-label="Order summary" classList={{ estimate: props.state.pending() }}>
      <h2 aria-hidden="true">Order summary</h2>
      <dl>
        {row("Items", amount(quote().items))}
        {row("Discounts", negated(quote().discounts))}
        {row("Delivery", amount(quote().delivery))}
        {row(tax(), amount(quote().tax))}
        {row("Total", amount(quote().total), "total")}
        {row("From your balance", negated(quote().from_balance))}
        {row("Due", amount(quote().due), "total due")}
      </dl>
    </section>
  );
}
