// What is said of a code while it is typed.
import type { Wrong } from "./code/entry";
import type { Change, Folded } from "./code/one";
import type { Reading } from "./code/read";
import { ordinal, region } from "./write";

const article = (symbol: string) => ("8AEFHILMNORSX".includes(symbol) ? "an" : "a");

function question(change: Change): string {
  switch (change.kind) {
    case "symbol":
      return `Check the ${ordinal(change.position)} character: is it ${article(change.meant)} ${change.meant}?`;
    case "swap": {
      const [one, other] = [ordinal(change.position), ordinal(change.position + 1)];
      return `Check the ${one} and ${other} characters: are they the other way round?`;
    }
    case "filled":
      return change.positions.length === 1
        ? `The ${ordinal(change.positions[0])} character can only be this one. Does it fit the card?`
        : "The unreadable characters can only be these. Do they fit the card?";
  }
}

const tooShort = (have: number, need: number) =>
  `The code has ${have} ${have === 1 ? "character" : "characters"}, it needs ${need}. Look for the rest of it.`;

const tooLong = (have: number, most: number) =>
  `The code has ${have} characters, it needs ${most}. Take out what does not belong to it.`;

function wrongCode(reading: Reading): string {
  switch (reading.is) {
    case "empty":
      return "Enter your code.";
    case "incomplete":
      return tooShort(reading.have, reading.need);
    case "long":
      return tooLong(reading.have, reading.most);
    case "bad": {
      const place = `Check the ${ordinal(reading.position)} character: no code has a ${reading.sign}.`;
      return reading.perhaps ? `${place} Is it ${article(reading.perhaps)} ${reading.perhaps}?` : place;
    }
    case "failed":
      if (reading.repair) return question(reading.repair.change);
      if (reading.unreadable > 2) {
        return `${reading.unreadable} characters are marked ?. Up to two can be filled in; try to read one more.`;
      }
      return "Something in the code is wrong. Compare it with the card, character by character.";
    case "elsewhere":
      return reading.issuer
        ? `This code is from ${reading.issuer}. Redeem it there.`
        : `This kind of code is redeemed in ${region(reading.region!)}, with an account there.`;
    case "complete":
      return "";
  }
}

export function wrong(fault: Wrong): string {
  if (fault.field === "code") return wrongCode(fault.reading);
  if (fault.have === 0) return "This card also has a security code. Enter it below the number.";
  return fault.have < fault.need ? tooShort(fault.have, fault.need) : tooLong(fault.have, fault.need);
}

/** Look-alikes that were read as something else. */
export function foldedWords(changes: Folded[]): string | null {
  if (!changes.length) return null;
  const pairs = [...new Set(changes.map(({ from, to }) => `${from} as ${to}`))].sort();
  const letters = [...new Set(changes.map(({ from }) => from))].sort();
  return `Read ${pairs.join(", ")}. Such codes have no ${letters.join(" or ")}.`;
}

/** What is said of a reading before it is sent: what is missing only once it was `submitted`. */
export const isSaid = (reading: Reading, submitted: boolean) =>
  submitted || ["complete", "failed", "elsewhere"].includes(reading.is);

/** The symbols of a repaired code, the changed ones marked. */
export function marks(code: string, change: Change): { symbol: string; changed: boolean }[] {
  let position = 0;
  return Array.from(code, (symbol) => {
    if (symbol === "-") return { symbol, changed: false };
    position += 1;
    const changed =
      change.kind === "filled"
        ? change.positions.includes(position)
        : position === change.position || (change.kind === "swap" && position === change.position + 1);
    return { symbol, changed };
  });
}

export const LEAD = "From a card, an e-mail or a friend. You see what it is worth before anything happens.";
export const CODE_HINT =
  "16 letters and numbers. Spaces, dashes and small letters are fine. Type ? where the card is scratched.";
export const PIN_HINT = "8 digits, on the back of the card.";
export const GUEST = "You will be asked to sign in before we look the code up. It stays in its field.";
export const LOCAL = "Nothing has left this page. A typo never counts as a try.";
export const CHECKING = "Looking it up. Nothing moves by that.";
export const REDEEMING = "Adding it to your balance";
export const SAFE = "The code moves nothing until you press Redeem.";
export const EMPTY_TICKET = "What your code is worth appears here, before anything happens.";
export const SEVERAL = "There is more than one code in what you pasted. This is the first one.";
export const NO_CLIPBOARD =
  "The browser did not let us read what you copied. Hold the field and choose Paste.";
export const FINDING =
  "We are finding out whether this went through. Do not enter the code again.";
export const NOT_THROUGH = "It did not go through. Your code has not been used; you can try again.";
export const NUMBERS = [
  "The code, under the silver strip or in the e-mail: 16 letters and numbers.",
  "The security code of 8 digits. Only some cards have one, beside a code of 16 digits.",
  "The serial number, after S/N. It is not the code.",
  "The number under the bars, for the till. It is not the code.",
];
