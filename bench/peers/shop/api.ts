// The shop's API: one function an endpoint.
import type {
  Attempt, Cart, Config, History, Preview, Problem, Receipt, RedeemRequest, Total, Viewer,
} from "./wire";

/** The shop said no, and why. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** The shop was not reached. */
export class Unreachable extends Error {}

/** Something else answered. */
export class Garbled extends Error {}

interface Ask {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

async function ask<T>(path: string, { method = "GET", body, headers }: Ask = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Unreachable();
  }
  if (response.status === 204) return undefined as T;
  let answer: unknown;
  try {
    answer = await response.json();
  } catch {
    throw new Garbled();
  }
  if (response.ok) return answer as T;
  if (answer && typeof answer === "object" && "reason" in answer) throw new Refused(answer as Problem);
  throw new Garbled();
}

export const config = () => ask<Config>("/config");

export const session = async () => (await ask<{ viewer: Viewer | null }>("/session")).viewer;

export const signIn = async (email: string, password: string) =>
  (await ask<{ viewer: Viewer | null }>("/session", { method: "POST", body: { email, password } })).viewer;

export const signOut = () => ask<void>("/session", { method: "DELETE" });

export const preview = (request: RedeemRequest) =>
  ask<Preview>("/redemptions/preview", { method: "POST", body: request });

export const redeem = (request: RedeemRequest, key: string) =>
  ask<Receipt>("/redemptions", { method: "POST", body: request, headers: { "Idempotency-Key": key } });

export const receipt = (id: string) => ask<Receipt>(`/redemptions/${id}`);

export const attempt = (key: string) => ask<Attempt>(`/attempts/${key}`);

export const cart = () => ask<Cart>("/cart");

const unless = (version: number) => ({ "If-Match": `"${version}"` });

export const setQuantity = (line: string, quantity: number, version: number) =>
  ask<Cart>(`/cart/lines/${line}`, { method: "PATCH", body: { quantity }, headers: unless(version) });

export const removeLine = (line: string, version: number) =>
  ask<Cart>(`/cart/lines/${line}`, { method: "DELETE", headers: unless(version) });

export const addCode = (request: RedeemRequest, version: number) =>
  ask<Cart>("/cart/codes", { method: "POST", body: request, headers: unless(version) });

export const removeCode = (id: string, version: number) =>
  ask<Cart>(`/cart/codes/${id}`, { method: "DELETE", headers: unless(version) });

export const balance = async () => (await ask<{ totals: Total[] }>("/balance")).totals;

export const ledger = (offset: number, limit: number) => ask<History>(`/ledger?offset=${offset}&limit=${limit}`);
