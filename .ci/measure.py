"""Tells precision and recall by indicator and by field, and how well confidence is calibrated: measure.py EVAL_DIR EVENTS.jsonl.

EVAL_DIR holds score.py, whose pairing and checks are used, and the annotated postings in gold/. Fails when fewer than 98 of 100 events
that were told with a confidence of 0.9 or more are right in value, words, measure and kind."""
import collections
import importlib.util
import os
import sys

SURE = 0.9
LEAST = 0.98
BINS = [(0.0, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (SURE, 1.01)]
LONG_TAIL = "(no id)"


def scorer(folder):
    sys.dont_write_bytecode = True  # the folder is not this project's
    spec = importlib.util.spec_from_file_location("score", os.path.join(folder, "score.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Measured:
    """The events of all annotated postings, each with the annotation it was paired with."""

    def __init__(self, score, folder, events):
        self.score = score
        self.gold, self.found, self.pairs = [], [], []
        docs = sorted(d for d in os.listdir(folder) if os.path.isdir(os.path.join(folder, d)))
        rows = collections.defaultdict(list)
        for row in score.load(events):
            rows[score.doc_of((row.get("posting") or {}).get("url"), docs)].append(row)
        for doc in docs:
            self.add(score.load(os.path.join(folder, doc, "events.jsonl")), rows[doc])

    def add(self, annotations, rows):
        gold = [self.score.Event(a, True) for a in annotations]
        found = [self.score.Event(r, False) for r in rows]
        for event, row in zip(found, rows):
            event.confidence = row["confidence"]
            event.right = False
        for g, p in self.score.pair(gold, found):
            found[p].right = self.score.CHECKS["open"](gold[g], found[p])
            self.pairs.append((gold[g], found[p]))
        self.gold += gold
        self.found += found


def ratio(part, whole):
    return f"{part / whole:.3f}" if whole else "    -"


def by_indicator(measured):
    """Right is a claim of that id on both sides whose value, words, measure and kind are right."""
    wanted = collections.Counter(e.id or LONG_TAIL for e in measured.gold)
    found = collections.Counter(e.id or LONG_TAIL for e in measured.found)
    right = collections.Counter(p.id or LONG_TAIL for g, p in measured.pairs if p.right and g.id == p.id)
    print(f"{'indicator':30} annotated  found  right  precision  recall")
    for name in sorted(wanted | found, key=lambda n: (-wanted[n], n)):
        w, f, r = wanted[name], found[name], right[name]
        print(f"{name:30} {w:9}  {f:5}  {r:5}  {ratio(r, f):>9}  {ratio(r, w):>6}")


def by_field(measured):
    """Of all events, and of all annotations, those that are paired and have the field right."""
    checks = {"value, unit, place": measured.score.CHECKS["quantity"], **measured.score.FIELDS}
    print(f"{'field':30} annotated  found  right  precision  recall")
    for name, same in checks.items():
        r = sum(1 for g, p in measured.pairs if same(g, p))
        w, f = len(measured.gold), len(measured.found)
        print(f"{name:30} {w:9}  {f:5}  {r:5}  {ratio(r, f):>9}  {ratio(r, w):>6}")


def calibration(events):
    print("confidence  events  right  share")
    for low, high in BINS:
        inside = [e for e in events if low <= e.confidence < high]
        right = sum(e.right for e in inside)
        print(f"{low:.1f} - {min(high, 1):.1f}   {len(inside):6}  {right:5}  {ratio(right, len(inside))}")


def gate(events):
    sure = [e for e in events if e.confidence >= SURE]
    right = sum(e.right for e in sure)
    print(f"{right} of {len(sure)} events at {SURE} or more are right, at least {LEAST:.0%} must be")
    return bool(sure) and right >= LEAST * len(sure)


def main(folder, events):
    measured = Measured(scorer(folder), os.path.join(folder, "gold"), events)
    by_indicator(measured)
    print()
    by_field(measured)
    print()
    calibration(measured.found)
    sys.exit(0 if gate(measured.found) else 1)


main(*sys.argv[1:])
