// Cuts the two typefaces down to the signs the shop shows: `node subset.mjs OUT`, run in the folder of the npm packages.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.cwd(), "package.json"));
const subset = require("subset-font");
const out = process.argv[2];

const between = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step)).join("");

const ASCII = between(0x20, 0x7e);
const LATIN_1 = between(0xa0, 0xff);
const PUNCTUATION = "‘’“”–—…•−€";
const CODE = between(0x41, 0x5a) + between(0x61, 0x7a) + between(0x30, 0x39) + "-?•· ";

const faces = [
  {
    // Headings and amounts, all of one weight. Kerning stays out: it weighs as much as half the outlines.
    to: "bricolage.woff2",
    from: "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-standard-normal.woff2",
    signs: ASCII + LATIN_1 + PUNCTUATION,
    cut: { variationAxes: { opsz: 24, wdth: 100, wght: 700 }, keepFeatures: ["tnum"] },
  },
  {
    // Gift codes.
    to: "plex-mono.woff2",
    from: "@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-500-normal.woff2",
    signs: CODE,
    cut: { keepFeatures: ["zero"] },
  },
];

for (const { to, from, signs, cut } of faces) {
  const whole = readFileSync(require.resolve(from));
  const part = await subset(whole, signs, { targetFormat: "woff2", noHinting: true, noLayoutClosure: true, ...cut });
  writeFileSync(join(out, to), part);
}
