// What the other readers weigh as they would travel (brotli 11): `node weigh.mjs`, run in the folder of the packages.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

const weight = (files) =>
  files
    .map((file) => readFileSync(`node_modules/${file}`))
    .map((whole) => brotliCompressSync(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length)
    .reduce((sum, size) => sum + size, 0);

console.log(
  JSON.stringify({
    jsqr: weight(["jsqr/dist/jsQR.js"]),
    zxing: weight(["zxing-wasm/dist/reader/zxing_reader.wasm", "zxing-wasm/dist/iife/reader/index.js"]),
  }),
);
