"""Fails when a mark on the annotated postings falls below what was reached: gate.py CLEAN.json EVENTS.json."""
import json
import sys

CLEAN_F1 = 0.997
EVENTS_F1 = {"quantity": 0.99, "open": 0.95, "headline": 0.98, "targets": 0.98, "full": 0.93}


def faults(clean, events):
    for doc, mark in sorted(clean.items()):
        if mark["f1"] < CLEAN_F1:
            yield f"cleaned text of {doc}: F1 {mark['f1']:.4f}, at least {CLEAN_F1} was reached before"
        if not mark["region"]:
            yield f"region of {doc} is wrong"
    for name, least in EVENTS_F1.items():
        if events[name]["f1"] < least:
            yield f"events, {name}: F1 {events[name]['f1']:.3f}, at least {least} was reached before"


def main(clean_file, events_file):
    with open(clean_file, encoding="utf-8") as c, open(events_file, encoding="utf-8") as e:
        found = list(faults(json.load(c), json.load(e)))
    for fault in found:
        print("gate:", fault)
    sys.exit(1 if found else 0)


main(*sys.argv[1:])
