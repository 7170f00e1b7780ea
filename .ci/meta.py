"""Compares what cleaned postings tell of themselves with the annotations: meta.py GOLD_DIR POSTINGS.jsonl.

Prints want and got of each field beside title and region, which score.py marks; fails when fewer than 9 of 10 are right."""
import json
import os
import re
import sys

LEAST = 0.9


def region(key):
    return lambda posting: (posting.get("region") or {}).get(key)


FIELDS = {
    "region_code": region("code"),
    "region_level": region("level"),
    "province": region("province"),
    "report_year": lambda posting: posting.get("reportYear"),
    "target_year": lambda posting: posting.get("targetYear"),
    "kind": lambda posting: posting.get("kind"),
    "publisher": lambda posting: posting.get("publisher"),
    "published": lambda posting: posting.get("publishedOn"),
    "session": lambda posting: posting.get("session"),
    "delivered": lambda posting: posting.get("deliveredOn"),
}


def annotations(folder):
    """What was annotated, by document."""
    found = {}
    for doc in sorted(os.listdir(folder)):
        path = os.path.join(folder, doc, "meta.json")
        if os.path.isfile(path):
            with open(path, encoding="utf-8") as file:
                found[doc] = json.load(file)
    return found


def postings(path):
    """The cleaned postings by the document they belong to, which is the file's name without its ending."""
    found = {}
    with open(path, encoding="utf-8") as file:
        for line in filter(str.strip, file):
            posting = json.loads(line)
            found.setdefault(re.sub(r"\.\w+$", "", os.path.basename(posting["url"])), posting)
    return found


def marks(wanted, found):
    for doc, want in wanted.items():
        for field, read in FIELDS.items():
            got = read(found.get(doc, {}))
            yield doc, field, want.get(field), got, want.get(field) == got


def main(gold, path):
    rows = list(marks(annotations(gold), postings(path)))
    for doc, field, want, got, right in rows:
        print(f"{doc}  {'right' if right else 'WRONG'}  {field}: want {want}, got {got}")
    right = sum(row[-1] for row in rows)
    print(f"{right} of {len(rows)} right, at least {LEAST:.0%} must be")
    sys.exit(0 if rows and right >= LEAST * len(rows) else 1)


main(*sys.argv[1:])
