// Counting of values.
const MOST = 14;

/** Rows with a number, in the unit most of them are in. */
export function sameUnit(rows) {
  const known = rows.filter(row => row.value !== null && row.value !== undefined);
  const counts = new Map();
  known.forEach(row => counts.set(row.unit, (counts.get(row.unit) ?? 0) + 1));
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return known.filter(row => row.unit === most);
}

/** A width one likes to read: 1, 2 or 5 times a power of ten, or a half of one. */
function width(range) {
  const rough = range / MOST || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map(f => f * power).find(w => w >= rough);
}

/** Ranges of one width, from the lowest value to the highest, each with its rows. */
export function bins(rows) {
  const values = rows.map(row => row.value);
  const least = Math.min(...values);
  const size = width(Math.max(...values) - least);
  const first = Math.floor(least / size);
  const count = Math.floor(Math.max(...values) / size) - first + 1;
  const made = Array.from({ length: count }, (none, i) => ({ from: (first + i) * size, to: (first + i + 1) * size, rows: [] }));
  rows.forEach(row => made[Math.floor(row.value / size) - first].rows.push(row));
  return made;
}

export function median(sorted) {
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
