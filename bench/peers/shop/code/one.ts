// What one profile makes of a text.
import type { Profile } from "../wire";
import { fill, LENGTH, mend, syndromes } from "./field";
import { mark } from "./tidy";

export interface Folded {
  position: number;
  from: string;
  to: string;
}

export type Change =
  | { kind: "symbol"; position: number; meant: string }
  | { kind: "swap"; position: number }
  | { kind: "filled"; positions: number[] };

/** A code that fits and differs from what was typed in one explained way. */
export interface Repair {
  code: string;
  change: Change;
}

export type Slot = "" | "filled" | "wrong" | "unread";

export type Outcome =
  | { is: "fits"; code: string; pin: string | null }
  | { is: "mended"; repair: Repair }
  | { is: "failed" }
  | { is: "short"; have: number; need: number }
  | { is: "long"; have: number; most: number }
  | { is: "bad"; position: number; sign: string };

export interface Symbols {
  kept: string[];
  folded: Folded[];
  count: number;
}

/** Symbols past this many are counted, not kept. */
const KEPT = 64;
const ALIKE: Record<string, string> = { I: "1", L: "1", O: "0", U: "V" };

export function gather(text: string, profile: Profile): Symbols {
  const symbols: Symbols = { kept: [], folded: [], count: 0 };
  const keepsDashes = profile.alphabet.includes("-");
  for (const sign of text) {
    let typed = mark(sign);
    if (typed === null || (typed === "-" && !keepsDashes)) continue;
    if (!profile.case_sensitive) typed = typed.toUpperCase();
    symbols.count += 1;
    if (symbols.kept.length >= KEPT) continue;
    let read = typed;
    if (!profile.alphabet.includes(typed)) {
      const to = ALIKE[typed] ?? profile.folds.find((pair) => pair.from === typed)?.to;
      if (to && profile.alphabet.includes(to)) read = to;
    }
    if (read !== typed) symbols.folded.push({ position: symbols.count, from: typed, to: read });
    symbols.kept.push(read);
  }
  return symbols;
}

/** Symbols in the groups that the profile prints. */
export function group(symbols: string[], groups: number[]): string {
  const printed = groups.reduce((sum, size) => sum + size, 0);
  const even = groups.length > 0 && symbols.length % groups.length === 0;
  const equal = even ? groups.map(() => symbols.length / groups.length) : [Infinity];
  const sizes = printed === symbols.length ? groups : equal;
  let from = 0;
  return sizes.map((size) => symbols.slice(from, (from += size)).join("")).join("-");
}

function luhn(symbols: string[]): boolean {
  const sum = symbols.toReversed().reduce((sum, digit, place) => {
    const value = Number(digit) * (place % 2 ? 2 : 1);
    return sum + Math.floor(value / 10) + (value % 10);
  }, 0);
  return sum % 10 === 0;
}

function checked(symbols: string[], profile: Profile): Outcome {
  const values = symbols.map((symbol) => (symbol === "?" ? null : profile.alphabet.indexOf(symbol)));
  if (values.length !== LENGTH) return { is: "failed" };
  const code = (values: number[]) => group(values.map((value) => profile.alphabet[value]), profile.groups);
  const gaps = values.flatMap((value, place) => (value === null ? [place + 1] : []));
  if (gaps.length) {
    const filled = fill(values);
    if (!filled) return { is: "failed" };
    return { is: "mended", repair: { code: code(filled), change: { kind: "filled", positions: gaps } } };
  }
  const typed = values as number[];
  if (syndromes(typed).every((value) => value === 0)) return { is: "fits", code: code(typed), pin: null };
  const found = mend(typed);
  if (!found) return { is: "failed" };
  const [mended, { kind, place }] = found;
  const position = place + 1;
  const meant = profile.alphabet[mended[place]];
  const change: Change = kind === "swap" ? { kind, position } : { kind, position, meant };
  return { is: "mended", repair: { code: code(mended), change } };
}

function fit(symbols: string[], pin: string | null, profile: Profile): Outcome {
  if (profile.check === "gf32") return checked(symbols, profile);
  if (profile.check === "luhn" && !luhn(symbols)) return { is: "failed" };
  return { is: "fits", code: group(symbols, profile.groups), pin };
}

export function judge({ kept, count }: Symbols, profile: Profile): Outcome {
  const bad = kept.findIndex((symbol, place) => {
    if (profile.check === "gf32" && symbol === "?") return false;
    const begins = place >= profile.prefix.length || profile.prefix[place] === symbol;
    return !begins || !profile.alphabet.includes(symbol);
  });
  if (bad >= 0) return { is: "bad", position: bad + 1, sign: kept[bad] };
  if (count < profile.min) return { is: "short", have: count, need: profile.min };
  if (profile.pin > 0 && count === profile.max + profile.pin) {
    return fit(kept.slice(0, profile.max), kept.slice(profile.max).join(""), profile);
  }
  if (count > profile.max) return { is: "long", have: count, most: profile.max };
  return fit(kept, null, profile);
}

/** The places of a code field, and what stands in each so far. */
export function slots({ kept }: Symbols, outcome: Outcome, profile: Profile): Slot[] {
  const wrong = (position: number) => {
    if (outcome.is === "bad") return outcome.position === position;
    if (outcome.is !== "mended") return false;
    const { change } = outcome.repair;
    if (change.kind === "symbol") return change.position === position;
    return change.kind === "swap" && (change.position === position || change.position + 1 === position);
  };
  return Array.from({ length: profile.max }, (_, place) => {
    if (place >= kept.length) return "";
    if (kept[place] === "?") return "unread";
    return wrong(place + 1) ? "wrong" : "filled";
  });
}
