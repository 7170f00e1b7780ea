// What stands where data will be, is not, or can't be had.
import { h } from '../dom.js';
import { t } from '../i18n.js';

export function loading() {
  return h('div', { class: 'state', role: 'status', 'aria-busy': 'true' },
    h('div', { class: 'bars', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), h('p', {}, t('state.loading')));
}

export function nothing(title = 'state.nothing', hint = 'state.nothing.hint', ...actions) {
  return h('div', { class: 'state empty' }, h('p', { class: 'what' }, t(title)), h('p', {}, t(hint)), ...actions);
}

export function missing() {
  return h('div', { class: 'state empty' }, h('h1', {}, t('state.missing')), h('p', {}, h('a', { href: '#/' }, t('nav.overview'))));
}

function reason(fault) {
  if (fault.status === 503) return t('state.error.unavailable');
  return fault.status === 0 ? t('state.error.away') : fault.message;
}

export function failed(fault, again) {
  return h('div', { class: 'state fault', role: 'alert' },
    h('p', { class: 'what' }, t('state.error')), h('p', {}, reason(fault)),
    h('p', {}, h('button', { type: 'button', onclick: again }, t('state.retry'))));
}

/** Shows in a place what a promise brings: loading first, then it, or the fault with a button that asks again. */
export async function fill(place, signal, ask, show) {
  place.replaceChildren(loading());
  try {
    const brought = await ask();
    if (!signal.aborted) place.replaceChildren(...[show(brought)].flat(Infinity).filter(part => part !== null && part !== undefined && part !== ''));
  } catch (fault) {
    if (!signal.aborted) place.replaceChildren(failed(fault, () => fill(place, signal, ask, show)));
  }
}
