import { read } from '../api.js';
import { h, settled } from '../dom.js';
import { t } from '../i18n.js';
import { number } from '../format.js';
import { listen } from '../live.js';
import { address } from '../router.js';
import { MOST, feed, put } from '../parts/feed.js';
import { fill, nothing } from '../parts/states.js';
import { brief } from '../parts/targettable.js';

const LATEST = 20;
const SEARCHABLE = 1500;

function figures(totals) {
  const of = (name, view) => h('a', { class: 'figure', href: address(view) },
    h('b', {}, number(totals[name])), h('span', {}, t(`overview.${name}`)));
  return [of('targets', 'targets'), of('indicators', 'postings'), of('postings', 'postings'), of('regions', 'map')];
}

/** The feed, the figures, and the targets that came last; all three follow what comes in. */
export async function overview({ main, signal }) {
  const totals = h('div', { class: 'figures-row' });
  const alerts = h('div', { class: 'panel-body scrolls', tabindex: 0, role: 'region', 'aria-label': t('overview.feed') });
  const latest = h('div', { class: 'panel-body' });
  main.replaceChildren(
    h('h1', {}, t('overview.title')), totals,
    h('div', { class: 'split' },
      h('section', { class: 'panel' }, h('h2', {}, t('overview.feed')), alerts),
      h('section', { class: 'panel' },
        h('h2', {}, t('overview.latest'), h('a', { href: address('targets') }, t('overview.all'))), latest)));

  const loadTotals = async () => {
    const facets = await read('/api/facets').catch(() => null);
    if (facets && !signal.aborted) totals.replaceChildren(...figures(facets.totals));
  };
  const loadLatest = () => fill(latest, signal, () => read('/api/points', { size: LATEST }), rows => rows.length ? brief(rows) : nothing());
  const came = [];
  const loadAlerts = () => fill(alerts, signal, () => read('/api/alerts', { size: 50 }), found => {
    const list = feed(found);
    came.forEach(alert => put(list, alert));
    return list.children.length ? list : nothing('overview.feed.empty');
  });

  // A search finds an alert and its target about a second after they came; what came while the line was down as well.
  const soon = settled(() => {
    if (signal.aborted) return;
    loadTotals();
    loadLatest();
  }, SEARCHABLE);
  const again = settled(() => signal.aborted || loadAlerts(), SEARCHABLE);
  listen(alert => {
    soon();
    if (alert === null) return again();
    came.push(alert);
    if (came.length > MOST) came.shift();
    let list = alerts.querySelector('.feed');
    if (!list) alerts.replaceChildren(list = feed([]));
    put(list, alert);
  }, signal);
  await Promise.all([loadTotals(), loadAlerts(), loadLatest()]);
}
