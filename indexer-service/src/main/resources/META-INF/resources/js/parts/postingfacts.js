// What is known of a posting beside its text.
import { h, outside, said } from '../dom.js';
import { t, word } from '../i18n.js';
import { instant } from '../format.js';
import { address } from '../router.js';
import { fact, facts } from './claimcard.js';

export function about(posting) {
  const text = (key, what) => what !== null && what !== undefined && what !== '' && fact(key, said(String(what)));
  return facts(
    text('posting.region', posting.region?.path.join(' ')), text('posting.publisher', posting.publisher), text('posting.number', posting.documentNumber),
    text('posting.publishedOn', posting.publishedOn), text('posting.deliveredOn', posting.deliveredOn), text('posting.session', posting.session),
    text('posting.reportYear', posting.reportYear), text('posting.targetYear', posting.targetYear),
    posting.charset && fact('posting.charset', said([posting.charset.used, posting.charset.reason].filter(Boolean).join(' · '))),
    fact('posting.fetchedAt', instant(posting.fetchedAt)),
    posting.flags?.length > 0 && fact('posting.flags', said(posting.flags.join(', '))),
    posting.sameContentAs && fact('posting.same', h('a', { href: address('posting', {}, posting.sameContentAs) }, posting.sameContentAs.slice(0, 8))));
}

function sample(text) {
  const [before, after] = text.split(' -> ');
  return after === undefined ? h('li', {}, said(text)) : h('li', {}, h('del', {}, said(before)), ' → ', h('ins', {}, said(after)));
}

export function repairs(posting) {
  if (!posting.repairs?.length) return h('p', { class: 'faint' }, t('posting.repairs.none'));
  return posting.repairs.map(repair => h('details', {},
    h('summary', {}, word('repair', repair.kind), h('span', { class: 'faint number' }, t('posting.repair.places', { n: repair.count }))),
    h('ul', { class: 'samples' }, ...repair.samples.map(sample))));
}

export function heading(posting) {
  return h('header', { class: 'posting-head' },
    h('p', { class: 'faint' }, h('span', { class: 'tag' }, word('posting', posting.kind)), said(posting.region?.path.join(' ') ?? ''), posting.publishedOn ?? ''),
    h('h1', {}, said(posting.title || posting.url)),
    h('p', { class: 'links' }, outside(posting.url, t('posting.source')), h('a', { href: posting.links.raw, download: '' }, t('posting.raw'))));
}
