// What was read of a claim, and how.
import { h, said } from '../dom.js';
import { t, word } from '../i18n.js';
import { indicatorName, number, value } from '../format.js';
import { address } from '../router.js';

function fact(key, ...what) {
  return [h('dt', {}, t(key)), h('dd', {}, ...what)];
}

export function facts(...pairs) {
  return h('dl', { class: 'facts' }, ...pairs.filter(Boolean));
}

export { fact };

export function card(event) {
  const { evidence, indicator } = event;
  return h('article', { class: `card ${event.kind}` },
    h('header', {}, h('span', { class: `tag ${event.kind}` }, word('kind', event.kind)),
      h('h3', {}, indicator.id ? indicatorName(indicator) : said(event.surface)),
      indicator.id ? null : h('small', {}, t('claim.uncatalogued'))),
    h('p', { class: 'big number' }, value({ ...event, words: evidence.raw }), event.stretch && h('small', {}, t('target.stretch'))),
    facts(
      fact('claim.words', said(evidence.raw)), event.period && fact('claim.period', event.period.label),
      fact('claim.measure', word('measure', event.measure)), fact('claim.region', said(event.region.path.join(' '))),
      evidence.section && fact('claim.section', said(evidence.section)),
      fact('claim.confidence', h('span', { class: 'number' }, `${number(event.confidence * 100, 0)}%`)),
      fact('claim.rule', h('code', {}, event.rule))),
    h('p', {}, h('a', { href: address('posting', { event: event.id }, event.posting.id) }, t('claim.link'))));
}
