# What the documentation leaves to its reader: who asks, and where tokens are kept.
import json
import os

from flask import Request

Request.user_id = "user-1"


def save_user_tokens(_user, **tokens):
    with open("tokens.json", "w") as file:
        json.dump(tokens, file)


def get_user_access_token(_user):
    if not os.path.exists("tokens.json"):
        return None
    with open("tokens.json") as file:
        return json.load(file)["access_token"]
