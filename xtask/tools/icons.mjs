// Draws the icons that have to be made of points: `node icons.mjs FROM TO`, run in the folder of the npm packages. The
// drawings themselves come along.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.cwd(), "package.json"));
const { Resvg, initWasm } = require("@resvg/resvg-wasm");
const [from, to] = process.argv.slice(2);

// What browsers and phones ask for, in pixels. An iPhone cuts its icon to shape, as others do with a maskable one.
const icons = [
  ["scrip", [192, 512]],
  ["maskable", [192, 512]],
  ["maskable", [180], "touch"],
  ["redeem", [96]],
  ["balance", [96]],
  ["gift", [96]],
  ["badge", [96]],
];

await initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
for (const file of readdirSync(from)) copyFileSync(join(from, file), join(to, file));
for (const [drawing, sizes, name = drawing] of icons) {
  const lines = readFileSync(join(from, `${drawing}.svg`), "utf8");
  for (const size of sizes) {
    const picture = new Resvg(lines, { fitTo: { mode: "width", value: size } }).render();
    writeFileSync(join(to, `${name}-${size}.png`), picture.asPng());
  }
}
