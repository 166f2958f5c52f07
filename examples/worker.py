#!/usr/bin/env python3
"""A handler that lives on: zcli job work --type payment --lines --exec ./worker.py

A line of JSON comes in for each job; a line goes out for each, in any order.
"""
import json
import sys

for line in sys.stdin:
    job = json.loads(line)
    amount = job["variables"].get("amount", 0)
    answer = {"jobKey": job["jobKey"]}
    if amount > 1000:
        answer["zcli"] = {"outcome": "error", "code": "TOO_MUCH", "message": "ask somebody"}
    elif amount < 0:
        answer["zcli"] = {"outcome": "fail", "message": "a negative amount", "retries": 0}
    else:
        answer["variables"] = {"charged": amount}
    # One answer a line, and at once.
    print(json.dumps(answer), flush=True)
