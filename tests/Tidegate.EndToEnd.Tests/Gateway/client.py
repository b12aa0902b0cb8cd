"""A client of the made-up harbor service, written from the signing rules alone.

Usage: client.py GATEWAY_URL ACCESS_KEY SECRET_KEY

Prints one line per call: the operation, its code, and what was asked for.
"""

import hashlib
import json
import sys
import time
import urllib.parse
import urllib.request

TOKEN_SERVICE = "/apim-token-service/v2.0/token/"


class Client:
    def __init__(self, gateway, access_key, secret_key):
        self.gateway = gateway.rstrip("/")
        self.access_key = access_key
        self.secret_key = secret_key
        self.access_token = None
        self.last_timestamp = 0

    def timestamp(self):
        """Milliseconds since 1970; never the same twice, as one encryption is taken once only."""
        self.last_timestamp = max(self.last_timestamp + 1, int(time.time() * 1000))
        return str(self.last_timestamp)

    def log_in(self, endpoint):
        timestamp = self.timestamp()
        body = {
            "appKey": self.access_key,
            "encryption": sha256((self.access_key + timestamp + self.secret_key).encode()),
            "timestamp": int(timestamp),
        }
        if endpoint == "refresh":
            body["accessToken"] = self.access_token
        answer = self.send("POST", TOKEN_SERVICE + endpoint, json.dumps(body).encode(), {})
        if answer["status"] == 0:
            self.access_token = answer["data"]["accessToken"]
        return answer

    def call(self, method, path, query=(), body=None):
        query = dict(query)
        data = b"" if body is None else json.dumps(body, ensure_ascii=False).encode()
        timestamp = self.timestamp()
        parameters = "".join(name + query[name] for name in sorted(query))
        covered = (self.access_token + parameters).encode() + data + (timestamp + self.secret_key).encode()
        target = path
        if query:
            target += "?" + urllib.parse.urlencode(query, quote_via=urllib.parse.quote)
        return self.send(method, target, data or None, {
            "apim-accesstoken": self.access_token,
            "apim-signature": sha256(covered),
            "apim-timestamp": timestamp,
        })

    def send(self, method, target, data, headers):
        headers["Content-Type"] = "application/json; charset=utf-8"
        request = urllib.request.Request(self.gateway + target, data, headers, method=method)
        with urllib.request.urlopen(request, timeout=30) as response:
            return json.load(response)


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def main(gateway, access_key, secret_key):
    client = Client(gateway, access_key, secret_key)
    answer = client.log_in("get")
    print("token/get", answer["status"])
    if answer["status"] != 0:
        return 1

    berths = "/harbor/v1/berths"
    answer = client.call("GET", berths, {"userId": "u 1+0&0=描述🌀%", "berthId": "3381", "action": "get", "depth": ""})
    print("GetBerth", answer["code"], answer["data"]["name"])

    west = {"name": "West", "length": 1, "count": 1, "open": False, "since": 0, "owner": "x", "plan": {"length": 2, "name": "泊位"}}
    answer = client.call("POST", berths, {"action": "save", "userId": "u100"}, west)
    print("SaveBerth", answer["code"], answer["data"])

    print("token/refresh", client.log_in("refresh")["status"])
    answer = client.call("GET", berths + "/" + urllib.parse.quote("N 1/2", safe="") + "/log/3")
    print("ReadLog", answer["code"], answer["data"])
    print("CloseBerth", client.call("POST", berths, {"action": "close", "userId": "u100"}, {})["code"])
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
