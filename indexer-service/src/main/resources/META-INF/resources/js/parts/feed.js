// The list of alerts, the newest first.
import { h, said } from '../dom.js';
import { language, t, word } from '../i18n.js';
import { ago, instant, value } from '../format.js';
import { address } from '../router.js';

export const MOST = 100;

function figures(alert) {
  if (!alert.after || !alert.before) return null;
  return h('span', { class: 'figures number' }, h('del', {}, value(alert.before)), ' → ', h('b', {}, value(alert.after)));
}

function source(alert) {
  const posting = alert.posting;
  if (!posting) return null;
  return h('a', { href: address('posting', {}, posting.id) }, said(posting.title || posting.url));
}

export function item(alert) {
  return h('li', { data: { id: alert.id, at: alert.raisedAt, type: alert.type } },
    h('span', { class: `tag ${alert.type}` }, word('alert', alert.type)),
    h('p', { class: 'message' }, said(alert.message[language()], language() === 'en' ? { lang: 'en' } : {})),
    h('time', { datetime: alert.raisedAt, title: instant(alert.raisedAt) }, ago(alert.raisedAt)),
    h('p', { class: 'from' }, figures(alert), source(alert)));
}

/** Puts an alert where its time belongs; one that is there is not shown again. Returns whether it was new. */
export function put(list, alert) {
  const there = [...list.children];
  if (there.some(row => row.dataset.id === alert.id)) return false;
  list.insertBefore(item(alert), there.find(row => row.dataset.at <= alert.raisedAt) ?? null);
  while (list.children.length > MOST) list.lastElementChild.remove();
  return true;
}

export function feed(alerts) {
  return h('ol', { class: 'feed', 'aria-live': 'polite', 'aria-relevant': 'additions', 'aria-label': t('overview.feed') }, ...alerts.map(item));
}
