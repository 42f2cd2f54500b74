// The sentence of each refusal that these pages can meet; another one is shown by its own sentence.
import { Garbled, Refused, Unreachable } from "./api";
import type { Money, Problem } from "./wire";
import { amount, clock, date, region } from "./write";

function wait(seconds: number): string {
  if (seconds <= 1) return "1 second";
  return seconds <= 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}

const SENTENCES: Record<string, (problem: Problem) => string> = {
  pin_required: () => "This card also has a security code. Enter it below the number.",
  other_issuer: ({ name }) => `This code is from ${name}. Redeem it there.`,
  sign_in_required: () => "Sign in to go on. What you typed stays here.",
  balance_limit: ({ limit, balance }) =>
    `An account holds up to ${amount(limit as Money)}, and yours has ${amount(balance as Money)}. ` +
    "Spend some of it first; the card keeps its worth.",
  not_activated: () =>
    "This card was never activated at the till. Take it back to where it was bought, with the receipt.",
  region_mismatch: ({ card, account }) =>
    `This card is for ${region(card as string)} and your account is in ${region(account as string)}. ` +
    "It can be redeemed by an account there.",
  frozen: () => "Your account is frozen. Unfreeze it to spend; cards can still be added.",
  not_found: () => "We know nothing by this name. Check it and try again.",
  expired: ({ on }) => `This card expired on ${date(on as string)}. Ask the shop that sold it what can be done.`,
  already_redeemed: ({ on }) =>
    `This card was redeemed on ${date(on as string)}, into another account. ` +
    "If you bought it, ask the shop with your receipt.",
  already_in_your_account: () => "This card is already in your balance. Nothing to do.",
  disabled: () => "The shop has switched this card off. Ask the shop why, with the card in hand.",
  currency_mismatch: ({ card, account }) =>
    `This card is in ${card} and your account in ${account}. Balances are never converted; ` +
    `an account in ${card} can redeem it.`,
  on_hold: ({ until }) =>
    `This card is being looked at until ${date(until as string)}, ${clock(until as string)}. ` +
    "Try it again then; it keeps its worth.",
  code_not_usable: () => "This code can not be used. Compare it with the card, and check that it is this shop's.",
  rate_limited: ({ retry_after }) =>
    `Too many tries in a short time. Wait ${wait(retry_after as number)}, then try again. Your code stays here.`,
  locked: ({ until }) =>
    `Too many codes did not fit. For safety, trying is paused until ${clock(until as string)}. ` +
    "Your balance is untouched.",
  attempt_key_reused: () =>
    "This was sent before with something else in it. Reload the page and start again.",
  attempt_running: () => "This is still being worked on. It shows here when it is done.",
  unavailable: () => "The shop can not do this right now. Nothing has happened; try again in a few minutes.",
  too_many_codes: ({ most }) => `A cart holds up to ${most} codes. Take one off first.`,
  wrong_credentials: () => "E-mail and password do not fit together.",
};

function triesLeft({ reason, attempts_left: left }: Problem, shownFrom: number): string {
  if (reason !== "code_not_usable" || typeof left !== "number" || left > shownFrom) return "";
  if (left === 0) return " That was the last try for now. Wait a minute before the next one.";
  return left === 1 ? " 1 try left, then a pause of a minute." : ` ${left} tries left, then a pause of a minute.`;
}

export const refusal = (problem: Problem, shownFrom = 3) =>
  (SENTENCES[problem.reason]?.(problem) ?? problem.detail) + triesLeft(problem, shownFrom);

export const UNREACHABLE = "The shop did not answer. Your code has not been used: try again in a moment.";
export const OFFLINE = "You are offline. Your code has not been used. It stays here; go on when you are back.";

/** What happened, then what to do. */
export function trouble(error: unknown, shownFrom = 3): string {
  if (error instanceof Refused) return refusal(error.problem, shownFrom);
  if (error instanceof Unreachable) return navigator.onLine ? UNREACHABLE : OFFLINE;
  if (error instanceof Garbled) {
    return "The answer was not from the shop. Your code has not been used. Check your network, then try again.";
  }
  throw error;
}
