"""Who asks, for schemathesis: Ada of the demonstration, signed in once, with the shop's own key beside her cookie."""

import os

import requests
import schemathesis


@schemathesis.auth(refresh_interval=None)
class Shopper:
    def get(self, case, context):
        base = os.environ["SCRIP_TESTED"]
        ada = {"email": "ada@demo.example", "password": "demo shopper"}
        reply = requests.post(f"{base}/api/v1/session", json=ada, timeout=60)
        reply.raise_for_status()
        return reply.cookies["__Host-scrip"]

    def set(self, case, data, context):
        case.headers = case.headers or {}
        case.headers["Cookie"] = f"__Host-scrip={data}"
        case.headers["Authorization"] = "Bearer sk_demo"
