// Reading a text by every profile of the region, and choosing which of them it is: domain/src/code/read.rs says why.
import type { Config, Profile, Region } from "../wire";
import { type Folded, gather, judge, type Outcome, type Repair, type Slot, slots, type Symbols } from "./one";
import { mark, suggestion } from "./tidy";

export interface Candidate {
  profile: Profile;
  code: string;
  pin: string | null;
}

export type Reading =
  | { is: "empty" }
  | { is: "incomplete"; have: number; need: number }
  | { is: "complete"; candidates: Candidate[]; folded: Folded[]; checked: boolean }
  | { is: "bad"; position: number; sign: string; perhaps?: string }
  | { is: "long"; have: number; most: number }
  | { is: "failed"; repair: Repair | null; unreadable: number; asTyped: boolean }
  | { is: "elsewhere"; issuer?: string; region?: string; asTyped: boolean };

interface Read {
  profile: Profile;
  symbols: Symbols;
  outcome: Outcome;
}

const each = (text: string, profiles: Profile[]): Read[] =>
  profiles.map((profile) => {
    const symbols = gather(text, profile);
    return { profile, symbols, outcome: judge(symbols, profile) };
  });

const parts = (text: string) => {
  const groups = [""];
  for (const sign of text.trim().slice(0, 64)) {
    const seen = mark(sign);
    if (seen === null || seen === "-") groups.push("");
    else groups[groups.length - 1] += sign;
  }
  return groups;
};

/** Two or more groups of four, the way codes are printed. */
function printedInFours(text: string): boolean {
  const groups = parts(text);
  const last = groups.pop() ?? "";
  return /\d/.test(text) && groups.length > 0 && groups.every((group) => group.length === 4) && last.length <= 4;
}

/** Letters and digits in turns, or digits alone, and none of the letters that such codes lack. */
function drawnByChance({ kept, folded }: Symbols): boolean {
  const kinds = kept.map((symbol) => symbol >= "0" && symbol <= "9");
  const turns = kinds.filter((kind, place) => place > 0 && kind !== kinds[place - 1]).length;
  return folded.length === 0 && (turns >= 2 || (turns === 0 && kinds[0] === true));
}

const claims = (text: string, { symbols, outcome }: Read) =>
  outcome.is === "mended" ||
  (["failed", "short", "long"].includes(outcome.is) &&
    (symbols.kept.includes("?") || printedInFours(text) || drawnByChance(symbols)));

function distance({ symbols, outcome }: Read): number {
  if (symbols.count === 0) return 4000;
  if (outcome.is === "short") return 1000 + outcome.need - outcome.have;
  if (outcome.is === "long") return 2000 + Math.min(999, outcome.have - outcome.most);
  return outcome.is === "bad" ? 3000 + Math.max(0, symbols.count - outcome.position) : 0;
}

function fault({ symbols, outcome }: Read, asTyped: boolean): Reading {
  switch (outcome.is) {
    case "short":
      return { is: "incomplete", have: outcome.have, need: outcome.need };
    case "long":
      return outcome;
    case "bad":
      return { ...outcome, perhaps: suggestion(outcome.sign) };
    case "mended":
      return { is: "failed", repair: outcome.repair, unreadable: 0, asTyped };
    default: {
      const unreadable = symbols.kept.filter((symbol) => symbol === "?").length;
      return { is: "failed", repair: null, unreadable, asTyped };
    }
  }
}

const nearest = <T>(items: T[], by: (item: T) => number) =>
  items.reduce<T | undefined>((least, item) => (least === undefined || by(item) < by(least) ? item : least), undefined);

function choose(text: string, read: Read[], asTyped: boolean): Reading {
  if (read.every(({ symbols }) => symbols.count === 0)) return { is: "empty" };
  const fitting = (checked: boolean) =>
    read.filter(({ profile, outcome }) => outcome.is === "fits" && (profile.check !== "none") === checked);
  const complete = (checked: boolean): Reading | null => {
    const fits = fitting(checked);
    const candidates = fits.flatMap(({ profile, outcome }) =>
      outcome.is === "fits" ? [{ profile, code: outcome.code, pin: outcome.pin }] : [],
    );
    return fits.length ? { is: "complete", candidates, folded: fits[0].symbols.folded, checked } : null;
  };
  const sure = complete(true);
  if (sure) return sure;
  const plain = complete(false);
  const narrowest = Math.min(...fitting(false).map(({ profile }) => profile.alphabet.length));
  const claiming = read.filter(
    (one) =>
      one.profile.check !== "none" &&
      claims(text, one) &&
      !(["short", "long"].includes(one.outcome.is) && narrowest < one.profile.alphabet.length),
  );
  const claim = nearest(claiming, ({ profile }) => profile.alphabet.length);
  if (claim) return asTyped && plain ? plain : fault(claim, plain !== null);
  if (plain) return plain;
  const near = nearest(read, distance);
  return near ? fault(near, false) : { is: "empty" };
}

export const read = (text: string, profiles: Profile[], asTyped = false) => choose(text, each(text, profiles), asTyped);

/** The profiles that a region reads, and what is known to be read elsewhere. */
export interface Rules {
  ours: Profile[];
  foreign: { issuer?: string; region?: string; profile: Profile }[];
}

export function rulesOf(config: Config, regionId?: string): Rules {
  const region = config.regions.find((known) => known.id === regionId) ?? config.regions[0];
  const of = (region: Region) => config.profiles.filter((profile) => region.profiles.includes(profile.id));
  const ours = of(region);
  const others = config.regions.filter((other) => other.id !== region.id);
  const abroad = others.flatMap((other) =>
    of(other).filter((profile) => !ours.includes(profile)).map((profile) => ({ region: other.id, profile })),
  );
  return { ours, foreign: [...abroad, ...config.elsewhere.map(({ name, profile }) => ({ issuer: name, profile }))] };
}

function isPrintedSo(text: string, profile: Profile): boolean {
  const sizes = parts(text).map((group) => group.length);
  const whole = sizes.length === 1 && profile.prefix !== "";
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const same = sizes.join() === profile.groups.join();
  const even = sizes.length === profile.groups.length && sizes.every((size) => size * sizes.length === all);
  const inGroups = same || (even && sizes.length > 1);
  const mixed = /\p{L}/u.test(text) && /\p{N}/u.test(text);
  if (!mixed || !(whole || (inGroups && profile.prefix === ""))) return false;
  return judge(gather(text, profile), profile).is === "fits";
}

export interface Seen {
  reading: Reading;
  slots: Slot[];
}

/** What stands in a code field: as a whole, and place by place of the first profile. For every key press. */
export function look(text: string, { ours, foreign }: Rules, asTyped: boolean): Seen {
  const all = each(text, ours);
  const reading = choose(text, all, asTyped);
  const places = all.length ? slots(all[0].symbols, all[0].outcome, all[0].profile) : [];
  const settled =
    reading.is === "empty" ||
    (reading.is === "complete" && (asTyped || reading.checked)) ||
    (reading.is === "failed" && reading.repair !== null);
  const known = settled ? undefined : foreign.find(({ profile }) => isPrintedSo(text, profile));
  if (!known) return { reading, slots: places };
  const { issuer, region } = known;
  const other = read(text, ours, true).is === "complete";
  return { reading: { is: "elsewhere", issuer, region, asTyped: other }, slots: places };
}
