import os
import secrets

import requests
from flask import Flask, jsonify, request, session

KRYPTOS_URL = os.environ.get("KRYPTOS_URL", "https://connect-api.kryptos.io")
DATA_URL = os.environ.get("KRYPTOS_URL", "https://connect.kryptos.io")
CREDENTIALS = {
    "X-Client-Id": os.environ["KRYPTOS_CLIENT_ID"],
    "X-Client-Secret": os.environ["KRYPTOS_CLIENT_SECRET"],
}
# The user has revoked access, or it has expired: what we keep is worth nothing.
OVER = {"INVALID_GRANT", "INVALID_TOKEN", "TOKEN_EXPIRED"}

app = Flask(__name__, static_folder=os.path.abspath(os.environ.get("PUBLIC_DIR", "public")), static_url_path="")
app.secret_key = secrets.token_bytes(32)
app.config.update(SESSION_COOKIE_HTTPONLY=True, SESSION_COOKIE_SAMESITE="Lax")

# Stands for your own users. Keep the tokens with them, encrypted, and not in memory: Flask's cookie is signed, but not secret.
connections = {}


class Refused(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def ask(path, body):
    response = requests.post(KRYPTOS_URL + path, json=body, headers=CREDENTIALS, timeout=10)
    answer = response.json()
    if not answer["success"]:
        raise Refused(answer["code"])
    return answer.get("data")


def kept():
    return connections.get(session.get("user"))


def forget():
    connections.pop(session.get("user"), None)


@app.before_request
def only_our_own_pages():
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    if request.method != "GET" and site != "same-origin":
        return jsonify(error="Only our own pages can do that."), 403


@app.get("/")
def page():
    return app.send_static_file("index.html")


@app.post("/api/kryptos/create-link-token")
def create_link_token():
    if kept():
        try:
            data = ask("/link-token", {"access_token": kept()["access_token"]})
            return jsonify(link_token=data["link_token"], isAuthorized=True)
        except Refused as refused:
            if refused.code not in OVER:
                raise
            forget()
    return jsonify(link_token=ask("/link-token", {})["link_token"], isAuthorized=False)


@app.post("/api/kryptos/exchange-token")
def exchange_token():
    data = ask("/token/exchange", {"public_token": request.get_json().get("public_token")})
    session.setdefault("user", secrets.token_urlsafe())
    connections[session["user"]] = {"access_token": data["access_token"], "grant_id": data["grant_id"]}
    return jsonify(success=True)


@app.get("/api/kryptos/holdings")
def holdings():
    if not kept():
        return jsonify(connected=False)
    bearer = {"Authorization": "Bearer " + kept()["access_token"]}
    response = requests.get(DATA_URL + "/api/v1/holdings", headers={**CREDENTIALS, **bearer}, timeout=10)
    answer = response.json()
    if response.ok:
        return jsonify(connected=True, holdings=answer["holdings"], summary=answer["summary"])
    if answer["code"] not in OVER:
        raise Refused(answer["code"])
    forget()
    return jsonify(connected=False)


@app.post("/api/kryptos/disconnect")
def disconnect():
    if kept():
        ask("/token/revoke", {"grant_id": kept()["grant_id"]})
    forget()
    return jsonify(success=True)


@app.errorhandler(Refused)
@app.errorhandler(requests.RequestException)
def failed(error):
    app.logger.error("Kryptos: %s", error)
    return jsonify(error="Kryptos could not be asked. Try again."), 502


if __name__ == "__main__":
    app.run(port=int(os.environ.get("PORT", "3000")))
