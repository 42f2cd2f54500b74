"""Who asks, for schemathesis: Ada of the demonstration, signed in once, with the shop's own key beside her cookie."""

import os
from functools import cache

import requests
import schemathesis


@cache
def signed_in():
    """Each phase asks anew; by then the tester has guessed so many passwords that its address has to wait."""
    base = os.environ["SCRIP_TESTED"]
    ada = {"email": "ada@demo.example", "password": "demo shopper"}
    reply = requests.post(f"{base}/api/v1/session", json=ada, timeout=60)
    reply.raise_for_status()
    return reply.cookies["__Host-scrip"]


@schemathesis.auth(refresh_interval=None)
class Shopper:
    def get(self, case, context):
        return signed_in()

    def set(self, case, data, context):
        case.headers = case.headers or {}
        case.headers["Cookie"] = f"__Host-scrip={data}"
        case.headers["Authorization"] = "Bearer sk_demo"
