// Lists what the app's worker keeps: `node kept.mjs SITE`. Each file by its address, with the SHA-256 by which the browser
// checks it. The list is named for what is in it, and the worker says that name, so another build is another worker.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const site = process.argv[2];
const worker = join(site, "sw.js");
const NAMED = /"\/kept(-\w+)?\.json"/;

// The widget has pages and parts of its own, the manifest is the shop's own (sw.js), pictures of the app are for installing,
// with a line, and the rest is about the build.
const OTHERS = /^(sw\.js|manifest\.webmanifest|files\.json|kept-.*|embed\.(\w+\.)?html|embed\/.*|split_(widget|promo)\b.*|(icons|screens)\/.*\.png|.*\.(br|gz))$/;

const sha256 = (whole, form) => createHash("sha256").update(whole).digest(form);
const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1))
  .filter((file) => !OTHERS.test(file))
  .sort();
const list = JSON.stringify(
  Object.fromEntries(files.map((file) => [`/${file}`, `sha256-${sha256(readFileSync(join(site, file)), "base64")}`])),
);
const name = `/kept-${sha256(list, "hex").slice(0, 12)}.json`;
const text = readFileSync(worker, "utf8");
if (!NAMED.test(text)) throw new Error("sw.js does not name its list");
writeFileSync(join(site, name), list);
writeFileSync(worker, text.replace(NAMED, `"${name}"`));
