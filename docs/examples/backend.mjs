// A storefront's server beside the shop, in Node's standard library alone:
//   SCRIP_SHOP=https://shop.example SCRIP_MERCHANT_KEY=… OWN=http://127.0.0.1:9000 node backend.mjs
// It mints tokens for its baskets, and hears by signed calls what was redeemed into them. Only the documented API is used.
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const { SCRIP_SHOP: shop, SCRIP_MERCHANT_KEY: key, OWN: own } = process.env;

const ask = async (method, path, body) => {
  const answer = await fetch(`${shop}/api/v1/merchant${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};

// Said once; keep it where you keep your key.
const { secret } = await ask("POST", "/webhooks", { url: `${own}/scrip` });

// What is in the baskets. Yours are in your database.
const baskets = new Map();
const basket = (id) => baskets.get(id) ?? baskets.set(id, { credit: 0, heard: new Set() }).get(id);

// The basket as it is here, and a token with which its guest redeems once within 15 minutes.
const token = async (id) => {
  await ask("PUT", `/carts/${id}`, { region: "US", lines: [{ product: "wool-throw", quantity: 1 }] });
  return ask("POST", `/carts/${id}/tokens`);
};

// Whether a call is the shop's, and of the last five minutes.
const isTheShops = (headers, body) => {
  const time = headers["scrip-time"] ?? "";
  const expected = createHmac("sha256", secret).update(`${time}.`).update(body).digest();
  const signature = Buffer.from(headers["scrip-signature"] ?? "", "hex");
  const fits = signature.length === expected.length && timingSafeEqual(signature, expected);
  return fits && Math.abs(Date.now() - Number(time)) < 300_000;
};

// A call may come twice: what has its id counts once.
const hear = ({ id, type, cart, amount }) => {
  const known = basket(cart);
  if (type !== "redeemed" || known.heard.has(id)) return;
  known.heard.add(id);
  known.credit += amount.minor;
};

const server = createServer(async (request, answer) => {
  const { pathname, searchParams } = new URL(request.url, own);
  const say = (status, body) =>
    answer.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" }).end(JSON.stringify(body));
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  try {
    // Whose basket it is, your session says: never take that from the address.
    if (pathname === "/token") return say(200, await token(searchParams.get("basket")));
    if (pathname === "/credit") return say(200, { minor: basket(searchParams.get("basket")).credit });
    if (pathname !== "/scrip" || request.method !== "POST") return say(404, {});
    if (!isTheShops(request.headers, body)) return say(401, {});
    hear(JSON.parse(body));
    return say(200, {});
  } catch (fault) {
    console.error(fault.message);
    return say(502, {});
  }
});
server.listen(new URL(own).port, "127.0.0.1", () => console.log("ready"));
