// Where a province's tile stands: column and row. What has no divisions in the table is shown without data.
export const PLACES = {
  230000: [8, 1], 150000: [5, 2], 220000: [8, 2],
  650000: [1, 3], 620000: [2, 3], 640000: [3, 3], 140000: [4, 3], 130000: [5, 3], 110000: [6, 3], 120000: [7, 3], 210000: [8, 3],
  540000: [1, 4], 630000: [2, 4], 610000: [3, 4], 410000: [4, 4], 370000: [5, 4], 320000: [6, 4], 310000: [7, 4],
  510000: [2, 5], 500000: [3, 5], 420000: [4, 5], 340000: [5, 5], 330000: [6, 5],
  530000: [2, 6], 520000: [3, 6], 430000: [4, 6], 360000: [5, 6], 350000: [6, 6], 710000: [7, 6],
  450000: [3, 7], 440000: [4, 7], 810000: [5, 7],
  460000: [3, 8], 820000: [4, 8],
};

export const OTHERS = [
  { code: '710000', name: '台湾省', below: 0 },
  { code: '810000', name: '香港特别行政区', below: 0 },
  { code: '820000', name: '澳门特别行政区', below: 0 },
];

const ENDINGS = /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|省|市)$/;

export function short(name) {
  const cut = name.replace(ENDINGS, '');
  return cut.length < 2 ? name : cut;
}

export const STEPS = 5;

/** Borders of as many classes as there are colours, each with about as many regions. */
export function borders(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  if (distinct.length <= STEPS) return distinct.slice(1);
  return Array.from({ length: STEPS - 1 }, (none, i) => sorted[Math.floor(sorted.length * (i + 1) / STEPS)]);
}

export function step(value, limits) {
  return limits.filter(limit => value >= limit).length;
}
