"""A storefront's server beside the shop, in Python's standard library alone:
  SCRIP_SHOP=https://shop.example SCRIP_MERCHANT_KEY=… OWN=http://127.0.0.1:9000 python3 backend.py
It mints tokens for its baskets, and hears by signed calls what was redeemed into them. Only the documented API is used."""

import hashlib
import hmac
import json
import os
import sys
import time
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

SHOP, KEY, OWN = (os.environ[name] for name in ("SCRIP_SHOP", "SCRIP_MERCHANT_KEY", "OWN"))


def ask(method, path, body=None):
    headers = {"authorization": f"Bearer {KEY}", "content-type": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"{SHOP}/api/v1/merchant{path}", data, headers, method=method)
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


# What is in the baskets. Yours are in your database.
baskets = {}


def basket(name):
    return baskets.setdefault(name, {"credit": 0, "heard": set()})


def token(name):
    """The basket as it is here, and a token with which its guest redeems once within 15 minutes."""
    ask("PUT", f"/carts/{name}", {"region": "US", "lines": [{"product": "wool-throw", "quantity": 1}]})
    return ask("POST", f"/carts/{name}/tokens")


def is_the_shops(headers, body):
    """Whether a call is the shop's, and of the last five minutes."""
    at = headers.get("scrip-time", "")
    expected = hmac.new(secret.encode(), at.encode() + b"." + body, hashlib.sha256).hexdigest()
    fits = hmac.compare_digest(expected, headers.get("scrip-signature", ""))
    return fits and abs(time.time() * 1000 - int(at)) < 300_000


def hear(call):
    """A call may come twice: what has its id counts once."""
    known = basket(call["cart"])
    if call["type"] == "redeemed" and call["id"] not in known["heard"]:
        known["heard"].add(call["id"])
        known["credit"] += call["amount"]["minor"]


class Storefront(BaseHTTPRequestHandler):
    def say(self, status, body):
        text = json.dumps(body).encode()
        self.send_response(status)
        for name, value in (("content-type", "application/json"), ("cache-control", "no-store")):
            self.send_header(name, value)
        self.send_header("content-length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def do_GET(self):
        address = urlsplit(self.path)
        # Whose basket it is, your session says: never take that from the address.
        name = parse_qs(address.query).get("basket", [""])[0]
        try:
            if address.path == "/token":
                self.say(200, token(name))
            elif address.path == "/credit":
                self.say(200, {"minor": basket(name)["credit"]})
            else:
                self.say(404, {})
        except urllib.error.URLError as fault:
            print(fault, file=sys.stderr)
            self.say(502, {})

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        if self.path != "/scrip" or not is_the_shops(self.headers, body):
            self.say(401, {})
        else:
            hear(json.loads(body))
            self.say(200, {})

    def log_message(self, *_):
        pass


# Said once; keep it where you keep your key.
secret = ask("POST", "/webhooks", {"url": f"{OWN}/scrip"})["secret"]
server = ThreadingHTTPServer(("127.0.0.1", urlsplit(OWN).port), Storefront)
print("ready", flush=True)
server.serve_forever()
