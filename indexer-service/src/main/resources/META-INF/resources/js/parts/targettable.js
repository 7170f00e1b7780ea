// Rows of targets: the brief list, and the table that can be sorted and unfolded.
import { read } from '../api.js';
import { h, said } from '../dom.js';
import { t } from '../i18n.js';
import { above, by, instant, moment, subject, value } from '../format.js';
import { address } from '../router.js';
import { details } from './targetdetails.js';
import { fill } from './states.js';

export function place(row) {
  return h('span', { class: 'place' }, said(row.region.name), h('small', {}, said(above(row.region))));
}

function outcome(row) {
  if (!row.judgement) return null;
  return h('span', { class: `outcome ${row.judgement.outcome}`, title: by(row.judgement, row.unit) }, t(`outcome.${row.judgement.outcome}`));
}

function aim(row) {
  return h('span', { class: 'aim' }, h('b', { title: row.words }, value(row)),
    row.stretch && h('small', {}, `${t('target.stretch')} ${value(row.stretch)}`),
    row.conflict && h('span', { class: 'tag conflict' }, t('targets.conflict')),
    row.revisions > 0 && h('span', { class: 'tag revised' }, t('targets.revised', { n: row.revisions })));
}

/** The result a target met, or what it is expected to be; of the target's own period or the year before. */
function result(of) {
  if (of?.actual) return value(of.actual);
  return of?.estimate ? [h('small', {}, t('kind.estimate')), ' ', value(of.estimate)] : '';
}

export function brief(rows) {
  return h('ul', { class: 'brief' }, ...rows.map(row => h('li', {},
    place(row), h('a', { href: address('targets', { id: row.id }) }, subject(row)), h('small', { class: 'number' }, row.period.label),
    h('b', { class: 'number' }, value(row)))));
}

const columns = [
  ['region', 'region.code'], ['indicator'], ['period', 'year'], ['target', 'value'], ['before'], ['result.before'], ['actual'], ['seen', 'changedAt'],
];
const numeric = new Set(['target', 'before', 'result.before', 'actual']);

function heading([name, field], sort, change) {
  const text = t(`targets.${name}`);
  const side = numeric.has(name) ? 'number' : null;
  if (!field) return h('th', { scope: 'col', class: side }, text);
  const down = sort === `-${field}`;
  const order = down ? 'descending' : sort === field ? 'ascending' : null;
  const next = down || (sort !== field && field !== 'changedAt' && field !== 'value' && field !== 'year') ? field : `-${field}`;
  return h('th', { scope: 'col', 'aria-sort': order, class: side },
    h('button', { type: 'button', class: 'sort', name: `sort-${field}`, title: t('sort.by', { column: text }), onclick: () => change({ sort: next }) }, text));
}

function unfold(row, button, line, signal) {
  const open = button.getAttribute('aria-expanded') === 'true';
  button.setAttribute('aria-expanded', String(!open));
  if (open) return line.nextElementSibling.remove();
  const cell = h('td', { colspan: columns.length + 1 });
  line.after(h('tr', { class: 'details' }, cell));
  fill(cell, signal, async () => (await read('/api/targets', { id: row.id }))[0], details);
}

export function line(row, signal) {
  const made = h('tr', { data: { id: row.id } });
  const button = h('button', {
    type: 'button', class: 'unfold', 'aria-expanded': 'false',
    'aria-label': t('targets.details', { region: row.region.name, indicator: subject(row) }), onclick: () => unfold(row, button, made, signal),
  });
  made.append(
    h('td', { class: 'fold' }, button), h('th', { scope: 'row' }, place(row)), h('td', {}, subject(row)), h('td', {}, row.period.label),
    h('td', { class: 'number' }, aim(row)), h('td', { class: 'number' }, value(row.lastYear?.target)),
    h('td', { class: 'number' }, result(row.lastYear)), h('td', { class: 'number' }, result(row), outcome(row)),
    h('td', {}, h('time', { datetime: row.changedAt, title: instant(row.changedAt) }, moment(row.changedAt))));
  return made;
}

export function table(sort, change) {
  const body = h('tbody');
  const made = h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('targets.title') },
    h('table', { class: 'targets' },
      h('thead', {}, h('tr', {}, h('td'), ...columns.map(column => heading(column, sort, change)))), body));
  return { made, body };
}
