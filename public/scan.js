// Reads the codes in pictures, away from the page: a picture comes in, texts go out. Nothing is sent anywhere from here.
// {picture, thorough} is answered by {texts}, or by {fault}: "picture" (it is none), "decoder" (it did not come), "browser".
import start, { read } from "scan-glue";

// What a code in a hand is, four times over, in pixels of the longer side.
const THOROUGH = 1600;
const GLANCE = 960;

// What the browser reads itself where it reads QR at all.
const FORMATS = ["qr_code", "code_128", "ean_13", "ean_8", "upc_a", "itf"];

const found = async () => {
  if (!("BarcodeDetector" in self)) return null;
  const known = await BarcodeDetector.getSupportedFormats();
  const formats = FORMATS.filter((format) => known.includes(format));
  return known.includes("qr_code") ? new BarcodeDetector({ formats }) : null;
};
const detector = found().catch(() => null);

// Asked for when it is first needed; one that did not come is asked for again.
let module;
const ready = () => (module ??= start({ module_or_path: "/scan_bg.wasm" }).catch((fault) => ((module = null), Promise.reject(fault))));

// The texts that the browser's own detector sees. One that breaks sees none.
const seen = async (picture) => {
  const own = await detector;
  const codes = own ? await own.detect(picture).catch(() => []) : null;
  return codes?.map((code) => code.rawValue).filter(Boolean) ?? null;
};

// A part of a picture in greys, its longer side at most so long. What is transparent lies on white.
const greys = (picture, most, { x, y, width, height }) => {
  const scale = Math.min(1, most / Math.max(width, height));
  const [wide, high] = [width, height].map((side) => Math.max(1, Math.round(side * scale)));
  const paper = new OffscreenCanvas(wide, high).getContext("2d", { willReadFrequently: true });
  paper.fillStyle = "#fff";
  paper.fillRect(0, 0, wide, high);
  paper.imageSmoothingQuality = "high";
  paper.drawImage(picture, x, y, width, height, 0, 0, wide, high);
  const { data } = paper.getImageData(0, 0, wide, high);
  const grey = new Uint8Array(wide * high);
  for (let at = 0, from = 0; at < grey.length; at++, from += 4) {
    grey[at] = (data[from] * 77 + data[from + 1] * 150 + data[from + 2] * 29) >> 8;
  }
  return [grey, wide];
};

// The whole, and where it was made much smaller for that, parts of it that overlap.
const parts = ({ width, height }, thorough) => {
  const whole = { x: 0, y: 0, width, height };
  if (!thorough || Math.max(width, height) < THOROUGH * 1.3) return [whole];
  const part = { width: Math.ceil(width * 0.6), height: Math.ceil(height * 0.6) };
  const places = [[0.2, 0.2], [0, 0], [0.4, 0], [0, 0.4], [0.4, 0.4]];
  return [whole, ...places.map(([x, y]) => ({ x: Math.floor(x * width), y: Math.floor(y * height), ...part }))];
};

const texts = async (picture, thorough) => {
  const native = await seen(picture);
  // What one frame does not show the next may; of a photo there is only one.
  if (native?.length || (native && !thorough)) return { texts: native };
  try {
    await ready();
  } catch {
    return { fault: "decoder" };
  }
  for (const part of parts(picture, thorough)) {
    const all = read(...greys(picture, thorough ? THOROUGH : GLANCE, part), thorough);
    if (all) return { texts: all.split("\0") };
  }
  return { texts: [] };
};

const answer = async ({ picture, thorough }) => {
  if (!("OffscreenCanvas" in self)) return { fault: "browser" };
  let image = picture;
  try {
    if (picture instanceof Blob) image = await createImageBitmap(picture);
  } catch {
    return { fault: "picture" };
  }
  const answered = await texts(image, thorough);
  image.close();
  return answered;
};

// Whatever breaks here is answered too: the page waits for it.
addEventListener("message", async ({ data }) => postMessage(await answer(data).catch(() => ({ fault: "decoder" }))));
