import { read } from '../api.js';
import { h, outside, said } from '../dom.js';
import { t, word } from '../i18n.js';
import { ago, instant, number } from '../format.js';
import { address, go } from '../router.js';
import * as filters from '../parts/filters.js';
import { fill, nothing } from '../parts/states.js';
import { place } from '../parts/targettable.js';

const STATUSES = ['published', 'expected', 'overdue', 'failing'];
const STYLES = { healthy: 'published', failing: 'failing', layout_changed: 'failing' };
const KINDS = ['plan_report', 'work_report', 'bulletin'];

function summary(coverage, parameters) {
  return h('div', { class: 'figures-row' }, ...STATUSES.map(status => h('a', {
    class: `figure ${status}`, 'aria-current': parameters.status === status ? 'true' : null,
    href: address('coverage', { ...parameters, status: parameters.status === status ? '' : status }),
  }, h('b', {}, number(coverage.summary[status] ?? 0)), h('span', {}, t(`status.${status}`)))));
}

function cell(entry) {
  if (!entry) return h('td', {});
  const what = h('span', { class: `status ${entry.status}` }, t(`status.${entry.status}`));
  const when = entry.status === 'published' ? entry.publishedOn ?? '' : entry.expectedBy ? t('coverage.by', { date: entry.expectedBy }) : '';
  return h('td', {}, entry.status === 'published' && entry.posting ? h('a', { href: address('posting', {}, entry.posting) }, what) : what, ' ', h('small', {}, when));
}

function matrix(entries, parameters) {
  const rows = new Map();
  entries.filter(e => !parameters.status || e.status === parameters.status).forEach(e => {
    const key = e.region.code ?? e.region.path.join('/');
    rows.set(key, { region: e.region, ...rows.get(key), [e.kind]: e });
  });
  if (!rows.size) return nothing('state.none', 'state.none.hint');
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('coverage.title') }, h('table', {},
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('coverage.region')), ...KINDS.map(kind => h('th', { scope: 'col' }, t(`posting.${kind}`))))),
    h('tbody', {}, ...[...rows.values()].map(row => h('tr', {}, h('th', { scope: 'row' }, place(row)), ...KINDS.map(kind => cell(row[kind])))))));
}

function when(value) {
  return value ? h('time', { datetime: value, title: instant(value) }, ago(value)) : '';
}

function source(one) {
  return h('tr', {},
    h('th', { scope: 'row' }, outside(one.url, said(one.name)), ' ', h('small', {}, said(one.region?.path.join(' ') ?? ''))),
    h('td', {}, h('span', { class: `status ${STYLES[one.status]}` }, word('source', one.status)), ' ', h('small', {}, said(one.reason ?? ''))),
    h('td', { class: 'number' }, one.failures ? number(one.failures) : ''),
    h('td', {}, when(one.lastVisit)), h('td', {}, when(one.lastNew)), h('td', {}, when(one.nextVisit)));
}

/** The failing ones first. */
function sources(all) {
  if (!all.length) return h('p', { class: 'faint' }, t('coverage.sources.none'));
  const heads = ['source', 'state', 'row', 'visit', 'change', 'next'];
  const sorted = [...all].sort((a, b) => (a.status === 'healthy') - (b.status === 'healthy'));
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('coverage.sources') }, h('table', {},
    h('thead', {}, h('tr', {}, ...heads.map(key => h('th', { scope: 'col', class: key === 'row' ? 'number' : null }, t(`coverage.${key}`))))),
    h('tbody', {}, ...sorted.map(source))));
}

function years() {
  const now = new Date().getFullYear();
  return Array.from({ length: 8 }, (none, i) => [now - i, now - i]);
}

/** Who has published, who is late, which source fails. */
export async function coverage({ main, signal, parameters }) {
  const change = changes => go('coverage', { ...parameters, ...changes });
  const year = parameters.year || new Date().getFullYear();
  const reports = h('section');
  const list = h('div', { class: 'panel-body' });
  main.replaceChildren(h('h1', {}, t('coverage.title')), h('p', { class: 'faint' }, t('coverage.hint')),
    filters.bar('coverage', parameters, filters.choice('year', years(), year, change, ''),
      filters.region(parameters.region, change), filters.choice('level', filters.levels(), parameters.level, change),
      filters.choice('status', STATUSES.map(s => [s, t(`status.${s}`)]), parameters.status, change)),
    reports, h('section', { class: 'panel' }, h('h2', {}, t('coverage.sources')), list));
  const ask = () => read('/api/coverage', { year, region: parameters.region, level: parameters.level });
  await Promise.all([
    fill(reports, signal, ask, found => found.entries.length ? [summary(found, { ...parameters, year }), matrix(found.entries, parameters)] : nothing()),
    fill(list, signal, () => read('/api/sources'), sources)]);
}
