// From what people type, paste and scan to symbols: width, spaces, dashes, case.

/** `null` for what is not seen, `-` for every dash. */
export function mark(sign: string): string | null {
  const code = sign.codePointAt(0)!;
  if (code > 32 && code < 127) return sign === "~" ? "-" : sign;
  if (sign === "ı") return "i";
  if (sign === "İ") return "I";
  if (code >= 0xff01 && code <= 0xff5e) return mark(String.fromCodePoint(code - 0xff01 + 0x21));
  if (code >= 0x660 && code <= 0x669) return String.fromCodePoint(code - 0x660 + 0x30);
  if (code >= 0x6f0 && code <= 0x6f9) return String.fromCodePoint(code - 0x6f0 + 0x30);
  if (/[\p{Pd}\u00ad\u2043\u207b\u208b\u2212\u30fc]/u.test(sign)) return "-";
  if (/[\s\p{C}\u2800\ufe00-\ufe0f]/u.test(sign)) return null;
  return sign;
}

const MEANT: [string, string][] = [
  ["$§Ѕ", "S"], ["!|¡/\\ІΙ", "1"], ["&", "8"], ["@АаΑ", "A"], ["ВΒß", "B"], ["Сс(", "C"],
  ["ЕеΕ€", "E"], ["НΗ", "H"], ["КкΚ", "K"], ["МΜ", "M"], ["Ν", "N"], ["ОоΟØ", "0"],
  ["РрΡ", "P"], ["ТΤ", "T"], ["ХхΧ×", "X"], ["ΥУу", "Y"], ["Ζ", "Z"],
];

/** What people most likely meant by a character that no code has. */
export const suggestion = (sign: string) => MEANT.find(([typed]) => typed.includes(sign))?.[1];
