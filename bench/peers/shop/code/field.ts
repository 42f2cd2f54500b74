// Arithmetic of GF(32), the three check symbols of Scrip's own codes, and mending by them. The rules and their source:
// domain/src/code/gf32.rs and domain/src/code/repair.rs.

export const LENGTH = 16;

const POWERS: number[] = [];
const LOGARITHMS: number[] = [];
for (let exponent = 0, value = 1; exponent < 31; exponent += 1) {
  POWERS.push(value);
  LOGARITHMS[value] = exponent;
  value = value & 16 ? (value << 1) ^ 0b100101 : value << 1;
}

const power = (exponent: number) => POWERS[exponent % 31];
const times = (a: number, b: number) => (a && b ? power(LOGARITHMS[a] + LOGARITHMS[b]) : 0);
const over = (a: number, b: number) => (a ? power(LOGARITHMS[a] + 31 - LOGARITHMS[b]) : 0);

/** The values of the polynomial at 1, α and α²: all zero for a code that fits. */
export const syndromes = (symbols: number[]) =>
  [0, 1, 2].map((root) => symbols.reduce((sum, symbol) => times(sum, power(root)) ^ symbol, 0));

const fits = (symbols: number[]) => syndromes(symbols).every((value) => value === 0);

export type Mend = { kind: "symbol"; place: number } | { kind: "swap"; place: number };

/** The one symbol or the one swap of neighbours that makes the code fit. */
export function mend(symbols: number[]): [number[], Mend] | null {
  const [s0, s1, s2] = syndromes(symbols);
  if (s0 && s1 && s2 && times(s1, s1) === times(s0, s2)) {
    const place = LENGTH - 1 - LOGARITHMS[over(s1, s0)];
    if (place < 0) return null;
    return [symbols.with(place, symbols[place] ^ s0), { kind: "symbol", place }];
  }
  if (s0 || !s1 || !s2) return null;
  const sum = 1 ^ power(1);
  const lower = over(over(s2, s1), sum);
  const error = over(s1, times(lower, sum));
  const first = LENGTH - 2 - LOGARITHMS[lower];
  if (first < 0 || (symbols[first] ^ symbols[first + 1]) !== error) return null;
  const mended = symbols.with(first, symbols[first + 1]).with(first + 1, symbols[first]);
  return [mended, { kind: "swap", place: first }];
}

/** Fills in at most two unreadable symbols. */
export function fill(symbols: (number | null)[]): number[] | null {
  const filled = symbols.map((symbol) => symbol ?? 0);
  const gaps = symbols.flatMap((symbol, place) => (symbol === null ? [place] : []));
  const [s0, s1] = syndromes(filled);
  if (gaps.length > 2) return null;
  if (gaps.length === 1) filled[gaps[0]] = s0;
  if (gaps.length === 2) {
    const [x, y] = gaps.map((place) => power(LENGTH - 1 - place));
    const a = over(s1 ^ times(s0, y), x ^ y);
    filled[gaps[0]] = a;
    filled[gaps[1]] = s0 ^ a;
  }
  return fits(filled) ? filled : null;
}
