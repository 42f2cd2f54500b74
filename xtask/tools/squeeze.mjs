// Writes FILE.br and FILE.gz beside each FILE: `node squeeze.mjs CACHE < list of files, one a line`.
// Level 11 is slow, so what was once squeezed is kept in CACHE under the hash of its content.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const cache = process.argv[2];
mkdirSync(cache, { recursive: true });

const squeezers = {
  br: (whole) =>
    brotliCompressSync(whole, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_LGWIN]: 24,
        [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
      },
    }),
  gz: (whole) => gzipSync(whole, { level: 9 }),
};

const files = readFileSync(0, "utf8").split("\n").filter(Boolean);
for (const file of files) {
  const whole = readFileSync(file);
  const name = createHash("sha256").update(whole).digest("hex");
  for (const [ending, squeeze] of Object.entries(squeezers)) {
    const kept = join(cache, `${name}.${ending}`);
    if (!existsSync(kept)) {
      const half = `${kept}.${process.pid}`;
      writeFileSync(half, squeeze(whole));
      renameSync(half, kept);
    }
    copyFileSync(kept, `${file}.${ending}`);
  }
}
