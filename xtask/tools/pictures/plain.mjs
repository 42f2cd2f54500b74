// Draws the codes that wanted.json asks npm packages for: `node plain.mjs FOLDER`, run in the folder of those packages.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.cwd(), "package.json"));
const folder = process.argv[2];
const list = join(folder, "wanted.json");
const wanted = JSON.parse(readFileSync(list, "utf8"));

const bars = (bcid) => (text) =>
  require("bwip-js").toBuffer({ bcid, text, scale: 3, height: 16, includetext: true, padding: 12, backgroundcolor: "ffffff" });
const generators = {
  "bwip-code128": bars("code128"),
  "bwip-upca": bars("upca"),
  "bwip-ean13": bars("ean13"),
  "bwip-itf14": bars("itf14"),
  "npm-qrcode": (text) => require("qrcode").toBuffer(text, { scale: 8, margin: 4, errorCorrectionLevel: "M" }),
  "npm-qr-image": (text) => require("qr-image").imageSync(text, { type: "png", size: 8, margin: 4, ec_level: "Q" }),
};
for (const [number, one] of wanted.entries()) {
  const draw = generators[one.generator];
  if (draw) {
    one.plain = `plain-${number}.png`;
    writeFileSync(join(folder, one.plain), await draw(one.text));
  }
}
writeFileSync(list, JSON.stringify(wanted));
