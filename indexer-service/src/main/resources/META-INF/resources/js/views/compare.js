import { read } from '../api.js';
import { h } from '../dom.js';
import { t } from '../i18n.js';
import { number, subject, value } from '../format.js';
import * as filters from '../parts/filters.js';
import { choices, selection } from '../parts/selection.js';
import { fill, nothing } from '../parts/states.js';
import { byRegion, byYear, heightOf } from '../parts/comparison.js';
import { chart } from '../parts/chart.js';
import { compared, figures, yearsOf } from '../parts/figures.js';

/** Rows a chart can show and still be read. */
const MOST = 60;

/** The data of a chart for those who do not see it, and for those who want the numbers. */
function data(name, rows) {
  return h('details', { class: 'data' }, h('summary', {}, t('compare.table')),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('compare.table') },
      h('table', {},
        h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, name),
          ...['target', 'actual', 'estimate'].map(kind => h('th', { scope: 'col', class: 'number' }, t(`kind.${kind}`))))),
        h('tbody', {}, ...rows.map(row => h('tr', {}, h('th', { scope: 'row' }, row.name),
          ...['target', 'actual', 'estimate'].map(kind => h('td', { class: 'number' }, value(row[kind])))))))));
}

function regions(all, year, chosen, signal) {
  const rows = compared(all.filter(f => f.year === year));
  if (!rows.length) return nothing('compare.none', 'state.none.hint');
  const named = rows.map(row => ({ ...row, name: row.region.name }));
  const drawn = named.slice(0, MOST);
  return [
    chart({
      label: `${t('compare.regions', { year })} ${chosen.title}`, height: heightOf(drawn.length), signal,
      option: colours => byRegion(drawn, colours), choose: clicked => chosen.change({ focus: drawn[clicked.dataIndex]?.region.code }),
    }),
    named.length > MOST ? h('p', { class: 'faint' }, t('compare.most', { n: MOST, all: number(named.length) })) : '',
    data(t('targets.region'), named)];
}

function years(all, code, chosen, signal) {
  const rows = compared(all.filter(f => f.region.code === code)).sort((a, b) => a.year - b.year);
  if (!rows.length) return nothing('compare.none', 'compare.pick');
  const named = rows.map(row => ({ ...row, name: String(row.year) }));
  return [
    chart({ label: `${rows[0].region.name} ${chosen.title}`, height: 300, signal, option: colours => byYear(named, colours) }),
    data(t('filter.year'), named)];
}

/** The region of which most years are known. */
function longest(all) {
  const counts = new Map();
  compared(all).forEach(f => counts.set(f.region.code, (counts.get(f.region.code) ?? 0) + ['target', 'actual', 'estimate'].filter(kind => f[kind]).length));
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function picker(all, focus, change) {
  const names = new Map(all.map(f => [f.region.code, f.region.path.join(' ')]));
  return filters.choice('region', [...names].sort(([a], [b]) => a < b ? -1 : 1), focus, ({ region }) => change({ focus: region }), '');
}

export async function compare({ main, signal, parameters }) {
  const facets = await read('/api/facets');
  const chosen = selection(facets, parameters);
  if (!chosen) return main.replaceChildren(h('h1', {}, t('compare.title')), nothing());
  const change = filters.changer('compare', parameters);
  const place = h('div');
  main.replaceChildren(h('h1', {}, t('compare.title')), place);
  const ask = () => read('/api/points', {
    indicator: chosen.indicator.id, measure: chosen.measure, region: parameters.region, level: parameters.level, size: 10000,
  });
  await fill(place, signal, ask, rows => {
    const all = figures(rows);
    const there = yearsOf(all);
    const year = there.includes(Number(parameters.year)) ? Number(parameters.year) : there[0];
    const focus = all.some(f => f.region.code === parameters.focus) ? parameters.focus : longest(all);
    const name = all.find(f => f.region.code === focus)?.region.name ?? '';
    chosen.title = rows.length ? subject(rows[0]) : '';
    chosen.change = change;
    return [
      choices('compare', facets, chosen, parameters,
        filters.choice('year', there.map(y => [y, y]), year, change, ''),
        filters.region(parameters.region, change),
        filters.choice('level', filters.levels(), parameters.level, change)),
      h('div', { class: 'split even' },
        h('section', { class: 'panel' }, h('h2', {}, t('compare.regions', { year })), h('div', { class: 'panel-body' }, regions(all, year, chosen, signal))),
        h('section', { class: 'panel' }, h('h2', {}, t('compare.years', { region: name })),
          h('div', { class: 'panel-body' }, all.length ? picker(all, focus, change) : '', years(all, focus, chosen, signal)))),
    ];
  });
}
