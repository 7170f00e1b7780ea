import { page, query, read } from '../api.js';
import { h, settled } from '../dom.js';
import { t } from '../i18n.js';
import { number } from '../format.js';
import { listen } from '../live.js';
import * as filters from '../parts/filters.js';
import { failed, fill, nothing } from '../parts/states.js';
import { line, table } from '../parts/targettable.js';

const A_PAGE = 100;
const NARROWING = ['id', 'region', 'indicator', 'measure', 'year', 'level', 'outcome', 'conflict', 'q'];

function exports(narrowing) {
  const link = (name, format) => h('a', { href: `/api/export/${name}.${format}${query(narrowing)}`, download: `zhibiao-${name}.${format}` }, format.toUpperCase());
  return h('p', { class: 'exports' }, t('targets.export'), ' ', t('targets.export.panel'), ' ', link('panel', 'xlsx'), ' ', link('panel', 'csv'), ' ', link('panel', 'jsonl'),
    ' · ', t('targets.title'), ' ', link('targets', 'xlsx'), ' ', link('targets', 'csv'), ' ', link('targets', 'jsonl'));
}

function bar(parameters, facets, change) {
  return filters.bar('targets', parameters,
    filters.region(parameters.region, change),
    filters.indicators(facets, parameters.indicator, change),
    filters.choice('measure', filters.measures(), parameters.measure, change),
    filters.choice('year', facets.years.map(y => [y.year, y.year]), parameters.year, change),
    filters.choice('level', filters.levels(), parameters.level, change),
    filters.choice('outcome', filters.outcomes(), parameters.outcome, change),
    filters.words('q', t('filter.words'), parameters.q, change),
    filters.flag('conflict', parameters.conflict, change));
}

/** The rows so far, and a button for those behind them. */
function rows(first, parameters, change, signal) {
  if (!first.rows.length) return nothing('state.none', 'state.none.hint');
  const { made, body } = table(parameters.sort ?? '-changedAt', change);
  const foot = h('div', { class: 'foot' });
  const add = ({ rows: more, next }) => {
    body.append(...more.map(row => line(row, signal)));
    const count = t(next ? 'targets.rows' : 'targets.rows.all', { n: number(body.querySelectorAll('tr:not(.details)').length) });
    const on = () => page(next).then(add).catch(fault => foot.replaceChildren(failed(fault, on)));
    foot.replaceChildren(h('span', { class: 'faint', role: 'status' }, count), next ? h('button', { type: 'button', onclick: on }, t('targets.more')) : '');
  };
  add(first);
  if (parameters.id) body.querySelector('.unfold')?.click();
  return [made, foot];
}

export async function targets({ main, signal, parameters }) {
  const facets = await read('/api/facets');
  const narrowing = Object.fromEntries(NARROWING.filter(name => parameters[name]).map(name => [name, parameters[name]]));
  const change = filters.changer('targets', parameters);
  const place = h('section', { 'aria-live': 'off' });
  const fresh = h('p', { class: 'fresh', role: 'status' });
  const load = () => {
    fresh.replaceChildren();
    return fill(place, signal, () => page('/api/points', { ...narrowing, sort: parameters.sort, size: A_PAGE, page: 'start' }),
      first => rows(first, parameters, change, signal));
  };
  if (signal.aborted) return;
  main.replaceChildren(h('div', { class: 'title' }, h('h1', {}, t('targets.title')), exports(narrowing)), bar(parameters, facets, change), fresh, place);
  // Rows that are being read do not move away: new ones wait for a click.
  listen(settled(() => fresh.replaceChildren(h('button', { type: 'button', onclick: load }, t('targets.new'))), 1500), signal);
  await load();
}
