// What rows of targets tell of a region in a year: also of the year before, which each target brings along.

/** One entry for each region and year: {region, year, target, actual, estimate}. */
export function figures(rows) {
  const all = new Map();
  const add = (region, year, found) => {
    const key = `${region.code ?? region.path.join('/')} ${year}`;
    const there = all.get(key) ?? { region, year };
    for (const [name, claim] of Object.entries(found)) if (claim && !there[name]) there[name] = claim;
    all.set(key, there);
  };
  const plain = rows.filter(row => /^\d{4}$/.test(row.period.label));
  plain.forEach(row => add(row.region, row.year, { target: row, actual: row.actual, estimate: row.estimate }));
  plain.forEach(row => add(row.region, row.year - 1, row.lastYear ?? {}));
  return [...all.values()].filter(f => f.target || f.actual || f.estimate);
}

/** Those with a number, the highest target first. */
export function compared(all) {
  const top = f => f.target?.value ?? f.actual?.value ?? f.estimate?.value ?? -Infinity;
  return all.filter(f => top(f) !== -Infinity).sort((a, b) => top(b) - top(a));
}

/** The years there are figures of; those in which most targets can be compared with a result first. */
export function yearsOf(all) {
  const pairs = new Map();
  all.forEach(f => pairs.set(f.year, (pairs.get(f.year) ?? 0) + (f.target && (f.actual || f.estimate) ? 1 : 0)));
  return [...pairs.keys()].sort((a, b) => pairs.get(b) - pairs.get(a) || b - a);
}
