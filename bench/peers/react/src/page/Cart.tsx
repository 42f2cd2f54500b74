import "@style/ui/stepper.css";
import "@style/page/cart.css";
import type { Line, Quote, QuotedLine } from "@shop/wire";
import { amount, negated } from "@shop/write";
import { useEffect, useState } from "react";
import { useShop } from "../shop";
import { Notice } from "../ui/Notice";
import { CodeBox } from "./CodeBox";
import { Codes } from "./Codes";
import { useCart } from "./useCart";

export default function CartPage() {
  const { cart, fault, pending, asked, setQuantity, remove, addCode, removeCode } = useCart();
  if (!cart) {
    return fault ? (
      <Notice tone="stop"><p className="strong">{fault}</p></Notice>
    ) : (
      <div className="skeleton" aria-busy="true"><i /><i /><i /></div>
    );
  }
  const { lines } = cart.input;
  return (
    <>
      {fault && <Notice tone="stop"><p className="strong">{fault}</p></Notice>}
      <div className="two cart">
        <div>
          {lines.length ? (
            <ul className="lines" aria-label="Items">
              {lines.map((line) => (
                <CartLine
                  key={line.id} line={line} quote={cart.quote} quantity={asked[line.id] ?? line.quantity}
                  onQuantity={(quantity) => setQuantity(line.id, quantity)} onRemove={() => remove(line.id)}
                />
              ))}
            </ul>
          ) : (
            <div className="ticket-place"><h2>Your cart is empty</h2></div>
          )}
          <details className="codes-box" open>
            <summary><h2>Gift cards and promo codes</h2></summary>
            <CodeBox onAdd={addCode} />
            <Codes quote={cart.quote} onRemove={removeCode} />
          </details>
        </div>
        <Summary quote={cart.quote} estimate={pending} />
      </div>
    </>
  );
}

interface LineProps {
  line: Line;
  quote: Quote;
  quantity: number;
  onQuantity: (quantity: number) => void;
  onRemove: () => void;
}

function CartLine({ line, quote, quantity, onQuantity, onRemove }: LineProps) {
  const { config } = useShop();
  const { product } = line;
  const quoted = quote.lines.find(({ id }) => id === line.id);
  const category = config?.categories.find(({ id }) => id === product.category)?.name;
  return (
    <li className="cart-line">
      <img src={product.picture} alt="" width="64" height="64" />
      <div className="what">
        <p className="strong">{product.name}</p>
        <p className="hint">{category}</p>
        {quoted && quoted.counted < quantity && <p className="fault">{quoted.counted} left</p>}
      </div>
      <p className="price">{quoted && <Price line={line} quoted={quoted} />}</p>
      <p className="shares-off">
        {quoted?.shares.map((share) => (
          <span className="hint share-off" key={share.promo}>
            {negated(share.amount)} {called(quote, share.promo)}
          </span>
        ))}
      </p>
      <div className="how">
        <Stepper name={`Quantity of ${product.name}`} value={quantity} onChange={onQuantity} />
        <button type="button" className="button quiet" aria-label={`Remove ${product.name}`} onClick={onRemove}>
          Remove
        </button>
      </div>
    </li>
  );
}

function Stepper({ name, value, onChange }: { name: string; value: number; onChange: (value: number) => void }) {
  const [text, setText] = useState(String(value));
  // An emptied field is being typed in: it is not filled under the fingers.
  useEffect(() => setText((text) => (text === "" ? text : String(value))), [value]);
  const set = (quantity: number) => {
    if (Number.isInteger(quantity) && quantity >= 1 && quantity <= 999) onChange(quantity);
  };
  return (
    <span className="stepper">
      <button type="button" tabIndex={-1} aria-hidden="true" disabled={value < 2} onClick={() => set(value - 1)}>
        −
      </button>
      <input
        type="number" inputMode="numeric" min="1" max="999" step="1" aria-label={name} value={text}
        onChange={(event) => {
          setText(event.target.value);
          set(event.target.valueAsNumber);
        }}
        onBlur={() => setText(String(value))}
      />
      <button type="button" tabIndex={-1} aria-hidden="true" onClick={() => set(value + 1)}>+</button>
    </span>
  );
}

function Price({ line, quoted }: { line: Line; quoted: QuotedLine }) {
  const full = line.product.price.minor * quoted.counted;
  return (
    <>
      <bdi className="strong">{amount(quoted.amount)}</bdi>
      {full !== quoted.amount.minor && (
        <>
          <span className="unseen">before </span>
          <s className="hint"><bdi>{amount({ ...quoted.amount, minor: full })}</bdi></s>
        </>
      )}
    </>
  );
}

function called({ codes, automatic }: Quote, promo: string): string {
  const held = [...codes, ...automatic].find(({ id }) => id === promo);
  return held?.code || held?.name || "";
}

function Row({ name, figure, kind = "" }: { name: string; figure: string; kind?: string }) {
  return <div className={`row ${kind}`}><dt>{name}</dt><dd><bdi>{figure}</bdi></dd></div>;
}

function Summary({ quote, estimate }: { quote: Quote; estimate: boolean }) {
  return (
    <section className={estimate ? "sheet summary estimate" : "sheet summary"} aria-label="Order summary">
      <h2 aria-hidden="true">Order summary</h2>
      <dl>
        <Row name="Items" figure={amount(quote.items)} />
        <Row name="Discounts" figure={negated(quote.discounts)} />
        <Row name="Delivery" figure={amount(quote.delivery)} />
        <Row name={quote.tax_included ? "Tax, included" : "Tax"} figure={amount(quote.tax)} />
        <Row name="Total" figure={amount(quote.total)} kind="total" />
        <Row name="From your balance" figure={negated(quote.from_balance)} />
        <Row name="Due" figure={amount(quote.due)} kind="total due" />
      </dl>
    </section>
  );
}
