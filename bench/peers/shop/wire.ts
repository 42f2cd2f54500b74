// What travels, as far as the peers read it: /api/v1/openapi.json has all of it.

export interface Money {
  minor: number;
  currency: string;
}

export interface Fold {
  from: string;
  to: string;
}

/** How an issuer writes its codes. */
export interface Profile {
  id: string;
  name: string;
  alphabet: string;
  min: number;
  max: number;
  groups: number[];
  case_sensitive: boolean;
  folds: Fold[];
  prefix: string;
  check: "none" | "gf32" | "luhn";
  pin: number;
  bits: number;
  opens: "value" | "promo";
}

export interface Region {
  id: string;
  currency: string;
  profiles: string[];
}

export interface Config {
  shop: string;
  regions: Region[];
  profiles: Profile[];
  elsewhere: { name: string; profile: Profile }[];
  categories: { id: string; name: string }[];
  limits: { attempts_shown_from: number };
  features: { demo: boolean };
}

export interface Viewer {
  account: string;
  email: string;
  name: string;
  region: string;
  currency: string;
}

/** A refusal: `reason` and its numbers beside it. */
export interface Problem {
  reason: string;
  detail: string;
  status: number;
  [number: string]: unknown;
}

export interface RedeemRequest {
  code: string;
  pin?: string;
  as_typed?: boolean;
}

export type Bucket = "gift" | "refund" | "promotional" | "restricted" | "points";

export interface Preview {
  card: string;
  last_four: string;
  amount: Money;
  bucket: Bucket;
  categories: string[];
  expires: string | null;
  account: string;
  region: string;
  balance_after: Money;
  issuer: string | null;
}

export interface Receipt extends Omit<Preview, "region"> {
  id: string;
  at: string;
  status: "pending" | "done" | "refused";
  repeated: boolean;
  problem: Problem | null;
}

export type Attempt =
  | { state: "unknown" | "running" }
  | { state: "redeemed"; receipt: Receipt }
  | { state: "refused"; problem: Problem };

export interface Line {
  id: string;
  quantity: number;
  product: { id: string; name: string; category: string; picture: string; price: Money };
}

export interface QuotedLine {
  id: string;
  counted: number;
  amount: Money;
  shares: { promo: string; amount: Money }[];
}

export interface HeldCode {
  id: string;
  code: string;
  name: string;
  state:
    | { state: "applied"; saves: Money }
    | { state: "kept"; needs: Problem[] }
    | { state: "refused"; reason: Problem };
}

export interface Quote {
  lines: QuotedLine[];
  items: Money;
  discounts: Money;
  delivery: Money;
  tax: Money;
  tax_included: boolean;
  total: Money;
  from_balance: Money;
  due: Money;
  codes: HeldCode[];
  automatic: HeldCode[];
}

export interface Cart {
  id: string;
  version: number;
  input: { lines: Line[] };
  quote: Quote;
}

export interface Total {
  currency: string;
  available: Money;
}

export interface Entry {
  id: string;
  at: string;
  amount: Money;
  after: Money;
  source:
    | { kind: "card"; last_four: string }
    | { kind: "order"; id: string }
    | { kind: "promo"; name: string; order: string }
    | { kind: "conversion"; points: Money }
    | { kind: "opening" };
}

export interface History {
  items: Entry[];
  total: number;
}
