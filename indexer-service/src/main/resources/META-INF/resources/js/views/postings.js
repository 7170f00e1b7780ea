import { page, read } from '../api.js';
import { h, said } from '../dom.js';
import { t, word } from '../i18n.js';
import { instant, number, subject, value } from '../format.js';
import { address } from '../router.js';
import * as filters from '../parts/filters.js';
import { fragments } from '../parts/highlight.js';
import { failed, fill, nothing } from '../parts/states.js';

const A_PAGE = 50;

function years() {
  const now = new Date().getFullYear();
  return Array.from({ length: 12 }, (none, i) => [now + 1 - i, now + 1 - i]);
}

function posting(row) {
  const facts = [row.region?.name, row.publishedOn && t('postings.published', { date: row.publishedOn }), row.publisher].filter(Boolean);
  return h('li', {},
    h('p', {}, h('span', { class: 'tag' }, word('posting', row.kind)),
      h('a', { class: 'what', href: address('posting', {}, row.id) }, said(row.title || row.url)),
      row.sameContentAs && h('span', { class: 'tag mirror' }, t('postings.repost'))),
    h('p', { class: 'faint' }, ...facts.map((fact, i) => [i ? ' · ' : '', said(fact)]), ' · ', h('span', { title: instant(row.fetchedAt) }, t('postings.fetched', { date: instant(row.fetchedAt) }))),
    ...fragments(row, ['text'], []).map(fragment => h('blockquote', {}, fragment)));
}

function claim(row) {
  return h('li', {},
    h('p', {}, h('span', { class: `tag ${row.kind}` }, word('kind', row.kind)),
      h('a', { class: 'what', href: address('posting', { event: row.id }, row.posting.id) }, said(row.region.name), ' ', subject(row)),
      h('b', { class: 'number' }, value({ ...row, words: row.evidence.raw })), row.period && h('span', { class: 'faint' }, row.period.label)),
    h('blockquote', {}, fragments(row, ['evidence.quote', 'surface'], said(row.evidence.quote))));
}

/** Pages of postings, one after the other. */
function listed(first) {
  if (!first.rows.length) return nothing('state.none', 'state.none.hint');
  const list = h('ul', { class: 'postings' });
  const foot = h('div', { class: 'foot' });
  const add = ({ rows, next }) => {
    list.append(...rows.map(posting));
    const on = () => page(next).then(add).catch(fault => foot.replaceChildren(failed(fault, on)));
    foot.replaceChildren(h('span', { class: 'faint', role: 'status' }, t(next ? 'targets.rows' : 'targets.rows.all', { n: number(list.children.length) })),
      next ? h('button', { type: 'button', onclick: on }, t('targets.more')) : '');
  };
  add(first);
  return [list, foot];
}

function found({ postings: some, indicators }) {
  if (!some.length && !indicators.length) return nothing('state.none', 'state.none.hint');
  return h('div', { class: 'split even' },
    h('section', { class: 'panel' }, h('h2', {}, t('postings.claims')), h('ul', { class: 'postings' }, ...indicators.map(claim))),
    h('section', { class: 'panel' }, h('h2', {}, t('postings.found')), h('ul', { class: 'postings' }, ...some.map(posting))));
}

export async function postings({ main, signal, parameters }) {
  const change = filters.changer('postings', parameters);
  const place = h('section');
  const words = filters.words('q', t('postings.search'), parameters.q, change, t('postings.search.hint'));
  words.classList.add('wide');
  main.replaceChildren(h('h1', {}, t('postings.title')),
    filters.bar('postings', parameters, words, filters.region(parameters.region, change),
      ...(parameters.q ? [] : [
        filters.choice('kind', filters.kinds(), parameters.kind, change),
        filters.choice('year', years(), parameters.year, change)])), place);
  const { q, region } = parameters;
  if (q) return fill(place, signal, () => read('/api/search', { q, region, size: 50 }), found);
  const asked = { region, kind: parameters.kind, reportYear: parameters.year, size: A_PAGE, page: 'start' };
  return fill(place, signal, () => page('/api/postings', asked), listed);
}
