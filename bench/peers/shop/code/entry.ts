// From what was typed into a code field to a request, or to what is wrong with it.
import type { Profile, RedeemRequest } from "../wire";
import { gather } from "./one";
import { mark } from "./tidy";
import { read, type Reading } from "./read";

export type Wrong = { field: "code"; reading: Reading } | { field: "pin"; have: number; need: number };

export type Parsed = { request: RedeemRequest; promo: boolean } | { wrong: Wrong };

export const needsPin = (reading: Reading) =>
  reading.is === "complete" && reading.candidates[0].profile.pin > 0 && reading.candidates[0].pin === null;

export function parse(code: string, pin: string, profiles: Profile[], asTyped: boolean): Parsed {
  const reading = read(code, profiles, asTyped);
  if (reading.is !== "complete") return { wrong: { field: "code", reading } };
  const first = reading.candidates[0];
  const request: RedeemRequest = { code: first.code };
  if (asTyped) request.as_typed = true;
  if (first.profile.pin > 0) {
    const digits = first.pin ?? pin.replace(/\D/g, "");
    if (digits.length !== first.profile.pin) {
      return { wrong: { field: "pin", have: digits.length, need: first.profile.pin } };
    }
    request.pin = digits;
  }
  return { request, promo: reading.candidates.every(({ profile }) => profile.opens === "promo") };
}

/** Dashes where the profile prints them; look-alikes stay as they were typed. */
function grouped(text: string, profile: Profile): string {
  const { kept, folded } = gather(text, profile);
  for (const { position, from } of folded) kept[position - 1] = from;
  let end = 0;
  const ends = profile.groups.map((size) => (end += size));
  return kept.map((symbol, place) => (ends.includes(place) ? `-${symbol}` : symbol)).join("");
}

/** A text in the groups of the profile that it plainly belongs to; anything else as it stands. */
export function inGroups(text: string, profiles: Profile[]): string {
  const reading = read(text, profiles);
  const plainly =
    reading.is === "complete"
      ? reading.candidates[0].profile
      : reading.is === "failed" && reading.repair
        ? profiles[0]
        : undefined;
  return plainly && plainly.check !== "none" ? grouped(text, plainly) : text.trim();
}

/** A code as it is, one in a link, or one in a letter. */
export function pasted(text: string, profiles: Profile[]): { code: string; several: boolean } {
  const link = text.match(/(?:redeem|claim)\/?#(?:\S*&)?code=([^\s&<>"]+)/);
  if (link) return { code: decodeURIComponent(link[1]), several: false };
  const alone = { code: text.trim(), several: false };
  if (["complete", "failed"].includes(read(text, profiles).is)) return alone;
  const found = inText(text, profiles.filter(({ check }) => check !== "none"));
  return found.length ? { code: found[0], several: found.length > 1 } : alone;
}

function inText(text: string, profiles: Profile[]): string[] {
  const least = Math.min(...profiles.map(({ min }) => min));
  const most = Math.max(...profiles.map(({ max, pin }) => max + pin));
  const apart = (sign: string) => !/[\p{L}\p{N}?]/u.test(sign) && mark(sign) !== "-";
  const words = Array.from(text, (sign) => (apart(sign) ? " " : sign)).join("").split(" ").filter(Boolean);
  const found = new Set<string>();
  for (let start = 0; start < Math.min(words.length, 20_000); ) {
    let taken = 1;
    for (let pieces = 1; pieces <= 8 && start + pieces <= words.length; pieces += 1) {
      const window = words.slice(start, start + pieces);
      const length = window.join("").length;
      if (length > most * 2) break;
      const reading = length < least ? undefined : read(window.join(" "), profiles);
      if (reading?.is === "complete") {
        found.add(reading.candidates[0].code);
        taken = pieces;
        break;
      }
    }
    start += taken;
  }
  return [...found];
}
