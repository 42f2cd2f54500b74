// Amounts, dates and places as they are written.
import type { Bucket, Entry, Money } from "./wire";

const LANGUAGE = "en-US";
const formats = new Map<string, Intl.NumberFormat>();

function format(currency: string, style: string, more: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = currency + style;
  let known = formats.get(name);
  if (!known) formats.set(name, (known = new Intl.NumberFormat(LANGUAGE, { style: "currency", currency, ...more })));
  return known;
}

const POINTS = "XXX";

function written({ minor, currency }: Money, style: string, more: Intl.NumberFormatOptions): string {
  if (currency === POINTS) return `${minor.toLocaleString(LANGUAGE)} points`;
  return format(currency, style, more).format(minor / 100);
}

/** `$50.00` */
export const amount = (money: Money) => written(money, "", {});
/** `+$50.00` */
export const signed = (money: Money) => written(money, "±", { signDisplay: "exceptZero" });
/** `$50` */
export const figure = (money: Money) => written(money, "0", { trailingZeroDisplay: "stripIfInteger" });
/** `−$50.00`, of what is taken off. */
export const negated = ({ minor, currency }: Money) => amount({ minor: -minor, currency });

const dates = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: "long" });
const days = new Intl.DateTimeFormat(LANGUAGE, { month: "short", day: "numeric" });
const clocks = new Intl.DateTimeFormat(LANGUAGE, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

export const date = (at: string) => dates.format(new Date(at));
export const clock = (at: string) => clocks.format(new Date(at));

/** `Today, 14:02`, or `Nov 18`, or, of another year, the whole date. */
export function day(at: string): string {
  const [time, now] = [new Date(at), new Date()];
  if (time.toDateString() === now.toDateString()) return `Today, ${clocks.format(time)}`;
  return (time.getFullYear() === now.getFullYear() ? days : dates).format(time);
}

export const region = (id: string) => new Intl.DisplayNames(LANGUAGE, { type: "region" }).of(id) ?? id;

const ORDINALS = new Intl.PluralRules(LANGUAGE, { type: "ordinal" });
const ENDINGS: Record<string, string> = { one: "st", two: "nd", few: "rd", other: "th" };
export const ordinal = (number: number) => `${number}${ENDINGS[ORDINALS.select(number)]}`;

const BUCKETS: Record<Bucket, string> = {
  gift: "Gift cards",
  refund: "Refunds",
  promotional: "Promotional",
  restricted: "Only for some goods",
  points: "Points",
};

export const kind = (bucket: Bucket, categories: string[]) =>
  `${BUCKETS[bucket]}, ${categories.length ? `only ${categories.join(" and ")}` : "any item"}`;

export const masked = (lastFour: string) => `••••${lastFour}`;

/** What an entry of the history is about. */
export function about({ source, amount: moved }: Entry): string {
  switch (source.kind) {
    case "card":
      return `Gift card ${masked(source.last_four)}`;
    case "order":
      return `${moved.minor > 0 ? "Refund of order" : "Order"} ${source.id}`;
    case "promo":
      return `${source.name}, with order ${source.order}`;
    case "conversion":
      return `${amount(source.points)} converted`;
    case "opening":
      return "Opening balance";
  }
}
