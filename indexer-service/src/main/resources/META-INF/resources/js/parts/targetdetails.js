// What a target's line unfolds to: its sentence, its sources, its history.
import { h, outside, said } from '../dom.js';
import { t, word } from '../i18n.js';
import { instant, value } from '../format.js';
import { address } from '../router.js';

function sentence(target) {
  const inForce = target.sources.find(source => source.stance === 'in_force');
  return h('div', {},
    h('blockquote', {}, said(target.evidence.quote)),
    h('p', {}, h('a', { href: address('posting', { event: inForce?.eventId }, target.posting.id) }, t('target.context'))));
}

function source(from) {
  return h('li', {},
    h('span', { class: `tag ${from.stance}` }, word('stance', from.stance)),
    h('b', { class: 'number' }, value(from)),
    h('a', { href: address('posting', { event: from.eventId }, from.postingId) }, said(from.title || from.url)),
    h('span', { class: 'faint' }, [from.publishedOn, t(from.official ? 'target.official' : 'target.repost')].filter(Boolean).join(' · ')),
    outside(from.url, t('posting.source')));
}

function revision(was) {
  return h('li', {}, h('del', { class: 'number' }, value(was.value)), h('span', { class: 'faint' }, t('target.until', { date: instant(was.until) })));
}

export function details(target) {
  if (!target) return h('p', {}, t('state.none'));
  return h('div', { class: 'target-details' },
    h('section', {}, h('h2', {}, t('targets.sentence')), sentence(target)),
    h('section', {}, h('h2', {}, t('target.sources')), h('ul', { class: 'plain' }, ...target.sources.map(source))),
    h('section', {}, h('h2', {}, t('target.history')),
      target.history.length ? h('ul', { class: 'plain' }, ...target.history.map(revision)) : h('p', { class: 'faint' }, t('target.history.none'))));
}
