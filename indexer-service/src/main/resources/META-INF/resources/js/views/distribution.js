import { read } from '../api.js';
import { h } from '../dom.js';
import { t } from '../i18n.js';
import { amount, number, subject, value } from '../format.js';
import { address } from '../router.js';
import { axis, chart } from '../parts/chart.js';
import * as filters from '../parts/filters.js';
import { bins, median, sameUnit } from '../parts/histogram.js';
import { choices, selection } from '../parts/selection.js';
import { fill, nothing } from '../parts/states.js';
import { place as named } from '../parts/targettable.js';

function option(counted, unit, colours) {
  const range = bin => `${amount(bin.from, unit)} – ${amount(bin.to, unit)}`;
  return {
    grid: { left: 4, right: 8, top: 16, bottom: 4, containLabel: true },
    tooltip: {
      renderMode: 'richText', trigger: 'axis', backgroundColor: colours.surface, borderColor: colours.rule, textStyle: { color: colours.ink, fontSize: 12 },
      formatter: ([given]) => `${range(counted[given.dataIndex])}\n${t('distribution.regions')}  ${given.value}`,
    },
    xAxis: axis(colours, { type: 'category', data: counted.map(bin => amount(bin.from, unit)), splitLine: { show: false } }),
    yAxis: axis(colours, { type: 'value', minInterval: 1 }),
    series: [{ type: 'bar', barCategoryGap: '6%', data: counted.map(bin => bin.rows.length), itemStyle: { color: colours.accent, borderRadius: [2, 2, 0, 0] } }],
  };
}

function facts(rows, unit) {
  const values = rows.map(row => row.value).sort((a, b) => a - b);
  const fact = (key, text) => h('div', { class: 'figure' }, h('b', {}, text), h('span', {}, t(`distribution.${key}`)));
  return h('div', { class: 'figures-row' }, fact('regions', number(values.length)), fact('median', amount(median(values), unit)),
    fact('least', amount(values[0], unit)), fact('most', amount(values.at(-1), unit)));
}

function wording(rows) {
  const counts = Object.entries(Object.groupBy(rows, row => row.bound)).map(([bound, some]) => [bound, some.length]).sort((a, b) => b[1] - a[1]);
  return h('ul', { class: 'wording' }, ...counts.map(([bound, count]) => {
    const share = h('i');
    share.style.width = `${100 * count / rows.length}%`;
    return h('li', {}, h('span', {}, t(`bound.${bound}`)), h('span', { class: 'track' }, share), h('b', { class: 'number' }, number(count)));
  }));
}

function list(rows) {
  return h('ol', { class: 'ranks' }, ...[...rows].sort((a, b) => b.value - a.value).map(row => h('li', {},
    h('a', { href: address('targets', { id: row.id }) }, named(row)), h('b', { class: 'number' }, value(row)))));
}

function shown(all, chosen, signal) {
  const rows = sameUnit(all);
  if (!rows.length) return nothing('compare.none', 'state.none.hint');
  const unit = rows[0].unit;
  const counted = bins(rows);
  const label = `${t('distribution.title')} ${subject(rows[0])} ${chosen.year}`;
  return [
    facts(rows, unit),
    h('div', { class: 'split' },
      h('section', { class: 'panel' }, h('h2', {}, `${subject(rows[0])} · ${chosen.year}`),
        h('div', { class: 'panel-body' }, chart({ label, height: 320, signal, option: colours => option(counted, unit, colours) }),
          h('h3', {}, t('distribution.bounds')), wording(rows))),
      h('section', { class: 'panel' }, h('h2', {}, t('distribution.list')),
        h('div', { class: 'panel-body scrolls', tabindex: 0, role: 'region', 'aria-label': t('distribution.list') }, list(rows)))),
  ];
}

export async function distribution({ main, signal, parameters }) {
  const facets = await read('/api/facets');
  const chosen = selection(facets, parameters);
  if (!chosen) return main.replaceChildren(h('h1', {}, t('distribution.title')), nothing());
  const change = filters.changer('distribution', parameters);
  const place = h('div');
  main.replaceChildren(h('h1', {}, t('distribution.title')),
    choices('distribution', facets, chosen, parameters,
      filters.choice('year', facets.years.map(y => [y.year, y.year]), chosen.year, change, ''),
      filters.region(parameters.region, change), filters.choice('level', filters.levels(), parameters.level, change)), place);
  const ask = () => read('/api/points', {
    indicator: chosen.indicator.id, measure: chosen.measure, year: chosen.year, region: parameters.region, level: parameters.level, size: 10000,
  });
  await fill(place, signal, ask, rows => shown(rows, chosen, signal));
}
